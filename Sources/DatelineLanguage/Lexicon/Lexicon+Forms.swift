/// The lexicon asked by strings.
extension Lexicon {
  /// One reading of a form, with its lemma as a string.
  public struct Analysis: Sendable, Hashable {
    /// The part of speech.
    public let partOfSpeech: PartOfSpeech
    /// The form of a verb; nil for everything else.
    public let verbForm: VerbForm?
    /// The dictionary form.
    public let lemma: String
  }

  /// The closed class of a folded form; nil for open-class words.
  public func closedClass(_ form: String) -> PartOfSpeech? {
    vocabulary.word(form).flatMap { closedClass($0) }
  }

  /// Whether the folded form is a known word.
  public func knows(_ form: String) -> Bool { vocabulary.word(form).map { knows($0) } ?? false }

  /// The open-class readings of a folded form; empty when it is unknown.
  public func analyses(of form: String) -> [Analysis] {
    guard let word = vocabulary.word(form) else { return [] }
    return closedClass(word) != nil
      ? []
      : readings(of: word).map {
        Analysis(partOfSpeech: $0.partOfSpeech, verbForm: $0.verbForm, lemma: vocabulary.form($0.lemma))
      }
  }
}

/// The words of a ``ClauseVocabulary`` as numbers.
struct ClauseGrammar: Sendable {
  private var classes = WordMasks<CaseSet<ClauseVocabulary.WordClass>>()
  private let pluralLetters: [UInt8]

  /// Compiles a vocabulary.
  ///
  /// - Parameters:
  ///   - source: the classes.
  ///   - vocabulary: the language's words, to which new ones are added.
  init(_ source: ClauseVocabulary, in vocabulary: inout Vocabulary) {
    pluralLetters = (source.forms[.plural] ?? []).compactMap(\.utf8.last)
    for wordClass in ClauseVocabulary.WordClass.allCases {
      for form in source.forms[wordClass] ?? [] {
        classes.insert(CaseSet(wordClass), for: vocabulary.insert(form))
      }
    }
  }

  /// Whether a form ends as plurals do.
  func isPlural(_ form: ArraySlice<UInt8>) -> Bool { form.last.map(pluralLetters.contains) ?? false }

  /// Whether a word belongs to a class.
  @inline(__always)
  func holds(_ wordClass: ClauseVocabulary.WordClass, _ word: Word) -> Bool { classes[word].has(wordClass) }
}

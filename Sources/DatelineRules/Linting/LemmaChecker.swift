import DatelineLanguage

/// Checks that trigger words stand in the dictionary as rules need them: by their base form.
struct LemmaChecker {
  private let lexicon: Lexicon

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Complains about trigger words that the dictionary does not know as verbs, nouns or adjectives.
  ///
  /// Of a phrase the verb is its first word, the noun its last. Compounds with a hyphen are taken as they are.
  func check(_ trigger: RuleNode) {
    for (key, part, takesFirst) in [
      ("verb", PartOfSpeech.verb, true), ("noun", .noun, false), ("adjective", .adjective, false),
    ] {
      for element in trigger[key]?.plainElements ?? [] {
        guard let text = element.text?.lowercased(), !text.hasPrefix("$") else { continue }
        let words = text.split(separator: " ").map(String.init)
        guard let word = takesFirst ? words.first : words.last, !word.contains("-") else { continue }
        check(word, as: part, at: element)
      }
    }
  }

  private func check(_ text: String, as part: PartOfSpeech, at node: RuleNode) {
    let readings = lexicon.vocabulary.word(text).map { lexicon.readings(of: $0) } ?? []
    let fitting = readings.filter {
      $0.partOfSpeech == part || part == .adjective && $0.partOfSpeech == .verb
    }
    if part == .adjective, !fitting.isEmpty { return }
    guard !fitting.contains(where: { lexicon.vocabulary.form($0.lemma) == text }) else { return }
    let lemma = fitting.first.map { lexicon.vocabulary.form($0.lemma) }
    let kind = part == .verb ? "verb" : part == .noun ? "noun" : "adjective"
    node.complain(
      .unknownLemma, "the dictionary has no \(kind) with the base form '\(text)'",
      suggestion: lemma ?? closest(to: text, as: part))
  }

  /// The known lemma closest to a word; looked for only when something is wrong.
  private func closest(to text: String, as part: PartOfSpeech) -> String? {
    let vocabulary = lexicon.vocabulary
    let lengths = (text.utf8.count - 1)...(text.utf8.count + 1)
    return (0..<vocabulary.count).lazy.map { Word(index: UInt32($0)) }
      .filter { word in lexicon.readings(of: word).contains { $0.partOfSpeech == part && $0.lemma == word } }
      .map(vocabulary.form).filter { $0.first == text.first && lengths.contains($0.utf8.count) }
      .closest(to: text, within: 1)
  }
}

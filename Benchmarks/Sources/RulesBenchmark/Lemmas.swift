import Dateline

/// The verbs and nouns of texts by their dictionary forms, commonest first.
struct Lemmas {
  let verbs: [String]
  let nouns: [String]

  init(_ documents: [Document], resources: LanguageResources) {
    let analyser = LanguageAnalyser(resources: resources)
    var verbs: [String: Int] = [:]
    var nouns: [String: Int] = [:]
    for document in documents.prefix(400) {
      let found = analyser.analyse(document, through: .tags)
      for (index, token) in found.text.tokens.enumerated() {
        let lemma = found.text.lemma(index)
        guard lemma.allSatisfy(\.isLetter), lemma.count > 2 else { continue }
        if token.partOfSpeech == .verb { verbs[lemma, default: 0] += 1 }
        if token.partOfSpeech == .noun { nouns[lemma, default: 0] += 1 }
      }
    }
    self.verbs = Self.commonest(verbs)
    self.nouns = Self.commonest(nouns)
  }

  /// The verbs and nouns of a dictionary, in the order of a fixed shuffle.
  init(dictionary: Lexicon) {
    var verbs: [String] = []
    var nouns: [String] = []
    let vocabulary = dictionary.vocabulary
    for index in 0..<vocabulary.count {
      let word = Word(index: UInt32(index))
      let form = vocabulary.form(word)
      guard form.count > 2, form.allSatisfy(\.isLetter) else { continue }
      for reading in dictionary.readings(of: word) where reading.lemma == word {
        if reading.wordClass == .verbBase { verbs.append(form) }
        if reading.wordClass == .noun { nouns.append(form) }
      }
    }
    var numbers = Numbers()
    self.verbs = numbers.shuffled(verbs)
    self.nouns = numbers.shuffled(nouns)
  }

  private static func commonest(_ counts: [String: Int]) -> [String] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}

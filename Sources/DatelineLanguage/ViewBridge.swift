import DatelineModel

/// Lets the finders that read tokens as strings work on a document: the one place that builds ``TokenView``s.
struct ViewBridge {
  private let analyser: LanguageAnalyser
  private let ranges: [Range<Int>]
  private var tokens: [TokenView]
  private var taken: Set<Int> = []

  init(analyser: LanguageAnalyser, document: AnalysedDocument) {
    self.analyser = analyser
    ranges = document.sentences.map(\.tokens)
    tokens = TokenView.views(document.text)
  }

  mutating func findExpressions(withQuantities: Bool, in document: inout AnalysedDocument) {
    for (index, range) in ranges.enumerated() {
      document.sentences[index].times = analyser.timeTagger.expressions(tokens, in: range)
      for time in document.sentences[index].times { taken.formUnion(time.tokens) }
    }
    guard withQuantities else { return }
    for (index, range) in ranges.enumerated() {
      let found = analyser.quantityTagger.expressions(tokens, in: range, taken: taken)
      document.sentences[index].quantities = found
      for quantity in found { taken.formUnion(quantity.tokens) }
    }
  }

  func findNames(in document: inout AnalysedDocument) {
    let readable = document.sentences.filter { $0.zone != .furniture }.map(\.tokens)
    let names = NameFinder(
      tokens: tokens, sentences: readable, taken: taken, lexicon: analyser.resources.lexicon,
      vocabulary: analyser.resources.names
    ).names()
    var gatherer = EntityGatherer(tokens: tokens, names: names, vocabulary: analyser.resources.names)
    gatherer.gather()
    document.mentions = gatherer.mentions
    document.entities = gatherer.entities
  }

  mutating func tag(_ document: inout AnalysedDocument) {
    let fixed = settled(in: document)
    for range in ranges { analyser.tagger.tag(&tokens, in: range, fixed: fixed) }
    for (index, token) in tokens.enumerated() {
      document.text.tokens[index].partOfSpeech = token.partOfSpeech
      document.text.tokens[index].verbForm = token.verbForm
      if token.lemma != token.lower {
        document.text.tokens[index].lemma = document.text.words.insert(token.lemma)
      }
    }
  }

  private func settled(in document: AnalysedDocument) -> [Int: PartOfSpeech] {
    var fixed: [Int: PartOfSpeech] = [:]
    for sentence in document.sentences {
      for time in sentence.times {
        // The preposition keeps its class, the rest is a noun to its neighbours.
        for index in time.tokens where !(index == time.tokens.lowerBound && time.lead != nil) {
          fixed[index] = .noun
        }
      }
      for quantity in sentence.quantities { for index in quantity.tokens { fixed[index] = .numeral } }
    }
    for mention in document.mentions { for index in mention.tokens { fixed[index] = .properNoun } }
    return fixed
  }

  func resolve(_ document: inout AnalysedDocument) {
    var resolver = ReferenceResolver(
      tokens: tokens, sentences: document.sentences, mentions: document.mentions,
      entities: document.entities, vocabulary: analyser.resources.names)
    resolver.resolve()
    document.sentences = resolver.sentences
    document.mentions = resolver.mentions
    document.entities = resolver.entities
    document.topic = resolver.topic
  }
}

extension NameVocabulary {
  /// The office whose last word stands directly before the token `end`, and which begins no earlier than `start`.
  ///
  /// - Parameters:
  ///   - end: the token behind the office.
  ///   - start: the first token that may belong to it.
  ///   - text: the document's tokens.
  /// - Returns: its length in tokens and its canonical name; the longest phrase wins.
  /// - Complexity: O(roles).
  public func role(endingAt end: Int, notBefore start: Int, in text: TokenizedText) -> (
    length: Int, name: String
  )? {
    guard end > start, end <= text.tokens.count else { return nil }
    let last = text.form(end - 1)
    for role in roles where role.words.last == last && end - role.words.count >= start {
      let first = end - role.words.count
      if role.words.indices.allSatisfy({ text.form(first + $0) == role.words[$0] }) {
        return (role.words.count, role.name)
      }
    }
    return nil
  }
}

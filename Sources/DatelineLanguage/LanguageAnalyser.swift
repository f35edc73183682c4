import DatelineModel

/// Turns a document's text into tokens, sentences, times, amounts, names, chunks and clauses.
public protocol LanguageAnalysing: Sendable {
  /// Analyses `document`; never fails, an empty text has no sentences.
  func analyse(_ document: Document) -> AnalysedDocument
}

/// The analyser of a language whose words come from ``LanguageResources``.
///
/// Times and amounts are found first, then names, then parts of speech ("May" is no modal in a date), then chunks and
/// clauses, then what pronouns and descriptions refer to.
public struct LanguageAnalyser: LanguageAnalysing {
  private let resources: LanguageResources
  private let tokenizer: Tokenizer
  private let splitter: SentenceSplitter
  private let tagger: Tagger
  private let timeTagger: TimeTagger
  private let quantityTagger: QuantityTagger

  /// Makes an analyser.
  public init(resources: LanguageResources) {
    self.resources = resources
    var vocabulary = resources.lexicon.vocabulary
    splitter = SentenceSplitter(openers: resources.sentenceOpeners, in: &vocabulary)
    tagger = Tagger(lexicon: resources.lexicon, grammar: resources.tagging, in: &vocabulary)
    timeTagger = TimeTagger(vocabulary: resources.time)
    quantityTagger = QuantityTagger(vocabulary: resources.quantities)
    tokenizer = Tokenizer(
      vocabulary: vocabulary, abbreviations: resources.abbreviations, prefixes: resources.hyphenPrefixes)
  }

  /// - Complexity: O(n) in the text for tokens; names and references also grow with the number of distinct names.
  public func analyse(_ document: Document) -> AnalysedDocument {
    var text = tokenizer.tokenize(document.text)
    let ranges = splitter.sentences(text)
    var tokens = TokenView.views(text)
    let times = ranges.map { timeTagger.expressions(tokens, in: $0) }
    var taken: Set<Int> = []
    for expressions in times { for time in expressions { taken.formUnion(time.tokens) } }
    let quantities = ranges.map { quantityTagger.expressions(tokens, in: $0, taken: taken) }
    for expressions in quantities { for quantity in expressions { taken.formUnion(quantity.tokens) } }

    let readable = ranges.filter { document.zone(at: tokens[$0.lowerBound].span.start) != .furniture }
    let names = NameFinder(
      tokens: tokens, sentences: readable, taken: taken, lexicon: resources.lexicon,
      vocabulary: resources.names
    ).names()
    var gatherer = EntityGatherer(tokens: tokens, names: names, vocabulary: resources.names)
    gatherer.gather()

    let places = places(times: times, mentions: gatherer.mentions, count: tokens.count)
    tagger.tag(&text, sentences: ranges, places: places)
    for (index, token) in text.tokens.enumerated() {
      tokens[index].partOfSpeech = token.partOfSpeech
      tokens[index].verbForm = token.verbForm
      tokens[index].lemma = text.lemma(index)
    }

    let persons = Set(
      gatherer.mentions.indices.filter { index in
        gatherer.mentions[index].entity.map { gatherer.entities[$0].kind == .person } ?? false
      })
    var nextMention = 0
    var sentences: [AnalysedSentence] = []
    sentences.reserveCapacity(ranges.count)
    for (index, range) in ranges.enumerated() {
      var inside: [Int] = []
      while nextMention < gatherer.mentions.count,
        gatherer.mentions[nextMention].tokens.lowerBound < range.upperBound
      {
        inside.append(nextMention)
        nextMention += 1
      }
      sentences.append(
        sentence(
          range, tokens: tokens, times: times[index], quantities: quantities[index],
          mentions: gatherer.mentions,
          inside: inside, persons: persons, zone: document.zone(at: tokens[range.lowerBound].span.start)))
    }
    var resolver = ReferenceResolver(
      tokens: tokens, sentences: sentences, mentions: gatherer.mentions, entities: gatherer.entities,
      vocabulary: resources.names)
    resolver.resolve()
    return AnalysedDocument(
      document: document, text: text, tokens: tokens, sentences: resolver.sentences,
      mentions: resolver.mentions,
      entities: resolver.entities, topic: resolver.topic)
  }

  /// What the tagger is told of each token.
  private func places(times: [[TimeExpression]], mentions: [Mention], count: Int) -> [Tagger.Place] {
    var places = [Tagger.Place](repeating: .plain, count: count)
    for expressions in times {
      for time in expressions { for index in time.tokens { places[index] = .time } }
    }
    for mention in mentions { for index in mention.tokens { places[index] = .name } }
    return places
  }

  private func sentence(
    _ range: Range<Int>, tokens: [TokenView], times: [TimeExpression], quantities: [QuantityExpression],
    mentions: [Mention], inside: [Int], persons: Set<Int>, zone: Zone.Kind
  ) -> AnalysedSentence {
    var chunker = Chunker(
      tokens: tokens, sentence: range, times: times, quantities: quantities, mentions: mentions,
      mentionIndices: inside, personMentions: persons, particles: resources.particles)
    chunker.run()
    var builder = ClauseBuilder(
      tokens: tokens, chunks: chunker.chunks, nounGroups: chunker.nounGroups, verbGroups: chunker.verbGroups,
      times: times)
    builder.build()
    return AnalysedSentence(
      tokens: range,
      span: TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end), zone: zone,
      times: times, quantities: quantities, chunks: chunker.chunks, nounGroups: builder.nounGroups,
      verbGroups: builder.verbGroups, clauses: builder.clauses)
  }
}

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
  private let names: NameGrammar

  /// Makes an analyser.
  public init(resources: LanguageResources) {
    self.resources = resources
    var vocabulary = resources.lexicon.vocabulary
    splitter = SentenceSplitter(
      openers: Self.sentenceOpeners, abbreviations: resources.abbreviations, in: &vocabulary)
    names = NameGrammar(
      resources.names, lexicon: resources.lexicon, prefixes: resources.hyphenPrefixes, in: &vocabulary)
    tagger = Tagger(lexicon: resources.lexicon)
    timeTagger = TimeTagger(vocabulary: resources.time)
    quantityTagger = QuantityTagger(vocabulary: resources.quantities)
    tokenizer = Tokenizer(
      vocabulary: vocabulary, abbreviations: resources.abbreviations, prefixes: resources.hyphenPrefixes)
  }

  private static let sentenceOpeners: Set<String> = [
    "the", "a", "an", "it", "he", "she", "they", "we", "in", "on", "at", "but", "and", "this", "that",
    "these", "its",
    "for", "as", "after", "however", "there", "his", "her", "their", "both", "by", "when", "with",
  ]

  /// - Complexity: O(n) in the text for tokens; names and references also grow with the number of distinct names.
  public func analyse(_ document: Document) -> AnalysedDocument {
    var text = tokenizer.tokenize(document.text)
    let ranges = splitter.sentences(text.tokens)
    var tokens = TokenView.views(text)
    let times = ranges.map { timeTagger.expressions(tokens, in: $0) }
    var taken: Set<Int> = []
    for expressions in times { for time in expressions { taken.formUnion(time.tokens) } }
    let quantities = ranges.map { quantityTagger.expressions(tokens, in: $0, taken: taken) }
    for expressions in quantities { for quantity in expressions { taken.formUnion(quantity.tokens) } }

    let readable = ranges.filter { document.zone(at: tokens[$0.lowerBound].span.start) != .furniture }
    var isTaken = [Bool](repeating: false, count: text.tokens.count)
    for index in taken { isTaken[index] = true }
    var finder = NameFinder(text: text, sentences: readable, taken: isTaken, grammar: names)
    finder.find()
    var gatherer = EntityGatherer(text: text, finder: finder)
    gatherer.gather()

    let fixed = fixedPartsOfSpeech(
      times: times, quantities: quantities, mentions: gatherer.mentions, tokens: tokens)
    for sentence in ranges { tagger.tag(&tokens, in: sentence, fixed: fixed) }
    for (index, token) in tokens.enumerated() {
      text.tokens[index].partOfSpeech = token.partOfSpeech
      text.tokens[index].verbForm = token.verbForm
      if token.lemma != token.lower { text.tokens[index].lemma = text.words.insert(token.lemma) }
    }

    var resolver = ReferenceResolver(text: text, gatherer: gatherer)
    resolver.resolve(readable)
    let mentions = resolver.mentions
    let persons = Set(
      mentions.indices.filter { index in
        mentions[index].form == .name
          && mentions[index].entity.map { gatherer.entities[$0].kind == .person } ?? false
      })
    var nextMention = 0
    var sentences: [AnalysedSentence] = []
    sentences.reserveCapacity(ranges.count)
    for (index, range) in ranges.enumerated() {
      var inside: [Int] = []
      var references: [Int] = []
      while nextMention < mentions.count, mentions[nextMention].tokens.lowerBound < range.upperBound {
        if mentions[nextMention].form == .name {
          inside.append(nextMention)
        } else {
          references.append(nextMention)
        }
        nextMention += 1
      }
      sentences.append(
        sentence(
          range, tokens: tokens, times: times[index], quantities: quantities[index],
          mentions: mentions,
          inside: inside, references: references, persons: persons,
          zone: document.zone(at: tokens[range.lowerBound].span.start)))
    }
    return AnalysedDocument(
      document: document, text: text, tokens: tokens, sentences: sentences, mentions: mentions,
      entities: gatherer.entities, offices: gatherer.offices.offices, topic: resolver.topic)
  }

  private func fixedPartsOfSpeech(
    times: [[TimeExpression]], quantities: [[QuantityExpression]], mentions: [Mention], tokens: [TokenView]
  ) -> [Int: PartOfSpeech] {
    var fixed: [Int: PartOfSpeech] = [:]
    for expressions in times {
      for time in expressions {
        // The preposition keeps its class, the rest is a noun to its neighbours.
        for index in time.tokens where !(index == time.tokens.lowerBound && time.lead != nil) {
          fixed[index] = .noun
        }
      }
    }
    for expressions in quantities {
      for quantity in expressions { for index in quantity.tokens { fixed[index] = .numeral } }
    }
    for mention in mentions { for index in mention.tokens { fixed[index] = .properNoun } }
    return fixed
  }

  private func sentence(
    _ range: Range<Int>, tokens: [TokenView], times: [TimeExpression], quantities: [QuantityExpression],
    mentions: [Mention], inside: [Int], references: [Int], persons: Set<Int>, zone: Zone.Kind
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
      times: times, quantities: quantities, chunks: chunker.chunks,
      nounGroups: joined(builder.nounGroups, to: references, mentions),
      verbGroups: builder.verbGroups, clauses: builder.clauses)
  }

  /// The noun groups with the pronouns and descriptions whose head is theirs.
  private func joined(_ groups: [NounGroup], to references: [Int], _ mentions: [Mention]) -> [NounGroup] {
    var next = 0
    return groups.map { group in
      while next < references.count, mentions[references[next]].tokens.upperBound <= group.tokens.lowerBound {
        next += 1
      }
      var place = next
      while place < references.count, mentions[references[place]].tokens.lowerBound < group.tokens.upperBound
      {
        let mention = references[place]
        if mentions[mention].head == group.head, group.headMention == nil, mentions[mention].entity != nil {
          return NounGroup(
            tokens: group.tokens, head: group.head, mentions: group.mentions + [mention],
            headMention: mention,
            possessor: group.possessor, apposition: group.apposition, coordinated: group.coordinated)
        }
        place += 1
      }
      return group
    }
  }
}

import DatelineModel

/// Turns a document's text into tokens, sentences, times, amounts, names, chunks and clauses.
public protocol LanguageAnalysing: Sendable {
  /// Analyses `document`; never fails, an empty text has no sentences.
  func analyse(_ document: Document) -> AnalysedDocument
}

/// The analyser of a language whose words come from ``LanguageResources``.
///
/// Times and amounts are found first, then names, then parts of speech ("May" is no modal in a date), then what pronouns
/// and descriptions refer to, then chunks and clauses, then who said what.
public struct LanguageAnalyser: LanguageAnalysing {
  private let tokenizer: Tokenizer
  private let splitter: SentenceSplitter
  private let timeTagger: TimeTagger
  private let quantityTagger: QuantityTagger
  private let homeCurrency: HomeCurrency
  private let nameGrammar: NameGrammar
  private let tagger: Tagger
  private let clauseGrammar: ClauseGrammar
  private let attributionGrammar: AttributionGrammar

  /// A part of the analysis; each builds on those before it.
  public enum Stage: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// Tokens and sentences.
    case tokens
    /// Time expressions.
    case times
    /// Amounts.
    case quantities
    /// Names and their entities.
    case names
    /// Parts of speech.
    case tags
    /// Pronouns and descriptions.
    case references
    /// Chunks and clauses.
    case clauses
    /// Who said what.
    case attributions

    /// Whether `left` comes before `right`.
    public static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
  }

  /// Makes an analyser.
  ///
  /// - Parameters:
  ///   - resources: the words of the language.
  ///   - tokenizer: the resources' tokenizer, over a vocabulary with the words that others want numbers of; nil to make it.
  /// - Complexity: O(n) in the words of the resources.
  public init(resources: LanguageResources, tokenizer: Tokenizer? = nil) {
    var tokenizer = tokenizer ?? resources.tokenizer
    var vocabulary = tokenizer.takeVocabulary()
    splitter = SentenceSplitter(
      openers: resources.sentenceOpeners, months: Set(resources.time.pairs(.months).flatMap(\.forms)),
      dateLeads: resources.dateLeads, slugs: resources.slugs, in: &vocabulary)
    timeTagger = TimeTagger(grammar: resources.time, lexicon: resources.lexicon, in: &vocabulary)
    quantityTagger = QuantityTagger(
      vocabulary: resources.quantities, lexicon: resources.lexicon, in: &vocabulary)
    homeCurrency = HomeCurrency(resources.quantities, in: &vocabulary)
    nameGrammar = NameGrammar(
      resources.names, lexicon: resources.lexicon, tokenizer: tokenizer, in: &vocabulary)
    tagger = Tagger(lexicon: resources.lexicon, grammar: resources.tagging, in: &vocabulary)
    clauseGrammar = ClauseGrammar(resources.clauses, in: &vocabulary)
    attributionGrammar = AttributionGrammar(resources.attributions, tokenizer: tokenizer, in: &vocabulary)
    self.tokenizer = tokenizer.over(vocabulary)
  }

  /// - Complexity: O(n) in the text.
  public func analyse(_ document: Document) -> AnalysedDocument {
    analyse(document, through: .attributions)
  }

  /// Analyses `document` as far as asked: with ``Stage/quantities`` its sentences hold times and amounts alone.
  ///
  /// - Parameters:
  ///   - document: any document; an empty text has no sentences.
  ///   - last: the last part to be done.
  /// - Returns: the document with what was found; what later parts would find is empty.
  /// - Complexity: O(n) in the text.
  public func analyse(_ document: Document, through last: Stage) -> AnalysedDocument {
    var text = tokenizer.tokenize(document.text)
    // A title that stands apart is not the first line as well.
    let hasHeading = document.title.map { document.text.hasPrefix($0) } ?? true
    let ranges = splitter.sentences(text, hasHeading: hasHeading)
    text.joinLines(inside: ranges)
    var found = AnalysedDocument(document: document, text: text)
    found.sentences = ranges.map { range in
      AnalysedSentence(
        tokens: range, span: text.span(range),
        zone: document.zone(at: Int(text.tokens[range.lowerBound].start)))
    }
    if last >= .times { findTimes(in: ranges, &found) }
    if last >= .quantities { findQuantities(&found) }
    if last >= .names { findNames(&found, through: last) }
    if last >= .clauses { build(&found) }
    if last >= .attributions {
      var finder = AttributionFinder(document: found, grammar: attributionGrammar, clauses: clauseGrammar)
      found.attributions = finder.attributions()
    }
    return found
  }

  private func findTimes(in ranges: [Range<Int>], _ document: inout AnalysedDocument) {
    for (index, times) in timeTagger.expressions(document.text, in: ranges).enumerated() {
      document.sentences[index].times = times
    }
  }

  private func findQuantities(_ document: inout AnalysedDocument) {
    let sentences = document.sentences.map { (tokens: $0.tokens, times: $0.times.map(\.tokens)) }
    for (index, quantities) in quantityTagger.expressions(in: document.text, sentences: sentences)
      .enumerated()
    {
      document.sentences[index].quantities = quantities
    }
  }

  /// Finds names, then parts of speech, which know the names, then references, which know both.
  private func findNames(_ document: inout AnalysedDocument, through last: Stage) {
    var readable: [Range<Int>] = []
    readable.reserveCapacity(document.sentences.count)
    for index in document.sentences.indices where document.sentences[index].zone != .furniture {
      readable.append(document.sentences[index].tokens)
    }
    let taken = taken(in: document)
    var finder = NameFinder(text: document.text, sentences: readable, taken: taken, grammar: nameGrammar)
    finder.find()
    let definitions = DefinedTerms(tokens: document.text.tokens, grammar: nameGrammar)
    document.definitions = definitions.ends
    var gatherer = EntityGatherer(text: document.text, finder: finder, definitions: definitions)
    let gathered = gatherer.gather { taken[$0] }
    document.mentions = gathered.mentions
    document.entities = gathered.entities
    document.roles = finder.roles
    homeCurrency.settle(&document, names: nameGrammar)
    guard last >= .tags else { return }
    tagger.tag(&document.text, sentences: document.sentences.map(\.tokens), places: places(in: document))
    tagRoles(&document)
    guard last >= .references else { return }
    document.quotations = QuotationFinder.quotations(in: document.text, besides: document.definitions)
    let issuers = IssuerReader(names: gathered, publisher: document.document.publisher).issuers()
    document.issuer = issuers.stated
    document.publisher = issuers.published
    var resolver = ReferenceResolver(
      text: document.text, gathered: gathered, quotations: document.quotations, taken: taken,
      issuers: issuers, definitions: document.definitions)
    resolver.resolve(readable)
    document.mentions = resolver.mentions
    document.entities = resolver.entities
    document.topic = resolver.topic
  }

  /// Whether each token lies in a date or an amount and can begin no name.
  private func taken(in document: AnalysedDocument) -> [Bool] {
    var taken = [Bool](repeating: false, count: document.text.tokens.count)
    for index in document.sentences.indices {
      for time in document.sentences[index].times where time.isDate {
        for token in time.tokens { taken[token] = true }
      }
      for quantity in document.sentences[index].quantities where quantity.kind != .multiple {
        for token in quantity.tokens { taken[token] = true }
      }
    }
    return taken
  }

  /// "managing director", "acting chairman": the first words of a role are no verbs, and the last is a noun.
  private func tagRoles(_ document: inout AnalysedDocument) {
    for role in document.roles.mentions where role.tokens.count > 1 {
      for token in role.tokens.dropLast() where document.text.tokens[token].partOfSpeech == .verb {
        document.text.tokens[token].partOfSpeech = .adjective
      }
      document.text.tokens[role.tokens.upperBound - 1].partOfSpeech = .noun
    }
  }

  /// What the tagger is told of each token.
  private func places(in document: AnalysedDocument) -> [Tagger.Place] {
    var places = [Tagger.Place](repeating: .plain, count: document.text.tokens.count)
    for index in document.sentences.indices {
      for time in document.sentences[index].times where time.isDate {
        for token in time.tokens { places[token] = .time }
      }
    }
    for mention in document.mentions { for token in mention.tokens { places[token] = .name } }
    return places
  }

  /// Makes the chunks and clauses of all sentences.
  private func build(_ document: inout AnalysedDocument) {
    let text = document.text
    var chunker = Chunker(
      text: text, grammar: clauseGrammar, marks: marks(of: document), mentions: document.mentions,
      isPerson: document.mentions.map { names($0, .person, in: document) },
      isPlace: document.mentions.map { names($0, .place, in: document) }, definitions: document.definitions)
    var references = ReferenceJoiner(document.mentions)
    for index in document.sentences.indices {
      let sentence = document.sentences[index]
      chunker.run(sentence.tokens, times: sentence.times, quantities: sentence.quantities)
      var builder = ClauseBuilder(tokens: text.tokens, grammar: clauseGrammar, chunker: chunker)
      builder.build()
      document.sentences[index].chunks = chunker.chunks
      document.sentences[index].nounGroups = builder.nounGroups
      references.join(to: &document.sentences[index].nounGroups)
      document.sentences[index].verbGroups = builder.verbGroups
      document.sentences[index].clauses = builder.clauses
      for token in builder.bareVerbs { document.text.tokens[token].verbForm = .base }
    }
  }

  /// Whether a mention is a name of something of a kind.
  private func names(_ mention: Mention, _ kind: Entity.Kind, in document: AnalysedDocument) -> Bool {
    mention.form == .name && mention.entity.map { document.entities[$0].kind == kind } ?? false
  }

  private func marks(of document: AnalysedDocument) -> TokenMarks {
    var marks = TokenMarks(count: document.text.tokens.count)
    for sentence in document.sentences {
      for (index, time) in sentence.times.enumerated() where time.isDate {
        marks.set(.time(index), at: time.tokens.lowerBound)
      }
    }
    for (index, mention) in document.mentions.enumerated() where mention.form == .name {
      marks.set(.mention(index), at: mention.tokens.lowerBound)
    }
    for sentence in document.sentences {
      for (index, quantity) in sentence.quantities.enumerated() where quantity.kind != .multiple {
        marks.set(.quantity(index), at: quantity.tokens.lowerBound)
      }
    }
    return marks
  }
}

import DatelineModel

/// Turns a document's text into tokens, sentences, times, amounts, names, chunks and clauses.
public protocol LanguageAnalysing: Sendable {
  /// Analyses `document`; never fails, an empty text has no sentences.
  func analyse(_ document: Document) -> AnalysedDocument
}

/// The analyser of a language whose words come from ``LanguageResources``.
///
/// Times and amounts are found first, then names, then parts of speech ("May" is no modal in a date), then chunks and
/// clauses, then what pronouns and descriptions refer to, then who said what.
public struct LanguageAnalyser: LanguageAnalysing {
  let resources: LanguageResources
  let tagger: Tagger
  let timeTagger: TimeTagger
  let quantityTagger: QuantityTagger
  private let tokenizer: Tokenizer
  private let splitter: SentenceSplitter
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
    /// Chunks and clauses.
    case clauses
    /// Pronouns and descriptions.
    case references
    /// Who said what.
    case attributions

    /// Whether `left` comes before `right`.
    public static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
  }

  /// Makes an analyser.
  public init(resources: LanguageResources) {
    self.resources = resources
    var vocabulary = resources.lexicon.vocabulary
    splitter = SentenceSplitter(
      openers: Self.sentenceOpeners, abbreviations: resources.abbreviations, in: &vocabulary)
    tagger = Tagger(lexicon: resources.lexicon)
    timeTagger = TimeTagger(vocabulary: resources.time)
    quantityTagger = QuantityTagger(vocabulary: resources.quantities)
    clauseGrammar = ClauseGrammar(resources.clauses, in: &vocabulary)
    attributionGrammar = AttributionGrammar(resources.attributions, in: &vocabulary)
    tokenizer = Tokenizer(
      vocabulary: vocabulary, abbreviations: resources.abbreviations, prefixes: resources.hyphenPrefixes)
  }

  private static let sentenceOpeners: Set<String> = [
    "the", "a", "an", "it", "he", "she", "they", "we", "in", "on", "at", "but", "and", "this", "that",
    "these", "its",
    "for", "as", "after", "however", "there", "his", "her", "their", "both", "by", "when", "with",
  ]

  /// - Complexity: O(n) in the text; names and references also grow with the number of distinct names.
  public func analyse(_ document: Document) -> AnalysedDocument {
    analyse(document, through: .attributions)
  }

  /// Analyses `document` as far as asked: with ``Stage/quantities`` its sentences hold times and amounts alone.
  ///
  /// - Parameters:
  ///   - document: any document; an empty text has no sentences.
  ///   - last: the last part to be done.
  /// - Returns: the document with what was found; what later parts would find is empty.
  /// - Complexity: O(n) in the text; names and references also grow with the number of distinct names.
  public func analyse(_ document: Document, through last: Stage) -> AnalysedDocument {
    let text = tokenizer.tokenize(document.text)
    let ranges = splitter.sentences(text.tokens)
    var found = AnalysedDocument(document: document, text: text)
    found.sentences = ranges.map { range in
      AnalysedSentence(
        tokens: range, span: text.span(range),
        zone: document.zone(at: Int(text.tokens[range.lowerBound].start)))
    }
    guard last >= .times else { return found }
    var bridge = ViewBridge(analyser: self, document: found)
    bridge.findExpressions(withQuantities: last >= .quantities, in: &found)
    if last >= .names { bridge.findNames(in: &found) }
    if last >= .tags { bridge.tag(&found) }
    if last >= .clauses { build(&found) }
    if last >= .references { bridge.resolve(&found) }
    if last >= .attributions {
      let finder = AttributionFinder(document: found, grammar: attributionGrammar, clauses: clauseGrammar)
      found.attributions = finder.attributions()
    }
    return found
  }

  /// Makes the chunks and clauses of all sentences.
  private func build(_ document: inout AnalysedDocument) {
    let text = document.text
    var chunker = Chunker(
      text: text, grammar: clauseGrammar, marks: marks(of: document), mentions: document.mentions,
      isPerson: document.mentions.map { mention in
        mention.entity.map { document.entities[$0].kind == .person } ?? false
      })
    for index in document.sentences.indices {
      let sentence = document.sentences[index]
      chunker.run(sentence.tokens, times: sentence.times, quantities: sentence.quantities)
      var builder = ClauseBuilder(tokens: text.tokens, grammar: clauseGrammar, chunker: chunker)
      builder.build()
      document.sentences[index].chunks = chunker.chunks
      document.sentences[index].nounGroups = builder.nounGroups
      document.sentences[index].verbGroups = builder.verbGroups
      document.sentences[index].clauses = builder.clauses
    }
  }

  private func marks(of document: AnalysedDocument) -> TokenMarks {
    var marks = TokenMarks(count: document.text.tokens.count)
    for sentence in document.sentences {
      for (index, time) in sentence.times.enumerated() { marks.set(.time(index), at: time.tokens.lowerBound) }
    }
    for (index, mention) in document.mentions.enumerated() {
      marks.set(.mention(index), at: mention.tokens.lowerBound)
    }
    for sentence in document.sentences {
      for (index, quantity) in sentence.quantities.enumerated() {
        marks.set(.quantity(index), at: quantity.tokens.lowerBound)
      }
    }
    return marks
  }
}

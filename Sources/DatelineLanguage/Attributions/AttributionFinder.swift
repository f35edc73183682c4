import Algorithms
import DatelineModel

/// Finds who says, thinks or wants what: quotations, reported clauses, topics and findings with their sources.
///
/// Cues are verbs, nouns, phrases and adverbs; what a cue of a class takes as content is decided by the chunks and
/// clauses around it. Speech may stand before, behind or around its cue ("…," X said, "…").
///
/// - Complexity: O(n) in the tokens: a content has at most ``longest`` tokens.
struct AttributionFinder: ~Copyable {
  let document: AnalysedDocument
  let tokens: [Token]
  let grammar: AttributionGrammar
  let clauseGrammar: ClauseGrammar
  /// Token ranges between quotation marks, marks included.
  let quotations: [Range<Int>]
  /// The quotation around each token; -1 for none.
  let quotationAt: [Int32]
  var found: [Draft] = []

  /// The sentence at hand and its number.
  var sentence: AnalysedSentence
  var number = 0
  /// The chunk of each verb group of the sentence.
  var verbPlaces: [Int] = []
  /// The first finite clause that each noun group of the sentence is the subject of; -1 for none.
  var clauseOfSubject: [Int] = []
  /// The first active clause that each noun group of the sentence is the object of; -1 for none.
  var clauseOfObject: [Int] = []

  /// How many tokens a content may have.
  static let longest = 300
  /// How many owners in a row are followed ("X's unit's plant").
  static let longestOwners = 6

  /// An attribution in token ranges.
  struct Draft {
    var source: Range<Int>?
    var cue: Range<Int>?
    var content: [Range<Int>]
    var speaker: Int?
    var isQuotation = false
    /// Whether the cue tells speech; what is thought or wanted inside another content is part of that content.
    var isSpeech = true
  }

  init(document: AnalysedDocument, grammar: AttributionGrammar, clauses: ClauseGrammar) {
    self.document = document
    tokens = document.text.tokens
    self.grammar = grammar
    clauseGrammar = clauses
    quotations = document.quotations
    var places = [Int32](repeating: -1, count: tokens.count)
    for (index, range) in quotations.enumerated() { for token in range { places[token] = Int32(index) } }
    quotationAt = places
    sentence = AnalysedSentence(tokens: 0..<0, span: TextSpan(0, 0), zone: .body)
  }

  /// The attributions in the order of their first content.
  mutating func attributions() -> [AttributionSpan] {
    for (index, sentence) in document.sentences.enumerated() where sentence.zone != .furniture {
      enter(sentence, index)
      let first = found.count
      for clause in sentence.clauses.indices { readVerb(clause) }
      readPhrases()
      endWithOuter(from: first)
    }
    dropNestedThoughts()
    addLooseQuotations()
    return found.map(Self.span).sorted {
      ($0.content[0].lowerBound, $0.content[0].upperBound)
        < ($1.content[0].lowerBound, $1.content[0].upperBound)
    }
  }

  private mutating func enter(_ sentence: AnalysedSentence, _ index: Int) {
    self.sentence = sentence
    number = index
    verbPlaces.removeAll(keepingCapacity: true)
    clauseOfSubject.removeAll(keepingCapacity: true)
    clauseOfSubject.append(contentsOf: repeatElement(-1, count: sentence.nounGroups.count))
    clauseOfObject.removeAll(keepingCapacity: true)
    clauseOfObject.append(contentsOf: repeatElement(-1, count: sentence.nounGroups.count))
    for (place, chunk) in sentence.chunks.enumerated() {
      if case .verb = chunk { verbPlaces.append(place) }
    }
    for (index, clause) in sentence.clauses.enumerated() {
      if let object = clause.object, clauseOfObject[object] < 0, !sentence.verbGroups[index].isPassive {
        clauseOfObject[object] = index
      }
      guard let subject = clause.subject, clauseOfSubject[subject] < 0, !clause.isRelative,
        clause.coordinatedWith == nil, sentence.verbGroups[clause.verb].form == .finite
      else { continue }
      clauseOfSubject[subject] = index
    }
  }

  /// Ends what is said inside something that is said with that: "Halden asked Orsk to wait, a spokesman said".
  ///
  /// - Complexity: O(n log n) in the attributions of the sentence.
  private mutating func endWithOuter(from first: Int) {
    guard found.count > first + 1 else { return }
    let outer = found[first...].compactMap { draft -> Range<Int>? in
      guard draft.isSpeech, let cue = draft.cue, let content = draft.content.first,
        content.upperBound <= cue.lowerBound
      else { return nil }
      return content
    }.sorted { ($0.upperBound, $0.lowerBound) < ($1.upperBound, $1.lowerBound) }
    guard !outer.isEmpty else { return }
    for number in first..<found.count {
      guard let cue = found[number].cue, found[number].content.count == 1 else { continue }
      let place = outer.partitioningIndex { $0.upperBound > cue.lowerBound }
      guard place < outer.count, outer[place].contains(cue.lowerBound) else { continue }
      let content = found[number].content[0]
      let end = outer[place].upperBound
      if content.lowerBound >= cue.upperBound, content.lowerBound < end, end < content.upperBound {
        found[number].content[0] = content.lowerBound..<end
      }
    }
  }

  /// Leaves out what is thought, wanted or judged inside what somebody says.
  private mutating func dropNestedThoughts() {
    let covered = coverage()
    found.removeAll { draft in !draft.isSpeech && draft.cue.map { covered[$0.lowerBound] } == true }
  }

  /// Whether each token lies in the content of an attribution.
  func coverage() -> [Bool] {
    var covered = [Bool](repeating: false, count: tokens.count)
    for draft in found { for range in draft.content { for token in range { covered[token] = true } } }
    return covered
  }

  private static func span(_ draft: Draft) -> AttributionSpan {
    AttributionSpan(
      source: draft.source, cue: draft.cue, content: draft.content, speaker: draft.speaker,
      isQuotation: draft.isQuotation, isSpeech: draft.isSpeech)
  }

  // MARK: Look-ups

  var chunks: [Chunk] { sentence.chunks }

  func word(_ token: Int) -> Word { tokens[token].word }

  func isComma(_ token: Int) -> Bool {
    tokens.indices.contains(token) && clauseGrammar.holds(.comma, word(token))
  }

  /// The quotation whose first mark begins at a token.
  func quotation(startingAt token: Int) -> Range<Int>? {
    guard tokens.indices.contains(token), quotationAt[token] >= 0 else { return nil }
    let range = quotations[Int(quotationAt[token])]
    return range.lowerBound == token ? range : nil
  }

  /// The quotation whose last mark ends before a token.
  func quotation(endingAt token: Int) -> Range<Int>? {
    guard token > 0, quotationAt[token - 1] >= 0 else { return nil }
    let range = quotations[Int(quotationAt[token - 1])]
    return range.upperBound == token ? range : nil
  }

  /// The first token of a chunk.
  func firstToken(_ place: Int) -> Int {
    switch chunks[place] {
    case .noun(let noun): groupStart(noun)
    case .verb(let verb): sentence.verbGroups[verb].tokens.lowerBound
    case .time(let time): sentence.times[time].tokens.lowerBound
    case .preposition(let token), .relative(let token), .subordinator(let token), .coordinator(let token),
      .adverb(let token), .comma(let token), .mark(let token):
      token
    }
  }

  /// The first chunk that begins at or behind a token; the number of chunks when none does.
  ///
  /// - Complexity: O(log n) in the chunks.
  func place(from token: Int) -> Int {
    chunks.indices.partitioningIndex { firstToken($0) >= token }
  }

  /// The first verb group that ends behind a token; nil when none does.
  ///
  /// - Complexity: O(log n) in the verb groups.
  func verb(endingBehind token: Int) -> Int? {
    let first = sentence.verbGroups.partitioningIndex { $0.tokens.upperBound > token }
    return first < sentence.verbGroups.count ? first : nil
  }

  /// The first token of a noun group, its owner included.
  func groupStart(_ noun: Int) -> Int {
    var first = noun
    while let possessor = sentence.nounGroups[first].possessor, possessor == first - 1,
      first > noun - Self.longestOwners
    { first = possessor }
    return sentence.nounGroups[first].tokens.lowerBound
  }

  /// The noun group that a chain of owners ends in.
  func owned(_ noun: Int) -> Int {
    var last = noun
    while owns(last), last < noun + Self.longestOwners { last += 1 }
    return last
  }

  /// Whether a noun group owns the next one.
  func owns(_ noun: Int) -> Bool {
    noun + 1 < sentence.nounGroups.count && sentence.nounGroups[noun + 1].possessor == noun
  }

  /// The words of a noun group that is a source, and the entity that it names.
  func source(_ noun: Int) -> (range: Range<Int>, speaker: Int?) {
    let group = sentence.nounGroups[noun]
    return (
      groupStart(noun)..<group.tokens.upperBound, group.headMention.flatMap { document.mentions[$0].entity }
    )
  }
}

import Algorithms
import DatelineLanguage
import DatelineModel
import DatelineRules

/// A sentence in its document, with the look-ups that matching needs.
final class SentenceView {
  let sentence: AnalysedSentence
  let index: DocumentIndex
  let predicates: PredicateGrammar
  private let placeOfNoun: [Int32]
  private let placeOfVerb: [Int32]
  private let hostOfNoun: [Int32]
  /// Whether each noun group is a member of a list, the first one excluded.
  private let isListed: [Bool]
  /// Whether each noun group owns another.
  private let owners: [Bool]

  /// - Complexity: O(n) in the chunks.
  init(
    sentence: AnalysedSentence, index: DocumentIndex, predicates: PredicateGrammar
  ) {
    self.sentence = sentence
    self.index = index
    self.predicates = predicates
    var nouns = [Int32](repeating: -1, count: sentence.nounGroups.count)
    var verbs = [Int32](repeating: -1, count: sentence.verbGroups.count)
    for (place, chunk) in sentence.chunks.enumerated() {
      switch chunk {
      case .noun(let noun): nouns[noun] = Int32(place)
      case .verb(let verb): verbs[verb] = Int32(place)
      default: break
      }
    }
    placeOfNoun = nouns
    placeOfVerb = verbs
    var hosts = [Int32](repeating: -1, count: sentence.nounGroups.count)
    for (host, group) in sentence.nounGroups.enumerated().reversed() {
      if let apposition = group.apposition { hosts[apposition] = Int32(host) }
    }
    hostOfNoun = hosts
    var listed = [Bool](repeating: false, count: sentence.nounGroups.count)
    for group in sentence.nounGroups { for member in group.coordinated { listed[member] = true } }
    isListed = listed
    var owners = [Bool](repeating: false, count: sentence.nounGroups.count)
    for group in sentence.nounGroups { if let owner = group.possessor { owners[owner] = true } }
    self.owners = owners
  }

  var document: AnalysedDocument { index.document }
  var text: TokenizedText { index.document.text }

  /// The form of a word.
  func form(_ word: Word) -> String { text.words.form(word) }

  func group(_ noun: Int) -> NounGroup { sentence.nounGroups[noun] }

  /// The verb group of a clause.
  func verb(ofClause clause: Int) -> VerbGroup { sentence.verbGroups[sentence.clauses[clause].verb] }

  /// The clauses next to another that may hang on it: the one behind, and the one before where that opens the sentence.
  func clausesBeside(_ clause: Int) -> [Int] {
    let isSecond = sentence.clauses[..<max(0, clause - 1)].allSatisfy {
      sentence.verbGroups[$0.verb].form != .finite
    }
    return (isSecond ? [clause + 1, clause - 1] : [clause + 1]).filter(sentence.clauses.indices.contains)
  }

  /// The chunk behind what stands in a subordinate clause from its verb on: a mark, a comma or what opens another clause; commas
  /// that `isListed` holds for are passed.
  func end(ofClause clause: Int, passing isListed: (Int) -> Bool = { _ in false }) -> Int {
    guard let verb = place(ofVerb: sentence.clauses[clause].verb) else { return 0 }
    var end = verb + 1
    walk: while end < sentence.chunks.count {
      switch sentence.chunks[end] {
      case .comma where isListed(end): end += 1
      case .comma, .mark, .relative, .subordinator: break walk
      default: end += 1
      }
    }
    // "… because demand was weak but because": what joins the next clause is no part.
    while end > verb + 1, case .coordinator = sentence.chunks[end - 1] { end -= 1 }
    return end
  }

  /// The noun group that a chain of owners ends in: "prices" for "Orsk" in "Orsk's rising prices".
  func owned(by noun: Int) -> Int {
    var last = noun
    while last + 1 < sentence.nounGroups.count, group(last + 1).possessor == last { last += 1 }
    return last
  }

  /// Whether "not" stands right before a token: "not because demand was weak".
  func isRefuted(at token: Int) -> Bool {
    token > sentence.tokens.lowerBound && predicates.refuting.contains(text.tokens[token - 1].word)
  }

  /// Whether a noun group is the subject of a finite verb behind it.
  func opensClause(_ noun: Int) -> Bool {
    let end = group(noun).tokens.upperBound
    return sentence.clauses.contains {
      let verb = sentence.verbGroups[$0.verb]
      return $0.subject == noun && verb.form == .finite && verb.tokens.lowerBound >= end
    }
  }

  /// The index of a noun group's chunk.
  func place(ofNoun noun: Int) -> Int? { placeOfNoun[noun] < 0 ? nil : Int(placeOfNoun[noun]) }

  /// The index of a verb group's chunk.
  func place(ofVerb verb: Int) -> Int? { placeOfVerb[verb] < 0 ? nil : Int(placeOfVerb[verb]) }

  /// Whether a noun group owns another: "Halden" in "Halden's plant".
  func isOwner(_ noun: Int) -> Bool { owners[noun] }

  /// The noun group beside which a noun group is set.
  func host(ofNoun noun: Int) -> Int? { hostOfNoun[noun] < 0 ? nil : Int(hostOfNoun[noun]) }

  /// The clause that a token lies in: the innermost one that holds it.
  func clause(at token: Int) -> Int? {
    var best: Int?
    for (index, clause) in sentence.clauses.enumerated() where clause.tokens.contains(token) {
      if best.map({ sentence.clauses[$0].tokens.count > clause.tokens.count }) ?? true { best = index }
    }
    return best
  }

  /// The preposition before a noun group; nil when there is none.
  func preposition(before noun: Int) -> Word? {
    prepositionToken(before: noun).map { text.tokens[$0].word }
  }

  /// The token of the preposition before a noun group, its possessor stepped over; nil when there is none.
  func prepositionToken(before noun: Int) -> Int? {
    var first = noun
    while let possessor = group(first).possessor, possessor != first { first = possessor }
    guard let place = place(ofNoun: first), place > 0,
      case .preposition(let token) = sentence.chunks[place - 1]
    else { return nil }
    return token
  }

  /// Whether a token is the last word of a phrase that stands there: "of" in "because of".
  func ends(_ phrase: [Word], with token: Int) -> Bool {
    let start = token + 1 - phrase.count
    guard start >= sentence.tokens.lowerBound else { return false }
    return phrase.indices.allSatisfy { text.tokens[start + $0].word == phrase[$0] }
  }

  /// A noun group as an argument.
  func argument(_ noun: Int) -> Argument {
    Argument(tokens: group(noun).tokens, head: group(noun).head, noun: noun)
  }

  /// A stretch of tokens as an argument: the noun group that it ends with, when it does.
  func argument(covering tokens: Range<Int>) -> Argument {
    let noun = noun(at: tokens.upperBound - 1)
    let head = noun.map { group($0).head }.flatMap { tokens.contains($0) ? $0 : nil }
    return Argument(tokens: tokens, head: head ?? tokens.upperBound - 1, noun: noun)
  }

  /// Whether the members of lists go with one another in their order.
  var saysRespectively: Bool {
    sentence.tokens.contains { predicates.pairing.contains(text.tokens[$0].word) }
  }

  // MARK: Times and amounts

  /// The amounts in the order of their first tokens.
  private lazy var quantityOrder = sentence.quantities.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  /// The times in the order of their first tokens.
  private lazy var timeOrder = sentence.times.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }

  /// The amounts that begin at a token.
  ///
  /// - Complexity: O(log n) in the amounts, once they are sorted.
  func quantities(from token: Int) -> ArraySlice<QuantityExpression> {
    quantities(from: token..<token + 1)
  }

  /// The amounts that begin inside a stretch, in text order.
  func quantities(from stretch: Range<Int>) -> ArraySlice<QuantityExpression> {
    let start = quantityOrder.partitioningIndex { $0.tokens.lowerBound >= stretch.lowerBound }
    return quantityOrder[start...].prefix { $0.tokens.lowerBound < stretch.upperBound }
  }

  /// The times that begin at a token.
  ///
  /// - Complexity: O(log n) in the times, once they are sorted.
  func times(from token: Int) -> ArraySlice<TimeExpression> {
    let start = timeOrder.partitioningIndex { $0.tokens.lowerBound >= token }
    return timeOrder[start...].prefix { $0.tokens.lowerBound == token }
  }

  // MARK: Stretches

  /// The chunks that belong to a noun group: its prepositional phrases, infinitives and participles, up to the next
  /// clause.
  func extent(of noun: Int) -> Range<Int> {
    guard let start = place(ofNoun: noun) else { return 0..<0 }
    var place = start + 1
    loop: while place < sentence.chunks.count {
      switch sentence.chunks[place] {
      // "rejected the bid as too low": what follows says how the verb acts.
      case .preposition(let token) where predicates.bounding.contains(text.tokens[token].word): break loop
      case .preposition, .time, .adverb: break
      case .noun(let next):
        let before = sentence.chunks[place - 1]
        var isAttached = group(next).possessor != nil || group(noun).coordinated.contains(next)
        switch before {
        case .preposition, .noun: isAttached = true
        case .verb(let verb): isAttached = sentence.verbGroups[verb].form != .finite
        case .coordinator: isAttached = isListed[next]
        default: break
        }
        guard isAttached else { break loop }
      case .verb(let verb):
        guard sentence.verbGroups[verb].form != .finite else { break loop }
      case .coordinator:
        guard place + 1 < sentence.chunks.count, case .noun(let next) = sentence.chunks[place + 1],
          isListed[next]
        else { break loop }
      case .comma(let token):
        if let amount = restated(behind: place, of: noun) {
          place = amount
        } else if isComma(token) {
          break loop
        }
      case .relative, .subordinator, .mark: break loop
      }
      place += 1
    }
    return start..<place
  }

  /// The chunk of the amount that tells anew how much a counted noun is: "195,000 shares of X, or 8.7 percent", "…, a 6.7
  /// percent stake,"; nil where none stands behind the comma at a chunk.
  private func restated(behind comma: Int, of noun: Int) -> Int? {
    guard holdsAmount(noun, .count) else { return nil }
    var place = comma + 1
    if place < sentence.chunks.count, case .coordinator = sentence.chunks[place] { place += 1 }
    guard place < sentence.chunks.count, case .noun(let next) = sentence.chunks[place],
      holdsAmount(next, .percent)
    else { return nil }
    return place
  }

  private func holdsAmount(_ noun: Int, _ kind: QuantityExpression.Kind) -> Bool {
    quantities(from: group(noun).tokens).contains { $0.kind == kind }
  }

  /// The token behind a noun group and the phrases that "of" ties to it.
  func ofPhraseEnd(of noun: Int) -> Int {
    var end = group(noun).tokens.upperBound
    var place = (place(ofNoun: noun) ?? sentence.chunks.count) + 1
    while place + 1 < sentence.chunks.count, case .preposition(let token) = sentence.chunks[place],
      predicates.heldRole.contains(text.tokens[token].word), case .noun(var next) = sentence.chunks[place + 1]
    {
      place += 2
      // "of Halden's plant": the owner stands first.
      while place < sentence.chunks.count, case .noun(let owned) = sentence.chunks[place],
        group(owned).possessor == next
      {
        next = owned
        place += 1
      }
      end = group(next).tokens.upperBound
    }
    return end
  }

  private func isComma(_ token: Int) -> Bool {
    let span = text.tokens[token].span
    return span.end == span.start + 1 && text.bytes[span.start] == UInt8(ascii: ",")
  }

  /// The token range of a range of chunks.
  func tokenRange(_ chunks: Range<Int>) -> Range<Int>? {
    guard let first = chunks.first, let last = chunks.last else { return nil }
    return tokenRange(of: sentence.chunks[first])
      .lowerBound..<tokenRange(of: sentence.chunks[last]).upperBound
  }

  /// The words of a noun group with all that belongs to it.
  func stretch(of noun: Int) -> Range<Int> {
    let tokens = group(noun).tokens
    guard let extent = tokenRange(extent(of: noun)) else { return tokens }
    return min(tokens.lowerBound, extent.lowerBound)..<max(tokens.upperBound, extent.upperBound)
  }

  /// The words of a noun group with its prepositional phrases and the infinitive that it governs ("obligation to
  /// invest"), up to any other verb, which may tell an event of its own ("postponed the IPO to finance …").
  func phrase(of noun: Int) -> Range<Int> {
    let tokens = group(noun).tokens
    let nominal = extent(of: noun).prefix { place in
      guard case .verb(let verb) = sentence.chunks[place] else { return true }
      return sentence.clauses.contains { $0.verb == verb && $0.governingNoun == noun }
    }
    guard let last = nominal.last else { return tokens }
    return tokens.lowerBound..<max(tokens.upperBound, tokenRange(of: sentence.chunks[last]).upperBound)
  }

  func tokenRange(of chunk: Chunk) -> Range<Int> {
    switch chunk {
    case .noun(let noun): sentence.nounGroups[noun].tokens
    case .verb(let verb): sentence.verbGroups[verb].tokens
    case .time(let time): sentence.times[time].tokens
    case .preposition(let token), .relative(let token), .subordinator(let token), .coordinator(let token),
      .adverb(let token), .comma(let token), .mark(let token):
      token..<token + 1
    }
  }

  /// The token behind the chunk around a token; nil at a mark, which ends a clause.
  ///
  /// - Complexity: O(log n) in the chunks.
  func chunkEnd(at token: Int) -> Int? {
    let place = sentence.chunks.partitioningIndex { tokenRange(of: $0).upperBound > token }
    guard place < sentence.chunks.count else { return token + 1 }
    let tokens = tokenRange(of: sentence.chunks[place])
    guard tokens.contains(token) else { return token + 1 }
    if case .mark = sentence.chunks[place] { return nil }
    return tokens.upperBound
  }

  /// The noun group around a token; nil where none is.
  ///
  /// - Complexity: O(log n) in the noun groups.
  func noun(at token: Int) -> Int? {
    let place = sentence.nounGroups.partitioningIndex { $0.tokens.upperBound > token }
    guard place < sentence.nounGroups.count, sentence.nounGroups[place].tokens.contains(token) else {
      return nil
    }
    return place
  }
}

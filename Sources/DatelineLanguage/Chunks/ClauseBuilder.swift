/// Finds the arguments of every verb group by walking outward over the chunks.
///
/// Leftward, the subject is the first noun group that no preposition governs; appositions and relative clauses
/// between commas are stepped over. Rightward, the object and prepositional arguments end at the next clause. One clause
/// stands for each verb group, under the same index.
///
/// - Complexity: O(n) in the chunks: walks end at the borders of a window, which holds at most ``windowLength`` chunks.
struct ClauseBuilder: ~Copyable {
  let tokens: [Token]
  let grammar: ClauseGrammar
  let chunks: [Chunk]
  let times: [TimeExpression]
  /// Whether each mention names a place.
  let isPlace: [Bool]
  var nounGroups: [NounGroup]
  var verbGroups: [VerbGroup]
  var clauses: [Clause] = []
  /// The clauses of auxiliaries that a time parts from the verb of the next clause.
  let parted: Set<Int>

  /// The chunks that walks may cross: all of them unless the sentence is very long.
  var window: Range<Int> = 0..<0
  /// The first clause of the window.
  var firstClause = 0
  /// The chunk of each noun group.
  private(set) var places: [Int] = []
  /// The first member of the list that each noun group continues; -1 for none.
  var listHeads: [Int] = []

  /// The clause whose infinitive or modal each bare verb goes on with; -1 for none.
  var leads: [Int] = []
  /// The tokens of forms that are past and infinitive alike ("cut") and are infinitives here.
  var bareVerbs: [Int] = []

  /// How many chunks walks may cross at most.
  static let windowLength = 384

  init(tokens: [Token], grammar: ClauseGrammar, chunker: borrowing Chunker) {
    self.tokens = tokens
    self.grammar = grammar
    chunks = chunker.chunks
    times = chunker.times
    isPlace = chunker.isPlace
    nounGroups = chunker.nounGroups
    verbGroups = chunker.verbGroups
    parted = chunker.parted
  }

  mutating func build() {
    places = [Int](repeating: 0, count: nounGroups.count)
    listHeads = [Int](repeating: -1, count: nounGroups.count)
    leads = [Int](repeating: -1, count: verbGroups.count)
    for (position, chunk) in chunks.enumerated() {
      if case .noun(let noun) = chunk { places[noun] = position }
    }
    clauses.reserveCapacity(verbGroups.count)
    while window.upperBound < chunks.count {
      window = window.upperBound..<windowEnd(from: window.upperBound)
      firstClause = clauses.count
      buildWindow()
    }
  }

  /// The end of the window that begins at `start`: behind a mark where one stands in its last quarter.
  private func windowEnd(from start: Int) -> Int {
    let limit = start + Self.windowLength
    guard limit < chunks.count else { return chunks.count }
    var end = limit
    while end > start + Self.windowLength * 3 / 4 {
      if case .mark = chunks[end - 1] { return end }
      end -= 1
    }
    return limit
  }

  private mutating func buildWindow() {
    linkAppositions()
    linkCoordinations()
    decideParticiples()
    decideBareInfinitives()
    decideBareVerbs()
    for position in window {
      guard case .verb(let verb) = chunks[position] else { continue }
      var clause = Clause(verb: verb, tokens: verbGroups[verb].tokens)
      attachSubject(to: &clause, at: position)
      attachArguments(to: &clause, at: position)
      clauses.append(clause)
    }
    fillFrontedSubjects()
    attachTimes()
  }

  // MARK: Look-ups

  func word(_ token: Int) -> Word { tokens[token].word }

  func isComma(_ position: Int) -> Bool {
    guard window.contains(position), case .comma(let token) = chunks[position] else { return false }
    return grammar.holds(.comma, word(token)) || grammar.holds(.dash, word(token))
  }

  func isPreposition(_ position: Int) -> Bool {
    guard window.contains(position), case .preposition = chunks[position] else { return false }
    return true
  }

  func isCoordinator(_ position: Int) -> Bool {
    guard window.contains(position), case .coordinator = chunks[position] else { return false }
    return true
  }

  func isTime(_ position: Int) -> Bool {
    guard window.contains(position), case .time = chunks[position] else { return false }
    return true
  }

  /// The noun group at a chunk; nil for any other chunk.
  func noun(at position: Int) -> Int? {
    guard window.contains(position), case .noun(let noun) = chunks[position] else { return nil }
    return noun
  }

  /// Whether the chunk is a finite verb.
  func isFinite(_ position: Int) -> Bool {
    guard window.contains(position), case .verb(let verb) = chunks[position] else { return false }
    return verbGroups[verb].form == .finite
  }

  /// Whether the noun group at a chunk owns the next one.
  func owns(_ noun: Int) -> Bool {
    noun + 1 < nounGroups.count && nounGroups[noun + 1].possessor == noun
  }
}

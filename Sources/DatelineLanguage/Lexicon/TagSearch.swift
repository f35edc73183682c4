/// Finds the cheapest sequence of readings of a sentence by dynamic programming (Viterbi 1967).
///
/// A state is a reading and a count of the finite verbs that are still wanted. Tokens that can be nothing but adverbs or
/// quotation marks are looked through: "has also been" goes from "has" to "been".
struct TagSearch: ~Copyable {
  /// A reading of one token.
  struct Candidate {
    let wordClass: WordClass
    var cost: Int32
    /// The dictionary form; the empty word where it has yet to be made from the form.
    let lemma: Word
    /// Whether a clause may follow at once, if this is a finite verb.
    var isClausal = false
  }

  /// How many finite verbs the clauses so far have and want.
  private enum Balance {
    /// None yet in the sentence, one or two wanted; all had; all had and another may come; one wanted; two wanted.
    static let count = 6
    static let missing = 0..<2
    static let open = 4..<6
    static let spent = 2
    /// The balance after a class of each role, by role and balance before.
    static let next = [
      0, 1, 2, 3, 4, 5,  // neutral
      2, 4, 2, 2, 2, 4,  // finite
      1, 1, 4, 4, 5, 5,  // opens a clause
      0, 1, 3, 3, 4, 5,  // may begin another clause
      3, 4, 3, 3, 3, 4,  // finite, and a clause may follow
    ]
  }

  // The innermost loop of the tagger: plain memory, which nothing else holds and no access to which is asked about.
  private let follow: UnsafeBufferPointer<Int32>
  private let roles: UnsafeMutablePointer<Int>
  private let nextBalance: UnsafeMutablePointer<Int>
  private var costs: UnsafeMutablePointer<Int32>
  private var live: UnsafeMutablePointer<Live>
  private var steps: UnsafeMutablePointer<UInt16>
  /// The states of one token, and of all tokens, for which there is room.
  private var width = 0
  private var length = 0
  private var liveCount = 0
  private var stepCount = 0
  private let finiteAgain, finiteMissing, clauseUnfinished: Int32
  private var columns: [(token: Int, firstStep: Int)] = []
  /// The chosen reading of each token, as a place among all candidates.
  private(set) var chosen: [Int] = []

  /// A state of the last token that can be reached, with its cost so far.
  private struct Live {
    /// The row of its class in the table of followers.
    let row: Int
    let balance: Int
    let cost: Int32
    let state: UInt16
  }

  private static let never: Int32 = 1 << 28
  private let lookedThrough: WordClasses = [
    WordClasses(.adverb), WordClasses(.negation), WordClasses(.quotationMark),
  ]

  /// Makes a search.
  ///
  /// - Parameters:
  ///   - grammar: the costs.
  ///   - follow: its table of followers, which must live as long as the search.
  init(grammar: TaggingGrammar, follow: UnsafeBufferPointer<Int32>) {
    self.follow = follow
    finiteAgain = grammar.charges[.finiteAgain] ?? 0
    finiteMissing = grammar.charges[.finiteMissing] ?? 0
    clauseUnfinished = grammar.charges[.clauseUnfinished] ?? 0
    roles = .allocate(capacity: TaggingGrammar.width)
    for (place, wordClass) in WordClass.allCases.enumerated() {
      (roles + place).initialize(to: Self.role(of: wordClass))
    }
    nextBalance = .allocate(capacity: Balance.next.count)
    for (place, balance) in Balance.next.enumerated() { (nextBalance + place).initialize(to: balance) }
    costs = .allocate(capacity: 0)
    live = .allocate(capacity: 0)
    steps = .allocate(capacity: 0)
  }

  deinit {
    roles.deallocate()
    nextBalance.deallocate()
    costs.deallocate()
    live.deallocate()
    steps.deallocate()
  }

  private static func role(of wordClass: WordClass) -> Int {
    switch wordClass {
    case _ where WordClasses.finite.has(wordClass): 1
    case .subordinator, .relativePronoun, .interrogativeAdverb: 2
    case .comma, .coordinator, .punctuation, .subjectPronoun: 3
    default: 0
    }
  }

  /// Searches.
  ///
  /// - Parameters:
  ///   - candidates: the readings of all tokens, one token after the other; each has at least one.
  ///   - starts: where the readings of each token begin, and where the last end.
  ///   - asides: stretches of tokens, in order, over which a verb group goes on; they keep their first readings.
  /// - Complexity: O(tokens × readings²).
  mutating func run(_ candidates: [Candidate], starts: [Int], lookingThrough asides: [Range<Int>]) {
    let tokens = starts.count - 1
    chosen.removeAll(keepingCapacity: true)
    columns.removeAll(keepingCapacity: true)
    var widest = 1
    for token in 0..<tokens { widest = max(widest, starts[token + 1] - starts[token]) }
    makeRoom(width: widest * Balance.count, length: candidates.count * Balance.count)
    stepCount = 0
    liveCount = 1
    live[0] = Live(row: row(of: .boundary), balance: 0, cost: 0, state: 0)
    var before = -1
    var bridge: WordClass?
    var aside = 0
    candidates.withUnsafeBufferPointer { candidates in
      for token in 0..<tokens {
        let first = starts[token]
        chosen.append(first)
        if aside < asides.count, token >= asides[aside].lowerBound {
          if token + 1 == asides[aside].upperBound { aside += 1 }
          continue
        }
        if starts[token + 1] - first == 1, lookedThrough.has(candidates[first].wordClass) {
          if candidates[first].wordClass != .quotationMark { bridge = candidates[first].wordClass }
          continue
        }
        columns.append((token, stepCount))
        advance(candidates, first..<starts[token + 1], bridge)
        before = token
        bridge = nil
      }
    }
    guard before >= 0 else { return }
    trace(starts, states: (starts[before + 1] - starts[before]) * Balance.count)
  }

  private mutating func makeRoom(width: Int, length: Int) {
    if width > self.width {
      costs.deallocate()
      live.deallocate()
      costs = .allocate(capacity: width)
      live = .allocate(capacity: width)
      self.width = width
    }
    if length > self.length {
      steps.deallocate()
      self.length = length * 2
      steps = .allocate(capacity: self.length)
    }
  }

  /// Computes the costs of all states of one token from those of the token before.
  private mutating func advance(
    _ candidates: UnsafeBufferPointer<Candidate>, _ current: Range<Int>, _ bridge: WordClass?
  ) {
    let (costs, live, liveCount, steps, follow) = (costs, live, liveCount, steps + stepCount, follow)
    let states = current.count * Balance.count
    costs.update(repeating: Self.never, count: states)
    stepCount += states
    var firstState = 0
    for place in current {
      let candidate = candidates[place]
      let column = Int(candidate.wordClass.rawValue)
      let role = roles[column]
      let isFinite = role == 1
      let next = nextBalance + (isFinite && candidate.isClausal ? 4 : role) * Balance.count
      let own = candidate.cost + (bridge.map { follow[row(of: $0) + column] / 2 } ?? 0)
      let again = isFinite ? finiteAgain : 0
      for number in 0..<liveCount {
        let earlier = live[number]
        var total = earlier.cost + own + follow[earlier.row + column]
        if earlier.balance == Balance.spent { total += again }
        let state = firstState + next[earlier.balance]
        if total < costs[state] {
          costs[state] = total
          steps[state] = earlier.state
        }
      }
      firstState += Balance.count
    }
    gatherLive(candidates, current)
  }

  /// Notes which states of a token can be reached.
  private mutating func gatherLive(_ candidates: UnsafeBufferPointer<Candidate>, _ current: Range<Int>) {
    var count = 0
    var state = 0
    for place in current {
      let row = row(of: candidates[place].wordClass)
      for balance in 0..<Balance.count {
        if costs[state] < Self.never {
          live[count] = Live(row: row, balance: balance, cost: costs[state], state: UInt16(state))
          count += 1
        }
        state += 1
      }
    }
    liveCount = count
  }

  @inline(__always)
  private func row(of wordClass: WordClass) -> Int { Int(wordClass.rawValue) * TaggingGrammar.width }

  /// Goes back from the cheapest last state.
  private mutating func trace(_ starts: [Int], states: Int) {
    var best = 0
    var lowest = Int32.max
    for state in 0..<states {
      let balance = state % Balance.count
      var total = costs[state]
      if Balance.missing.contains(balance) { total += finiteMissing }
      if Balance.open.contains(balance) { total += clauseUnfinished }
      if total < lowest {
        lowest = total
        best = state
      }
    }
    for column in columns.reversed() {
      chosen[column.token] = starts[column.token] + best / Balance.count
      best = Int(steps[column.firstStep + best])
    }
  }
}

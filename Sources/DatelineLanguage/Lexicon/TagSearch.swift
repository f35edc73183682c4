/// Finds the cheapest sequence of readings of a sentence by dynamic programming (Viterbi 1967).
///
/// A state is a reading and a count of the finite verbs that are still wanted. Tokens that can be nothing but adverbs or
/// quotation marks are looked through: "has also been" goes from "has" to "been".
struct TagSearch {
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

  private let follow: [Int32]
  private let finiteAgain, finiteMissing, clauseUnfinished: Int32
  private let roles: [Int]
  private let nextBalance = Balance.next
  private var costs: [Int32] = []
  private var nextCosts: [Int32] = []
  private var steps: [UInt16] = []
  private var columns: [(token: Int, firstStep: Int)] = []
  /// The chosen reading of each token, as a place among all candidates.
  private(set) var chosen: [Int] = []

  private static let never: Int32 = 1 << 28
  private static let lookedThrough: WordClasses = [
    WordClasses(.adverb), WordClasses(.negation), WordClasses(.quotationMark),
  ]

  init(grammar: TaggingGrammar) {
    follow = grammar.follow
    finiteAgain = grammar.charges[.finiteAgain] ?? 0
    finiteMissing = grammar.charges[.finiteMissing] ?? 0
    clauseUnfinished = grammar.charges[.clauseUnfinished] ?? 0
    roles = WordClass.allCases.map { wordClass in
      switch wordClass {
      case _ where WordClasses.finite.has(wordClass): 1
      case .subordinator, .relativePronoun, .interrogativeAdverb: 2
      case .comma, .coordinator, .punctuation, .subjectPronoun: 3
      default: 0
      }
    }
  }

  /// Searches.
  ///
  /// - Parameters:
  ///   - candidates: the readings of all tokens, one token after the other; each has at least one.
  ///   - starts: where the readings of each token begin, and where the last end.
  /// - Complexity: O(tokens × readings²).
  mutating func run(_ candidates: [Candidate], starts: [Int]) {
    let tokens = starts.count - 1
    chosen.removeAll(keepingCapacity: true)
    steps.removeAll(keepingCapacity: true)
    columns.removeAll(keepingCapacity: true)
    costs.removeAll(keepingCapacity: true)
    for balance in 0..<Balance.count { costs.append(balance == 0 ? 0 : Self.never) }
    var before = -1
    var bridge: WordClass?
    for token in 0..<tokens {
      let first = starts[token]
      chosen.append(first)
      if starts[token + 1] - first == 1, Self.lookedThrough.has(candidates[first].wordClass) {
        if candidates[first].wordClass != .quotationMark { bridge = candidates[first].wordClass }
        continue
      }
      columns.append((token, steps.count))
      advance(
        candidates, first..<starts[token + 1], before < 0 ? nil : starts[before]..<starts[before + 1], bridge)
      before = token
      bridge = nil
    }
    guard before >= 0 else { return }
    trace(candidates, starts)
  }

  /// Computes the costs of all states of one token from those of the token before.
  private mutating func advance(
    _ candidates: [Candidate], _ current: Range<Int>, _ previous: Range<Int>?, _ bridge: WordClass?
  ) {
    let states = current.count * Balance.count
    let firstStates = steps.count
    nextCosts.removeAll(keepingCapacity: true)
    nextCosts.append(contentsOf: repeatElement(Self.never, count: states))
    steps.append(contentsOf: repeatElement(0, count: states))
    for place in current {
      let candidate = candidates[place]
      let role = roles[Int(candidate.wordClass.rawValue)]
      let isFinite = role == 1
      let row = (isFinite && candidate.isClausal ? 4 : role) * Balance.count
      let own = candidate.cost + (bridge.map { cost($0, candidate.wordClass) / 2 } ?? 0)
      let firstState = (place - current.lowerBound) * Balance.count
      let firstStep = firstStates + firstState
      let earlier = previous ?? 0..<1
      for before in earlier {
        let wordClass = previous == nil ? .boundary : candidates[before].wordClass
        let link = own + cost(wordClass, candidate.wordClass)
        let firstCost = (before - earlier.lowerBound) * Balance.count
        for balance in 0..<Balance.count {
          let known = costs[firstCost + balance]
          guard known < Self.never else { continue }
          var total = known + link
          if isFinite, balance == Balance.spent { total += finiteAgain }
          let state = nextBalance[row + balance]
          if total < nextCosts[firstState + state] {
            nextCosts[firstState + state] = total
            steps[firstStep + state] = UInt16(firstCost + balance)
          }
        }
      }
    }
    swap(&costs, &nextCosts)
  }

  @inline(__always)
  private func cost(_ before: WordClass, _ after: WordClass) -> Int32 {
    follow[Int(before.rawValue) * TaggingGrammar.width + Int(after.rawValue)]
  }

  /// Goes back from the cheapest last state.
  private mutating func trace(_ candidates: [Candidate], _ starts: [Int]) {
    var best = 0
    var lowest = Int32.max
    for state in costs.indices {
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

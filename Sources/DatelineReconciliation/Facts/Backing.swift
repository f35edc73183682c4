import DatelineModel

/// Finds the statements and plans that speak of a fact of another family: a union that calls a merger wrong, a plan for what was
/// then done.
///
/// They are no evidence of the fact and become its context. One article at a time: a statement belongs to the only fact of the
/// article whose words it takes up, names left aside, or else to what the words right beside it tell of the same subject.
struct Backing {
  /// How near, in Unicode scalars, words stand that belong together without sharing any.
  static let nearest = 120

  private let lifecycles: [String: Lifecycle]

  init(lifecycles: [String: Lifecycle]) { self.lifecycles = lifecycles }

  /// The facts, with such claims among their context.
  ///
  /// - Parameters:
  ///   - facts: the facts.
  ///   - claims: the claims that count.
  /// - Returns: the facts in their order.
  /// - Complexity: O(n) in the words of the claims, plus the pairs of statements and facts of one article.
  func applied(to facts: [Fact], claims: [Claim]) -> [Fact] {
    let speaking = Set(claims.lazy.filter { isTalk($0.family) }.map(\.document))
    guard !speaking.isEmpty else { return facts }
    var factOfClaim: [String: Int] = [:]
    for (index, fact) in facts.enumerated() {
      for link in fact.claims where link.relation != .context { factOfClaim[link.claim] = index }
    }
    var added: [Int: [ClaimLink]] = [:]
    let byDocument = Dictionary(
      grouping: claims.lazy.filter { speaking.contains($0.document) }, by: \.document)
    for (_, claims) in byDocument {
      let told = claims.compactMap { claim in
        factOfClaim[claim.id].map { Telling(claim: claim, fact: $0, stems: []) }
      }
      for (claim, fact) in backed(told) {
        added[fact, default: []].append(ClaimLink(claim: claim.id, relation: .context, note: "speaks of it"))
      }
    }
    guard !added.isEmpty else { return facts }
    return facts.enumerated().map { index, fact in
      guard let links = added[index] else { return fact }
      return fact.changed(claims: (fact.claims + links).sorted { $0.claim < $1.claim })
    }
  }

  /// Whether claims of a family say what somebody says or means to do.
  private func isTalk(_ family: String) -> Bool { family == "statement" || family == "plan" }

  /// A claim with its fact and the words by which others may take it up.
  private struct Telling {
    let claim: Claim
    let fact: Int
    var stems: Set<UInt64>
  }

  /// The statements of one article, each with the fact that it speaks of.
  private func backed(_ told: [Telling]) -> [(Claim, Int)] {
    let talk = told.filter { isTalk($0.claim.family) }
    let names = told.reduce(into: Set<UInt64>()) { names, one in
      for id in [one.claim.subject] + one.claim.slots.values.flatMap(\.entityIDs) {
        WordStems.insert(id, into: &names)
      }
    }
    let events = told.filter { one in
      !isTalk(one.claim.family) && one.claim.family != "report"
        && !(lifecycles[one.claim.family]?.levels.contains(one.claim.transition) ?? false)
    }.map { one in
      var one = one
      WordStems.insert(one.claim.evidence.quote, into: &one.stems)
      WordStems.insert(one.claim.transition, into: &one.stems)
      one.stems.subtract(names)
      return one
    }
    guard !events.isEmpty, talk.count * events.count <= 10_000 else { return [] }
    return talk.compactMap { statement in
      var words: Set<UInt64> = []
      WordStems.insert(statement.claim.evidence.quote, into: &words)
      words.subtract(names)
      let taken = Set(events.filter { !$0.stems.isDisjoint(with: words) }.map(\.fact))
      if taken.count == 1, let fact = taken.first { return (statement.claim, fact) }
      guard taken.isEmpty else { return nil }
      let beside = Set(
        events.filter { $0.claim.subject == statement.claim.subject && isBeside($0.claim, statement.claim) }
          .map(\.fact))
      return beside.count == 1 ? beside.first.map { (statement.claim, $0) } : nil
    }
  }

  /// Whether an event's words stand near those of a statement; what the statement itself mentions in passing, such as who speaks,
  /// is not what it speaks of.
  private func isBeside(_ event: Claim, _ statement: Claim) -> Bool {
    let (left, right) = (event.evidence, statement.evidence)
    if left.start >= right.start, left.end <= right.end { return false }
    return max(left.start, right.start) - min(left.end, right.end) <= Self.nearest
  }
}

/// The beginnings of words, by which "merge" and "merger" are one.
enum WordStems {
  /// The letters of a beginning; shorter words tell too little.
  static let length = 5

  /// Beginnings of words that any business news has.
  private static let common: Set<UInt64> = {
    var stems: Set<UInt64> = []
    for word in """
    company group quarter million billion percent market share after their which would could should about before other there
    these those since while under announce report executive chief president spokesman people month weeks years still first
    second third today yesterday expect including because business
    """.split(whereSeparator: \.isWhitespace) {
      add(word.utf8.prefix(length), to: &stems)
    }
    return stems
  }()

  /// Adds the beginnings of the words of `text`, in lower case, that not all news has.
  ///
  /// - Complexity: O(n).
  static func insert(_ text: String, into stems: inout Set<UInt64>) {
    var word: UInt64 = 0
    var count = 0
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x80...:
        count += 1
        if count <= length { word = word << 8 | UInt64(byte | 0x20) }
      default:
        if count >= length, !common.contains(word) { stems.insert(word) }
        (word, count) = (0, 0)
      }
    }
    if count >= length, !common.contains(word) { stems.insert(word) }
  }

  private static func add(_ letters: Substring.UTF8View.SubSequence, to stems: inout Set<UInt64>) {
    guard letters.count == length else { return }
    stems.insert(letters.reduce(0) { $0 << 8 | UInt64($1) })
  }
}

import DatelineModel
import DatelineRules

/// The claims of a document so far, and what later ones must know of them.
struct ToldClaims {
  private(set) var claims: [Claim] = []
  private var ids: Set<String> = []
  /// The claims of each type and subject, by index.
  private var ofEvent: [EventKey: [Int]] = [:]
  /// The trigger of each claim.
  private var triggers: [Range<Int>] = []

  var count: Int { claims.count }

  subscript(number: Int) -> Claim { claims[number] }

  /// The claims that may tell the same event, by index.
  func sameEvent(as claim: Claim) -> [Int] { ofEvent[EventKey(claim)] ?? [] }

  /// The last claim of a type and subject, with its trigger.
  func last(of event: EventKey) -> (claim: Claim, trigger: Range<Int>)? {
    ofEvent[event]?.last.map { (claims[$0], triggers[$0]) }
  }

  // MARK: Adding

  /// Takes a claim that ``untold(_:)`` has let pass.
  mutating func add(_ claim: Claim, trigger: Range<Int>) {
    ids.insert(claim.id)
    ofEvent[EventKey(claim), default: []].append(claims.count)
    claims.append(claim)
    triggers.append(trigger)
  }

  /// Puts a claim in another's place that tells more of the same: a date, a source.
  mutating func replace(_ number: Int, with claim: Claim) { claims[number] = claim }

  // MARK: What was told before

  /// The claim, told apart by number from one in the same words that says something else ("chairman and chief executive");
  /// nil when one of them says as much: a phrase tells one event of a type about one subject once.
  func untold(_ claim: Claim) -> Claim? {
    guard ids.contains(claim.id) else { return claim }
    let others = ofSentence(of: claim).filter {
      $0.eventType == claim.eventType && $0.subject == claim.subject
    }
    if others.contains(where: { says($0, allOf: claim) }) { return nil }
    var number = 2
    while ids.contains("\(claim.id).\(number)") { number += 1 }
    return claim.renamed("\(claim.id).\(number)")
  }

  /// Whether a figure was told by other words of its sentence: "slipped 1.6% down".
  func isRepeated(figure claim: Claim) -> Bool {
    ofSentence(of: claim).contains { other in
      other.eventType == claim.eventType && other.subject == claim.subject
        && (claim.time == nil || claim.time == other.time) && says(other, allOf: claim)
    }
  }

  /// "By abandoning the IPO, …", "the spin-off": a gerund or noun that adds neither time nor slot to an event already
  /// told refers to it and claims nothing.
  func isReference(_ claim: Claim, _ phrasing: Phrasing) -> Bool {
    guard phrasing == .gerund || phrasing == .nominal, claim.time == nil else { return false }
    return sameEvent(as: claim).contains { says(claims[$0], allOf: claim) }
  }

  private func ofSentence(of claim: Claim) -> some Sequence<Claim> {
    claims.reversed().prefix { $0.sentence == claim.sentence }
  }

  /// Whether a claim has all slots of another.
  private func says(_ other: Claim, allOf claim: Claim) -> Bool {
    claim.slots.allSatisfy { other.slots[$0.key] == $0.value }
  }

  // MARK: Where it was told

  /// The claims by the beginning of their triggers, in ascending order.
  ///
  /// - Complexity: O(n log n) in the claims.
  func places() -> [(start: Int, claim: Int)] {
    triggers.indices.map { (triggers[$0].lowerBound, $0) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }
}

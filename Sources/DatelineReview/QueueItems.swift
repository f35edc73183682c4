import DatelineModel

/// Makes the rows of the queue.
struct QueueItems {
  private let snapshot: ReviewSnapshot
  private let log: ReviewLog
  private let wording: ReviewWording

  init(_ snapshot: ReviewSnapshot, _ log: ReviewLog, _ wording: ReviewWording) {
    self.snapshot = snapshot
    self.log = log
    self.wording = wording
  }

  /// A claim with what people made of its parts.
  func edited(_ claim: Claim) -> Claim {
    var claim = claim
    for decision in log.standing(.claim, claim.id)
    where decision.decision == .edit || decision.decision == .preferValue {
      let edit = try? ClaimEdit(decision.target, value: decision.value) { $0.contains(".") }
      claim =
        edit?.applied(to: claim) { snapshot.entities[$0] == nil ? Entity.identifier(forName: $0) : $0 }
        ?? claim
    }
    return claim
  }

  /// The row of a claim.
  func item(_ original: Claim) -> QueueItem {
    let claim = edited(original)
    let place = snapshot.factOfClaim[claim.id]
    let fact = place.flatMap { snapshot.facts[$0.fact] }
    let standing = log.standing(.claim, claim.id)
    return QueueItem(
      claim: claim.id, fact: fact?.id, eventType: claim.eventType,
      label: wording.phrase(claim.eventType, claim.slots, claim.polarity, claim.factuality, snapshot.name),
      subject: snapshot.name(claim.subject), when: wording.time(claim.time), document: claim.document,
      letter: snapshot.letters[claim.document], confidence: claim.confidence.rounded(places: 3),
      state: state(standing, fact), conflict: fact?.status == .disputed,
      flagged: standing.last.map { $0.decision == .defer && $0.reason != nil } ?? false,
      why: whyHere(claim, fact, place?.relation).first, relation: place?.relation.rawValue)
  }

  private func state(_ standing: [Decision], _ fact: Fact?) -> QueueItem.State {
    guard let last = standing.last else { return .open }
    switch last.decision {
    case .reject, .retract: return .rejected
    case .edit, .preferValue: return .edited
    case .defer: return .unsure
    default: return fact?.review == .staleDecision ? .stale : .accepted
    }
  }

  /// Why a claim is worth a look, the gravest first.
  func whyHere(_ claim: Claim, _ fact: Fact?, _ relation: ClaimLink.Relation?) -> [String] {
    var reasons: [String] = []
    if let fact {
      if fact.review == .staleDecision { reasons.append("new sources contradict what was accepted") }
      if fact.status == .disputed {
        for rejected in fact.rejectedValues {
          let isOwn = rejected.claims.contains(claim.id)
          let others =
            isOwn ? fact.claims.map(\.claim).filter { !rejected.claims.contains($0) } : rejected.claims
          let letters = snapshot.letters.letters(ofClaims: others).filter {
            $0 != snapshot.letters[claim.document]
          }
          guard !letters.isEmpty else { continue }
          let value = isOwn ? fact.value(of: rejected.slot) : rejected.value
          guard let value else { continue }
          reasons.append(
            "\(letters.joined(separator: ", ")) \(letters.count == 1 ? "says" : "say") \(words(value, of: rejected.slot))"
          )
        }
        if reasons.isEmpty { reasons.append("sources disagree") }
      }
      if fact.support == .singleSource { reasons.append("one source") }
      if fact.support == .singleOrigin { reasons.append("rests on one origin") }
    }
    if claim.confidence < 0.6 { reasons.append("the reading is unsure") }
    if claim.hedge < 0.8 { reasons.append("hedged") }
    return reasons + claim.warnings.map { $0.replacing("-", with: " ") }
  }

  /// A value of a property in words.
  func words(_ value: SlotValue, of property: String) -> String {
    // A fact's rejected outcome is a transition, a claim's and a choice the whole event type.
    if property == "event_type", case .text(let type) = value {
      let transition = type.split(separator: ".").last.map(String.init) ?? type
      return transition.replacing("_", with: " ")
    }
    if property == "time", case .text(let edtf) = value, let time = try? EDTF(parsing: edtf) {
      return wording.time(TimeValue(time))
    }
    return wording.value(value, snapshot.name)
  }

  /// How much a claim wants a decision: more is sooner.
  ///
  /// A dispute weighs 4, one that the evidence has settled 1, a decision overtaken by new sources 8; what rests on one source up to 2, by how many documents
  /// name its subject; doubt of the reading up to 1, and a warning a quarter.
  func urgency(_ claim: Claim) -> Double {
    guard let fact = snapshot.fact(ofClaim: claim.id) else { return 0 }
    // What is overtaken, taken back or background can wait.
    let relation = snapshot.factOfClaim[claim.id]?.relation
    if fact.lifecycle != .current || relation == .supersededBy || relation == .context { return 0 }
    var sum = 0.0
    if fact.review == .staleDecision { sum += 8 }
    if fact.status == .disputed { sum += 4 }
    if fact.agreement == .conflictResolved, fact.review == .machine { sum += 1 }
    if fact.support != .corroborated {
      let documents = Double(snapshot.prominence[claim.subject] ?? 1)
      sum += 2 * documents / (documents + 2)
    }
    sum += (1 - fact.confidence) * 0.5 + (1 - claim.confidence) * 0.5
    return sum + Double(claim.warnings.count) * 0.25
  }

  /// The claims of rows, the most urgent first; what belongs to one fact stands together, at the place of its most urgent
  /// claim.
  ///
  /// - Complexity: O(n log n) in the rows.
  func byUse(_ items: [QueueItem]) -> [String] {
    let own = items.map { snapshot.claims[$0.claim].map(urgency) ?? 0 }
    let facts = items.map { $0.fact ?? $0.claim }
    var mostOfFact: [String: Double] = [:]
    for (fact, urgency) in zip(facts, own) { mostOfFact[fact] = max(mostOfFact[fact] ?? 0, urgency) }
    let most = facts.map { mostOfFact[$0] ?? 0 }
    // Keys are looked up once for each claim; looking them up in each comparison takes half a second for 10,000.
    let order = items.indices.sorted { first, second in
      if most[first] != most[second] { return most[first] > most[second] }
      if facts[first] != facts[second] { return facts[first] < facts[second] }
      return own[first] != own[second]
        ? own[first] > own[second] : items[first].claim < items[second].claim
    }
    return order.map { items[$0].claim }
  }
}

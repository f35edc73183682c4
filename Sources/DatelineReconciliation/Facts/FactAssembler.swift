import DatelineModel

/// Makes a fact of one happening: chooses outcome, time and slots, and weighs the evidence.
struct FactAssembler {
  let lifecycle: Lifecycle
  let evidential: Evidential
  /// The documents' days of publication, by document id.
  let publishedOn: [String: CivilDay]

  /// One of the outcomes that the claims of a happening tell.
  private struct Hypothesis {
    let label: String
    let claims: [Claim]
    let score: Double
  }

  /// The share of probability above which a rival keeps a conflict open.
  static let openConflict = 0.15

  func fact(_ cluster: Cluster, id: String) -> Fact {
    let hypotheses = hypotheses(of: cluster)
    let winner = hypotheses[0]
    let rivals = Array(hypotheses.dropFirst())
    let scores = rivals.map(\.score)
    let confidence = Evidential.probability(winner.score, against: scores)
    let time = TimeFusion(winner.claims, evidential: evidential)
    let transition = transition(of: winner.claims)
    let subject = winner.claims[0].subject

    var slots: [String: SlotValue] = [:]
    var support: [String: SlotSupport] = [:]
    var rejected: [RejectedValue] = []
    for name in Set(winner.claims.flatMap(\.slots.keys)).sorted() {
      guard
        let fusion = SlotFusion(
          name, winner.claims, isExclusive: lifecycle.exclusiveSlots.contains(name), evidential: evidential)
      else { continue }
      slots[name] = fusion.value
      support[name] = slotSupport(fusion.value, fusion.claims, against: fusion.rejected.map(\.claims))
      rejected += fusion.rejected.map {
        RejectedValue(
          slot: name, value: $0.value, claims: $0.claims.map(\.id).sorted(),
          why: "less evidence stands behind it")
      }
    }
    let contradictions = Dictionary(grouping: time.contradicting) { $0.time?.edtf ?? "" }
    if let value = time.time {
      support["time"] = slotSupport(
        .text(value.edtf), time.exact + time.wider, exact: time.exact, against: Array(contradictions.values))
    }
    for (edtf, claims) in contradictions.sorted(by: { $0.key < $1.key }) {
      rejected.append(
        RejectedValue(
          slot: "time", value: .text(edtf), claims: claims.map(\.id).sorted(),
          why: "cannot be the same time as \(time.time?.edtf ?? "")"))
    }
    for rival in rivals {
      rejected.append(
        RejectedValue(
          slot: "event_type", value: .text(rival.label), claims: rival.claims.map(\.id).sorted(),
          why:
            "excludes \(winner.label) at that time; its evidence weighs \(rival.score.rounded(places: 2)) against \(winner.score.rounded(places: 2))"
        ))
    }

    let agreement = agreement(
      winner: winner, rivals: rivals, time: time, rejected: rejected, support: support)
    let origins = Set(winner.claims.compactMap(\.origin))
    let documents = Set(winner.claims.map(\.document))
    let supportLevel: Fact.Support =
      origins.count > 1 ? .corroborated : documents.count > 1 ? .singleOrigin : .singleSource
    let terms =
      evidential.terms(winner.claims) + rivals.flatMap { evidential.terms($0.claims, rival: $0.label) }
    let (factuality, polarity) = reality(of: winner.claims)
    let known = (winner.claims + rivals.flatMap(\.claims)).compactMap { publishedOn[$0.document] }.min()
    return Fact(
      id: id, eventType: lifecycle.family + "." + transition, subject: subject, slots: slots, time: time.time,
      known: known.map { Fact.KnownTime(from: $0.description, to: nil) }, polarity: polarity,
      factuality: factuality,
      status: Self.status(agreement: agreement, support: supportLevel, lifecycle: .current, review: .machine),
      agreement: agreement, support: supportLevel, lifecycle: .current,
      review: agreement == .conflictOpen ? .needsReview : .machine, confidence: confidence,
      confidenceTerms: terms,
      slotSupport: support, claims: links(winner: winner, rivals: rivals, time: time),
      rejectedValues: rejected,
      reasons: reasons(
        winner: winner, rivals: rivals, time: time, origins: origins.count, documents: documents.count))
  }

  // MARK: Hypotheses

  /// The outcomes by falling evidence; one that was published later wins a tie.
  private func hypotheses(of cluster: Cluster) -> [Hypothesis] {
    var groups: [String: [Claim]] = [:]
    for group in [cluster.claims] + cluster.rivals {
      let transition = transition(of: group)
      for claim in group {
        let label = (claim.polarity == .negative ? "not " : "") + transition
        groups[label, default: []].append(claim)
      }
    }
    let all = groups.map { label, claims in
      Hypothesis(label: label, claims: claims.sorted { $0.id < $1.id }, score: evidential.score(claims))
    }
    return all.sorted { first, second in
      if first.score != second.score { return first.score > second.score }
      let left = lastDay(first.claims)
      let right = lastDay(second.claims)
      if left != right { return left > right }
      return first.label < second.label
    }
  }

  private func lastDay(_ claims: [Claim]) -> CivilDay {
    claims.compactMap { publishedOn[$0.document] }.max() ?? .openStart
  }

  /// The transition that most evidence names among those that agree.
  private func transition(of claims: [Claim]) -> String {
    let groups = Dictionary(grouping: claims, by: \.transition)
    let ranked = groups.map { (name: $0.key, score: evidential.score($0.value), count: $0.value.count) }
      .sorted { first, second in
        (-first.score, -first.count, first.name) < (-second.score, -second.count, second.name)
      }
    return ranked.first?.name ?? ""
  }

  /// What has happened outweighs what was planned: a plan that came true is an upgrade, not a conflict.
  private func reality(of claims: [Claim]) -> (Factuality, Polarity) {
    let order: [Factuality] = [
      .occurred, .notOccurred, .planned, .target, .expected, .intendedPast, .speculated, .assertedBySource,
    ]
    let factualities = Set(claims.map(\.factuality))
    return (order.first(where: factualities.contains) ?? .occurred, claims[0].polarity)
  }

  // MARK: Agreement

  private func agreement(
    winner: Hypothesis, rivals: [Hypothesis], time: TimeFusion, rejected: [RejectedValue],
    support: [String: SlotSupport]
  ) -> Fact.Agreement {
    let scores = rivals.map(\.score)
    let isOpen = rivals.contains { rival in
      Evidential.probability(rival.score, against: [winner.score] + scores.filter { $0 != rival.score })
        > Self.openConflict
    }
    if isOpen || support.values.contains(where: { $0.status == .disputed }) { return .conflictOpen }
    if !rivals.isEmpty || !rejected.isEmpty { return .conflictResolved }
    let exactOrigins = Set(time.exact.compactMap(\.origin))
    let widerOrigins = Set(time.wider.compactMap(\.origin))
    if exactOrigins.count == 1, !widerOrigins.subtracting(exactOrigins).isEmpty { return .refined }
    return .consistent
  }

  /// The word that a reader sees first, from the four axes.
  static func status(
    agreement: Fact.Agreement, support: Fact.Support, lifecycle: Fact.LifecycleState, review: Fact.ReviewState
  ) -> Fact.Status {
    if review == .rejected { return .rejected }
    if lifecycle == .retracted { return .retracted }
    if lifecycle == .superseded { return .superseded }
    if review == .accepted || review == .edited || review == .staleDecision { return .verified }
    if agreement == .conflictOpen { return .disputed }
    switch support {
    case .corroborated: return agreement == .refined ? .refined : .corroborated
    case .singleOrigin: return .singleOrigin
    case .singleSource: return .singleSource
    }
  }

  private func slotSupport(
    _ value: SlotValue, _ claims: [Claim], exact: [Claim]? = nil, against rivals: [[Claim]]
  ) -> SlotSupport {
    let scores = rivals.map(evidential.score)
    let supporters = exact ?? claims
    let score = evidential.score(supporters)
    let isOpen = scores.contains { Evidential.probability($0, against: [score]) > Self.openConflict }
    let origins = Set(supporters.compactMap(\.origin)).count
    let documents = Set(supporters.map(\.document)).count
    let status: SlotSupport.Status =
      isOpen ? .disputed : origins > 1 ? .corroborated : documents > 1 ? .singleOrigin : .singleSource
    return SlotSupport(
      value: value, status: status, claims: supporters.map(\.id).sorted(),
      confidence: Evidential.probability(score, against: scores))
  }

  // MARK: Links and reasons

  private func links(winner: Hypothesis, rivals: [Hypothesis], time: TimeFusion) -> [ClaimLink] {
    let exact = Set(time.exact.map(\.id))
    let wider = Set(time.wider.map(\.id))
    let contradicting = Set(time.contradicting.map(\.id))
    let links = winner.claims.map { claim in
      if contradicting.contains(claim.id) {
        return ClaimLink(
          claim: claim.id, relation: .contradicts, note: "gives another time: \(claim.time?.edtf ?? "")")
      }
      if wider.contains(claim.id) { return ClaimLink(claim: claim.id, relation: .generalises) }
      return ClaimLink(
        claim: claim.id, relation: exact.contains(claim.id) && !wider.isEmpty ? .refines : .supports)
    }
    let against = rivals.flatMap { rival in
      rival.claims.map { ClaimLink(claim: $0.id, relation: .contradicts, note: "says \(rival.label)") }
    }
    return (links + against).sorted { $0.claim < $1.claim }
  }

  private func reasons(
    winner: Hypothesis, rivals: [Hypothesis], time: TimeFusion, origins: Int, documents: Int
  ) -> [String] {
    var reasons: [String] = []
    let sources = origins == 1 ? "one origin" : "\(origins) independent origins"
    reasons.append(
      "\(documents == 1 ? "1 document" : "\(documents) documents"), \(sources) say \(winner.label)")
    for rival in rivals {
      reasons.append(
        "\(Set(rival.claims.map(\.document)).sorted().joined(separator: ", ")) says \(rival.label) instead")
    }
    if let value = time.time, !time.wider.isEmpty {
      let documents = Set(time.exact.map(\.document)).sorted().joined(separator: ", ")
      reasons.append("\(documents) gives the time as \(value.edtf), inside what the others say")
    }
    if !time.contradicting.isEmpty {
      let others = Set(time.contradicting.compactMap { $0.time?.edtf }).sorted().joined(separator: ", ")
      reasons.append("the time is also given as \(others)")
    }
    return reasons
  }
}

import DatelineModel
import DatelineReconciliation
import Foundation
import Testing

/// What holds for any input, tried on stories drawn with printed seeds.
@Suite struct ReconcilerLawTests {
  /// A small generator of numbers, so that a seed tells the whole story.
  private struct Draw {
    var state: UInt64

    mutating func below(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }

    mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }
  }

  /// Documents with claims of every kind about a few subjects.
  private func story(_ seed: Int, documents: Int = 12) throws -> [DocumentClaims] {
    var draw = Draw(state: UInt64(seed) &+ 99)
    return try (0..<documents).map { number in
      var claims: [ClaimSample] = []
      for place in 0..<(2 + draw.below(5)) {
        let slots: [String: SlotValue] = draw.one(of: [
          [:], ["investor": .entity(draw.one(of: ["e:kestrel", "e:orrin"]))],
          [
            "person": .entity(draw.one(of: ["e:petra-lindqvist", "e:lindqvist"])),
            "role": .text(draw.one(of: ["CEO", "chief executive"])),
          ],
          ["value": .quantity(Quantity(value: .init(9_000 + 400 * draw.below(4)), unit: "employees"))],
          ["plan": .text(draw.one(of: ["sale of the foundries", "early retirement"]))],
          ["acquirer": .list([.entity("e:kestrel"), .entity("e:orrin")])],
        ])
        claims.append(
          ClaimSample(
            draw.one(of: [
              "listing.postponed", "listing.cancelled", "listing.completed", "workforce.headcount",
              "leadership.held",
              "leadership.departed", "investment.committed", "deal.announced", "deal.completed",
              "plan.announced",
              "structure.spun_off", "strange.happened",
            ]),
            subject: draw.one(of: ["Halden", "Halden AG", "Halden Motors"]), slots: slots,
            time: draw.one(of: [nil, "2024", "2024-05", "2024-05-17", "2025-11", "../2026", "2025-22"]),
            role: draw.one(of: [.eventTime, .asOf, .stateStart, .deadline]),
            factuality: draw.one(of: [.occurred, .occurred, .planned, .intendedPast, .expected]),
            polarity: draw.below(6) == 0 ? .negative : .positive, hedge: draw.one(of: [1, 1, 0.5]),
            via: draw.one(of: [
              [], [Attribution(by: "Norwire", kind: .wire)],
              [
                Attribution(by: "Norwire", kind: .wire),
                Attribution(by: "two insiders", kind: .anonymous, count: 2),
              ],
              [Attribution(by: "Petra Lindqvist", kind: .namedPerson)],
            ]),
            start: 200 * place))
      }
      return try DocumentClaims.sample(
        "d\(number)", published: draw.one(of: [nil, "2025-12-01", "2026-01-2\(draw.below(9))"]),
        url: draw.one(of: [nil, nil, "https://paper.example/\(draw.below(3))"]),
        copyOf: number > 0 && draw.below(5) == 0 ? "d\(draw.below(number))" : nil,
        claims)
    }
  }

  /// The bytes that a fact set of the result has.
  private func bytes(_ result: Reconciled) throws -> Data {
    let set = FactSet(
      generator: FactSet.Generator(version: "0", rulesDigest: ""), entities: result.entities,
      documents: result.documents, origins: result.origins, claims: result.claims, facts: result.facts)
    return try StableJSON.data(set, indented: true)
  }

  @Test("any order of the input and any number of shards give the same bytes", arguments: 0..<40)
  func order(seed: Int) throws {
    let documents = try story(seed)
    let expected = try bytes(Reconciler.sample().reconcile(documents, decisions: []))
    var draw = Draw(state: UInt64(seed))
    for shards in [1, 2, 7, 64] {
      var shuffled = documents
      for index in shuffled.indices.reversed() { shuffled.swapAt(index, draw.below(index + 1)) }
      let found = try bytes(Reconciler.sample(shards: shards).reconcile(shuffled, decisions: []))
      #expect(found == expected, "seed \(seed), \(shards) shards")
    }
  }

  @Test("twice is once", arguments: 0..<20)
  func idempotence(seed: Int) throws {
    let documents = try story(seed)
    let once = try bytes(Reconciler.sample().reconcile(documents, decisions: []))
    #expect(
      try bytes(Reconciler.sample().reconcile(documents + documents, decisions: [])) == once, "seed \(seed)")
  }

  @Test("an unrelated document changes no fact", arguments: 0..<20)
  func unrelated(seed: Int) throws {
    let documents = try story(seed)
    let other = try DocumentClaims.sample(
      "zz", .init("listing.completed", subject: "Quell Timber", time: "2024-05"))
    let before = Reconciler.sample().reconcile(documents, decisions: [])
    let after = Reconciler.sample().reconcile(documents + [other], decisions: [])
    #expect(after.facts.filter { $0.subject != "e:quell-timber" } == before.facts, "seed \(seed)")
  }

  @Test("every claim that counts stands in a fact, and every fact has an id of its own", arguments: 0..<40)
  func nothingLost(seed: Int) throws {
    let result = Reconciler.sample().reconcile(try story(seed), decisions: [])
    let told = Set(result.facts.flatMap(\.claims).map(\.claim))
    let lost = result.claims.map(\.id).filter { !told.contains($0) }
    #expect(lost.isEmpty, "seed \(seed)")
    #expect(Set(result.facts.map(\.id)).count == result.facts.count, "seed \(seed)")
    let known = Set(result.facts.map(\.id))
    #expect(result.facts.compactMap(\.supersededBy).allSatisfy(known.contains), "seed \(seed)")
    #expect(
      result.facts.allSatisfy { ($0.status == .superseded) == ($0.lifecycle == .superseded) }, "seed \(seed)")
  }

  @Test("undoing every decision restores the bytes", arguments: 0..<4)
  func undo(seed: Int) throws {
    let documents = try story(seed)
    let plain = Reconciler.sample().reconcile(documents, decisions: [])
    let targets: [Decision.Target] = [
      .init(kind: .fact, ids: [plain.facts[0].id]), .init(kind: .claim, ids: [plain.claims[0].id]),
      .init(kind: .claimPair, ids: [plain.claims[0].id, plain.claims[1].id]),
      .init(kind: .entityPair, ids: ["e:halden", "e:halden-motors"]),
    ]
    let verdicts: [Decision.Verdict] = [.reject, .accept, .differentEvent, .sameEntity]
    let made = zip(targets, verdicts).enumerated().map { index, pair in
      Decision(
        id: "d\(index)", at: "2026-02-0\(index + 1)T00:00:00Z", by: "ana", target: pair.0, decision: pair.1)
    }
    let undone = made.enumerated().map { index, decision in
      Decision(
        id: "u\(index)", at: "2026-03-0\(index + 1)T00:00:00Z", by: "ana", target: decision.target,
        decision: .undo,
        undoes: decision.id)
    }
    #expect(
      try bytes(Reconciler.sample().reconcile(documents, decisions: made)) != bytes(plain), "seed \(seed)")
    let restored = Reconciler.sample().reconcile(documents, decisions: (made + undone).reversed())
    #expect(try bytes(restored) == bytes(plain), "seed \(seed)")
  }
}

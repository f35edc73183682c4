import DatelineModel
import DatelineReconciliation
import Testing

/// What a reviewer does who joins two facts or parts one.
@Suite struct MergingTests {
  private let reconciler = Reconciler.sample()

  private func investor(_ name: String) -> [String: SlotValue] { ["investor": .entity("e:" + name)] }

  @Test("one event joins facts of two keys and two transitions into one")
  func acrossKeys() throws {
    let documents = [
      try DocumentClaims.sample(
        "a", .init("investment.committed", slots: investor("kestrel"), time: "2025-02", start: 0)),
      try DocumentClaims.sample(
        "b", .init("investment.cancelled", slots: investor("orrin"), time: "2025-06", start: 0)),
    ]
    let plain = reconciler.reconcile(documents, decisions: [])
    #expect(plain.facts.count == 2)
    let pair = documents.map { $0.claims[0].id }
    let result = reconciler.reconcile(documents, decisions: [.sample(.sameEvent, .claimPair, pair)])
    let fact = try #require(result.facts.first)
    #expect(result.facts.count == 1)
    #expect(fact.id == plain.facts.map(\.id).min())
    #expect(fact.claims.map(\.claim) == pair)
    #expect(fact.decisions == ["same_event"])
    #expect(result.orphans.isEmpty)
  }

  @Test("rivals that a person joins stay rivals in one fact")
  func rivals() throws {
    let documents = [
      try DocumentClaims.sample("a", .init("listing.postponed", time: "2024-01")),
      try DocumentClaims.sample("b", .init("listing.cancelled", time: "2025-03")),
    ]
    let pair = documents.map { $0.claims[0].id }
    let facts = reconciler.reconcile(documents, decisions: [.sample(.sameEvent, .claimPair, pair)]).facts
    #expect(facts.map(\.status) == [.disputed])
  }

  @Test("different events make two facts of one; the ids of the others stay")
  func parting() throws {
    let documents =
      try ["a", "b", "c"].map { id in
        try DocumentClaims.sample(id, .init("listing.filed", time: "2025-02"))
      } + [try DocumentClaims.sample("d", .init("listing.filed", time: "2025-11"))]
    let plain = reconciler.reconcile(documents, decisions: [])
    #expect(Set(plain.facts.map(\.id)) == ["f:halden/listing", "f:halden/listing/2"])
    let pair = [documents[0].claims[0].id, documents[2].claims[0].id]
    let parted = reconciler.reconcile(documents, decisions: [.sample(.differentEvent, .claimPair, pair)])
    #expect(
      parted.claimsByFact == [
        "f:halden/listing": documents[0...1].map { $0.claims[0].id },
        "f:halden/listing/split": [documents[2].claims[0].id],
        "f:halden/listing/2": [documents[3].claims[0].id],
      ])
  }

  @Test("joining leaves the ids of the others as they are")
  func joining() throws {
    let documents = try ["2025-02", "2025-06", "2025-11"].enumerated().map { number, time in
      try DocumentClaims.sample("d\(number)", .init("listing.filed", time: time))
    }
    let pair = documents[0...1].map { $0.claims[0].id }
    let joined = reconciler.reconcile(documents, decisions: [.sample(.sameEvent, .claimPair, pair)])
    #expect(joined.claimsByFact["f:halden/listing"] == pair)
    #expect(joined.claimsByFact["f:halden/listing/3"] == [documents[2].claims[0].id])
    #expect(joined.facts.count == 2)
  }

  @Test(
    "a rival, an earlier step and background can be parted as well",
    arguments: [
      [("listing.postponed", "2024-01"), ("listing.cancelled", "2024-01")],
      [("deal.announced", "2024-01"), ("deal.completed", "2024-05")],
    ])
  func partingOfOthers(told: [(String, String)]) throws {
    let documents = try told.enumerated().map { number, one in
      try DocumentClaims.sample("d\(number)", .init(one.0, time: one.1))
    }
    #expect(reconciler.reconcile(documents, decisions: []).facts.count == 1)
    let pair = documents.map { $0.claims[0].id }
    let parted = reconciler.reconcile(documents, decisions: [.sample(.differentEvent, .claimPair, pair)])
    #expect(parted.facts.count == 2)
    #expect(parted.facts.allSatisfy { $0.decisions == ["different_event"] })
  }

  @Test("undoing restores the bytes, and any shards give the same")
  func undo() throws {
    let documents = try ["2025-02", "2025-06", "2025-11"].enumerated().map { number, time in
      try DocumentClaims.sample("d\(number)", .init("listing.filed", time: time))
    }
    let ids = documents.map { $0.claims[0].id }
    let made: [Decision] = [
      .sample(.sameEvent, .claimPair, [ids[0], ids[2]]),
      .sample(.edit, .claim, [ids[1]], slot: "time", value: .text("2025-07")),
    ]
    let plain = try reconciler.reconcile(documents, decisions: []).bytes
    let decided = try reconciler.reconcile(documents, decisions: made).bytes
    #expect(decided != plain)
    #expect(
      try Reconciler.sample(shards: 7).reconcile(documents.reversed(), decisions: made.reversed()).bytes
        == decided)
    let undone = made.enumerated().map { number, decision in
      Decision.sample(
        .undo, decision.target.kind, decision.target.ids ?? [], id: "undo\(number)", day: 2,
        undoes: decision.id)
    }
    #expect(try reconciler.reconcile(documents, decisions: made + undone).bytes == plain)
  }

  @Test("a pair of claims about two subjects cannot be one event, and is named")
  func orphan() throws {
    let documents = [
      try DocumentClaims.sample("a", .init("listing.filed")),
      try DocumentClaims.sample("b", .init("listing.filed", subject: "Orrin")),
    ]
    let decision = Decision.sample(.sameEvent, .claimPair, documents.map { $0.claims[0].id })
    let result = reconciler.reconcile(documents, decisions: [decision])
    #expect(result.orphans == [decision])
    #expect(result.facts.count == 2)
  }
}

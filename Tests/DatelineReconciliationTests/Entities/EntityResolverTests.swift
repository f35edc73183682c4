import DatelineModel
import DatelineReconciliation
import Testing

@Suite struct EntityJoiningTests {
  private func joined(_ entities: [[Entity]]) -> [Entity] {
    let documents = entities.enumerated().map { index, entities in
      DocumentClaims(
        document: DocumentSummary(Document(id: "\(index)", sha256: "", text: "")), entities: entities,
        claims: [],
        quotationHashes: [])
    }
    return Reconciler(lifecycles: [:], priors: SourcePriors(prior: [:], agencies: [])).reconcile(
      documents, decisions: []
    ).entities
  }

  private func entity(_ name: String, _ kind: Entity.Kind = .company, aliases: [String] = []) -> Entity {
    Entity(id: Entity.identifier(forName: name), name: name, kind: kind, aliases: aliases)
  }

  @Test("legal forms and 'Group' do not make another company")
  func legalForms() {
    let result = joined([[entity("Halden")], [entity("Halden Group")], [entity("Halden AG")]])
    #expect(result.count == 1)
    #expect(result[0].name == "Halden Group")
    #expect(result[0].mergedFrom == ["e:halden", "e:halden-ag"])
  }

  /// Documents in each of which one person leads Halden.
  private func led(by names: String...) throws -> Reconciled {
    let documents = try names.enumerated().map { index, name in
      let id = Entity.identifier(forName: name)
      return try DocumentClaims.sample(
        "\(index)", persons: [id],
        .init("leadership.held", slots: ["person": .entity(id), "role": .text("CEO")]))
    }
    return Reconciler.sample().reconcile(documents, decisions: [])
  }

  @Test("a surname joins the only person who bears it and stands in the same relation")
  func surnames() throws {
    #expect(try led(by: "Lindqvist", "Petra Lindqvist").entities.count { $0.kind == .person } == 1)
    #expect(try led(by: "P. Lindqvist", "Petra Lindqvist").entities.count { $0.kind == .person } == 1)
    let two = try led(by: "Roe", "Ann Roe", "Bo Roe")
    #expect(two.entities.count { $0.kind == .person } == 3)
    #expect(two.doubts.count == 2)
  }

  @Test("a firm and a person of one name are left to a person, who makes a firm of both")
  func namesakes() throws {
    let documents = [
      try DocumentClaims.sample(
        "a", persons: ["e:laura-orrin"], .init("metric.reported", subject: "Laura Orrin")),
      try DocumentClaims.sample("b", .init("metric.reported", subject: "Laura Orrin plc")),
    ]
    let result = Reconciler.sample().reconcile(documents, decisions: [])
    #expect(result.doubts.map(\.ids) == [["e:laura-orrin", "e:laura-orrin-plc"]])
    let join = Decision.sample(.sameEntity, .entityPair, ["e:laura-orrin", "e:laura-orrin-plc"])
    #expect(Reconciler.sample().reconcile(documents, decisions: [join]).entities.map(\.kind) == [.company])
  }

  @Test("two firms that are called the same are left to a person")
  func commonAliases() {
    let one = entity("Brightmoor Tram Works", aliases: ["BTW"])
    let other = entity("Brightmoor Tramworks", aliases: ["BTW"])
    let documents = [[one], [other]].enumerated().map { index, entities in
      DocumentClaims(
        document: DocumentSummary(Document(id: "\(index)", sha256: "", text: "")), entities: entities,
        claims: [],
        quotationHashes: [])
    }
    let result = Reconciler.sample().reconcile(documents, decisions: [])
    #expect(result.doubts.map(\.reasons) == [["both are also called btw"]])
  }

  @Test("a surname alone joins nobody whom nothing else connects")
  func strangers() {
    #expect(joined([[entity("Lindqvist", .person)], [entity("Petra Lindqvist", .person)]]).count == 2)
  }

  @Test("a short name joins the only company that shares a relation with it")
  func shortNames() throws {
    let result = Reconciler.sample().reconcile(
      [
        try .sample(
          "a", .init("investment.cancelled", subject: "Orrin", slots: ["investor": .entity("e:kestrel")])),
        try .sample(
          "b",
          .init("investment.cancelled", subject: "Orrin Cells", slots: ["investor": .entity("e:kestrel")])),
        try .sample("c", .init("listing.filed", subject: "Orrin Energy")),
      ], decisions: [])
    #expect(result.facts.count == 2)
    #expect(result.entities.first { $0.id == "e:orrin-cells" }?.mergedFrom == ["e:orrin"])
    #expect(result.doubts.map(\.ids) == [["e:orrin", "e:orrin-energy"]])
  }

  @Test("another name for two companies joins neither")
  func sharedAlias() {
    let entities = [
      entity("Calder Flow", aliases: ["Calder"]), entity("Calder Works", aliases: ["Calder"]),
      entity("Calder"),
    ]
    #expect(joined(entities.map { [$0] }).count == 3)
  }

  @Test("legal forms of two countries make two companies, and a name without one neither of them")
  func countries() {
    #expect(joined([[entity("Orrin plc")], [entity("Orrin Corp")], [entity("Orrin")]]).count == 3)
    #expect(joined([[entity("Orrin Corp")], [entity("Orrin Inc")], [entity("Orrin Ltd")]]).count == 1)
  }

  @Test("words that many names begin with are no name")
  func commonWords() {
    #expect(joined([[entity("National Bank Corp")], [entity("National Bank Ltd")]]).count == 2)
  }

  @Test("a company is not its unit, nor what stands beside it in one claim")
  func units() throws {
    let investor: [String: SlotValue] = ["investor": .entity("e:kestrel")]
    func entities(_ short: String, _ long: String, _ more: ClaimSample...) throws -> Int {
      Reconciler.sample().reconcile(
        [
          try .sample("a", .init("investment.cancelled", subject: short, slots: investor)),
          try .sample("b", [ClaimSample("investment.cancelled", subject: long, slots: investor)] + more),
        ], decisions: []
      ).entities.count
    }
    #expect(try entities("Orrin", "Orrin Cells") == 2)
    #expect(try entities("Orrin", "Orrin Cells Division") == 3)
    #expect(try entities("Orrin Ltd", "Orrin Cells") == 3)
    let parent = ClaimSample(
      "structure.spun_off", subject: "Orrin Cells", slots: ["parent": .entity("e:orrin")])
    #expect(try entities("Orrin", "Orrin Cells", parent) == 3)
  }

  @Test("a person's word joins and parts")
  func decided() throws {
    func decision(_ verdict: Decision.Verdict, _ ids: String...) -> Decision {
      Decision(
        id: ids.joined(), at: "2026-01-23T10:00:00Z", by: "ana",
        target: Decision.Target(kind: .entityPair, ids: ids), decision: verdict)
    }
    let documents = [
      try DocumentClaims.sample("a", .init("listing.filed", subject: "Halden")),
      try DocumentClaims.sample("b", .init("listing.filed", subject: "Halden AG")),
      try DocumentClaims.sample("c", .init("listing.filed", subject: "Kestrel Foods")),
    ]
    let result = Reconciler.sample().reconcile(
      documents,
      decisions: [
        decision(.differentEntity, "e:halden-ag", "e:halden"),
        decision(.sameEntity, "e:kestrel-foods", "e:halden"),
      ])
    #expect(result.entities.map(\.id) == ["e:halden-ag", "e:kestrel-foods"])
  }

  @Test("a knowledge file names entities and their identifiers")
  func knowledge() throws {
    let entry = KnownEntity(
      id: "Q77", name: "Halden Motors", aliases: ["HDM"], identifiers: ["wikidata": "Q77"])
    let result = Reconciler.sample(knowledge: [entry]).reconcile(
      [
        try .sample("a", .init("listing.filed", subject: "HDM")),
        try .sample("b", .init("listing.filed", subject: "Halden Motors AG")),
      ], decisions: [])
    #expect(result.entities.map(\.id) == ["e:Q77"])
    #expect(result.entities.first?.identifiers == ["wikidata": "Q77"])
    #expect(result.facts.first?.subject == "e:Q77")
  }

  @Test("a part of a name is another company")
  func parts() {
    #expect(joined([[entity("Ampere")], [entity("Ampere Energy")]]).count == 2)
  }
}

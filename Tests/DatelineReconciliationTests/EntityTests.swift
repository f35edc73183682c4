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

  @Test("a surname joins the only person who bears it")
  func surnames() {
    #expect(joined([[entity("Provost", .person)], [entity("François Provost", .person)]]).count == 1)
    let two = joined([[entity("Roe", .person)], [entity("Ann Roe", .person), entity("Bo Roe", .person)]])
    #expect(two.count == 3)
  }

  @Test("a part of a name is another company")
  func parts() {
    #expect(joined([[entity("Ampere")], [entity("Ampere Energy")]]).count == 2)
  }
}

import DatelineModel

/// The facts at one moment, with the ways from one part to another that the views need.
struct ReviewSnapshot: Sendable {
  let reviewed: ReviewedFacts
  let claims: [String: Claim]
  let facts: [String: Fact]
  /// The fact that a claim stands behind, and how; of several the one that it supports.
  let factOfClaim: [String: (fact: String, relation: ClaimLink.Relation)]
  let documents: [String: DocumentSummary]
  let letters: SourceLetters
  let entities: [String: Entity]
  /// The ids of entities that were joined with others.
  let formerEntities: Set<String>
  let origins: [String: Origin]
  /// The claims of each document in the order of their words.
  let claimsOfDocument: [String: [String]]
  /// How many documents name an entity in a claim.
  let prominence: [String: Int]

  var set: FactSet { reviewed.set }

  /// - Complexity: O(n log n) in documents and claims.
  init(_ reviewed: ReviewedFacts) {
    self.reviewed = reviewed
    let set = reviewed.set
    claims = Dictionary(set.claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    facts = Dictionary(set.facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    documents = Dictionary(set.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    entities = Dictionary(set.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    formerEntities = Set(set.entities.flatMap(\.mergedFrom))
    origins = Dictionary(set.origins.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var factOfClaim: [String: (fact: String, relation: ClaimLink.Relation)] = [:]
    for fact in set.facts {
      for link in fact.claims {
        guard let there = factOfClaim[link.claim] else {
          factOfClaim[link.claim] = (fact.id, link.relation)
          continue
        }
        if there.relation == .context, link.relation != .context {
          factOfClaim[link.claim] = (fact.id, link.relation)
        }
      }
    }
    self.factOfClaim = factOfClaim
    letters = SourceLetters(set)
    var ofDocument: [String: [Claim]] = [:]
    var documentsOfEntity: [String: Set<String>] = [:]
    for claim in set.claims {
      ofDocument[claim.document, default: []].append(claim)
      documentsOfEntity[claim.subject, default: []].insert(claim.document)
    }
    claimsOfDocument = ofDocument.mapValues { claims in
      claims.sorted { ($0.evidence.start, $0.id) < ($1.evidence.start, $1.id) }.map(\.id)
    }
    prominence = documentsOfEntity.mapValues(\.count)
  }

  func name(_ entity: String) -> String { entities[entity]?.name ?? entity }

  func fact(ofClaim id: String) -> Fact? { factOfClaim[id].flatMap { facts[$0.fact] } }
}

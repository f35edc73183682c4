import Dateline
import Foundation
import Testing

/// Reconciles the claims of the corpus as a careful reader finds them, so that only reconciliation can be wrong.
@Suite struct GoldReconciliationTests {
  @Test("from right claims come right facts")
  func stories() throws {
    let rules = try RulesLocator.load()
    let corpus = StoryCorpus([Program.repository.appendingPathComponent("corpus").path])
    var (expected, found, matched, sameStatus) = (0, 0, 0, 0)
    for story in corpus.stories {
      let gold = try story.goldStory()
      let set = Pipeline(rules: rules).reconcile(try RightClaims(story).documents)
      let files = Dictionary(
        set.documents.map { ($0.id, $0.file?.split(separator: "/").last.map(String.init) ?? $0.id) },
        uniquingKeysWith: { first, _ in first })
      let names = Dictionary(
        set.entities.map { ($0.id, [$0.name] + $0.aliases) }, uniquingKeysWith: { first, _ in first })
      let claims = ClaimMatcher().match(
        gold.claims,
        with: set.claims.map {
          ClaimMatcher.Found(
            claim: $0, file: files[$0.document] ?? $0.document, names: names[$0.subject] ?? [$0.subject])
        })
      // Facts of claims that the gold gives no fact are none of the gold's business.
      let used = Set(gold.facts.flatMap(\.claims).map(\.claim))
      let facts = FactMatcher(claims).match(
        gold.facts,
        with: set.facts.filter { fact in fact.claims.contains { used.contains($0.claim) } }.map {
          FactMatcher.Found(fact: $0, names: names[$0.subject] ?? [$0.subject])
        })
      expected += facts.matches.count + facts.missed.count
      found += facts.matches.count + facts.unexpected.count
      matched += facts.matches.count
      sameStatus += facts.matches.count { $0.agreesOnStatus }
    }
    let (precision, recall) = (Double(matched) / Double(found), Double(matched) / Double(expected))
    #expect(2 * precision * recall / (precision + recall) >= 0.95)
    #expect(Double(sameStatus) / Double(matched) >= 0.95)
  }
}

/// The claims of a gold file in the form that extraction gives.
private struct RightClaims {
  let documents: [DocumentClaims]

  /// Slots that hold names rather than words.
  private static let names: Set<String> = [
    "person", "incoming", "outgoing", "investor", "acquirer", "partner", "owner", "actor", "parent",
    "founder",
    "appointed_by", "seller", "leader", "subsidiaries", "authority", "plaintiff", "by", "place", "from", "to",
    "assets",
  ]

  private static let persons: Set<String> = [
    "person", "incoming", "outgoing", "founder", "appointed_by", "leader",
  ]

  private struct Gold: Decodable {
    let claims: [Line]
  }

  private struct Line: Decodable {
    let id: String
    let document: String
    let eventType: String
    let subject: String
    let slots: [String: SlotValue]
    let time: TimeValue?
    let polarity: Polarity
    let factuality: Factuality
    let hedge: Double?
    let attribution: [Attribution]
    let evidence: Evidence

    enum CodingKeys: String, CodingKey {
      case id, document
      case eventType = "event_type"
      case subject, slots, time, polarity, factuality, hedge, attribution, evidence
    }
  }

  init(_ story: StoryFolder) throws {
    let gold = try StableJSON.decode(Gold.self, from: Data(story.gold))
    documents = story.articles().documents.map { document in
      var entities: [String: Entity] = [:]
      func entity(_ name: String, _ slot: String) -> String {
        let id = Entity.identifier(forName: name)
        let isPerson = Self.persons.contains(slot) || entities[id]?.kind == .person
        entities[id] = Entity(
          id: id, name: name, kind: isPerson ? .person : slot == "place" ? .place : .company)
        return id
      }
      func named(_ value: SlotValue, _ slot: String) -> SlotValue {
        switch value {
        case .text(let name) where Self.names.contains(slot): .entity(entity(name, slot))
        case .list(let values): .list(values.map { named($0, slot) })
        default: value
        }
      }
      let file = document.file?.split(separator: "/").last.map(String.init)
      let text = ScalarOffsets(document.text)
      let claims = gold.claims.filter { $0.document == file }.map { line in
        Claim(
          id: line.id, document: document.id, eventType: line.eventType,
          subject: entity(line.subject, "subject"),
          slots: Dictionary(uniqueKeysWithValues: line.slots.map { ($0, named($1, $0)) }), time: line.time,
          polarity: line.polarity, factuality: line.factuality, hedge: line.hedge ?? 1,
          attribution: line.attribution, evidence: line.evidence,
          sentence: Claim.Sentence(line.evidence.utf8, in: text), rule: "gold", variant: nil, confidence: 1)
      }
      return DocumentClaims(
        document: DocumentSummary(document), entities: entities.values.sorted { $0.id < $1.id },
        claims: claims,
        quotationHashes: [])
    }
  }
}

import DatelineModel
import DatelineReconciliation
import Foundation
import Testing

/// A claim of an invented story, with the values that most tests leave alone.
struct ClaimSample {
  var type: String
  var subject = "Halden"
  var slots: [String: SlotValue] = [:]
  var time: String?
  var role: TimeValue.Role = .eventTime
  var factuality: Factuality = .occurred
  var polarity: Polarity = .positive
  var hedge = 1.0
  var via: [Attribution] = []
  /// Where its words stand in the document.
  var start = 0

  init(
    _ type: String, subject: String = "Halden", slots: [String: SlotValue] = [:], time: String? = nil,
    role: TimeValue.Role = .eventTime, factuality: Factuality = .occurred, polarity: Polarity = .positive,
    hedge: Double = 1, via: [Attribution] = [], start: Int = 0
  ) {
    self.type = type
    self.subject = subject
    self.slots = slots
    self.time = time
    self.role = role
    self.factuality = factuality
    self.polarity = polarity
    self.hedge = hedge
    self.via = via
    self.start = start
  }

  /// The claim as the `number`th of a document.
  func claim(_ number: Int, in document: String, publisher: String) throws -> Claim {
    let words = "\(document) \(number) \(type) in words that no other document has"
    let text = ScalarOffsets(String(repeating: ".", count: start) + words)
    let span = TextSpan(start, start + words.utf8.count)
    let value = try time.map {
      TimeValue(try EDTF(parsing: $0), role: role, asWritten: $0, basis: .explicit)
    }
    return Claim(
      id: "\(document)#\(number).\(type)", document: document, eventType: type,
      subject: Entity.identifier(forName: subject), slots: slots, time: value, polarity: polarity,
      factuality: factuality, hedge: hedge,
      attribution: [Attribution(by: publisher, kind: .publisher)] + via, evidence: Evidence(span, in: text),
      sentence: Claim.Sentence(span, in: text), rule: "r", variant: nil, confidence: 1)
  }
}

extension DocumentClaims {
  /// A document of an invented paper that makes `claims`; its entities are all that the claims name, as companies unless `persons` lists them.
  static func sample(
    _ id: String, published: String? = "2026-01-22", publisher: String? = nil, url: String? = nil,
    title: String? = nil,
    persons: Set<String> = [], copyOf: String? = nil, declared: [String] = [], hashes: [UInt64] = [],
    _ claims: ClaimSample...
  ) throws -> DocumentClaims {
    try sample(
      id, published: published, publisher: publisher, url: url, title: title, persons: persons,
      copyOf: copyOf,
      declared: declared, hashes: hashes, claims)
  }

  /// The same with a list of claims.
  static func sample(
    _ id: String, published: String? = "2026-01-22", publisher: String? = nil, url: String? = nil,
    title: String? = nil,
    persons: Set<String> = [], copyOf: String? = nil, declared: [String] = [], hashes: [UInt64] = [],
    _ claims: [ClaimSample]
  ) throws -> DocumentClaims {
    let day = try published.map { try #require(CivilDay($0)) }
    let paper = publisher ?? "Paper \(id)"
    let document = Document(
      id: id, sha256: id, url: url, title: title, publisher: paper,
      published: day.map { TimeValue(.day($0)) },
      text: "", declaredSources: declared)
    var ids: [String: String] = [:]
    for claim in claims {
      ids[Entity.identifier(forName: claim.subject)] = claim.subject
      for id in claim.slots.values.flatMap(\.entityIDs) where ids[id] == nil {
        ids[id] = id.dropFirst(2).split(separator: "-").map(\.capitalized).joined(separator: " ")
      }
    }
    return DocumentClaims(
      document: DocumentSummary(document).copy(of: copyOf),
      entities: ids.map { Entity(id: $0, name: $1, kind: persons.contains($0) ? .person : .company) }
        .sorted { $0.id < $1.id },
      claims: try claims.enumerated().map { try $1.claim($0, in: id, publisher: paper) },
      quotationHashes: hashes)
  }
}

extension Reconciler {
  /// A reconciler with the processes that the tests tell of, written as the shipped `lifecycles.yaml` has them.
  static func sample(shards: Int = 1, asOf: CivilDay? = nil, knowledge: [KnownEntity] = []) -> Reconciler {
    Reconciler(
      lifecycles: Dictionary(uniqueKeysWithValues: Lifecycle.samples.map { ($0.family, $0) }),
      priors: SourcePriors(
        prior: [
          .outlet: 0.7, .quotedMedium: 0.7, .wireTwoAnonymous: 0.8, .wireOneAnonymous: 0.65,
          .namedOnRecord: 0.9,
        ],
        agencies: ["norwire"]), knowledge: knowledge, shards: shards, asOf: asOf)
  }

  /// The facts of `documents`.
  func facts(_ documents: DocumentClaims...) -> [Fact] { reconcile(documents, decisions: []).facts }
}

extension Lifecycle {
  static let samples = [
    Lifecycle(
      family: "listing", keySlots: [],
      order: ["planned": 0, "filed": 1, "postponed": 2, "completed": 3, "cancelled": 3],
      outcomes: ["postponed", "cancelled", "completed"], compatible: [], exclusiveSlots: [], separate: [],
      apartSlots: ["form"]),
    Lifecycle(
      family: "leadership", keySlots: ["role", "incoming|person"],
      order: ["appointed": 0, "changed": 0, "held": 0, "departed": 1], outcomes: [],
      compatible: [["appointed", "changed", "held"]], exclusiveSlots: ["incoming", "outgoing"], separate: [],
      once: ["appointed", "changed", "held", "departed"],
      ends: ["departed": ["held", "appointed", "changed"], "changed": ["held", "appointed", "changed"]]),
    Lifecycle(
      family: "workforce", keySlots: ["group", "scope", "place"], order: ["headcount": 0, "cut": 1],
      outcomes: [],
      compatible: [], exclusiveSlots: [], separate: ["headcount", "cut"], wholeSlots: ["group", "scope"],
      levels: ["headcount"], figureSlot: "value"),
    Lifecycle(
      family: "investment", keySlots: ["investor"], order: ["committed": 0, "cancelled": 1],
      outcomes: ["cancelled"], compatible: [], exclusiveSlots: [], separate: []),
    Lifecycle(
      family: "deal", keySlots: ["acquirer|partner"], order: ["announced": 0, "approved": 1, "completed": 2],
      outcomes: ["completed"], compatible: [], exclusiveSlots: [], separate: [],
      chains: [["announced", "approved", "completed"]]),
    Lifecycle(
      family: "structure", keySlots: [], order: ["spun_off": 0, "closed": 1, "reintegrated": 1], outcomes: [],
      compatible: [["closed", "reintegrated"]], exclusiveSlots: [], separate: [], once: ["spun_off"]),
    Lifecycle(
      family: "plan", keySlots: [], order: ["announced": 0, "presented": 0], outcomes: [],
      compatible: [["announced", "presented"]], exclusiveSlots: [], separate: [], topicSlot: "plan"),
    Lifecycle(
      family: "facility", keySlots: ["facility|place"], order: ["transferred": 0], outcomes: [],
      compatible: [],
      exclusiveSlots: [], separate: ["transferred"], apartSlots: ["from", "to"]),
  ]
}

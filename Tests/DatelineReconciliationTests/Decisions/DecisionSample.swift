import DatelineModel
import DatelineReconciliation
import Foundation

extension Decision {
  /// A decision of the invented reviewer ana; its id is the verdict unless one is given.
  static func sample(
    _ verdict: Verdict, _ kind: Target.Kind, _ ids: [String], slot: String? = nil, value: SlotValue? = nil,
    id: String? = nil, day: Int = 1, seen: [String]? = nil, undoes: String? = nil
  ) -> Decision {
    Decision(
      id: id ?? verdict.rawValue, at: "2026-02-\(day < 10 ? "0" : "")\(day)T00:00:00Z", by: "ana",
      target: Target(kind: kind, ids: ids, slot: slot), decision: verdict, value: value, undoes: undoes,
      basis: seen.map { Basis(factDigest: nil, claims: $0) })
  }
}

extension Reconciled {
  /// The bytes that a fact set of the result has.
  var bytes: Data {
    get throws {
      try StableJSON.data(
        FactSet(
          generator: FactSet.Generator(version: "0", rulesDigest: ""), entities: entities,
          documents: documents,
          origins: origins, claims: claims, facts: facts), indented: true)
    }
  }

  /// The ids of the facts, each with its claims.
  var claimsByFact: [String: [String]] {
    Dictionary(facts.map { ($0.id, $0.claims.map(\.claim)) }, uniquingKeysWith: { first, _ in first })
  }
}

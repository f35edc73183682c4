import DatelineModel
import Foundation
import GRDB

extension Workspace {
  /// A number that grows with every change of documents, claims or decisions.
  public func revision() throws(StoreError) -> Int {
    try read { database in try database.state("revision").flatMap { Int($0) } ?? 0 }
  }

  /// The ``revision()`` at which documents or claims last changed.
  public func contentRevision() throws(StoreError) -> Int {
    try read { database in try database.state("content_revision").flatMap { Int($0) } ?? 0 }
  }

  /// What the stored facts were derived from, as ``storeFacts(of:basis:revision:)`` was told; nil when they never were,
  /// or when something changed since.
  public func factsBasis() throws(StoreError) -> String? {
    try read { database in
      guard let revision = try database.state("revision"),
        try database.state("facts_revision") == revision
      else { return nil }
      return try database.state("facts_basis")
    }
  }

  /// Replaces the facts, the origins and the list of decisions that have lost their target.
  ///
  /// - Parameters:
  ///   - set: the fact set.
  ///   - orphans: the ids of decisions whose target is no longer there.
  ///   - basis: what beside the store decided about it: the rules' digest, the program's version, the entities known.
  ///   - revision: the ``revision()`` that the set was derived from.
  /// - Returns: the ids of the facts that are new or told otherwise.
  /// - Throws: what the store says.
  /// - Complexity: O(n) in the bytes; rows that are as they were are not written.
  @discardableResult public func storeFacts(
    of set: FactSet, orphans: [String], basis: String, revision: Int
  ) throws(StoreError) -> Set<String> {
    try write { database in
      var news: Set<String> = []
      var stored: [String: String] = [:]
      let rows = try Row.fetchCursor(database, sql: "SELECT id, json FROM facts")
      while let row = try rows.next() { stored[row[0]] = row[1] }
      for fact in set.facts {
        let json = String(decoding: fact.jsonLine.dropLast(), as: UTF8.self)
        guard stored.removeValue(forKey: fact.id) != json else { continue }
        news.insert(fact.id)
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO facts VALUES (?, ?, ?, ?, ?, ?, ?)")
          .execute(
            arguments: [
              fact.id, fact.eventType, fact.subject, fact.status.rawValue, fact.review.rawValue,
              fact.confidence, json,
            ])
      }
      for id in stored.keys {
        try database.cachedStatement(sql: "DELETE FROM facts WHERE id = ?").execute(arguments: [id])
      }
      try database.execute(sql: "DELETE FROM origins")
      for origin in set.origins {
        try database.cachedStatement(sql: "INSERT INTO origins VALUES (?, ?)")
          .execute(arguments: [origin.id, try Self.json(origin)])
      }
      try database.setState("orphans", try Self.json(orphans))
      try database.setState("facts_revision", String(revision))
      try database.setState("facts_basis", basis)
      return news
    }
  }

  private static func json(_ value: some Encodable) throws -> String {
    String(decoding: try StableJSON.data(value, indented: false).dropLast(), as: UTF8.self)
  }

  /// The ids of the decisions that had lost their target when the facts were last derived.
  public func orphans() throws(StoreError) -> [String] {
    guard let json = try read({ try $0.state("orphans") }) else { return [] }
    return try Self.decoded([String].self, json, "list of", "orphans")
  }

  /// The ids of facts that people verified before their evidence changed, sorted.
  public func staleFacts() throws(StoreError) -> [String] {
    try read {
      try String.fetchAll(
        $0, sql: "SELECT id FROM facts WHERE review = ? ORDER BY id",
        arguments: [Fact.ReviewState.staleDecision.rawValue])
    }
  }
}

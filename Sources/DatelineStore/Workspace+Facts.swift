import DatelineModel
import Foundation
import GRDB

extension Workspace {
  /// A number that grows with every change of documents, claims or decisions.
  public func revision() throws(StoreError) -> Int {
    try read { database in try database.state("revision").flatMap { Int($0) } ?? 0 }
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

  /// Replaces the facts and origins.
  ///
  /// - Parameters:
  ///   - set: the fact set.
  ///   - basis: what beside the store decided about it: the rules' digest, the program's version, the entities known.
  ///   - revision: the ``revision()`` that the set was derived from.
  /// - Throws: what the store says.
  /// - Complexity: O(n) in the bytes; rows that are as they were are not written.
  public func storeFacts(of set: FactSet, basis: String, revision: Int) throws(StoreError) {
    try write { database in
      var stored: [String: String] = [:]
      let rows = try Row.fetchCursor(database, sql: "SELECT id, json FROM facts")
      while let row = try rows.next() { stored[row[0]] = row[1] }
      for fact in set.facts {
        let json = try Self.json(fact)
        guard stored.removeValue(forKey: fact.id) != json else { continue }
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
      try database.setState("facts_revision", String(revision))
      try database.setState("facts_basis", basis)
    }
  }

  private static func json(_ value: some Encodable) throws -> String {
    String(decoding: try StableJSON.data(value, indented: false).dropLast(), as: UTF8.self)
  }

  /// The stored facts as JSON, sorted by id.
  public func factLines() throws(StoreError) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT json FROM facts ORDER BY id") }
  }
}

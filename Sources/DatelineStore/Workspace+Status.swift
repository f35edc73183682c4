import DatelineModel
import GRDB

/// What a workspace holds.
public struct WorkspaceCounts: Hashable, Sendable, Codable {
  /// The number of sources that were read.
  public let sources: Int
  /// The number of documents.
  public let documents: Int
  /// The number of documents whose claims were extracted.
  public let extracted: Int
  /// The number of claims.
  public let claims: Int
  /// The number of decisions in the log.
  public let decisions: Int
  /// The number of facts.
  public let facts: Int
  /// The number of facts on which sources disagree.
  public let disputes: Int
  /// The number of failures that stand.
  public let failures: Int
  /// The number of texts that were forgotten.
  public let forgotten: Int
}

extension Workspace {
  /// What the workspace holds.
  public func counts() throws(StoreError) -> WorkspaceCounts {
    try read { database in
      func count(_ table: String) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
      }
      return WorkspaceCounts(
        sources: try count("sources"), documents: try count("documents"), extracted: try count("extractions"),
        claims: try count("claims"), decisions: try count("decisions"), facts: try count("facts"),
        disputes: try count("facts WHERE status = 'disputed'"), failures: try count("failures"),
        forgotten: try count("forgotten"))
    }
  }

  /// The failures that stand, one worded line each.
  public func failures() throws(StoreError) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT message FROM failures ORDER BY source, number") }
  }

  /// What is wrong with the store, one line each; nothing when all holds.
  ///
  /// The database itself, its references and its indexes are checked, that every document and all claims can be read,
  /// that the rows of claims are those of the extractions, and that every decision can be read.
  /// - Complexity: O(n) in the bytes.
  public func problems() throws(StoreError) -> [String] {
    var problems = try read { database in
      var problems = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check") {
        problems.append("a row of \(row[0] as String) refers to what is not there")
      }
      return problems
    }
    for index in ["document_index", "claim_index"] {
      do {
        _ = try write { database in
          try database.execute(sql: "INSERT INTO \(index)(\(index), rank) VALUES ('integrity-check', 1)")
        }
      } catch {
        problems.append("\(index): \(error)")
      }
    }
    let ids = try read { try String.fetchAll($0, sql: "SELECT id FROM documents ORDER BY id") }
    for id in ids {
      do throws(StoreError) {
        if try document(id)?.id != id { problems.append("document \(id) has another id inside") }
      } catch {
        problems.append("\(error)")
      }
    }
    do throws(StoreError) {
      let claims = try extractions().flatMap { $0.claims.map(\.id) }
      let rows = try read { try String.fetchAll($0, sql: "SELECT id FROM claims") }
      if claims.sorted() != rows.sorted() { problems.append("the rows of claims are not those extracted") }
      _ = try decisions()
    } catch {
      problems.append("\(error)")
    }
    return problems
  }
}

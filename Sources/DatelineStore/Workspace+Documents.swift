import DatelineModel
import Foundation
import GRDB

/// What a batch did to the store.
public struct StoreTally: Hashable, Sendable {
  /// The ids of documents that were not there before.
  public var added: [String] = []
  /// The ids of documents whose content is another one now.
  public var changed: [String] = []
  /// The number of documents that were there as they are.
  public var unchanged = 0
  /// The ids of documents that their source holds no longer.
  public var removed: [String] = []
  /// The number of documents left out because they were forgotten.
  public var forgotten = 0

  /// Nothing happened.
  public init() {}

  /// Adds what another batch did.
  public static func += (left: inout StoreTally, right: StoreTally) {
    left.added += right.added
    left.changed += right.changed
    left.unchanged += right.unchanged
    left.removed += right.removed
    left.forgotten += right.forgotten
  }
}

extension Workspace {
  /// The sources that need not be read again while they stay as they are, by name.
  ///
  /// - Complexity: O(n) in the documents.
  public func rememberedSources() throws(StoreError) -> [String: RememberedSource] {
    try read { database in
      var documents: [String: [(id: String, statedHash: String?)]] = [:]
      let rows = try Row.fetchCursor(
        database, sql: "SELECT source, id, sha256, is_stated FROM documents ORDER BY source, position")
      while let row = try rows.next() {
        let isStated: Bool = row[3]
        documents[row[0], default: []].append((id: row[1], statedHash: isStated ? row[2] : nil))
      }
      var sources: [String: RememberedSource] = [:]
      let names = try Row.fetchCursor(database, sql: "SELECT name, fingerprint FROM sources")
      while let row = try names.next() {
        let name: String = row[0]
        sources[name] = RememberedSource(fingerprint: row[1] ?? "", documents: documents[name] ?? [])
      }
      return sources
    }
  }

  /// Stores what was read, and what was extracted from it, in one transaction.
  ///
  /// A document that is already there with the same content stays untouched, with its claims; one that changed loses
  /// them. What a source no longer holds goes.
  /// - Parameters:
  ///   - sources: what was read.
  ///   - extractions: claims of documents of this call or of earlier ones.
  ///   - run: the number of the run.
  /// - Returns: what it did.
  /// - Throws: what the store says.
  /// - Complexity: O(n) in the bytes.
  public func store(
    _ sources: [StoredSource], extractions: [StoredExtraction] = [], run: Int64? = nil
  ) throws(StoreError) -> StoreTally {
    try write { database in
      var tally = StoreTally()
      for source in sources { try Self.put(source, run: run, in: database, &tally) }
      for extraction in extractions { try Self.put(extraction, in: database) }
      if !tally.added.isEmpty || !tally.changed.isEmpty || !tally.removed.isEmpty || !extractions.isEmpty {
        try database.countContentRevision()
      }
      return tally
    }
  }

  private static func put(
    _ source: StoredSource, run: Int64?, in database: Database, _ tally: inout StoreTally
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO sources(name, fingerprint, run) VALUES (?, ?, ?)
        ON CONFLICT(name) DO UPDATE SET fingerprint = excluded.fingerprint, run = excluded.run
        """
    ).execute(arguments: [source.name, source.fingerprint, run])
    try database.cachedStatement(sql: "DELETE FROM failures WHERE source = ?").execute(arguments: [
      source.name
    ])
    for failure in source.failures {
      try database.cachedStatement(sql: "INSERT INTO failures(source, run, message) VALUES (?, ?, ?)")
        .execute(arguments: [source.name, run, failure])
    }
    var earlier: [String: String] = [:]
    let rows = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT id, json FROM documents WHERE source = ?"),
      arguments: [source.name])
    while let row = try rows.next() { earlier[row[0]] = row[1] }
    for (position, stored) in source.documents.enumerated() {
      let document = stored.document
      let isForgotten = try Bool.fetchOne(
        database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM forgotten WHERE sha256 = ?)"),
        arguments: [document.sha256])
      if isForgotten == true {
        tally.forgotten += 1
        continue
      }
      if let there = earlier.removeValue(forKey: document.id) {
        if there == stored.json {
          tally.unchanged += 1
          continue
        }
        tally.changed.append(document.id)
        try forgetClaims(of: document.id, in: database)
        try database.cachedStatement(
          sql: """
            UPDATE documents SET position = ?, sha256 = ?, is_stated = ?, title = ?, publisher = ?, published = ?,
              json = ? WHERE id = ?
            """
        ).execute(
          arguments: [
            position, document.sha256, stored.isStated, document.title, document.publisher,
            document.published?.edtf, stored.json, document.id,
          ])
      } else {
        tally.added.append(document.id)
        try database.cachedStatement(
          sql: """
            INSERT INTO documents(id, source, position, sha256, is_stated, title, publisher, published, json)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).execute(
          arguments: [
            document.id, source.name, position, document.sha256, stored.isStated, document.title,
            document.publisher, document.published?.edtf, stored.json,
          ])
      }
    }
    for id in earlier.keys.sorted() {
      tally.removed.append(id)
      try remove(id, from: database)
    }
  }

  private static func put(_ extraction: StoredExtraction, in database: Database) throws {
    let id = extraction.claims.document.id
    try forgetClaims(of: id, in: database)
    let isThere = try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM documents WHERE id = ?)"), arguments: [id])
    // A document that was forgotten is not stored, so its claims are not either.
    guard isThere == true else { return }
    try database.cachedStatement(sql: "INSERT INTO extractions VALUES (?, ?, ?)")
      .execute(arguments: [id, extraction.rulesDigest, extraction.json])
    let insert = try database.cachedStatement(
      sql: "INSERT INTO claims(id, document, event_type, quote) VALUES (?, ?, ?, ?)")
    for claim in extraction.claims.claims {
      try insert.execute(arguments: [claim.id, id, claim.eventType, claim.evidence.quote])
    }
  }

  private static func forgetClaims(of id: String, in database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM claims WHERE document = ?").execute(arguments: [id])
    try database.cachedStatement(sql: "DELETE FROM extractions WHERE document = ?").execute(arguments: [id])
  }

  private static func remove(_ id: String, from database: Database) throws {
    try forgetClaims(of: id, in: database)
    try database.cachedStatement(sql: "DELETE FROM documents WHERE id = ?").execute(arguments: [id])
  }

  /// Removes a document with its claims, and keeps it from coming back with its source.
  ///
  /// Decisions about it stay in the log and become orphans.
  /// - Parameters:
  ///   - id: the document's id.
  ///   - at: when, in RFC 3339.
  /// - Returns: the number of claims that went with it.
  /// - Throws: ``StoreError/unknownDocument(id:)``.
  public func forget(_ id: String, at: String) throws(StoreError) -> Int {
    try write { database in
      guard
        let sha256 = try String.fetchOne(
          database, sql: "SELECT sha256 FROM documents WHERE id = ?", arguments: [id])
      else { throw StoreError.unknownDocument(id: id) }
      let claims =
        try Int.fetchOne(database, sql: "SELECT count(*) FROM claims WHERE document = ?", arguments: [id])
        ?? 0
      try Self.remove(id, from: database)
      try database.execute(sql: "INSERT OR REPLACE INTO forgotten VALUES (?, ?)", arguments: [sha256, at])
      // Deleted words linger in an index until its segments merge.
      try database.execute(sql: "INSERT INTO document_index(document_index) VALUES ('optimize')")
      try database.execute(sql: "INSERT INTO claim_index(claim_index) VALUES ('optimize')")
      try database.countContentRevision()
      return claims
    }
  }

  /// A document by its id; nil when there is none.
  public func document(_ id: String) throws(StoreError) -> Document? {
    let json = try read {
      try String.fetchOne($0, sql: "SELECT json FROM documents WHERE id = ?", arguments: [id])
    }
    return try json.map { json throws(StoreError) in try Self.decoded(Document.self, json, "document", id) }
  }

  /// The ids of the documents that have no claims by these rules yet, sorted.
  public func documentsToExtract(rulesDigest: String) throws(StoreError) -> [String] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT id FROM documents WHERE NOT EXISTS (
            SELECT 1 FROM extractions WHERE document = documents.id AND rules_digest = ?) ORDER BY id
          """, arguments: [rulesDigest])
    }
  }

  /// The claims of all documents, sorted by document.
  ///
  /// - Parameter threads: how many decode at a time.
  /// - Returns: what is asked for.
  /// - Throws: what the store says.
  /// - Complexity: O(n) in the bytes.
  public func extractions(threads: Int = 1) throws(StoreError) -> [DocumentClaims] {
    let rows = try read { database in
      try Row.fetchAll(database, sql: "SELECT document, json FROM extractions ORDER BY document")
        .map { (id: $0[0] as String, json: $0[1] as Data) }
    }
    let parts = max(1, threads)
    return try ParallelMap.map(Array(0..<parts), threads: parts) { part throws(StoreError) in
      // One reader for many rows, so that equal strings of theirs share their memory.
      let reader = DocumentClaims.Reader()
      var claims: [DocumentClaims] = []
      for row in rows[rows.count * part / parts..<rows.count * (part + 1) / parts] {
        claims.append(try Self.claims(row.json, of: row.id, reader))
      }
      return claims
    }.flatMap(\.self)
  }

  private static func claims(
    _ json: Data, of id: String, _ reader: DocumentClaims.Reader
  ) throws(StoreError) -> DocumentClaims {
    do {
      return try json.withUnsafeBytes { try reader.claims(on: $0.bindMemory(to: UInt8.self)) }
    } catch {
      throw .damaged(what: "claims of", id: id)
    }
  }

  static func decoded<Value: Decodable>(
    _ type: Value.Type, _ json: String, _ what: String, _ id: String
  ) throws(StoreError) -> Value {
    do {
      return try StableJSON.decode(type, from: Data(json.utf8))
    } catch {
      throw .damaged(what: what, id: id)
    }
  }
}

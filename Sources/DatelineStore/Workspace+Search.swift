import GRDB

/// A place that a search found.
public struct SearchHit: Hashable, Sendable, Codable {
  /// The document.
  public let document: String
  /// The claim whose words match; nil when the document's text does.
  public let claim: String?
  /// The document's title.
  public let title: String?
  /// The words around, with `[[` and `]]` about what matches.
  public let snippet: String
}

extension Workspace {
  /// Finds words in texts and in the evidence of claims, the best first.
  ///
  /// Words stand for all of them in any order, `"a phrase"` for itself, `word*` for a beginning.
  /// - Parameters:
  ///   - query: what to look for.
  ///   - limit: how many documents, and how many claims, are given at most.
  /// - Returns: documents, then claims.
  /// - Throws: ``StoreError/badQuery(_:)`` when no word is in the query.
  public func search(_ query: String, limit: Int) throws(StoreError) -> [SearchHit] {
    guard let pattern = Self.pattern(query) else { throw .badQuery(query) }
    return try read { database in
      let documents = try Row.fetchAll(
        database,
        sql: """
          SELECT documents.id, documents.title, snippet(document_index, 1, '[[', ']]', '…', 24)
          FROM document_index JOIN documents ON documents.number = document_index.rowid
          WHERE document_index MATCH ? ORDER BY rank, documents.id LIMIT ?
          """, arguments: [pattern, limit]
      ).map { SearchHit(document: $0[0], claim: nil, title: $0[1], snippet: $0[2] ?? "") }
      let claims = try Row.fetchAll(
        database,
        sql: """
          SELECT claims.document, claims.id, documents.title, snippet(claim_index, 0, '[[', ']]', '…', 24)
          FROM claim_index JOIN claims ON claims.number = claim_index.rowid
            JOIN documents ON documents.id = claims.document
          WHERE claim_index MATCH ? ORDER BY rank, claims.id LIMIT ?
          """, arguments: [pattern, limit]
      ).map { SearchHit(document: $0[0], claim: $0[1], title: $0[2], snippet: $0[3] ?? "") }
      return documents + claims
    }
  }

  /// The query in FTS5's language, in which every word is quoted, so that nothing of it is an operator.
  static func pattern(_ query: String) -> String? {
    var terms: [String] = []
    for (number, part) in query.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if number.isMultiple(of: 2) {
        for word in part.split(whereSeparator: \.isWhitespace) {
          let isPrefix = word.hasSuffix("*")
          let bare = isPrefix ? word.dropLast() : word
          guard bare.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
          terms.append("\"\(bare)\"" + (isPrefix ? "*" : ""))
        }
      } else if part.contains(where: { $0.isLetter || $0.isNumber }) {
        terms.append("\"\(part)\"")
      }
    }
    return terms.isEmpty ? nil : terms.joined(separator: " ")
  }
}

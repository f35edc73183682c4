import DatelineModel
import GRDB

extension Workspace {
  /// The log of decisions in the order in which they came into it.
  public func decisions() throws(StoreError) -> [Decision] {
    let rows = try read { database in
      try Row.fetchAll(database, sql: "SELECT id, json FROM decisions ORDER BY number")
        .map { (id: $0[0] as String, json: $0[1] as String) }
    }
    var decisions: [Decision] = []
    decisions.reserveCapacity(rows.count)
    for row in rows { decisions.append(try Self.decoded(Decision.self, row.json, "decision", row.id)) }
    return decisions
  }

  /// Adds decisions to the log, all or none; those that are in it already are left out.
  ///
  /// - Returns: the number that was added.
  /// - Throws: ``StoreError/decisionExists(id:)`` when the log has another decision of the same id.
  public func append(_ decisions: [Decision]) throws(StoreError) -> Int {
    try write { database in
      var added = 0
      for decision in decisions {
        let json = String(decoding: try StableJSON.data(decision, indented: false).dropLast(), as: UTF8.self)
        let there = try String.fetchOne(
          database, sql: "SELECT json FROM decisions WHERE id = ?", arguments: [decision.id])
        if let there {
          guard there == json else { throw StoreError.decisionExists(id: decision.id) }
          continue
        }
        try database.execute(
          sql: "INSERT INTO decisions(id, at, by, kind, json) VALUES (?, ?, ?, ?, ?)",
          arguments: [decision.id, decision.at, decision.by, decision.target.kind.rawValue, json])
        added += 1
      }
      if added > 0 { try database.countRevision() }
      return added
    }
  }
}

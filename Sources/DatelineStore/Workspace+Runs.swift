import GRDB

/// One run of a command over a workspace.
public struct RunRecord: Hashable, Sendable {
  /// Its number, counted from 1.
  public let number: Int64
  /// The command: "run", "ingest".
  public let command: String
  /// When it began, in RFC 3339.
  public let started: String
  /// When it ended; nil while it runs, or when it was interrupted.
  public let finished: String?
  /// Its closing line.
  public let ledger: String?
}

extension Workspace {
  /// Notes that a run began.
  ///
  /// - Returns: the number of the run.
  public func beginRun(_ command: String, rulesDigest: String?, at: String) throws(StoreError) -> Int64 {
    try write { database in
      try database.execute(
        sql: "INSERT INTO runs(command, started, rules_digest) VALUES (?, ?, ?)",
        arguments: [command, at, rulesDigest])
      return database.lastInsertedRowID
    }
  }

  /// Notes how a run ended.
  public func endRun(_ number: Int64, ledger: String, at: String) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: "UPDATE runs SET finished = ?, ledger = ? WHERE number = ?", arguments: [at, ledger, number])
    }
  }

  /// The last runs, the newest first.
  public func runs(limit: Int) throws(StoreError) -> [RunRecord] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT number, command, started, finished, ledger FROM runs ORDER BY number DESC LIMIT ?",
        arguments: [limit]
      ).map { RunRecord(number: $0[0], command: $0[1], started: $0[2], finished: $0[3], ledger: $0[4]) }
    }
  }
}

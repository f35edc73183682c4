import GRDB

extension Workspace {
  /// The tables, one step for each version that changed them; a step that was published is never edited.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      for statement in firstTables { try database.execute(sql: statement) }
    }
    migrator.registerMigration("2") { database in
      for statement in articleIndex { try database.execute(sql: statement) }
    }
    return migrator
  }

  /// The text of a document without the furniture that it may begin with, such as front matter.
  private static func article(_ json: String) -> String {
    """
    CASE json_extract(\(json), '$.zones[0].kind') WHEN 'furniture'
      THEN substr(json_extract(\(json), '$.text'), json_extract(\(json), '$.zones[0].end') + 1)
      ELSE json_extract(\(json), '$.text') END
    """
  }

  /// The index of texts made anew over what a reader reads.
  private static let articleIndex = [
    "DROP TRIGGER documents_added", "DROP TRIGGER documents_removed", "DROP TRIGGER documents_changed",
    "DROP TABLE document_index", "DROP VIEW document_texts",
    """
    CREATE VIEW document_texts AS
      SELECT number, json_extract(json, '$.title') AS title, \(article("json")) AS text FROM documents
    """,
    """
    CREATE VIRTUAL TABLE document_index USING fts5(
      title, text, content='document_texts', content_rowid='number', tokenize="unicode61 remove_diacritics 2")
    """,
    "CREATE TRIGGER documents_added AFTER INSERT ON documents BEGIN \(added) END",
    "CREATE TRIGGER documents_removed AFTER DELETE ON documents BEGIN \(removed) END",
    "CREATE TRIGGER documents_changed AFTER UPDATE OF json ON documents BEGIN \(removed) \(added) END",
    "INSERT INTO document_index(document_index) VALUES ('rebuild')",
  ]

  private static let added = """
    INSERT INTO document_index(rowid, title, text)
    VALUES (new.number, json_extract(new.json, '$.title'), \(article("new.json")));
    """

  private static let removed = """
    INSERT INTO document_index(document_index, rowid, title, text)
    VALUES ('delete', old.number, json_extract(old.json, '$.title'), \(article("old.json")));
    """

  private static let firstTables = [
    """
    CREATE TABLE runs (
      number INTEGER PRIMARY KEY, command TEXT NOT NULL, started TEXT NOT NULL, finished TEXT,
      rules_digest TEXT, ledger TEXT)
    """,
    "CREATE TABLE sources (name TEXT PRIMARY KEY, fingerprint TEXT, run INTEGER REFERENCES runs(number))",
    """
    CREATE TABLE documents (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
      source TEXT NOT NULL REFERENCES sources(name) ON DELETE CASCADE, position INTEGER NOT NULL,
      sha256 TEXT NOT NULL, is_stated INTEGER NOT NULL, title TEXT, publisher TEXT, published TEXT,
      json TEXT NOT NULL)
    """,
    "CREATE INDEX documents_by_source ON documents(source, position)",
    // Texts are kept once, inside the document's JSON; the index reads them there.
    """
    CREATE VIEW document_texts AS
      SELECT number, json_extract(json, '$.title') AS title, json_extract(json, '$.text') AS text FROM documents
    """,
    """
    CREATE VIRTUAL TABLE document_index USING fts5(
      title, text, content='document_texts', content_rowid='number', tokenize="unicode61 remove_diacritics 2")
    """,
    """
    CREATE TRIGGER documents_added AFTER INSERT ON documents BEGIN
      INSERT INTO document_index(rowid, title, text)
      VALUES (new.number, json_extract(new.json, '$.title'), json_extract(new.json, '$.text'));
    END
    """,
    """
    CREATE TRIGGER documents_removed AFTER DELETE ON documents BEGIN
      INSERT INTO document_index(document_index, rowid, title, text)
      VALUES ('delete', old.number, json_extract(old.json, '$.title'), json_extract(old.json, '$.text'));
    END
    """,
    """
    CREATE TRIGGER documents_changed AFTER UPDATE OF json ON documents BEGIN
      INSERT INTO document_index(document_index, rowid, title, text)
      VALUES ('delete', old.number, json_extract(old.json, '$.title'), json_extract(old.json, '$.text'));
      INSERT INTO document_index(rowid, title, text)
      VALUES (new.number, json_extract(new.json, '$.title'), json_extract(new.json, '$.text'));
    END
    """,
    """
    CREATE TABLE extractions (
      document TEXT PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE, rules_digest TEXT NOT NULL,
      json BLOB NOT NULL)
    """,
    "CREATE INDEX extractions_by_rules ON extractions(rules_digest)",
    """
    CREATE TABLE claims (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
      document TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE, event_type TEXT NOT NULL,
      quote TEXT NOT NULL)
    """,
    "CREATE INDEX claims_by_document ON claims(document)",
    """
    CREATE VIRTUAL TABLE claim_index USING fts5(
      quote, content='claims', content_rowid='number', tokenize="unicode61 remove_diacritics 2")
    """,
    """
    CREATE TRIGGER claims_added AFTER INSERT ON claims BEGIN
      INSERT INTO claim_index(rowid, quote) VALUES (new.number, new.quote);
    END
    """,
    """
    CREATE TRIGGER claims_removed AFTER DELETE ON claims BEGIN
      INSERT INTO claim_index(claim_index, rowid, quote) VALUES ('delete', old.number, old.quote);
    END
    """,
    """
    CREATE TABLE decisions (
      number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, by TEXT NOT NULL,
      kind TEXT NOT NULL, json TEXT NOT NULL)
    """,
    """
    CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions BEGIN
      SELECT RAISE(ABORT, 'the log of decisions only grows');
    END
    """,
    """
    CREATE TRIGGER decisions_stand BEFORE UPDATE ON decisions BEGIN
      SELECT RAISE(ABORT, 'the log of decisions only grows');
    END
    """,
    """
    CREATE TABLE facts (
      id TEXT PRIMARY KEY, event_type TEXT NOT NULL, subject TEXT NOT NULL, status TEXT NOT NULL,
      review TEXT NOT NULL, confidence REAL NOT NULL, json TEXT NOT NULL)
    """,
    "CREATE TABLE origins (id TEXT PRIMARY KEY, json TEXT NOT NULL)",
    """
    CREATE TABLE failures (
      number INTEGER PRIMARY KEY, source TEXT NOT NULL, run INTEGER REFERENCES runs(number),
      message TEXT NOT NULL)
    """,
    "CREATE INDEX failures_by_source ON failures(source)",
    "CREATE TABLE forgotten (sha256 TEXT PRIMARY KEY, at TEXT NOT NULL)",
    "CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "INSERT INTO state VALUES ('revision', '0')",
  ]
}

extension Database {
  /// Notes that decisions changed, so that facts have to be derived anew.
  func countRevision() throws {
    try execute(sql: "UPDATE state SET value = CAST(value AS INTEGER) + 1 WHERE name = 'revision'")
  }

  /// Notes that documents or claims changed, so that facts have to be derived anew.
  func countContentRevision() throws {
    try countRevision()
    try execute(
      sql: "INSERT OR REPLACE INTO state SELECT 'content_revision', value FROM state WHERE name = 'revision'")
  }

  /// The value of a state; nil when it was never set.
  func state(_ name: String) throws -> String? {
    try String.fetchOne(self, sql: "SELECT value FROM state WHERE name = ?", arguments: [name])
  }

  /// Sets the value of a state.
  func setState(_ name: String, _ value: String) throws {
    try execute(sql: "INSERT OR REPLACE INTO state VALUES (?, ?)", arguments: [name, value])
  }
}

import DatelineModel
import DatelineStore
import Foundation
import GRDB
import Testing

@Suite struct WorkspaceTests {
  private static let text = "Halden Motors cut 300 jobs."

  @Test("what is stored comes back as it was")
  func roundTrip() throws {
    let sample = try StoreSample()
    let document = StoreSample.document("a", Self.text)
    let extraction = try StoreSample.extraction(document)
    let tally = try sample.workspace.store([StoreSample.source("/a", [document])], extractions: [extraction])
    #expect(tally.added == ["a"])
    #expect(try sample.workspace.document("a") == document)
    #expect(try sample.workspace.extractions(threads: 2) == [extraction.claims])
    #expect(try sample.workspace.rememberedSources()["/a"]?.documents.map(\.id) == ["a"])
    #expect(try sample.workspace.problems() == [])
    #expect(try Workspace.open(at: sample.folder).counts().claims == 1)
  }

  @Test("the same again changes nothing")
  func again() throws {
    let sample = try StoreSample()
    let document = StoreSample.document("a", Self.text)
    _ = try sample.workspace.store(
      [StoreSample.source("/a", [document])], extractions: [try StoreSample.extraction(document)])
    let revision = try sample.workspace.revision()
    let tally = try sample.workspace.store([StoreSample.source("/a", [document])])
    #expect(tally.unchanged == 1 && tally.added.isEmpty)
    #expect(try sample.workspace.revision() == revision)
    #expect(try sample.workspace.counts().claims == 1)
  }

  @Test("a document that changed loses its claims, one that its source no longer holds goes")
  func changed() throws {
    let sample = try StoreSample()
    let documents = ["a", "b"].map { StoreSample.document($0, Self.text + $0) }
    _ = try sample.workspace.store(
      [StoreSample.source("/feed", documents)],
      extractions: try documents.map { try StoreSample.extraction($0) })
    let changed = StoreSample.document("a", "Halden Motors cut 900 jobs.")
    let tally = try sample.workspace.store([StoreSample.source("/feed", [changed])])
    #expect(tally.changed == ["a"] && tally.removed == ["b"])
    #expect(try sample.workspace.counts().claims == 0)
    #expect(try sample.workspace.documentsToExtract(rulesDigest: "r1") == ["a"])
    #expect(try sample.workspace.search("900", limit: 5).map(\.document) == ["a"])
    #expect(try sample.workspace.search("300", limit: 5).isEmpty)
    #expect(try sample.workspace.problems() == [])
  }

  @Test("other rules want every document again")
  func rules() throws {
    let sample = try StoreSample()
    let document = StoreSample.document("a", Self.text)
    _ = try sample.workspace.store(
      [StoreSample.source("/a", [document])], extractions: [try StoreSample.extraction(document)])
    #expect(try sample.workspace.documentsToExtract(rulesDigest: "r1") == [])
    #expect(try sample.workspace.documentsToExtract(rulesDigest: "r2") == ["a"])
    _ = try sample.workspace.store([], extractions: [try StoreSample.extraction(document, rules: "r2")])
    #expect(try sample.workspace.documentsToExtract(rulesDigest: "r2") == [])
    #expect(try sample.workspace.counts().claims == 1)
  }

  @Test("what was forgotten leaves no word behind and does not come back")
  func forget() throws {
    let sample = try StoreSample()
    let document = StoreSample.document("a", "Halden Motors met Quillfeather in secret.")
    let source = StoreSample.source("/a", [document])
    _ = try sample.workspace.store([source], extractions: [try StoreSample.extraction(document)])
    _ = try sample.workspace.append([StoreSample.decision("d1")])
    #expect(try sample.workspace.forget("a", at: "2026-01-01T00:00:00Z") == 1)
    #expect(throws: StoreError.unknownDocument(id: "a")) {
      _ = try sample.workspace.forget("a", at: "2026-01-01T00:00:00Z")
    }
    let tally = try sample.workspace.store([source], extractions: [try StoreSample.extraction(document)])
    #expect(tally.forgotten == 1)
    #expect(try sample.workspace.counts().documents == 0)
    #expect(try sample.workspace.decisions().map(\.id) == ["d1"])
    #expect(try sample.workspace.search("Quillfeather", limit: 5).isEmpty)
    try sample.workspace.settle()
    let bytes = try Data(contentsOf: sample.folder.appendingPathComponent(Workspace.fileName))
    #expect(bytes.range(of: Data("Quillfeather".utf8)) == nil)
    #expect(bytes.range(of: Data("quillfeather".utf8)) == nil)
  }

  @Test("the log of decisions only grows")
  func log() throws {
    let sample = try StoreSample()
    #expect(try sample.workspace.append([StoreSample.decision("d1"), StoreSample.decision("d2")]) == 2)
    #expect(try sample.workspace.append([StoreSample.decision("d2"), StoreSample.decision("d3")]) == 1)
    #expect(throws: StoreError.decisionExists(id: "d3")) {
      _ = try sample.workspace.append([StoreSample.decision("d4"), StoreSample.decision("d3", "other")])
    }
    #expect(try sample.workspace.decisions().map(\.id) == ["d1", "d2", "d3"])
    let path = sample.folder.appendingPathComponent(Workspace.fileName).path
    let database = try DatabaseQueue(path: path)
    for statement in ["DELETE FROM decisions", "UPDATE decisions SET by = 'eve'"] {
      #expect(throws: DatabaseError.self) { try database.write { try $0.execute(sql: statement) } }
    }
  }

  @Test("facts are known to be current until something changes")
  func basis() throws {
    let sample = try StoreSample()
    let set = FactSet(
      generator: FactSet.Generator(version: "1", rulesDigest: "r"), entities: [], documents: [], origins: [],
      claims: [], facts: [])
    #expect(try sample.workspace.factsBasis() == nil)
    try sample.workspace.storeFacts(
      of: set, orphans: ["d1"], basis: "b", revision: try sample.workspace.revision())
    #expect(try sample.workspace.factsBasis() == "b")
    _ = try sample.workspace.append([StoreSample.decision("d1")])
    #expect(try sample.workspace.factsBasis() == nil)
  }

  @Test("failures stand until their source is read well")
  func failures() throws {
    let sample = try StoreSample()
    _ = try sample.workspace.store([StoreSample.source("/a", [], failures: ["a: error: the file is empty"])])
    #expect(try sample.workspace.failures() == ["a: error: the file is empty"])
    _ = try sample.workspace.store([StoreSample.source("/a", [StoreSample.document("a", Self.text)])])
    #expect(try sample.workspace.failures() == [])
  }

  @Test(
    "a search is words, phrases and beginnings, and nothing else",
    arguments: [
      ("jobs halden", 1), ("\"300 jobs\"", 1), ("\"jobs 300\"", 0), ("hald*", 1), ("hald", 0),
      ("jobs OR nothing", 0), ("jobs) -x", 0), ("title:jobs", 0), ("Höhle", 0),
    ])
  func search(_ query: String, _ count: Int) throws {
    let sample = try StoreSample()
    let document = StoreSample.document("a", Self.text)
    _ = try sample.workspace.store([StoreSample.source("/a", [document])])
    #expect(try sample.workspace.search(query, limit: 5).count == count)
  }

  @Test("a search without a word is refused", arguments: ["", "  ", "*", "\"", "- ( )"])
  func badSearch(_ query: String) throws {
    let sample = try StoreSample()
    #expect(throws: StoreError.badQuery(query)) { _ = try sample.workspace.search(query, limit: 5) }
  }

  @Test("there is one workspace in a folder, and none where none was made")
  func creation() throws {
    let sample = try StoreSample()
    let path = sample.folder.appendingPathComponent(Workspace.fileName).path
    #expect(throws: StoreError.exists(path: path)) { _ = try Workspace.create(at: sample.folder) }
    let nowhere = sample.folder.appendingPathComponent("nowhere")
    #expect(throws: StoreError.self) { _ = try Workspace.open(at: nowhere) }
    #expect(!FileManager.default.fileExists(atPath: nowhere.path))
  }

  @Test("a workspace of a later version is left alone")
  func newer() throws {
    let sample = try StoreSample()
    let path = sample.folder.appendingPathComponent(Workspace.fileName).path
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999')")
    }
    #expect(throws: StoreError.newer(path: path)) { _ = try Workspace.open(at: sample.folder) }
  }

  @Test("damage is found")
  func damage() throws {
    let sample = try StoreSample()
    let document = StoreSample.document("a", Self.text)
    _ = try sample.workspace.store(
      [StoreSample.source("/a", [document])], extractions: [try StoreSample.extraction(document)])
    let path = sample.folder.appendingPathComponent(Workspace.fileName).path
    try DatabaseQueue(path: path).write { try $0.execute(sql: "DELETE FROM claims") }
    #expect(try sample.workspace.problems() == ["the rows of claims are not those extracted"])
  }

  @Test("one process has the lock; it is free again when its holder goes")
  func lock() throws {
    let sample = try StoreSample()
    do {
      let lock = try WorkspaceLock(sample.workspace)
      #expect(throws: StoreError.self) { _ = try WorkspaceLock(sample.workspace) }
      withExtendedLifetime(lock) {}
    }
    _ = try WorkspaceLock(sample.workspace)
  }
}

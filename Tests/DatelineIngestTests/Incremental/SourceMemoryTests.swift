import DatelineIngest
import DatelineModel
import Foundation
import Testing

/// Sources that were read before are told from those that changed, and documents keep their ids.
@Suite struct SourceMemoryTests {
  private static let first = "Halden Motors cut 300 jobs on 3 March 2024.\n"
  private static let second = "Halden Motors cut 400 jobs on 3 March 2024.\n"

  /// Reads a folder and remembers what a store would.
  private func read(
    _ folder: TemporaryFolder, _ memory: SourceMemory = SourceMemory(),
    options: IngestOptions = IngestOptions()
  ) -> (sources: [IngestedSource], memory: SourceMemory) {
    var sources: [IngestedSource] = []
    var known: [String: SourceMemory.Known] = [:]
    Ingestor(options: options).ingest(InputWalker.walk([folder.path]), jobs: 2, memory: memory) { source in
      sources.append(source)
      guard let fingerprint = source.fingerprint else { return }
      let key = memory.key(of: source.name, fingerprint: fingerprint)
      if source.isUnchanged {
        known[key] = memory.known(key: key)
      } else {
        known[key] = SourceMemory.Known(
          fingerprint: fingerprint,
          documents: Self.documents(source).map { document in
            SourceMemory.KnownDocument(
              id: document.id, statedHash: source.statedIDs.contains(document.id) ? document.sha256 : nil)
          })
      }
    }
    return (sources, SourceMemory(known, folder: "/"))
  }

  private static func documents(_ source: IngestedSource) -> [Document] {
    source.events.compactMap { if case .document(let document) = $0 { document } else { nil } }
  }

  @Test("what is as it was is not read again")
  func unchanged() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.first)
    try folder.write("b.txt", Self.second)
    let before = read(folder)
    #expect(before.sources.allSatisfy { !$0.isUnchanged })
    let after = read(folder, before.memory)
    #expect(after.sources.count == 2)
    #expect(after.sources.allSatisfy { $0.isUnchanged && $0.events.isEmpty })
  }

  @Test("a changed file is read again and keeps its id, also one with a number")
  func changed() throws {
    let folder = try TemporaryFolder()
    try folder.write("x/a.txt", Self.first)
    try folder.write("y/a.md", Self.first)
    try folder.write("y/a.txt", Self.second)
    let before = read(folder)
    let ids = before.sources.flatMap(Self.documents).map(\.id)
    #expect(Set(ids).count == 3)
    try folder.write("y/a.txt", Self.second + "More.\n")
    let after = read(folder, before.memory)
    #expect(after.sources.map(\.isUnchanged) == [true, true, false])
    #expect(after.sources.flatMap(Self.documents).map(\.id) == [ids[2]])
  }

  @Test("what stands beside a file is part of its state", arguments: ["a.meta.json", "a.txt.meta.json"])
  func sidecar(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.first)
    let before = read(folder)
    try folder.write(name, #"{"published": "2024-03-05"}"#)
    let after = read(folder, before.memory)
    #expect(after.sources.map(\.isUnchanged) == [false])
    #expect(after.sources.flatMap(Self.documents).first?.published?.edtf == "2024-03-05")
  }

  @Test("what the user states is part of the state")
  func options() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.first)
    let before = read(folder)
    let published = TimeValue(publication: "2024-03-09")
    let options = IngestOptions(metadata: DocumentMetadata(published: published))
    #expect(read(folder, before.memory, options: options).sources.map(\.isUnchanged) == [false])
  }

  @Test("an id that a source states goes with its source and comes with another")
  func stated() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.jsonl", #"{"id": "one", "text": "Halden Motors cut 300 jobs."}"# + "\n")
    let before = read(folder)
    try folder.write("b.jsonl", #"{"id": "one", "text": "Halden Motors cut 300 jobs."}"# + "\n")
    let again = read(folder, before.memory)
    #expect(again.sources.map(\.isUnchanged) == [true, false])
    #expect(
      again.sources[1].events.contains {
        if case .skipped(let note) = $0 { note.reason == .sameDocument } else { false }
      })
    try folder.write("a.jsonl", #"{"id": "one", "text": "Halden Motors cut 500 jobs."}"# + "\n")
    let changed = read(folder, before.memory)
    #expect(Self.documents(changed.sources[0]).map(\.id) == ["one"])
  }

  @Test("standard input is another source each time")
  func standardInput() {
    let memory = SourceMemory([:], folder: "/home")
    #expect(memory.key(of: "<stdin>", fingerprint: "1") != memory.key(of: "<stdin>", fingerprint: "2"))
    #expect(memory.key(of: "in/a.txt", fingerprint: "1") == "/home/in/a.txt")
    #expect(memory.key(of: "/in/a.txt", fingerprint: "1") == "/in/a.txt")
  }
}

import DatelineModel
import Testing

@testable import DatelineIngest

@Suite struct IngestorTests {
  static let article = "A short headline\n\nThe harbour of Nordvik closed on Monday, its owner said.\n"

  @Test("a user option overrules meta.json, which overrules the file itself")
  func precedence() throws {
    let folder = try TemporaryFolder()
    let page = """
      <!doctype html><html lang="en-GB"><head><meta property="og:site_name" content="Page Post">
      <meta property="article:published_time" content="2024-03-01T08:00:00Z"></head>
      <body><h1>Harbour closes</h1><p>The harbour of Nordvik closed on Monday, its owner said in a statement.</p></body></html>
      """
    try folder.write("a.html", page)
    try folder.write("b.html", page)
    try folder.write(
      "meta.json", #"{"a.html": {"published": "2024-03-02", "publisher": null}, "b.html": {}}"#)
    let report = Ingestor().ingest([folder.path])
    #expect(report.documents.map(\.published?.edtf) == ["2024-03-02", "2024-03-01"])
    #expect(report.documents.map(\.publisher) == ["Page Post", "Page Post"])
    #expect(report.documents.map(\.language) == ["en-GB", "en-GB"])

    let stated = DocumentMetadata(published: TimeValue(publication: "2024-03-03"))
    let overruled = Ingestor(options: IngestOptions(metadata: stated)).ingest([folder.path])
    #expect(overruled.documents.map(\.published?.edtf) == ["2024-03-03", "2024-03-03"])
    #expect(overruled.documents.allSatisfy { $0.publishedSource == .user })
  }

  @Test("an unknown date stays unknown")
  func unknownDate() {
    let report = Ingestor().documents(from: SourceBytes(name: "x/a.txt", bytes: Array(Self.article.utf8)))
    #expect(report.documents.first?.published == nil)
    #expect(report.documents.first?.publishedSource == .unknown)
    #expect(report.documents.first?.id == "a")
  }

  @Test("hashes the text and the bytes that were read")
  func hashes() {
    let source = SourceBytes(name: "a.txt", bytes: [0xEF, 0xBB, 0xBF] + Array("abc".utf8))
    let document = Ingestor().documents(from: source).documents.first
    #expect(document?.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(document?.provenance.reader == "plain-text")
    #expect(document?.provenance.sourceSHA256 != document?.sha256)
  }

  @Test("clashing ids get numbers, a stated id stays as it is unless a file took it before")
  func ids() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", Self.article)
    try folder.write("a.txt", Self.article)
    try folder.write("z.jsonl", #"{"id": "a", "text": "The third one has an id."}"#)
    let report = Ingestor().ingest([folder.path])
    #expect(report.documents.map(\.id) == ["a", "a-2", "a-3"])
    let turned = Ingestor().ingest([folder.path + "/z.jsonl", folder.path + "/a.md", folder.path + "/a.txt"])
    #expect(turned.documents.map(\.id) == ["a", "a-2", "a-3"])
    #expect(turned.documents.first?.text == "The third one has an id.")
  }

  @Test("a stated id twice is skipped with the same text and fails with another")
  func duplicateIDs() {
    let lines = """
      {"id": "n1", "text": "One."}
      {"id": "n1", "text": "One."}
      {"id": "n1", "text": "Two."}
      """
    let report = Ingestor().documents(from: SourceBytes(name: "n.jsonl", bytes: Array(lines.utf8)))
    #expect(report.documents.map(\.id) == ["n1"])
    #expect(report.skipped.map(\.reason) == [.sameDocument])
    #expect(
      report.failures.map(\.description)
        == ["n.jsonl:3: error: id \"n1\" already belongs to another document [duplicate-id]"])
  }

  @Test("standard input is read as any other source")
  func standardInput() {
    let report = Ingestor().ingest(["-"], standardInput: MemoryStream(Array(Self.article.utf8)))
    #expect(report.documents.map(\.id) == ["stdin"])
    #expect(report.documents.first?.file == nil)
    #expect(report.documents.first?.title == "A short headline")
  }

  @Test("one bad input never stops the others, and each is named")
  func softErrors() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.article)
    try folder.write("b.txt", " \n\t\n")
    try folder.write("c.txt", [0x4D, 0x5A, 0x00, 0x01, 0x02])
    try folder.write("d.html", "<html><body><nav><a href=/>Home</a></nav></body></html>")
    try folder.write("e.txt", String(repeating: "x", count: 300))
    try folder.write("f.txt", Self.article)
    let options = IngestOptions(byteLimit: 200)
    let report = Ingestor(options: options).ingest([folder.path, folder.path + "/missing.txt"])
    #expect(report.documents.map(\.id) == ["a", "f"])
    #expect(
      report.failures.map { folder.relative($0.description) } == [
        "missing.txt: error: no such file or folder [no-such-file]",
        "b.txt: error: the file is empty [empty-file]",
        "c.txt: error: the file is not text [binary-file]",
        "d.html: error: no main text found in this page [no-text]",
        "e.txt: error: larger than the limit of 200 bytes [too-large]",
      ])
    #expect(report.lostCount == 5)
  }

  @Test("the kind is told from the content, not from the suffix")
  func contentDecides() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", #"{"id": "inside", "text": "A line of JSON."}"#)
    try folder.write(
      "b.txt",
      "<html><body><h1>Head</h1><p>A paragraph long enough to count as an article's prose.</p></body></html>")
    try folder.write("c.html", Self.article)
    let report = Ingestor().ingest([folder.path])
    #expect(report.documents.map(\.provenance.reader) == ["jsonl", "html", "plain-text"])
  }

  @Test("the same inputs give the same report")
  func repeatable() throws {
    let folder = try TemporaryFolder()
    for name in ["z", "m", "a", "k"] { try folder.write("\(name)/a.txt", Self.article + name) }
    #expect(Ingestor().ingest([folder.path]) == Ingestor().ingest([folder.path]))
  }
}

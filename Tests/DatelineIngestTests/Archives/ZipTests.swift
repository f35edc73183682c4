import DatelineModel
import Testing

@testable import DatelineIngest

@Suite(.timeLimit(.minutes(20))) struct ZipTests {
  private typealias Member = SampleZip.Member

  private func read(_ bytes: [UInt8], byteLimit: Int = 64 << 20) -> IngestReport {
    Ingestor(options: IngestOptions(byteLimit: byteLimit)).documents(
      from: SourceBytes(name: "news.zip", bytes: bytes))
  }

  private func read(_ members: [Member]) -> IngestReport { read(SampleZip(members).bytes) }

  private static let article = "A headline of its own\n\n" + SampleArchive.prose + "\n"

  @Test("a zip of a folder gives the documents of the folder, from a file, from memory and from a pipe")
  func sameAsFolder() throws {
    let files = [
      ("a.txt", Self.article), ("in/b.html", SampleArchive.page("Line drops route")),
      ("in/deep/c.jsonl", "{\"id\": \"own\", \"text\": \"A line.\"}"),
    ]
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write("plain/" + name, text) }
    let zip = SampleZip(files.map { Member($0.0, $0.1) }).bytes
    try folder.write("news.zip", zip)
    let plain = Ingestor().ingest([folder.path + "/plain"])
    let packed = Ingestor().ingest([folder.path + "/news.zip"])
    #expect(plain.documents.count == 3)
    #expect(packed.documents.map(\.id) == plain.documents.map(\.id))
    #expect(packed.documents.map(\.text) == plain.documents.map(\.text))
    #expect(packed.documents.map(\.title) == plain.documents.map(\.title))
    #expect(
      packed.documents.compactMap(\.file).map { folder.relative($0) } == [
        "news.zip/a.txt", "news.zip/in/b.html", "news.zip/in/deep/c.jsonl",
      ])
    #expect(packed.failures.isEmpty)
    let piped = Ingestor().ingest(["-"], standardInput: MemoryStream(zip))
    #expect(piped.documents.map(\.text) == plain.documents.map(\.text))
    #expect(piped.documents.first?.file == "<stdin>/a.txt")
    #expect(Ingestor().ingest([folder.path]).documents.map(\.id).contains("news/in/b"))
  }

  @Test(
    "members are read however they are stored",
    arguments: [(true, false, false), (false, false, false), (true, true, false), (true, false, true)])
  func storage(isDeflated: Bool, hasDescriptor: Bool, isWide: Bool) {
    var member = Member("a.txt", Self.article)
    member.isDeflated = isDeflated
    member.hasDescriptor = hasDescriptor
    member.isWide = isWide
    for bytes in [
      SampleZip([member]).bytes, SampleZip([member], comment: "PK\u{5}\u{6} in a comment").bytes,
      Array("PK\u{3}\u{4}".utf8) + SampleZip([member], prefix: Array("a program".utf8)).bytes,
    ] {
      let report = read(bytes)
      #expect(report.documents.map(\.text) == [Self.article])
      #expect(report.failures.isEmpty)
    }
  }

  @Test("what is no article is left aside, as in a folder")
  func skipped() {
    let report = read([
      Member("in/", ""), Member("__MACOSX/a.txt", "x"), Member(".hidden.txt", "x"), Member("p.png", "x"),
      Member("gold.json", "{}"), Member("a.txt", Self.article),
    ])
    #expect(report.documents.map(\.id) == ["a"])
    #expect(report.skipped.map(\.reason) == [.hidden, .hidden, .otherSuffix, .reserved])
    #expect(report.failures.isEmpty)
    #expect(read([Member("p.png", "x")]).failures.map(\.error) == [.noArticles])
    #expect(read(SampleZip([]).bytes).failures.map(\.error) == [.noArticles])
  }

  @Test("meta.json and sidecar files inside hold for their folder")
  func metadata() {
    let report = read([
      Member(
        "in/meta.json", #"{"a.txt": {"publisher": "Tide Ledger", "published": "2024-05-06"}, "gone.txt": {}}"#
      ),
      Member("in/a.txt", Self.article), Member("in/b.txt", Self.article), Member("c.txt", Self.article),
      Member("c.meta.json", #"{"publisher": "Harbour Post"}"#),
    ])
    #expect(report.documents.map(\.id) == ["in/a", "c"])
    #expect(report.documents.map(\.publisher) == ["Tide Ledger", "Harbour Post"])
    #expect(report.documents.first?.published?.edtf == "2024-05-06")
    #expect(report.skipped.map(\.reason) == [.notNamed])
    #expect(
      report.failures.map(\.description) == [
        "news.zip/in/gone.txt: error: no such file or folder [no-such-file]"
      ])
  }

  @Test(
    "names that lead out of the archive are named and made safe",
    arguments: [
      ("/etc/a.txt", "etc/a.txt"), ("../../a.txt", "a.txt"), ("in/../../a.txt", "in/a.txt"),
      ("C:\\news\\a.txt", "news/a.txt"), ("\\\\host\\a.txt", "host/a.txt"),
    ])
  func unsafeNames(name: String, safe: String) {
    let report = read([Member(name, Self.article), Member("b.txt", Self.article)])
    #expect(report.documents.map(\.file) == ["news.zip/" + safe, "news.zip/b.txt"])
    #expect(report.failures.map(\.error) == [.unsafeName(name)])
    #expect(report.lostCount == 0)
  }

  @Test("a member that cannot be read is named and the others are done")
  func badMembers() {
    var encrypted = Member("a.txt", Self.article)
    encrypted.isEncrypted = true
    var unknown = Member("b.txt", Self.article)
    unknown.method = 14
    var wrong = Member("c.txt", Self.article)
    wrong.checksum = 7
    var shared = Member("d.txt", Self.article)
    shared.sharesWith = 2
    let report = read([encrypted, unknown, wrong, shared, Member("e.txt", Self.article)])
    #expect(report.documents.map(\.id) == ["c", "e"])
    #expect(
      report.failures.map(\.error.code) == ["encrypted", "unsupported-archive", "bad-archive", "bad-archive"])
    #expect(report.lostCount == 3)
  }

  @Test("a zip bomb fails, by one member or by the sum of all")
  func bombs() {
    let large = [UInt8](repeating: 0x61, count: 40 << 20)
    let one = read([Member("a.txt", large), Member("b.txt", Self.article)])
    #expect(one.failures.map(\.error) == [.expansionLimit(ratio: InflatingStream.ratioLimit)])
    #expect(one.documents.map(\.id) == ["b"])
    var claims = (0..<4000).map { Member("\($0).txt", "x") }
    for index in claims.indices { claims[index].statedSize = 1 << 30 }
    #expect(read(claims).failures.map(\.error) == [.expansionLimit(ratio: InflatingStream.ratioLimit)])
  }

  @Test("a member larger than the limit fails and the others are done")
  func largeMember() {
    let noise = (0..<5000).map { UInt8(truncatingIfNeeded: ($0 &* 7919) >> 3 & 0x3F + 0x30) }
    let report = read(SampleZip([Member("a.txt", noise), Member("b.txt", "Short.")]).bytes, byteLimit: 4000)
    #expect(report.documents.map(\.text) == ["Short."])
    #expect(report.failures.map(\.error) == [.tooLarge(limit: 4000)])
  }

  @Test("archives in archives are read three deep")
  func nesting() {
    let inner = SampleZip([Member("c.txt", Self.article)]).bytes
    let report = read([
      Member("a.txt.gz", Packing.gzip(Self.article)), Member("b.zip", inner),
      Member(
        "d.warc.gz", Packing.gzip(SampleArchive.response("http://x.example/e", SampleArchive.page("Deep")))),
    ])
    #expect(report.failures.isEmpty)
    #expect(report.documents.map(\.id) == ["a", "c", "x.example/e"])
    var deep = Packing.gzip(Self.article)
    for _ in 1..<SourceOpener.depthLimit { deep = Packing.gzip(deep) }
    #expect(read(deep).documents.map(\.text) == [Self.article])
    let tooDeep = read(Packing.gzip(deep))
    #expect(tooDeep.failures.map(\.error) == [.tooDeep(limit: SourceOpener.depthLimit)])
  }

  @Test("a zip cut off anywhere fails with a name, and every changed byte is survived")
  func damaged() {
    let zip = SampleZip([Member("a.txt", Self.article), Member("b.txt", "Another one, short.")]).bytes
    for length in 4..<zip.count {
      let report = read(Array(zip[..<length]))
      #expect(report.documents.isEmpty && !report.failures.isEmpty, "\(length) bytes")
    }
    for index in zip.indices {
      for value in [0x00, 0xFF] as [UInt8] {
        var changed = zip
        changed[index] = value
        _ = read(changed)
      }
    }
  }

  @Test(
    "numbers of Zip64 as large as can be are refused",
    arguments: [
      [UInt64.max, .max], [UInt64(Int.max), UInt64(Int.max)], [0, UInt64(Int.max)], [UInt64(Int.max), 0],
    ])
  func wideNumbers(numbers: [UInt64]) {
    let wide = SampleZip.wideEnd(size: numbers[0], start: numbers[1])
    #expect(
      read(wide).failures.map(\.error) == [
        .badArchive(detail: "the zip directory lies outside the file", offset: 4)
      ])
  }

  @Test("the numbers of a member in Zip64 may be as large as can be")
  func wideMember() {
    for value in [Int.max, Int.max - 8, -1] {
      var member = Member("a.txt", Self.article)
      member.isWide = true
      member.statedSize = value
      let prefix = Array("PK\u{3}\u{4}".utf8)
      #expect(
        read(SampleZip([member], prefix: prefix).bytes).failures.map(\.error.code) == ["expansion-limit"])
      member.statedSize = nil
      member.statedPackedSize = value
      member.statedOffset = value
      let report = read(SampleZip([Member("b.txt", Self.article), member], prefix: prefix).bytes)
      #expect(report.documents.map(\.id) == ["b"])
      #expect(report.failures.map(\.error.code) == ["bad-archive"])
    }
  }

  @Test("paths of a great many folders are walked once, and names beyond the limit are refused")
  func deepPaths() {
    let folders = String(repeating: "a/", count: 2000)
    let meta = Member(folders + "meta.json", #"{"a.txt": {"publisher": "Tide Ledger"}}"#)
    let deep = (0..<400).map { Member("\(folders)\($0).txt", "x") }
    let endless = Member(String(repeating: "a/", count: 30_000) + "a.txt", Self.article)
    let clock = ThreadClock()
    let report = read([meta, Member(folders + "a.txt", Self.article), endless] + deep)
    #expect(clock.elapsed < .seconds(20))
    #expect(report.documents.map(\.publisher) == ["Tide Ledger"])
    #expect(report.skippedCount == 400)
    #expect(report.failures.map(\.path) == ["news.zip"])
    #expect(
      report.failures.first?.description.contains("the name of a member is longer than 4096 bytes") == true)
    #expect(read([endless]).failures.map(\.error.code) == ["bad-archive"])
  }

  @Test("the nearest meta.json counts")
  func nearestMetadata() {
    let report = read([
      Member("meta.json", #"{"a.txt": {"publisher": "Top"}, "in/b.txt": {"publisher": "Top"}}"#),
      Member("in/deep/meta.json", #"{"c.txt": {"publisher": "Deep"}}"#), Member("in/meta.json", "{}"),
      Member("a.txt", Self.article), Member("in/b.txt", Self.article),
      Member("in/deep/c.txt", Self.article), Member("in/deep/er/d.txt", Self.article),
      Member("other/deep/c.txt", Self.article),
    ])
    #expect(report.documents.map(\.publisher) == ["Top", "Top", "Deep"])
    #expect(report.skipped.map(\.reason) == [.notNamed, .notNamed])
  }
}

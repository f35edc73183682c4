import DatelineModel
import Foundation
import Testing

@testable import DatelineIngest

/// Inputs made to exhaust the reading of files; each stands between two sound ones, which must be read.
@Suite(.timeLimit(.minutes(20))) struct LimitTests {
  private static let article =
    "A short headline\n\nThe harbour of Nordvik closed on Monday, its owner said.\n"

  /// Reads `bytes` as a file between two articles.
  ///
  /// - Returns: The documents of the file and the errors, after the two articles were found.
  private func read(_ bytes: [UInt8], as name: String = "b.txt") throws -> (
    texts: [String], errors: [IngestError]
  ) {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.article)
    try folder.write(name, bytes)
    try folder.write("c.txt", Self.article)
    return judge(Ingestor().ingest([folder.path], jobs: 2))
  }

  private func judge(_ report: IngestReport) -> (texts: [String], errors: [IngestError]) {
    #expect(report.documents.first?.id == "a")
    #expect(report.documents.last?.id == "c")
    return (report.documents.dropFirst().dropLast().map(\.text), report.failures.map(\.error))
  }

  @Test("200 MB of one line, from a file and from a pipe")
  func longLine() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.article)
    try folder.write("b.txt", "")
    try folder.write("c.txt", Self.article)
    let handle = try #require(FileHandle(forWritingAtPath: folder.path + "/b.txt"))
    try handle.truncate(atOffset: 200 << 20)
    try handle.close()
    let clock = ThreadClock()
    #expect(judge(Ingestor().ingest([folder.path])).errors == [.tooLarge(limit: 64 << 20)])
    let piped = Ingestor().ingest(["-"], standardInput: OneLine())
    #expect(piped.failures.map(\.error) == [.tooLarge(limit: 64 << 20)])
    // Far above what it takes and far below what reading without a limit would.
    #expect(clock.elapsed < .seconds(10))
  }

  /// A line without an end.
  private final class OneLine: ByteStream {
    private let piece = [UInt8](repeating: 0x78, count: 64 << 10)

    func next(_ limit: Int) -> [UInt8] { Array(piece.prefix(limit)) }
  }

  @Test("a gzip bomb, alone and in another")
  func gzipBomb() throws {
    let bomb = Packing.gzip(zeros: 200, of: 0x61)
    let limit = IngestError.expansionLimit(ratio: InflatingStream.ratioLimit)
    #expect(try read(bomb, as: "b.txt.gz").errors == [limit])
    #expect(try read(Packing.gzip(bomb), as: "b.gz").errors == [limit])
    let nulls = Packing.gzip(zeros: 200, of: 0)
    #expect(try read(Packing.gzip(Packing.gzip(nulls)), as: "b.gz").errors == [limit])
  }

  @Test("gzip in gzip, one too deep")
  func nestedGzip() throws {
    var nested = Packing.gzip(Self.article)
    for _ in 0..<SourceOpener.depthLimit { nested = Packing.gzip(nested) }
    #expect(try read(nested, as: "b.gz").errors == [.tooDeep(limit: SourceOpener.depthLimit)])
  }

  @Test("a truncated gzip gives what is whole, and is named")
  func truncatedGzip() throws {
    let packed = Packing.gzip((0..<400).map { "Line \($0) of a long text.\n" }.joined())
    let (texts, errors) = try read(Array(packed.dropLast(50)), as: "b.txt.gz")
    #expect(errors == [.truncated(offset: packed.count - 50)])
    #expect(texts.first?.hasPrefix("Line 0 of a long text.\nLine 1") == true)
    #expect(try read(Array(packed.prefix(12)), as: "b.txt.gz").texts.isEmpty)
  }

  @Test("NUL bytes are no text, UTF-16 without a mark is")
  func nulls() throws {
    let words = Array(Self.article.utf8)
    #expect(try read(words + [0] + words).errors == [.binaryFile])
    #expect(try read([UInt8](repeating: 0, count: 100_000)).errors == [.binaryFile])
    let wide = Array(Self.article.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let (texts, errors) = try read(wide)
    #expect(texts == [Self.article])
    #expect(errors.isEmpty)
  }

  @Test(
    "packed in a way that is not read is named",
    arguments: ["xz", "zstd", "lz4", "bzip2", "7z", "rar", "tar"])
  func unsupported(format: String) throws {
    let marks: [String: [UInt8]] = [
      "xz": [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "zstd": [0x28, 0xB5, 0x2F, 0xFD],
      "lz4": [0x04, 0x22, 0x4D, 0x18],
      "bzip2": Array("BZh9".utf8) + [0x31, 0x41, 0x59, 0x26, 0x53, 0x59],
      "7z": [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "rar": Array("Rar!\u{1A}\u{07}".utf8),
      "tar": [UInt8](repeating: 0, count: 257) + Array("ustar".utf8),
    ]
    let bytes = try #require(marks[format]) + [UInt8](repeating: 7, count: 600)
    #expect(try read(bytes).errors == [.unsupportedArchive(format: format)])
  }

  @Test("a loop of folders, a pipe and a file that the system refuses")
  func places() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/a.txt", Self.article)
    try folder.write("in/c.txt", Self.article)
    try folder.link("in/b", to: folder.path + "/in")
    #expect(mkfifo(folder.path + "/in/b.txt", 0o600) == 0)
    let report = Ingestor().ingest([folder.path + "/in"])
    #expect(judge(report).errors.isEmpty)
    #expect(report.skipped.map(\.reason) == [.repeated, .notRegular])
    #if os(Linux)
      // Readable for nobody, not even the superuser.
      let refused = Ingestor().ingest(["/proc/self/mem", folder.path + "/in/c.txt"])
      #expect(refused.documents.map(\.id) == ["c"])
      #expect(refused.failures.map(\.error.code) == ["not-readable"])
    #endif
  }

  @Test("what comes out does not depend on the number of threads")
  func threads() throws {
    let folder = try TemporaryFolder()
    for number in 0..<30 {
      try folder.write("p/\(number).html", SampleArchive.page("Headline \(number)"))
      try folder.write("q/\(number).txt", number % 5 == 0 ? " " : Self.article + "\(number)")
    }
    let records = (0..<20).map {
      SampleArchive.response("http://a.example/\($0 / 2)", SampleArchive.page("Page \($0)"))
    }
    try folder.write("r.warc.gz", records.flatMap { Packing.gzip($0) })
    try folder.write(
      "s.zip", SampleZip((0..<20).map { .init("\($0 % 7)/x.txt", Self.article + "\($0)") }).bytes)
    let one = Ingestor().ingest([folder.path], jobs: 1)
    #expect(one.documents.count == 94)
    #expect(one.failures.count == 6)
    #expect(Set(one.documents.map(\.id)).count == 94)
    for jobs in [2, 8] { #expect(Ingestor().ingest([folder.path], jobs: jobs) == one) }
  }

  @Test("reading ends when nobody wants more")
  func stops() throws {
    struct Enough: Error {}
    let folder = try TemporaryFolder()
    for number in 0..<30 { try folder.write("\(number).txt", Self.article) }
    var count = 0
    #expect(throws: Enough.self) {
      try Ingestor().ingest([folder.path], jobs: 3) { _ in
        count += 1
        if count == 5 { throw Enough() }
      }
    }
    #expect(count == 5)
  }
}

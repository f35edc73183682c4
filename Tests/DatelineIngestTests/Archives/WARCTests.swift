import DatelineModel
import Testing

@testable import DatelineIngest

@Suite(.timeLimit(.minutes(20))) struct WARCTests {
  private func read(_ bytes: [UInt8], byteLimit: Int = 64 << 20) -> IngestReport {
    Ingestor(options: IngestOptions(byteLimit: byteLimit)).documents(
      from: SourceBytes(name: "crawl.warc", bytes: bytes))
  }

  private static let page = SampleArchive.page("Line drops route")
  private static let text = "Line drops route\n\n" + SampleArchive.prose
  private static let address = "https://harbour.example/2026/01/22/ferry.html?x=1"

  @Test("responses, resources and conversions are read, the other records counted")
  func types() {
    let records = [
      SampleArchive.record("warcinfo", block: "software: none\r\n"),
      SampleArchive.record("request", block: "GET / HTTP/1.1\r\n\r\n"),
      SampleArchive.response(Self.address, Self.page),
      SampleArchive.record(
        "resource", ["WARC-Target-URI: <http://tide.example/a b>", "Content-Type: text/html"],
        block: Self.page),
      SampleArchive.record(
        "conversion",
        [
          "WARC-Target-URI: http://tide.example/c.txt", "WARC-Date: 2026-02-03T04:05:06Z",
          "Content-Type: text/plain",
        ],
        block: "A headline\n\n" + SampleArchive.prose),
      SampleArchive.record("revisit", block: "HTTP/1.1 200 OK\r\n\r\n"),
      SampleArchive.response("http://tide.example/d", "gone", status: 404),
      SampleArchive.response("http://tide.example/e", "x", fields: ["Content-Type: image/png"]),
      SampleArchive.response("http://tide.example/f", "", fields: []),
    ]
    let report = read(records.flatMap(\.self))
    #expect(report.failures.isEmpty)
    #expect(
      report.documents.map(\.id) == [
        "harbour.example/2026/01/22/ferry", "tide.example/a-20b", "tide.example/c",
      ])
    #expect(
      report.documents.map(\.url) == [Self.address, "http://tide.example/a%20b", "http://tide.example/c.txt"])
    #expect(report.documents.first?.provenance.fields[.url] == "url")
    #expect(report.documents.last?.provenance.fields[.url] == "archive")
    // When a page was fetched says nothing about when it appeared.
    #expect(report.documents.last?.published == nil)
    let offset = records[0].count + records[1].count
    #expect(report.documents.first?.file == "crawl.warc#\(offset)")
    #expect(report.skipped.map(\.reason) == [.otherRecord, .otherStatus, .otherType, .emptyBody])
    #expect(report.skippedCount == 6)
  }

  @Test("the page's own address and the user's go before the archive's")
  func address() {
    let canonical = SampleArchive.page(
      "Line drops route", head: "<link rel=\"canonical\" href=\"https://harbour.example/own\">")
    #expect(
      read(SampleArchive.response(Self.address, canonical)).documents.first?.url
        == "https://harbour.example/own")
    let source = SourceBytes(name: "c.warc", bytes: SampleArchive.response(Self.address, Self.page))
    let stated = Ingestor().documents(
      from: source, metadata: DocumentMetadata(url: "https://stated.example/"))
    #expect(stated.documents.first?.url == "https://stated.example/")
  }

  @Test(
    "heads with folded lines, odd spaces and small letters, of every version",
    arguments: ["0.17", "0.18", "1.0", "1.1"])
  func heads(version: String) {
    let block = "HTTP/1.0 200 OK\nContent-Type:\n text/html\n\n" + Self.page
    let bytes = SampleArchive.record(
      "Response", ["warc-target-uri :\t\(Self.address)", "X-Folded: one", "  two", "no colon here"],
      block: block,
      length: "content-length:   \(block.utf8.count)  ", version: version)
    let report = read(Array("\r\n\r\n".utf8) + bytes)
    #expect(report.documents.map(\.url) == [Self.address])
    #expect(report.failures.isEmpty)
  }

  @Test(
    "bodies with codings, declared rightly or not",
    arguments: [
      ("chunked", ["Transfer-Encoding: chunked"]), ("plain", ["Transfer-Encoding: chunked"]),
      ("broken", ["Transfer-Encoding: chunked"]), ("gzip", ["Content-Encoding: gzip"]),
      ("plain", ["Content-Encoding: x-gzip"]), ("zlib", ["Content-Encoding: deflate"]),
      ("raw", ["Content-Encoding: deflate"]), ("plain", ["Content-Encoding: deflate"]),
      ("plain", ["Content-Encoding: br"]),
      ("both", ["Content-Encoding: gzip", "Transfer-Encoding: chunked"]),
    ])
  func codings(body: String, fields: [String]) {
    let plain = Array(Self.page.utf8)
    let bytes =
      switch body {
      case "chunked": Self.chunked(plain, end: "0\r\n\r\n")
      case "broken": Self.chunked(Array(plain.prefix(60)), end: "") + plain.dropFirst(60)
      case "gzip": Packing.gzip(plain)
      case "zlib": Packing.zlib(plain)
      case "raw": Packing.raw(plain)
      case "both": Self.chunked(Packing.gzip(plain), end: "0\r\n\r\n")
      default: plain
      }
    let report = read(
      SampleArchive.response(Self.address, bytes, fields: fields + ["Content-Type: text/html"]))
    #expect(report.documents.first?.text.hasPrefix(Self.text) == true)
    #expect(report.failures.isEmpty)
  }

  private static func chunked(_ bytes: [UInt8], end: String) -> [UInt8] {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 50) {
      let chunk = bytes[start..<min(bytes.count, start + 50)]
      result += Array((String(chunk.count, radix: 16) + ";x=y\r\n").utf8) + chunk + Array("\r\n".utf8)
    }
    return result + Array(end.utf8)
  }

  @Test("a coding that is not known is named")
  func unknownCoding() {
    let body: [UInt8] = [0x8B, 0x02, 0x80, 0x00, 0x01]
    for coding in ["br", "zstd"] {
      let report = read(
        SampleArchive.response(
          Self.address, body, fields: ["Content-Encoding: \(coding)", "Content-Type: text/html"]))
      #expect(report.failures.map(\.error) == [.unsupportedArchive(format: "content encoding \(coding)")])
    }
  }

  @Test("the charset of the header decides what the bytes mean")
  func charset() {
    let page =
      Array("<html><body><h1>".utf8) + [0xCF, 0xEE, 0xF0, 0xF2] + Array("</h1><p>".utf8)
      + Array(SampleArchive.prose.utf8) + Array("</p></body></html>".utf8)
    let report = read(
      SampleArchive.response(
        Self.address, page, fields: ["Content-Type: text/html; charset=\"windows-1251\""]))
    #expect(report.documents.first?.text.hasPrefix("Порт") == true)
  }

  @Test("after a bad record reading goes on at the next one")
  func resynchronises() {
    let good = SampleArchive.response(Self.address, Self.page)
    let missing = SampleArchive.record("response", block: "lost", length: "X-Nothing: 1")
    let negative = SampleArchive.record("response", block: "lost", length: "Content-Length: -5")
    let report = read(missing + good + negative + Array("rubbish\r\nmore rubbish\r\n".utf8) + good)
    #expect(report.documents.count == 2)
    #expect(
      report.failures.map(\.error.code) == ["bad-archive", "bad-archive", "bad-archive", "bad-archive"])
    #expect(report.lostCount == 2)
    let short = SampleArchive.response(Self.address, Self.page)
    let stated = String(decoding: short, as: UTF8.self).replacing(
      #/Content-Length: (\d+)/#, with: { "Content-Length: \((Int($0.output.1) ?? 0) + 90)" })
    let long = read(Array(stated.utf8) + good)
    #expect(long.documents.count == 2)
    #expect(long.failures.map(\.error.code) == ["truncated"])
    #expect(long.lostCount == 0)
  }

  @Test("records of a .warc.gz, one member each, all in one, or with a damaged member")
  func compressed() {
    let first = SampleArchive.response("http://a.example/1", SampleArchive.page("First line"))
    let second = SampleArchive.response("http://a.example/2", SampleArchive.page("Second line"))
    let apart = Packing.gzip(first) + Packing.gzip(second)
    for bytes in [apart, Packing.gzip(first + second), apart + [0, 0, 0, 0]] {
      let report = read(bytes)
      #expect(report.documents.map(\.title) == ["First line", "Second line"])
      #expect(report.documents.map(\.file) == ["crawl.warc#0", "crawl.warc#\(first.count)"])
      #expect(report.failures.isEmpty)
    }
    var damaged = Packing.gzip(first) + Packing.gzip(first) + Packing.gzip(second)
    let middle = Packing.gzip(first).count
    for index in middle + 40..<middle + 60 { damaged[index] = 0xFF }
    let report = read(damaged)
    #expect(report.documents.first?.title == "First line")
    #expect(report.documents.last?.title == "Second line")
    #expect(report.failures.contains { $0.error.code == "bad-archive" })
  }

  @Test("an archive cut off anywhere gives what is whole before, and a failure that names the place")
  func truncated() {
    let first = SampleArchive.response("http://a.example/1", SampleArchive.page("First line"))
    let second = SampleArchive.response("http://a.example/2", SampleArchive.page("Second line"))
    let plain = first + second
    let packed = Packing.gzip(first) + Packing.gzip(second)
    for length in stride(from: first.count + 60, to: plain.count - 8, by: 7) {
      let report = read(Array(plain[..<length]))
      #expect(report.documents.first?.title == "First line")
      #expect(!report.failures.isEmpty, "\(length) bytes")
    }
    for length in stride(from: Packing.gzip(first).count + 3, to: packed.count - 1, by: 5) {
      let report = read(Array(packed[..<length]))
      #expect(report.documents.first?.title == "First line")
      #expect(report.failures.map(\.error).contains(.truncated(offset: length)), "\(length) bytes")
    }
  }

  @Test("a packed body that is cut off is read as far as it goes, and its record named")
  func cutBody() {
    let first = SampleArchive.response(Self.address, Self.page)
    let body = Packing.gzip(Array(Self.page.utf8)).dropLast(20)
    let cut = SampleArchive.response(
      Self.address, Array(body), fields: ["Content-Encoding: gzip", "Content-Type: text/html"])
    let report = read(first + cut + first)
    #expect(report.documents.count == 3)
    #expect(
      report.failures.map(\.description) == [
        "crawl.warc#\(first.count): error: a body that cannot be unpacked to its end, at byte \(first.count) [bad-archive]"
      ])
    #expect(report.lostCount == 0)
  }

  @Test("a record larger than the limit is passed over and the others are done")
  func largeRecord() {
    let large = SampleArchive.response(Self.address, String(repeating: "word ", count: 2000))
    let report = read(large + SampleArchive.response(Self.address, Self.page), byteLimit: 4000)
    #expect(report.documents.count == 1)
    #expect(report.failures.map(\.error) == [.tooLarge(limit: 4000)])
  }

  @Test("what is no article is no failure, however large")
  func largeVideo() {
    let video = [UInt8](repeating: 0, count: 9000)
    let fields = ["Content-Type: video/mp4"]
    let report = read(
      SampleArchive.response(Self.address, video, fields: fields)
        + SampleArchive.response(Self.address, String(repeating: "word ", count: 2000), status: 404)
        + SampleArchive.record("resource", fields, block: video)
        + SampleArchive.response(Self.address, Self.page), byteLimit: 4000)
    #expect(report.documents.count == 1)
    #expect(report.failures.isEmpty)
    #expect(report.skipped.map(\.reason) == [.otherStatus, .otherType])
    #expect(report.skippedCount == 3)
  }

  @Test(
    "a chunked body cut off is kept, and named",
    arguments: [(0, true), (1, true), (5, false), (30, false), (56, false)])
  func cutChunks(dropped: Int, isWhole: Bool) {
    // The last chunk is of 50 bytes, its size line of 8.
    let page = Array((Self.page + String(repeating: " ", count: 50)).utf8)
    let body = Self.chunked(Array(page.prefix(page.count / 50 * 50)), end: "0\r\n\r\n")
    let report = read(
      SampleArchive.response(
        Self.address, Array(body.dropLast(dropped)),
        fields: ["Transfer-Encoding: chunked", "Content-Type: text/html"]))
    #expect(report.documents.first?.text.hasPrefix(Self.text) == true)
    #expect(report.failures.map(\.error.code) == (isWhole ? [] : ["bad-archive"]))
    #expect(report.lostCount == 0)
  }

  @Test("half a line of a chunk's size is no text")
  func cutSize() {
    let body = ChunkedBody(Array("4\r\nword\r\n1f".utf8))
    #expect(body.content == Array("word".utf8))
    #expect(body.isTruncated)
    #expect(ChunkedBody(Array("plain".utf8)).isTruncated == false)
    #expect(ChunkedBody([]).isTruncated == false)
  }

  @Test("a body that unpacks to far more than it holds fails")
  func bombs() {
    let bomb = Packing.gzip(zeros: 60, of: 0x61)
    let fields = ["Content-Encoding: gzip", "Content-Type: text/html"]
    let limit = IngestError.expansionLimit(ratio: InflatingStream.ratioLimit)
    let report = read(
      SampleArchive.response(Self.address, bomb, fields: fields)
        + SampleArchive.response(Self.address, Self.page))
    #expect(report.documents.count == 1)
    #expect(report.failures.map(\.error) == [limit])
    let head = SampleArchive.record("response", block: "", length: "Content-Length: 99999999999")
    let whole = read(Packing.gzip(head) + bomb + bomb)
    #expect(whole.failures.map(\.error).contains { $0 == limit || $0 == .tooLarge(limit: 64 << 20) })
  }
}

import DatelineModel
import Testing

@testable import DatelineIngest

/// Records whose stated length is wrong.
@Suite(.timeLimit(.minutes(20))) struct WARCLengthTests {
  private static let byteLimit = 1 << 20

  private func read(_ bytes: [UInt8], byteLimit: Int = byteLimit) -> IngestReport {
    Ingestor(options: IngestOptions(byteLimit: byteLimit)).documents(
      from: SourceBytes(name: "crawl.warc", bytes: bytes))
  }

  private static func page(_ number: Int) -> [UInt8] {
    SampleArchive.response("http://a.example/\(number)", SampleArchive.page("Story \(number)"))
  }

  /// A page whose record states `length`.
  private static func page(_ number: Int, type: String = "response", stating length: Int) -> [UInt8] {
    SampleArchive.record(
      type, ["WARC-Target-URI: http://a.example/\(number)"],
      block: "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + SampleArchive.page("Story \(number)"),
      length: "Content-Length: \(length)")
  }

  @Test(
    "a length beyond the end of the archive costs no other record",
    arguments: [5000, byteLimit, byteLimit + 1, Int.max])
  func beyondTheEnd(length: Int) {
    let bytes = Self.page(1) + Self.page(2, stating: length) + Self.page(3) + Self.page(4)
    for bytes in [bytes, Packing.gzip(bytes)] {
      let report = read(bytes)
      #expect(report.documents.map(\.title) == ["Story 1", "Story 2", "Story 3", "Story 4"])
      #expect(report.failures.map(\.error.code) == ["truncated"])
      #expect(report.failures.map(\.path) == ["crawl.warc#\(Self.page(1).count)"])
      #expect(report.lostCount == 0)
    }
    let request = read(Self.page(1) + Self.page(2, type: "request", stating: length) + Self.page(3))
    #expect(request.documents.map(\.title) == ["Story 1", "Story 3"])
    #expect(request.failures.map(\.error.code) == ["truncated"])
  }

  @Test("records that went with a length beyond the limit are named as lost")
  func late() {
    let filling = SampleArchive.record("metadata", block: [UInt8](repeating: 0x61, count: Self.byteLimit))
    let report = read(Self.page(1) + Self.page(2, stating: .max) + Self.page(3) + filling)
    #expect(report.documents.map(\.title) == ["Story 1"])
    let detail = "the length of a record reaches over others, which are lost"
    #expect(
      report.failures.map(\.error) == [
        .badArchive(detail: detail, offset: Self.page(1).count), .tooLarge(limit: Self.byteLimit),
      ])
    #expect(report.lostCount == 2)
  }

  @Test("a page that shows a record is whole when its length is right")
  func shownRecord() {
    let shown = "<pre>\nWARC/1.0\nWARC-Type: response\nContent-Length: 3\n\nabc</pre>"
    let page = SampleArchive.page("A format").replacing("</h1>", with: "</h1>" + shown)
    let report = read(SampleArchive.response("http://a.example/f", page) + Self.page(2))
    #expect(report.documents.map(\.title) == ["A format", "Story 2"])
    #expect(report.failures.isEmpty)
  }

  @Test("an archive of nothing but wrong lengths is read in the time of its size")
  func manyWrongLengths() {
    let count = 4000
    for length in [900_201, Int.max] {
      let bytes = (0..<count).flatMap { Self.page($0, stating: length) }
      let clock = ThreadClock()
      let report = read(bytes, byteLimit: 64 << 20)
      // Reading all that each length claims takes minutes.
      #expect(clock.elapsed < .seconds(30))
      #expect(report.documents.count == count)
      #expect(report.failures.count == count)
      #expect(report.lostCount == 0)
    }
  }

  @Test("version lines are found wherever the pieces are parted")
  func search() {
    let bytes = Array("\nWARC/x\n\nWARC\nWARC/1.0\n".utf8)
    for size in 1...bytes.count {
      var search = VersionLineSearch()
      for start in stride(from: 0, to: bytes.count, by: size) {
        search.look(at: bytes[start..<min(bytes.count, start + size)])
      }
      #expect(search.place == 14)
    }
    var first = VersionLineSearch()
    first.look(at: Array("WARC/1".utf8)[...])
    #expect(first.place == 0)
    var none = VersionLineSearch()
    none.look(at: Array("a WARC/1.0\nWARC/".utf8)[...])
    #expect(none.place == nil)
  }
}

import Testing

@testable import DatelineReconciliation

@Suite struct TableRowTests {
  @Test(
    "a bad row says what is wrong and where",
    arguments: [
      ("[1]", TableRowError.notJSON(column: 1, expected: "{")),
      (#"{"source": "a""#, .notJSON(column: 15, expected: "a comma or }")),
      (#"{"source": "a"} x"#, .notJSON(column: 17, expected: "the end of the line")),
      (#"{"source": "a", "object": "o", "attribute": "t"}"#, .missing(key: "value")),
      (#"{"source": "a", "object": "o", "attribute": "t", "value": null}"#, .missing(key: "value")),
      (
        #"{"source": ["a"], "object": "o", "attribute": "t", "value": "v"}"#,
        .notText(key: "source", column: 12)
      ),
      (
        #"{"source": "", "object": "o", "attribute": "t", "value": "v"}"#, .notText(key: "source", column: 12)
      ),
      (#"{"source": "a\q"}"#, .notJSON(column: 14, expected: "an escape")),
      (#"{"source": "\ud800x"}"#, .notJSON(column: 13, expected: "a pair of surrogates")),
      (#"{"x": [[[}"#, .notJSON(column: 10, expected: "a value")),
    ])
  func bad(line: String, error: TableRowError) {
    #expect(throws: error) { try SampleTable.builder([line]) }
  }

  @Test("bytes that are not UTF-8 are refused")
  func notUTF8() {
    var bytes = Array(SampleTable.row("a", "o", "t", "v#").utf8)
    bytes[bytes.firstIndex(of: UInt8(ascii: "#"))!] = 0xFF
    var builder = ClaimTableBuilder()
    let failure: TableRowError? = bytes.withUnsafeBufferPointer { line in
      do throws(TableRowError) {
        try builder.addRow(line)
        return nil
      } catch {
        return error
      }
    }
    #expect(failure == .notUTF8(key: "value", column: bytes.count - 4))
    #expect(builder.rowCount == 0)
  }

  @Test("escapes, numbers and keys of other programs are read")
  func good() throws {
    let rows = [
      #"{"raw": {"a": [1, "}"]}, "source": "a", "object": "Café \"K\"\/😀", "attribute": "t", "value": 12.5}"#,
      #" { "value" : "12.5" , "attribute":"t","source":"b","object":"Café \"K\"/😀"} "#,
    ]
    let verdicts = try SampleTable.verdicts(rows)
    #expect(verdicts.map(\.object) == ["Café \"K\"/😀"])
    #expect(verdicts.map(\.value) == ["12.5"])
  }

  @Test("a source counts with its latest rows, and with shares of what it says at one time")
  func times() throws {
    let table = try SampleTable.builder([
      SampleTable.row("a", "x", "size", "two", time: "2024-01-02"),
      SampleTable.row("a", "x", "size", "one", time: "2024-01-01"), SampleTable.row("a", "x", "size", "nil"),
      SampleTable.row("b", "x", "size", "two"), SampleTable.row("b", "x", "size", "two"),
      SampleTable.row("b", "x", "size", "three"), SampleTable.row("b", "x", "size", "three"),
    ]).table()
    #expect(table.claimValue.map { table.values[$0] } == ["two", "three", "two"])
    #expect(table.claimShare == [1, 0.5, 0.5])
    #expect(table.candidateValue.map { table.values[$0] } == ["three", "two"])
  }

  @Test("texts are numbered by their bytes")
  func pool() {
    var pool = TextPool()
    let texts = (0..<500).map { "t\($0 * 7919 % 500)" } + ["", "t", "ü"]
    for text in texts { _ = pool.number(of: text) }
    #expect(pool.count == 503)
    let ranks = pool.ranks()
    let ranked = pool.ranked(ranks)
    #expect(
      (0..<503).map { ranked[Int32($0)] } == texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for number in 0..<Int32(503) { #expect(ranked[ranks[Int(number)]] == pool[number]) }
  }
}

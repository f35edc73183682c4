import Testing

@testable import DatelineIngest

/// Input made to exhaust or crash a reader.
///
/// Each case takes milliseconds, and minutes when a limit is gone.
@Suite(.timeLimit(.minutes(20))) struct HostileInputTests {
  private static let head = "<html><body><h1>Ferry line drops route</h1>"
  private static let prose =
    "<p>The Nordvik ferry line is dropping its winter route, the company said on Monday.</p>"

  private func text(_ page: String) -> String? {
    Ingestor().documents(from: SourceBytes(name: "p.html", bytes: Array(page.utf8))).documents.first?.text
  }

  @Test(
    "100,000 nested elements keep their words",
    arguments: [
      "div", "b", "p", "li", "span", "table", "blockquote", "font", "time", "noscript", "span class=byline",
    ])
  func nesting(tag: String) {
    let nested = String(repeating: "<\(tag)>", count: 100_000)
    #expect(text(Self.head + nested + Self.prose)?.contains("winter route") == true)
    #expect(text(Self.head + Self.prose + nested + String(repeating: "</i></x>", count: 100_000)) != nil)
  }

  @Test("40,000 attributes on one tag")
  func attributes() {
    let many = (0..<40_000).map { " a\($0)=\"v\" class=\"c\($0)\"" }.joined()
    #expect(text(Self.head + "<div\(many)>" + Self.prose + "</div>")?.contains("winter route") == true)
  }

  @Test("stray end tags on a deep stack", arguments: ["div", "time", "span class=byline", "p"])
  func strayEnds(tag: String) {
    let page = Self.head + Self.prose + String(repeating: "<\(tag)>", count: 50_000)
    #expect(text(page + String(repeating: "</td></x>", count: 50_000)) != nil)
  }

  @Test("authors in lists of lists, and an article cut into many named boxes")
  func manyParts() {
    let names = (0..<200).map { "\"Ada Okoro\($0)\"" }.joined(separator: ",")
    let lists = String(repeating: "[\(names)],", count: 100) + "[]"
    let linked =
      "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"author\": [\(lists)]}</script>"
    #expect(text(linked + Self.head + Self.prose + Self.prose) != nil)
    let box = "<div class='article-body'>\(Self.prose)</div>"
    #expect(text(Self.head + String(repeating: box, count: 20_000)) != nil)
  }

  @Test("a NUL in a page is passed over, in a text it tells that this is none")
  func nuls() {
    #expect(
      text(Self.head + "<p>The ferry\0 line is dropping its winter route, it said.</p>")?.contains(
        "ferry line") == true)
    let report = Ingestor().documents(from: SourceBytes(name: "t.txt", bytes: Array("Words\0and words".utf8)))
    #expect(report.failures.map(\.error) == [.binaryFile])
  }

  @Test("an attribute of a megabyte, and quotes that never close")
  func longAttributes() {
    let long = String(repeating: "x", count: 1 << 20)
    #expect(text(Self.head + "<div class=\"\(long)\">" + Self.prose)?.contains("winter route") == true)
    #expect(text(Self.head + Self.prose + String(repeating: "<a href=\"x>", count: 50_000)) != nil)
  }

  @Test(
    "openings without an end",
    arguments: ["<svg>", "<script>", "<!--", "<![CDATA[", "<noscript>", "<template>", "<", "</", "<p", "&#"])
  func unclosed(opening: String) {
    #expect(text(Self.head + Self.prose + String(repeating: opening, count: 50_000)) != nil)
  }

  @Test("a page of more than ten megabytes loses nothing")
  func largePage() {
    let paragraph = "<p>" + String(repeating: "The line is dropping its winter route. ", count: 50) + "</p>"
    let page =
      Self.head + String(repeating: paragraph, count: 6000)
      + "<p>The very last words of the page stand here.</p>"
    #expect(page.utf8.count > 11 << 20)
    #expect(text(page)?.hasSuffix("The very last words of the page stand here.") == true)
  }

  @Test("invalid UTF-8, NULs inside a page and random bytes never trap")
  func randomBytes() {
    for seed in 1...200 {
      var state = UInt64(seed)
      var bytes = Array((seed % 3 == 0 ? Self.head : seed % 3 == 1 ? "{\"text\": \"" : "").utf8)
      for _ in 0..<400 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let alphabet = Array("<>/=\"'&;!-{}[]: \\uabp\n".utf8)
        let value = UInt8(truncatingIfNeeded: state >> 33)
        bytes.append(value < 200 ? alphabet[Int(value) % alphabet.count] : value)
      }
      let report = Ingestor().documents(from: SourceBytes(name: "r", bytes: bytes))
      for document in report.documents {
        #expect(document.zones.allSatisfy { $0.span.end <= document.text.utf8.count }, "seed \(seed)")
      }
      _ = HTMLEventParserTrial.outline(of: bytes)
    }
  }
}

/// Runs the page steps on bytes that no reader would recognise as a page.
enum HTMLEventParserTrial {
  static func outline(of bytes: [UInt8]) -> PageOutline? {
    try? HTMLEventParser.read(ScannedPage(DecodedText(bytes).utf8)).outline
  }
}

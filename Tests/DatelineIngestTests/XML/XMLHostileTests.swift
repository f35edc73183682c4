import Testing

@testable import DatelineIngest

/// XML made to exhaust, to expand or to reach out, and what each case is named.
///
/// A case takes milliseconds in a release build, and minutes or a gigabyte when a limit is gone.
@Suite(.timeLimit(.minutes(20))) struct XMLHostileTests {
  private func report(_ text: String) -> IngestReport {
    Ingestor().documents(from: SourceBytes(name: "x.xml", bytes: Array(text.utf8)))
  }

  private func rss(_ inside: String, before: String = "") -> String {
    "<?xml version=\"1.0\"?>\(before)<rss><channel>\(inside)</channel></rss>"
  }

  private let entry = "<item><title>Route closes</title><description>The line closes.</description></item>"

  @Test("entity bombs and references outside are refused by name")
  func entities() {
    var bomb = "<!DOCTYPE rss [<!ENTITY l0 \"lol\">"
    for level in 1...9 {
      bomb += "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">"
    }
    let expanded = report(rss("<item><title>&l9;</title></item>", before: bomb + "]>"))
    #expect(expanded.documents.isEmpty)
    #expect(expanded.failures.first?.description.contains("is not expanded [bad-xml]") == true)
    let outside = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
    #expect(report(rss("<item><title>&x;</title></item>", before: outside)).documents.isEmpty)
    #expect(report(rss("<item a=\"&x;\"/>", before: outside)).failures.map(\.error.code) == ["bad-xml"])
  }

  @Test("document types are passed over, whatever they load")
  func documentTypes() {
    for type in [
      "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/x.dtd\">",
      "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p.dtd\"> %p;]>",
      "<!DOCTYPE rss [<!ENTITY % a \"&#37;b;\"><!ENTITY % b \"&#37;a;\"> %a; <!-- ]> ' -->]>",
    ] {
      #expect(report(rss(entry, before: type)).documents.map(\.title) == ["Route closes"])
    }
    #expect(report("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY ").documents.isEmpty)
  }

  @Test("100,000 nested elements", arguments: ["a", "item", "p"])
  func nesting(name: String) {
    let report = self.report(rss(entry + String(repeating: "<\(name)>", count: 100_000) + "Deep."))
    #expect(report.failures.map(\.error) == [.tooDeep(limit: 200)])
    #expect(report.documents.map(\.title) == ["Route closes"])
  }

  @Test("40,000 attributes on one tag, and one of ten megabytes")
  func attributes() {
    let many = (0..<40_000).map { " a\($0)='v'" }.joined()
    let first = report(rss("<item\(many)/>"))
    #expect(first.failures.map(\.error) == [.badXML(detail: "a tag with more than 256 attributes")])
    let long = report(rss("<item a='\(String(repeating: "x", count: 10 << 20))'/>"))
    #expect(long.failures.map(\.error) == [.badXML(detail: "a tag of more than 8 MB")])
  }

  @Test("a text, a CDATA section and a comment of ten megabytes")
  func longTexts() {
    let long = String(repeating: "word ", count: 2 << 20)
    for (inside, words) in [
      ("<item><description>\(long)</description></item>", "a text of more than 8 MB"),
      ("<item><description><![CDATA[\(long)]]></description></item>", "a CDATA section of more than 8 MB"),
      ("<!--\(long)-->", "a comment of more than 8 MB"),
    ] {
      let report = self.report(rss(inside))
      #expect(report.failures.map(\.error) == [.badXML(detail: words)])
    }
  }

  @Test(
    "openings without an end",
    arguments: [
      "<", "</", "<a ", "<a b=\"", "<!--", "<![CDATA[", "<!DOCTYPE [", "<?", "&", "&#", "&#x", "<!ENTITY",
      "]]>",
    ])
  func unclosed(opening: String) {
    let report = self.report(rss(entry + String(repeating: opening, count: 50_000)))
    #expect(report.documents.count + report.failures.count > 0)
  }

  @Test(
    "the first fault ends the reading, however many follow",
    arguments: ["<a b>", "<a b='1' b='2'/>", "</x>", "<a:b c:d='e'/>"])
  func floods(fault: String) {
    let report = report(rss(entry + String(repeating: fault, count: 20_000)))
    #expect(report.documents.map(\.title) == ["Route closes"])
    #expect(report.failures.count == 1)
  }

  @Test("many content items, many entries and many short lines cost no more than their number")
  func width() {
    let content = "<ContentItem><DataContent>The line closes.</DataContent></ContentItem>"
    let items = String(repeating: content, count: 5000)
    let wire = "<NewsML><NewsItem><NewsComponent>\(items)</NewsComponent></NewsItem></NewsML>"
    #expect(report(wire).documents.map(\.text) == ["The line closes."])
    #expect(report(rss(String(repeating: entry, count: 1000))).documents.count == 1000)
    #expect(
      report(rss("<title>" + String(repeating: "]]>", count: 20_000) + "</title>" + entry)).documents.count
        == 1)
    let lines = String(repeating: "x\n", count: 5000) + String(repeating: "Leave a reply\n", count: 5000)
    #expect(report(lines).documents.count == 1)
  }

  @Test("random bytes inside every format never trap and zones stay inside the text")
  func randomBytes() {
    let openings = [
      "<rss><channel><item><title>", "<feed xmlns='http://www.w3.org/2005/Atom'><entry>",
      "<nitf><body><body.content><p>",
      "<newsItem><contentSet><inlineXML>", "<NewsML><NewsItem><NewsComponent>", "<urlset><url><loc>",
      "{\"uri\": \"x\", \"headline\": \"", "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{",
      "{\"format\": \"digitalwires@1\", \"article_html\": \"", "[{\"text\": \"",
    ]
    for seed in 1...300 {
      var state = UInt64(seed)
      var bytes = Array(openings[seed % openings.count].utf8)
      let alphabet = Array("<>/=\"'&;!-{}[],: \\uabp\np".utf8)
      for _ in 0..<400 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let value = UInt8(truncatingIfNeeded: state >> 33)
        bytes.append(value < 220 ? alphabet[Int(value) % alphabet.count] : value)
      }
      let report = Ingestor().documents(from: SourceBytes(name: "r", bytes: bytes))
      for document in report.documents {
        #expect(document.zones.allSatisfy { $0.span.end <= document.text.utf8.count }, "seed \(seed)")
      }
    }
  }
}

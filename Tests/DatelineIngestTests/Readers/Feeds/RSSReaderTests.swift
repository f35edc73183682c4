import DatelineModel
import Testing

@testable import DatelineIngest

@Suite struct RSSReaderTests {
  private func report(_ items: String, attributes: String = "") -> IngestReport {
    Sample.report(
      "<rss version=\"2.0\"\(attributes)>\n<channel><title>Tide Ledger</title>\n\(items)\n</channel></rss>")
  }

  private func item(_ inside: String) -> String {
    "<item><title>Route closes</title><description>The line closes in May.</description>\(inside)</item>"
  }

  @Test(
    "publication dates in all the forms that feeds write",
    arguments: [
      ("Thu, 22 Jan 2026 23:30:00 -0500", "2026-01-22"), ("Thu, 22 Jan 26 10:30 EST", "2026-01-22"),
      ("22 Jan 2026 10:30:00 +0100", "2026-01-22"), ("Thursday, January 22, 2026 - 10:30", "2026-01-22"),
      ("2026-01-22T00:10:00+02:00", "2026-01-22"), ("20260122T101500Z", "2026-01-22"),
      ("Thu Jan 22 10:30:00 GMT 2026", "2026-01-22"), ("thu, 22 jan 2026 10:30:00 gmt", "2026-01-22"),
      ("Thu, 2 Jan 97 10:30:00 GMT", "1997-01-02"), ("soon", nil),
    ] as [(String, String?)])
  func dates(written: String, day: String?) {
    let document = report(item("<pubDate>\(written)</pubDate>")).documents.first
    #expect(document?.published?.edtf == day)
    #expect(document?.provenance.fields[.published] == (day == nil ? nil : "rss:pubDate"))
  }

  @Test(
    "authors in all the forms that feeds write",
    arguments: [
      ("<author>ada@example.org (Ada Okoro)</author>", ["Ada Okoro"]),
      ("<author>ada@example.org</author>", []),
      (
        "<dc:creator>By Ada Okoro</dc:creator><dc:creator>Jonas Lie</dc:creator>", ["Ada Okoro", "Jonas Lie"]
      ),
      ("<dc:creator>adaokoro</dc:creator>", ["adaokoro"]), ("<dc:creator>Reuters</dc:creator>", []),
    ])
  func authors(written: String, names: [String]) {
    let document = report(item(written)).documents.first
    #expect(document?.authors == names)
    if written.contains("Reuters") { #expect(document?.agency == "Reuters") }
  }

  @Test("titles and descriptions may hold escaped markup or bare ampersands")
  func markup() {
    let report = report(
      "<item><title>Holm &amp;amp; Dahl &lt;b&gt;merge&lt;/b&gt;</title>"
        + "<description>&lt;p&gt;Holm & Dahl will merge.&lt;/p&gt;&lt;p&gt;They said so.&lt;/p&gt;</description></item>"
    )
    #expect(report.documents.first?.title == "Holm & Dahl merge")
    #expect(
      Sample.zones(report.documents.first).suffix(2) == [
        "lead: Holm & Dahl will merge.", "body: They said so.",
      ])
    #expect(report.failures.map(\.documentKept) == [true])
  }

  @Test("a feed of headlines says how many entries have no text, and is no stop")
  func headlines() {
    let bare = "<item><title>Only a title</title></item>"
    let report = report(item("") + bare + bare + "<item/>")
    #expect(report.documents.count == 1)
    #expect(
      report.failures.map(\.description) == ["in/n.xml: error: 3 entries have no text [entries-without-text]"]
    )
    #expect(report.lostCount == 0)
    #expect(self.report(bare).lostCount == 1)
  }

  @Test("an address comes from the link, or from a guid that is one")
  func addresses() {
    let guid = "<guid>https://t.example/1</guid>"
    #expect(report(item(guid)).documents.first?.url == "https://t.example/1")
    #expect(
      report(item("<link>https://t.example/2</link>" + guid)).documents.first?.url == "https://t.example/2")
    let other = "<guid isPermaLink=\"false\">https://t.example/1</guid>"
    #expect(report(item(other)).documents.first?.url == nil)
    #expect(
      report(item("<source url='x'>Harbour Post</source>")).documents.first?.publisher == "Harbour Post")
  }

  @Test("RSS 1.0 keeps its entries beside the channel")
  func version1() {
    let report = Sample.report(
      """
      <?xml version="1.0"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://t.example"><title>Tide Ledger</title></channel>
      <item rdf:about="https://t.example/1"><title>Route closes</title><dc:date>2026-01-22T10:00:00Z</dc:date>
      <description>The line closes in May.</description></item>
      </rdf:RDF>
      """)
    #expect(report.documents.map(\.url) == ["https://t.example/1"])
    #expect(report.documents.map(\.publisher) == ["Tide Ledger"])
    #expect(report.documents.map(\.published?.edtf) == ["2026-01-22"])
    #expect(report.documents.first?.provenance.fields[.published] == "rss:dc:date")
  }

  @Test("a feed cut off keeps its whole entries and counts the one that was lost")
  func truncated() {
    let report = Sample.report("<rss><channel>\n\(item(""))\n\(item(""))\n<item><title>Lost")
    #expect(report.documents.map(\.id) == ["n-2", "n-3"])
    #expect(report.lostCount == 1)
    #expect(report.failures.first?.line == 4)
  }
}

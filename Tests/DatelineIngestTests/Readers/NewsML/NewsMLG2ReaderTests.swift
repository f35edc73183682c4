import DatelineModel
import Testing

@testable import DatelineIngest

@Suite struct NewsMLG2ReaderTests {
  private func report(_ content: String, meta: String = "", kind: String = "text", status: String = "usable")
    -> IngestReport
  {
    Sample.report(
      """
      <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="3" xml:lang="de">
      <itemMeta><itemClass qcode="ninat:\(kind)"/><pubStatus qcode="stat:\(status)"/>
      <provider literal="Nordic Wire"/><versionCreated>2026-01-22T23:10:00+01:00</versionCreated></itemMeta>
      <contentMeta><headline>Linie schließt</headline>\(meta)</contentMeta>
      <contentSet>\(content)</contentSet></newsItem>
      """)
  }

  private let nitf = """
    <inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><byline>By Ada Okoro</byline></body.head>
    <body.content><p>The line closes.</p><p>It said so.</p></body.content></body></nitf></inlineXML>
    """

  @Test(
    "inline content of every form",
    arguments: [
      "<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body><p>The line closes.</p><p>It said so.</p></body></html></inlineXML>",
      "<inlineXML contenttype='text/html'>&lt;p>The line closes.&lt;/p>&lt;p>It said so.&lt;/p></inlineXML>",
      "<inlineXML contenttype='application/xhtml+xml'><p>The line closes.</p><p>It said so.</p></inlineXML>",
      "<inlineData contenttype='text/plain'>The line closes.\n\nIt said so.</inlineData>",
      "<inlineXML/><remoteContent href='x'/><inlineData>The line closes.\nIt said so.</inlineData>",
    ])
  func content(content: String) {
    #expect(
      Sample.zones(report(content).documents.first) == [
        "headline: Linie schließt", "lead: The line closes.", "body: It said so.",
      ])
  }

  @Test("metadata of the item come before those of the text inside it")
  func metadata() {
    let document = report(
      nitf,
      meta:
        "<creditline>dpa</creditline><language tag='de-CH'/><subject type='cpnat:person'><name>No</name></subject>"
        + "<subject qcode='medtop:04000000'><name>Wirtschaft</name></subject>"
    ).documents.first
    #expect(document?.id == "urn:x:1:3")
    #expect(document?.authors == ["Ada Okoro"])
    #expect(document?.provenance.fields[.authors] == "nitf:byline")
    #expect(document?.publisher == "Nordic Wire")
    #expect(document?.agency == "dpa")
    #expect(document?.section == "Wirtschaft")
    #expect(document?.language == "de-CH")
    #expect(document?.published?.edtf == "2026-01-22")
    #expect(document?.provenance.fields[.published] == "newsml-g2:versionCreated")
    #expect(document?.provenance.sourceMap.count == 2)
  }

  @Test("what carries no article is skipped with its reason")
  func skipped() {
    #expect(report(nitf, status: "canceled").skipped.map(\.reason) == [.withheld])
    #expect(report(nitf, status: "withheld").skipped.map(\.reason) == [.withheld])
    #expect(report("<remoteContent href='x'/>", kind: "picture").skipped.map(\.reason) == [.mediaOnly])
    #expect(report("<remoteContent href='x'/>").skipped.map(\.reason) == [.remoteText])
    #expect(report("<inlineXML><sports-content/></inlineXML>").skipped.map(\.reason) == [.noArticle])
    #expect(report("<inlineXML></inlineXML>").failures.map(\.error) == [.entriesWithoutText(count: 1)])
    for name in ["conceptItem", "knowledgeItem", "planningItem", "catalogItem", "packageItem"] {
      let report = Sample.report("<?xml version='1.0'?><\(name) guid='g'/>")
      #expect(report.skipped == [Skipped(path: "in/n.xml", reason: .noArticle, part: "\(name) g")])
      #expect(report.failures.isEmpty)
    }
  }

  @Test("a message cut off keeps its whole items")
  func truncated() {
    let item = "<newsItem guid='g'><itemMeta/><contentSet>\(nitf)</contentSet></newsItem>"
    let report = Sample.report("<newsMessage><itemSet>\n\(item)\n<newsItem guid='h'><contentSet>\(nitf)")
    #expect(report.documents.map(\.id) == ["g"])
    #expect(report.lostCount == 1)
  }
}

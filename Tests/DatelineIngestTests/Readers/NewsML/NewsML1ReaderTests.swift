import DatelineModel
import Testing

@testable import DatelineIngest

@Suite struct NewsML1ReaderTests {
  private func report(_ components: String, status: String = "Usable") -> IngestReport {
    Sample.report(
      """
      <NewsML><NewsEnvelope><SentFrom><Party FormalName="Nordic Wire"/></SentFrom>
      <DateAndTime>20260123T010000Z</DateAndTime></NewsEnvelope>
      <NewsItem xml:lang="en"><Identification><NewsIdentifier><ProviderId>nw.example</ProviderId>
      <PublicIdentifier>urn:newsml:nw:1</PublicIdentifier></NewsIdentifier></Identification>
      <NewsManagement><Status FormalName="\(status)"/></NewsManagement>\(components)</NewsItem></NewsML>
      """)
  }

  private func component(_ role: String, _ content: String, lines: String = "", type: String = "text/plain")
    -> String
  {
    """
    <NewsComponent><Role FormalName="\(role)"/><NewsLines>\(lines)</NewsLines><ContentItem>
    <MimeType FormalName="\(type)"/><DataContent>\(content)</DataContent></ContentItem></NewsComponent>
    """
  }

  private let headline = "<HeadLine>Route closes</HeadLine>"

  @Test(
    "texts of every form",
    arguments: [
      "The line closes.\n\nIt said so.", "   The line\ncloses.\n   It said\nso.",
      "&lt;p>The line closes.&lt;/p>&lt;p>It said so.&lt;/p>",
      "<nitf><body><body.content><p>The line closes.</p><p>It said so.</p></body.content></body></nitf>",
      "<html><body><p>The line closes.</p><p/><p>It said so.</p></body></html>",
      "<body.content><p>The line closes.</p><p>It said so.</p></body.content>",
    ])
  func texts(content: String) {
    let document = report(component("Main", content, lines: headline)).documents.first
    #expect(
      Sample.zones(document) == ["headline: Route closes", "lead: The line closes.", "body: It said so."])
    #expect(document?.id == "urn:newsml:nw:1")
    #expect(document?.publisher == "Nordic Wire")
    #expect(document?.published?.edtf == "2026-01-23")
    #expect(document?.provenance.fields[.published] == "newsml-1:DateAndTime")
  }

  @Test("components deep in one another with megabytes of words are read once")
  func nesting() {
    let words = String(repeating: "The line closes in May, it said. ", count: 60_000)
    let depth = 80
    let opening = (0..<depth).map { "<NewsComponent><NewsLines><HeadLine>H\($0)</HeadLine></NewsLines>" }
      .joined()
    let clock = ThreadClock()
    let report = report(
      opening + component("Main", words) + String(repeating: "</NewsComponent>", count: depth))
    #expect(report.documents.map(\.title) == ["H\(depth - 1)"])
    // Reading the words at each level took a minute.
    #expect(clock.elapsed < .seconds(10))
  }

  @Test("captions and contacts go behind the text, style sheets and logos nowhere")
  func roles() {
    let inside =
      component("StyleSheet", ".a {}", type: "text/css") + component("Contact", "Call Ada Okoro.")
      + component("Caption", "The ferry Solveig") + component("Body", "The line closes.")
    let document = report("<NewsComponent><NewsLines>\(headline)</NewsLines>\(inside)</NewsComponent>")
      .documents.first
    #expect(
      Sample.zones(document) == [
        "headline: Route closes", "lead: The line closes.", "caption: The ferry Solveig",
        "furniture: Call Ada Okoro.",
      ])
  }

  @Test("components with a headline and a text of their own are articles of their own")
  func several() {
    let report = report(
      "<NewsComponent>"
        + component("Main", "One closes.", lines: "<HeadLine>One</HeadLine><ByLine>By Ada Okoro</ByLine>")
        + component("Supporting", "Two closes.", lines: "<HeadLine>Two</HeadLine>") + "</NewsComponent>")
    #expect(report.documents.map(\.title) == ["One", "Two"])
    #expect(report.documents.map(\.authors) == [["Ada Okoro"], []])
    #expect(report.documents.map(\.id) == ["urn:newsml:nw:1", "urn:newsml:nw:1#2"])
  }

  @Test("what carries no article is skipped with its reason")
  func skipped() {
    let text = component("Main", "The line closes.", lines: headline)
    #expect(report(text, status: "Canceled").skipped.map(\.reason) == [.withheld])
    #expect(report(text, status: "Embargoed").documents.count == 1)
    let photo =
      "<NewsComponent><ContentItem Href='a.jpg'><MediaType FormalName='Photo'/></ContentItem></NewsComponent>"
    #expect(report(photo).skipped.map(\.reason) == [.mediaOnly])
    #expect(report("<TopicSet/>").skipped.map(\.reason) == [.noArticle])
  }
}

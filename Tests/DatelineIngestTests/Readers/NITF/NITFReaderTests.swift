import DatelineModel
import Testing

@testable import DatelineIngest

@Suite struct NITFReaderTests {
  private func document(_ content: String, head: String = "", bodyHead: String = "") -> Document? {
    Sample.report(
      "<nitf><head>\(head)</head><body><body.head><hedline><hl1>Route closes</hl1></hedline>\(bodyHead)</body.head>"
        + "<body.content>\(content)</body.content></body></nitf>"
    ).documents.first
  }

  @Test("every kind of block has its zone, in order")
  func blocks() {
    let document = document(
      """
      <block><p>The line<br/>closes.</p><hl2>What it said</hl2></block>
      <media media-type="image"><media-caption><p>The ferry</p></media-caption><media-producer>Jo</media-producer></media>
      <ul><li>One</li><li><p>Two</p></li></ul>
      <table><tr><th>Year</th><th>Ships</th></tr><tr><td>2025</td><td>3</td></tr></table>
      <bq><block><p>It is sad.</p></block><credit>Berg</credit></bq>
      <note><p>Editors: cut here.</p></note>
      """,
      bodyHead: "<hl2>Not a second one</hl2><abstract><p>A line ends.</p></abstract>")
    #expect(
      Sample.zones(document) == [
        "headline: Route closes", "lead: A line ends.",
        "body: The line closes.\n\nWhat it said", "caption: The ferry",
        "body: One\n\nTwo\n\nYear | Ships\n\n2025 | 3\n\nIt is sad.", "furniture: Berg\n\nEditors: cut here.",
      ])
  }

  @Test("words outside any block are a paragraph")
  func bareText() {
    #expect(document("The line <em>closes</em>.")?.text == "Route closes\n\nThe line closes.")
  }

  @Test(
    "bylines name people and agencies, offices left out",
    arguments: [
      ("By Ada Okoro, <byttl>Staff Writer</byttl>", ["Ada Okoro"], nil),
      ("By <person>Ada Okoro</person> and <person>Jo Lie</person>", ["Ada Okoro", "Jo Lie"], nil),
      ("NTB-AFP", [], "NTB"), ("<bytag>The Associated Press</bytag>By Ada Okoro", ["Ada Okoro"], nil),
    ] as [(String, [String], String?)])
  func bylines(byline: String, names: [String], agency: String?) {
    let document = document("<p>It closes.</p>", bodyHead: "<byline>\(byline)</byline>")
    #expect(document?.authors == names)
    #expect(document?.agency == agency)
  }

  @Test(
    "the date of issue counts before those of publication and release",
    arguments: [
      (
        "<docdata><date.release norm='20260125'/><date.issue norm='20260122T235900-0500'/></docdata>",
        "2026-01-22", "date.issue"
      ),
      (
        "<docdata><date.release norm='20260125'/></docdata><pubdata date.publication='20260123'/>",
        "2026-01-23", "pubdata"
      ),
      ("<docdata><date.release norm='2026-01-25T01:00:00+10:00'/></docdata>", "2026-01-25", "date.release"),
    ])
  func dates(head: String, day: String, source: String) {
    let document = document("<p>It closes.</p>", head: head)
    #expect(document?.published?.edtf == day)
    #expect(document?.provenance.fields[.published] == "nitf:\(source)")
  }

  @Test("an article cut off, withheld or without text gives none, by name")
  func none() {
    #expect(
      Sample.report("<nitf><body><body.content><p>It closes.</p>").failures.map(\.error.code) == ["bad-xml"])
    let withheld =
      "<nitf><head><docdata management-status='withheld'/></head><body><body.content><p>A.</p></body.content></body></nitf>"
    #expect(Sample.report(withheld).skipped.map(\.reason) == [.withheld])
    #expect(Sample.report("<nitf><body/></nitf>").failures.map(\.error) == [.entriesWithoutText(count: 1)])
  }
}

import DatelineModel
import Testing

@testable import DatelineIngest

@Suite struct NinjsReaderTests {
  private func report(_ text: String) -> IngestReport { Sample.report(text, name: "in/n.json") }

  @Test(
    "bodies of every version, markup before NITF before words",
    arguments: [
      #""body_text": "Not this.", "body_xhtml": "<p>The line closes.</p><p>It said so.</p>""#,
      #""bodies": [{"role": "text", "contenttype": "text/plain", "value": "The line closes.\nIt said so."}]"#,
      ##""bodies": [{"contentType": "text/plain", "value": "No."}, {"role": "nitf", "contentType": "text/vnd.IPTC.NITF", "value": "<nitf><body><body.content><p>The line closes.</p><p>It said so.</p></body.content></body></nitf>"}]"##,
      #""bodies": [{"contenttype": "application/xml", "value": "<X"}], "body_text": "The line closes.\n\nIt said so.""#,
    ])
  func bodies(body: String) {
    let report = report(#"{"uri": "urn:x:1", "type": "text", "headline": "Route closes", \#(body)}"#)
    #expect(
      Sample.zones(report.documents.first) == [
        "headline: Route closes", "lead: The line closes.", "body: It said so.",
      ])
    #expect(report.documents.first?.provenance.reader == "ninjs")
  }

  @Test("metadata of either spelling")
  func metadata() {
    for key in ["versioncreated", "versionCreated"] {
      let document = report(
        #"""
        {"uri": "https://t.example/1", "version": 4, "\#(key)": "2026-01-22T23:00:00-05:00", "byline": "Von Ada Okoro, dpa",
         "headline": "Linie schließt", "body_text": "Sie schließt.", "copyrightholder": "Nordic Wire", "language": "de"}
        """#
      ).documents.first
      #expect(document?.id == "https://t.example/1:4")
      #expect(document?.published?.edtf == "2026-01-22")
      #expect(document?.authors == ["Ada Okoro"])
      #expect(document?.agency == "dpa")
      #expect(document?.publisher == "Nordic Wire")
      #expect(document?.url == "https://t.example/1")
      #expect(document?.provenance.fields[.published] == "ninjs:\(key)")
    }
  }

  @Test("pictures, events and what is withheld are skipped; a bad object is named and the rest is read")
  func list() {
    let report = report(
      """
      [
      {"uri": "a", "type": "picture", "headline": "x"},
      {"uri": "b", "type": "event", "headline": "x"}, {"uri": "b2", "eventDetails": {}},
      {"uri": "c", "pubstatus": "canceled", "body_text": "x"},
      {"uri": "d", "headline": "x" "body_text": "y"},
      {"uri": "e", "headline": "Route closes", "body_text": "The line closes."},
      {"uri": "f", "headline": "Empty"}
      ]
      """)
    #expect(report.documents.map(\.id) == ["e"])
    #expect(report.skipped.map(\.reason) == [.mediaOnly, .noArticle, .noArticle, .withheld])
    #expect(report.skipped.map(\.part) == ["picture a", "event b", "event b2", "object c"])
    #expect(report.failures.map(\.line) == [5, 7])
    #expect(report.failures.map(\.error.code) == ["bad-json", "entries-without-text"])
  }

  @Test(
    "one bad line of five costs no other",
    arguments: [#"{"uri": "b", "body_text": "x""#, #"{"uri": "b", "body_text": "x}"#, "garbage"])
  func badLine(line: String) {
    func good(_ uri: String) -> String {
      #"{"uri": "\#(uri)", "headline": "Route closes", "body_text": "The line \#(uri) closes."}"#
    }
    let report = report([good("a"), line, good("c"), good("d"), good("e")].joined(separator: "\n"))
    #expect(report.documents.map(\.id) == ["a", "c", "d", "e"])
    #expect(report.failures.map(\.line) == [2])
    #expect(report.failures.map(\.error.code) == ["bad-json"])
  }

  @Test("captions of associated pictures follow the text")
  func captions() {
    let document = report(
      #"""
      {"uri": "a", "headline": "Route closes", "body_text": "The line closes.",
       "associations": {"b": {"description_text": "Second"}, "a": {"description_text": "First"}}}
      """#
    ).documents.first
    #expect(Sample.zones(document).suffix(2) == ["caption: First", "caption: Second"])
  }

  @Test("documents of the interchange form with an address are no ninjs")
  func otherJSON() {
    #expect(
      report(#"{"uri": "a", "headline": "b", "text": "The line closes."}"#).documents.first?.provenance.reader
        == "jsonl")
    #expect(report(#"{"$id": "a", "type": "object"}"#).failures.map(\.error) == [.missingText])
  }

  @Test("digital wires name their format")
  func digitalWires() {
    let report = report(
      #"""
      {"format": "digitalwires@1.0", "urn": "urn:x:1", "version": 2, "pubstatus": "usable", "headline": "Linie schließt",
       "byline": "Von Ada Okoro und Jo Lie, dpa", "version_created": "2026-01-22T09:00:00+01:00", "language": "de",
       "article_html": "<section class=\"main\"><p>Die Linie schließt.</p></section>", "creditline": "dpa",
       "linkbox_html": "<ul><li><a href=\"x\">Mehr</a></li></ul>", "associations": [{"type": "image", "caption": "Die Fähre"}]}
      {"format": "digitalwires@1.0", "urn": "urn:x:2", "headline": "Bild", "article_html": null, "associations": [{}]}
      """#)
    #expect(report.documents.map(\.id) == ["urn:x:1:2"])
    #expect(report.documents.first?.authors == ["Ada Okoro", "Jo Lie"])
    #expect(
      Sample.zones(report.documents.first) == [
        "headline: Linie schließt", "lead: Die Linie schließt.", "caption: Die Fähre", "furniture: Mehr",
      ])
    #expect(report.skipped.map(\.reason) == [.mediaOnly])
  }
}

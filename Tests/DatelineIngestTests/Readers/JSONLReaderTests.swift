import DatelineModel
import Testing

@testable import DatelineIngest

@Suite struct JSONLReaderTests {
  private func read(_ lines: String) -> IngestReport {
    Ingestor().documents(from: SourceBytes(name: "in/n.jsonl", bytes: Array(lines.utf8)))
  }

  @Test("a bad line is a failure with its place, and the others are read")
  func badLines() {
    let report = read(
      """
      {"id": "a", "text": "One.", "published": "2024-05-06T23:00:00-04:00"}
      {"id": "b", "text": }

      {"id": "c"}
      {"id": "d", "text": 5}
      {"id": "e", "text": "Two.", "published": "soon", "zones": [{"kind": "lead", "start": 0, "end": 99}]}
      {"id": "f", "text": "Three.
      """)
    #expect(report.documents.map(\.id) == ["a", "e"])
    #expect(report.documents.map(\.published?.edtf) == ["2024-05-06", nil])
    #expect(
      report.failures.map(\.description) == [
        "in/n.jsonl:2:21: error: unexpected \"}\" in JSON [bad-json]",
        "in/n.jsonl:4:1: error: no \"text\" in this object [missing-text]",
        "in/n.jsonl:5:1: error: \"text\" has the wrong type [bad-json]",
        "in/n.jsonl:6: error: \"published\" is not a date: \"soon\" [bad-date]",
        "in/n.jsonl:6: error: zones overlap, leave the text or are of no known kind [bad-metadata]",
        "in/n.jsonl:7:28: error: the JSON ends too early [bad-json]",
      ])
    #expect(report.failures.map(\.documentKept) == [false, false, false, true, true, false])
  }

  @Test("reads the interchange form that documents are written in")
  func interchange() {
    let line = #"""
      {"id": "x/1", "file": "x.html", "text": "Zürich schließt\n\nDie Linie.", "title": "Zürich schließt", \#
      "authors": ["A", null], "publisher": "P", "published": "2024-05", "published_source": "user", \#
      "modified": "2024-06-01", "language": "de", "url": "https://p.example", "declared_sources": ["NTB"], \#
      "zones": [{"kind": "headline", "start": 0, "end": 15}, {"kind": "lead", "start": 17, "end": 27}], "more": {}}
      """#
    let document = read(line).documents.first
    #expect(document?.id == "x/1")
    #expect(document?.file == "x.html")
    #expect(document?.publishedSource == .user)
    #expect(document?.published?.edtf == "2024-05")
    #expect(document?.zones.map(\.span) == [TextSpan(0, 17), TextSpan(19, 29)])
    #expect(document?.declaredSources == ["NTB"])
    #expect(document?.authors == ["A"])
    #expect(document?.language == "de")
  }

  @Test("doc and dct stand for id and published, ids may be numbers")
  func aliases() {
    let report = read(
      """
      {"doc": 17, "dct": "2011-03-04", "text": "One."}
      {"text": "Two.", "published": null}
      """)
    #expect(report.documents.map(\.id) == ["17", "n-2"])
    #expect(report.documents.map(\.published?.edtf) == ["2011-03-04", nil])
  }

  @Test("a text that begins with the title has a headline")
  func headline() {
    let document = read(#"{"text": "The line closes.\nIt said so.", "title": "The line closes."}"#).documents
      .first
    #expect(document?.zones.map(\.kind) == [.headline, .lead])
  }

  @Test("one object over several lines is one article, a list is as many as it holds")
  func layouts() {
    #expect(read("{\n  \"text\": \"One.\"\n}\n").documents.map(\.id) == ["n"])
    let list = read("[\n{\"text\": \"One.\"},\n{\"title\": \"x\"},\n{\"text\": \"Two.\"}]")
    #expect(list.documents.map(\.id) == ["n-1", "n-3"])
    #expect(
      list.failures.map(\.description) == ["in/n.jsonl:3:1: error: no \"text\" in this object [missing-text]"]
    )
  }

  @Test("what stands between the objects of a list, or is missing at its end, is a failure")
  func brokenLists() {
    let stray = read(#"[{"text": "One."}, garbage, {"text": "Two."}]"#)
    #expect(stray.documents.map(\.id) == ["n-1", "n-3"])
    #expect(
      stray.failures.map(\.description) == ["in/n.jsonl:1:20: error: unexpected \"g\" in JSON [bad-json]"])
    let cut = read("[{\"text\": \"One.\"},\n{\"text\": \"Two.\"}\n")
    #expect(cut.documents.map(\.id) == ["n-1", "n-2"])
    #expect(cut.failures.map(\.description) == ["in/n.jsonl:3:1: error: the JSON ends too early [bad-json]"])
  }

  @Test("an id stays when a bad neighbour is mended")
  func steadyNames() {
    #expect(read("{\"text\": \"One.\"}\n{\"tex").documents.map(\.id) == ["n-1"])
    #expect(read("{\"text\": \"One.\"}\n{\"text\": \"Two.\"}").documents.map(\.id) == ["n-1", "n-2"])
    #expect(read("{\"text\": \"One.\", \"published\": \"soon\"}").documents.map(\.id) == ["n"])
    #expect(read(#"[{"text": "One."}, {"text": "Two."}]"#).documents.map(\.id) == ["n-1", "n-2"])
  }

  @Test("an object over several lines with a fault is one failure, at the fault")
  func brokenObject() {
    let report = read("{\n  \"text\": \"One.\",\n  \"id\" 5,\n  \"more\": {\n  }\n}\n")
    #expect(
      report.failures.map(\.description) == ["in/n.jsonl:3:8: error: unexpected \"5\" in JSON [bad-json]"])
  }

  @Test("a document that was read before keeps where it and its values came from")
  func provenance() throws {
    let page = Sample.report(
      "<html><head><meta property='og:site_name' content='Page Post'></head><body><h1>Zürich</h1>"
        + "<p>The harbour of Nordvik closed on Monday, its owner said in a statement.</p></body></html>",
      name: "a.html")
    let wire = Ingestor().ingest([Sample.path("item.nitf.xml")])
    for document in page.documents + wire.documents {
      let line = String(decoding: try StableJSON.data(document, indented: false), as: UTF8.self)
      #expect(read(line).documents == [document])
    }
  }

  @Test("other names of text, title and date count where only one of them is given")
  func synonyms() {
    let report = read(
      """
      {"headline": "Route closes", "body": "The line closes.", "published_at": "2024-05-06", "section": "News", "agency": "NTB"}
      {"content": "One.", "article": "Two."}
      {"text": "One.", "body": "Two.", "date": "2024-05-06", "pub_date": "2024-05-07"}
      """)
    #expect(report.documents.map(\.title) == ["Route closes", nil])
    #expect(report.documents.map(\.text) == ["The line closes.", "One."])
    #expect(report.documents.map(\.published?.edtf) == ["2024-05-06", nil])
    #expect(report.documents.first?.section == "News")
    #expect(report.documents.first?.agency == "NTB")
    #expect(report.documents.first?.provenance.fields[.section] == "json")
    #expect(report.failures.map(\.error) == [.missingText])
  }
}

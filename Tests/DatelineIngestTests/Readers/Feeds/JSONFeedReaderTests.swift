import Testing

@testable import DatelineIngest

@Suite struct JSONFeedReaderTests {
  @Test("entries in markup or words, with authors of either version")
  func entries() {
    let report = Sample.report(
      #"""
      {"title": "Tide Ledger", "version": "https:\/\/jsonfeed.org\/version\/1", "items": [
        {"id": 1, "title": "Route closes", "content_text": "The line closes.\n\nIt said so.", "author": {"name": "Ada Okoro"},
         "date_published": "2026-01-22T23:00:00-05:00", "date_modified": "2026-01-23T08:00:00Z"},
        {"id": "https://t.example/2", "summary": "Fees rise.", "authors": [{"name": "Jonas Lie"}, {"url": "x"}]},
        {"id": "3", "title": "Nothing"}, 5
      ]}
      """#, name: "f.json")
    #expect(report.documents.map(\.authors) == [["Ada Okoro"], ["Jonas Lie"]])
    #expect(report.documents.map(\.published?.edtf) == ["2026-01-22", nil])
    #expect(report.documents.map(\.modified?.edtf) == ["2026-01-23", nil])
    #expect(report.documents.map(\.url) == [nil, "https://t.example/2"])
    #expect(report.failures.map(\.error) == [.entriesWithoutText(count: 2)])
    #expect(Sample.zones(report.documents.first).last == "body: It said so.")
  }

  @Test("a feed that is no JSON is named")
  func broken() {
    let report = Sample.report(#"{"version": "https://jsonfeed.org/version/1", "items": [}"#, name: "f.json")
    #expect(report.failures.map(\.error.code) == ["bad-json"])
  }
}

import DatelineModel
import Testing

@testable import DatelineIngest

/// The one article of `corpus/formats` in every form that carries it.
@Suite struct FormatSamplesTests {
  private static let paragraphs = [
    "Calder Ferries has ordered two battery ships from Holm Yard for EUR 84 million, the company said on Thursday.",
    "Delivery in 2028", "The ships are to be delivered in May 2028 and will replace three diesel ferries.",
    "Holm Yard will hire 120 people, its chief executive Runa Dahl said.",
  ]

  @Test(
    "every format gives the same article",
    arguments: [
      ("feed.xml", "rss"), ("feed.atom", "atom"), ("feed.json", "json-feed"),
      ("item.newsml-g2.xml", "newsml-g2"),
      ("item.nitf.xml", "nitf"), ("item.newsml1.xml", "newsml-1"), ("item.ninjs.json", "ninjs"),
    ])
  func article(file: String, reader: String) throws {
    let report = Ingestor().ingest([Sample.path(file)])
    let document = try #require(report.documents.first)
    #expect(document.provenance.reader == reader)
    #expect(document.title == "Calder Ferries orders two battery ships")
    #expect(document.authors == ["Ada Okoro", "Jonas Lie"])
    // The publisher's own day, whatever the day in Greenwich.
    #expect(document.published?.edtf == "2026-03-12")
    #expect(
      document.publishedSource
        == (reader.hasPrefix("newsml") || reader == "nitf" || reader == "ninjs" ? .metadata : .feed))
    #expect(document.language == "en-GB")
    let bytes = Array(document.text.utf8)
    func words(_ kind: Zone.Kind) -> String {
      document.zones.filter { $0.kind == kind }.map { String(decoding: bytes[$0.span.range], as: UTF8.self) }
        .joined(separator: "\n\n")
    }
    #expect(words(.headline) == "Calder Ferries orders two battery ships")
    #expect(
      [words(.lead), words(.body)].joined(separator: "\n\n") == Self.paragraphs.joined(separator: "\n\n"))
    if reader.contains("newsml") || reader == "nitf" || reader == "ninjs" {
      #expect(document.agency == "Reuters")
      #expect(document.publisher == (reader == "nitf" ? "Tide Ledger" : "Nordic Wire"))
    } else {
      #expect(document.publisher == "Tide Ledger")
      #expect(document.url == "https://tideledger.example/2026/03/12/calder-ferries")
    }
    if ["rss", "nitf", "newsml-1", "ninjs"].contains(reader) {
      #expect(words(.caption) == "The ferry Solveig in the harbour of Nordvik")
    }
    #expect(document.provenance.fields[.title]?.hasPrefix(reader) == true)
  }

  @Test("a whole folder of formats is accounted for, and the sitemap completes what matches it")
  func folder() throws {
    let report = Ingestor().ingest([Sample.path("")])
    #expect(report.documents.count == 8)
    #expect(report.failures.map(\.error) == [.entriesWithoutText(count: 1)])
    #expect(report.lostCount == 0)
    #expect(Set(report.skipped.map(\.reason)) == [.noArticle, .mediaOnly, .sitemap])
    #expect(Set(report.documents.map(\.id)).count == 8)
  }
}

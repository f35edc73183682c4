import DatelineModel
import Testing

@testable import DatelineIngest

@Suite struct NewsSitemapTests {
  private static let sitemap = """
    <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
    <url><loc>https://www.t.example/2026/route/</loc><lastmod>2026-02-01</lastmod><news:news>
      <news:publication><news:name>Tide Ledger</news:name><news:language>de</news:language></news:publication>
      <news:publication_date>2026-01-22T23:00:00-05:00</news:publication_date><news:title>Route closes</news:title>
    </news:news></url>
    <url><loc>https://t.example/other</loc><lastmod>2026-02-01</lastmod></url>
    </urlset>
    """

  @Test(
    "it completes documents of the same address and yields to what they say, whatever the order",
    arguments: ["a", "z"])
  func completion(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("\(name).xml", Self.sitemap)
    try folder.write(
      "m.jsonl",
      """
      {"text": "The line closes.", "url": "http://t.example/2026/route?utm_source=x#top"}
      {"text": "The line closes.", "url": "https://t.example/2026/route", "published": "2026-01-20", "publisher": "Harbour Post"}
      {"text": "The line closes.", "url": "https://t.example/other"}
      """)
    let report = Ingestor().ingest([folder.path])
    #expect(report.documents.map(\.published?.edtf) == ["2026-01-22", "2026-01-20", nil])
    #expect(report.documents.map(\.publisher) == ["Tide Ledger", "Harbour Post", nil])
    #expect(report.documents.first?.language == "de")
    #expect(report.documents.first?.provenance.fields[.published] == "sitemap")
    #expect(report.skipped.map(\.reason) == [.sitemap])
    #expect(report.skipped.map(\.part) == ["1 article"])
  }

  @Test("an index of sitemaps is named as skipped")
  func index() {
    let report = Sample.report(
      "<?xml version='1.0'?><sitemapindex><sitemap><loc>x</loc></sitemap></sitemapindex>")
    #expect(report.skipped == [Skipped(path: "in/n.xml", reason: .noArticle, part: "sitemapindex")])
    #expect(report.failures.isEmpty)
  }

  @Test("a broken sitemap gives what stands before the fault, and the fault is named")
  func broken() throws {
    let folder = try TemporaryFolder()
    try folder.write("s.xml", String(Self.sitemap.prefix(700)) + "</wrong>")
    let report = Ingestor().ingest([folder.path])
    #expect(report.failures.map(\.error.code) == ["bad-xml"])
    #expect(try NewsSitemap(SourceBytes(name: "s", bytes: Array(Self.sitemap.utf8))).pages.count == 1)
  }

  @Test("XML of no known format is refused by the name of its root, a page is not")
  func unknown() {
    #expect(
      Sample.report("<?xml version='1.0'?><xs:schema/>").failures.map(\.error) == [
        .unknownFormat(root: "schema")
      ])
    #expect(
      Sample.report("<groupSet root='G1'><group/></groupSet>\n").failures.map(\.error.code) == [
        "unknown-format"
      ])
    #expect(Sample.report("<?xml version='1.0'?><!-- nothing").failures.map(\.error.code) == ["bad-xml"])
    let page =
      "<?xml version='1.0'?><html><body><h1>Route</h1><p>The line closes in May, its owner said on Monday.</p></body></html>"
    #expect(Sample.report(page).documents.first?.provenance.reader == "html")
    #expect(
      Sample.report("<3 is a heart, and this is text.").documents.first?.provenance.reader == "plain-text")
  }
}

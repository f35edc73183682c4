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

  @Test("it is joined when it is packed, in any order", arguments: ["a", "z"])
  func packed(name: String) throws {
    let gzip = Packing.gzip(Self.sitemap)
    let article = "{\"text\": \"The line closes.\", \"url\": \"https://t.example/2026/route\"}"
    let forms: [(suffix: String, bytes: [UInt8])] = [
      (".xml.gz", gzip), (".zip", SampleZip([.init("p.png", "x"), .init("s.xml", Self.sitemap)]).bytes),
      (".zip", SampleZip([.init("in/s.xml.gz", gzip), .init("m.jsonl", article)]).bytes),
    ]
    for form in forms {
      let folder = try TemporaryFolder()
      try folder.write(name + form.suffix, form.bytes)
      try folder.write("m.jsonl", article)
      let report = Ingestor().ingest([folder.path])
      #expect(Set(report.documents.map(\.publisher)) == ["Tide Ledger"])
      #expect(report.skipped.map(\.reason).filter { $0 != .otherSuffix } == [.sitemap])
      #expect(report.failures.isEmpty)
    }
  }

  @Test("one that grows beyond the limits is not joined, and is named")
  func limits() throws {
    let folder = try TemporaryFolder()
    let opening = String(Self.sitemap.prefix(700))
    try folder.write("s.xml.gz", Packing.gzip(opening + String(repeating: " ", count: 40 << 20)))
    try folder.write("m.txt", "A headline\n\nThe line closes.\n")
    let report = Ingestor().ingest([folder.path])
    #expect(report.documents.count == 1)
    #expect(report.failures.map(\.error) == [.expansionLimit(ratio: InflatingStream.ratioLimit)])
    let small = Ingestor(options: IngestOptions(byteLimit: 400)).ingest([folder.path + "/s.xml.gz"])
    #expect(small.failures.map(\.error) == [.tooLarge(limit: 400)])
  }

  @Test("one that cannot be read before the articles is named as not joined")
  func unjoined() throws {
    let folder = try TemporaryFolder()
    let url = "https://t.example/2026/route"
    try folder.write("m.jsonl", "{\"text\": \"The line closes.\", \"url\": \"\(url)\"}")
    try folder.write(
      "c.warc",
      SampleArchive.response("https://t.example/s.xml", Self.sitemap, fields: ["Content-Type: text/xml"])
    )
    let bytes = Array(Self.sitemap.utf8)
    let report = Ingestor().ingest([folder.path, "-"], standardInput: MemoryStream(bytes))
    #expect(report.documents.map(\.publisher) == [nil])
    #expect(report.skipped.map(\.reason) == [.unjoinedSitemap, .unjoinedSitemap])
    let alone = Ingestor().documents(from: SourceBytes(name: "s.xml", bytes: bytes))
    #expect(alone.skipped.map(\.reason) == [.unjoinedSitemap])
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

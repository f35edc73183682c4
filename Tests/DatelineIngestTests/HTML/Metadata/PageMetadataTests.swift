import Testing

@testable import DatelineIngest

@Suite struct PageMetadataTests {
  @Test("every value says where it was found")
  func sources() throws {
    let metadata = try SampleMetadata.of(
      head: """
        <title>Ferry line drops route | Harbour Post</title><link rel=canonical href=https://harbourpost.example/ferry>
        <meta property=og:site_name content="Harbour Post"><meta property=article:section content=Shipping>
        <meta property=article:published_time content=2026-01-22T08:00:00+01:00><meta name=author content="Ada Okoro">
        """, body: "<h1>Ferry line drops route</h1>\(SampleMetadata.prose)")
    #expect(metadata.publisher == "Harbour Post")
    #expect(metadata.section == "Shipping")
    #expect(metadata.url == "https://harbourpost.example/ferry")
    #expect(
      metadata.fieldSources == [
        .title: "h1", .authors: "meta:author", .publisher: "og:site_name",
        .published: "meta:article:published_time",
        .url: "link:canonical", .language: "html", .section: "meta:article:section",
      ])
  }

  @Test("an empty page knows nothing, or only its address")
  func empty() throws {
    #expect(try SampleMetadata.of(language: "") == DocumentMetadata())
    let metadata = try SampleMetadata.of(language: "", address: "https://www.harbourpost.example/ferry")
    #expect(metadata.publisher == "harbourpost.example")
    #expect(metadata.fieldSources == [.publisher: "url", .url: "url"])
  }

  @Test("a canonical address that is the site's yields to the article's")
  func siteAddress() throws {
    let metadata = try SampleMetadata.of(
      head:
        "<link rel=canonical href=https://harbourpost.example/><meta property=og:url content=https://harbourpost.example/a>"
    )
    #expect(metadata.url == "https://harbourpost.example/a")
  }

  @Test(
    "languages are compared without regard to region",
    arguments: [
      ("de", "en_US", "de"), ("en_us", "en_GB", "en-US"), ("zh-hans-cn", "", "zh-Hans-CN"),
      ("", "fr_FR", "fr-FR"),
      ("<script>", "", nil), ("", "", nil),
    ] as [(String, String, String?)])
  func languages(written: String, locale: String, tag: String?) throws {
    let language = written.replacing("<", with: "&lt;")
    let metadata = try SampleMetadata.of(
      head: "<meta property=og:locale content='\(locale)'>", language: language)
    #expect(metadata.language == tag)
  }

  @Test("microdata of the article counts, that of teasers does not")
  func microdata() throws {
    let body = """
      <div itemscope><h1 itemprop=headline>Ferry line drops route</h1><span itemprop=author><b itemprop=name>Ada Okoro</b></span>
      <meta itemprop=datePublished content=2024-03-05>\(SampleMetadata.prose)</div>
      <div class=related><span itemprop=author>Kai Moe</span><meta itemprop=datePublished content=2020-01-01></div>
      """
    let metadata = try SampleMetadata.of(body: body)
    #expect(metadata.authors == ["Ada Okoro"])
    #expect(metadata.published?.edtf == "2024-03-05")
  }

  @Test(
    "hostile pages end soon", .timeLimit(.minutes(20)),
    arguments: [
      String(repeating: "<meta name=date content=2024-01-01>", count: 50_000),
      String(repeating: "<time datetime=2024-01-01 class='date author byline'>", count: 50_000),
      String(repeating: "1.1.2024 ", count: 100_000),
      "<title>" + String(repeating: "a | ", count: 100_000) + "</title>",
      String(repeating: "<h1>5 March</h1>", count: 20_000),
      "<p class='" + String(repeating: "date-", count: 100_000) + "'>x</p>",
      String(repeating: "<span rel=author>by by by von ", count: 20_000),
      String(repeating: "\u{E4}\u{A0}5 ", count: 100_000),
    ])
  func hostile(body: String) throws {
    _ = try SampleMetadata.of(body: body)
  }
}

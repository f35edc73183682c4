import Testing

@testable import DatelineIngest

@Suite struct TitleVoteTests {
  private let headline = "Ferry line drops its winter route"

  @Test("the headline and what agrees with it win")
  func agreement() throws {
    let metadata = try SampleMetadata.of(
      head:
        "<title>\(headline) | Harbour Post</title><meta property=og:title content='Islanders lose their ferry'>"
        + SampleMetadata.script(#"{"@type":"NewsArticle","headline":"Ferry line drops its winter route"}"#),
      body: "<h1>\(headline)</h1>" + SampleMetadata.prose)
    #expect(metadata.title == headline)
    #expect(metadata.fieldSources[.title] == "h1")
  }

  @Test("a title that is the site's own does not count")
  func siteTitle() throws {
    let metadata = try SampleMetadata.of(
      head: "<title>Harbour Post</title><meta property=og:title content='Harbour Post'>"
        + "<meta property=og:site_name content='Harbour Post'>"
        + SampleMetadata.script(#"{"@type":"NewsArticle","headline":"Harbour Post"}"#),
      body: "<h1>\(headline)</h1>" + SampleMetadata.prose)
    #expect(metadata.title == headline)
  }

  @Test("a label in the first heading loses against titles that agree")
  func labelHeading() throws {
    let metadata = try SampleMetadata.of(
      head: "<title>\(headline)</title><meta property=og:title content='\(headline)'>"
        + SampleMetadata.script(#"{"@type":"NewsArticle","headline":"Ferry line drops its winter route"}"#),
      body: "<h1>Article view</h1>" + SampleMetadata.prose)
    #expect(metadata.title == headline)
    #expect(metadata.fieldSources[.title] == "json-ld")
  }

  @Test(
    "the site's name is cut off a title",
    arguments: [
      "Ferry drops route | Harbour Post", "Ferry drops route - harbourpost.example", "Harbour Post: x",
      "Ferry drops route – News – Harbour Post", "Harbour Post | Ferry drops route",
      "Ferry drops route｜Harbour Post",
    ])
  func suffix(title: String) {
    let site = SiteNames(stated: ["Harbour Post", "News"], addresses: ["https://www.harbourpost.example/a"])
    let cut = site.cut(title, known: []).title
    #expect(cut == (title == "Harbour Post: x" ? title : "Ferry drops route"))
  }

  @Test("a dash inside a headline is no suffix")
  func dash() {
    let site = SiteNames(stated: ["Harbour Post"], addresses: [])
    #expect(
      site.cut("Winter route dropped - islanders angry", known: []).title
        == "Winter route dropped - islanders angry")
  }
}

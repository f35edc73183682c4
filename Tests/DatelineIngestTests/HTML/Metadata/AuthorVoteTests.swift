import Testing

@testable import DatelineIngest

@Suite struct AuthorVoteTests {
  private func authors(head: String = "", body: String = "", language: String = "en") throws -> [String] {
    try SampleMetadata.of(head: head, body: body, language: language).authors
  }

  @Test(
    "reads the authors of JSON-LD in all their forms",
    arguments: [
      #"{"@type":"NewsArticle","author":"Ada Okoro and Jonas Lie"}"#,
      #"{"@type":"NewsArticle","author":["Ada Okoro","Jonas Lie"]}"#,
      #"{"@type":"NewsArticle","author":{"@type":"Person","name":["Ada Okoro","Jonas Lie"]}}"#,
      #"{"@graph":[{"@type":"Person","@id":"_:a","name":"Ada Okoro"},{"@type":"Person","@id":"_:j","name":"Jonas Lie"},"#
        + #"{"@type":["Thing","NewsArticle"],"author":[{"@id":"_:a"},{"@id":"_:j"}]}]}"#,
      #"[{"@type":"WebPage","mainEntity":{"@type":"Article","author":[{"name":"By Ada Okoro"},{"name":"Jonas Lie"}]}}]"#,
    ])
  func linkedForms(json: String) throws {
    #expect(try authors(head: SampleMetadata.script(json)) == ["Ada Okoro", "Jonas Lie"])
  }

  @Test("a person in the byline beats an organisation in JSON-LD")
  func organisation() throws {
    let head =
      "<meta property=og:site_name content='Harbour Post'>"
      + SampleMetadata.script(
        #"{"@type":"NewsArticle","author":{"@type":"Organization","name":"Harbour Post"}}"#)
    let body =
      "<h1>Ferry line drops route</h1><p class=byline>By <a rel=author href=/x>Ada Okoro</a></p>\(SampleMetadata.prose)"
    #expect(try authors(head: head, body: body) == ["Ada Okoro"])
    #expect(try authors(head: head, body: SampleMetadata.prose) == ["Harbour Post"])
  }

  @Test(
    "reads bylines",
    arguments: [
      ("en", "By ADA OKORO and Jonas Lie", ["ADA OKORO", "Jonas Lie"]),
      ("de", "Von Ada Okoro und Jonas Lie", ["Ada Okoro", "Jonas Lie"]),
      ("es", "Por Ada Okoro y Jonas Lie", ["Ada Okoro", "Jonas Lie"]),
      ("en", "Ada Okoro | Harbour Post", ["Ada Okoro", "Harbour Post"]),
      ("en", "Written by: Ada Okoro, 5 March 2024", ["Ada Okoro"]), ("en", "ada@harbour.example", []),
      ("en", "https://harbour.example/ada", []), ("en", "admin", []), ("en", "", []),
    ])
  func bylines(language: String, written: String, names: [String]) {
    let reader = PersonNames(site: SiteNames(stated: [], addresses: []), language: language)
    #expect(reader.names(in: written) == names)
  }

  @Test("authors of other stories are none")
  func otherStories() throws {
    let body =
      "<h1>Ferry line drops route</h1>\(SampleMetadata.prose)"
      + "<aside><p class=author>Petra Holm</p></aside><div class=comments><span class=author>Kai Moe</span></div>"
    #expect(try authors(body: body).isEmpty)
  }

  @Test(
    "the agency comes from the dateline, the byline or the authors",
    arguments: [
      (
        "<p>NORDVIK, March 5 (Reuters) - The ferry line is dropping its winter route, it said on Tuesday.</p>",
        "Reuters", "dateline"
      ),
      ("<p class=byline>Deutsche Presse-Agentur</p>", "dpa", "byline"),
      ("", nil, nil),
    ] as [(String, String?, String?)])
  func agencies(body: String, agency: String?, source: String?) throws {
    let metadata = try SampleMetadata.of(
      body: "<h1>Ferry line drops route</h1>\(body)\(SampleMetadata.prose)")
    #expect(metadata.agency == agency)
    #expect(metadata.fieldSources[.agency] == source)
    let credited = try SampleMetadata.of(head: "<meta name=author content='Ada Okoro, dpa'>")
    #expect(credited.agency == "dpa")
    #expect(credited.authors == ["Ada Okoro", "dpa"])
  }
}

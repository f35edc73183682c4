import Testing

@testable import DatelineIngest

@Suite struct LinkedDataTests {
  private func article(_ scripts: String..., address: String = "", titles: [String] = []) -> LinkedNode? {
    LinkedData(scripts.map { Array($0.utf8) }).article(at: [address], titles: titles)
  }

  @Test(
    "broken JSON gives what it has",
    arguments: [
      "<!-- {\"@type\":\"NewsArticle\",\"headline\":\"Route dropped\"} -->",
      "//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Route dropped\"}\n//]]>",
      "{\"@type\":\"NewsArticle\",\"headline\":\"Route\ndropped\",}",
      "{\"@type\":\"NewsArticle\",,\"headline\":\"Route dropped\",\"author\":[{\"name\":\"Ada\"},]}",
      "{\"@type\":\"NewsArticle\",\"description\":\"the \"old\" line\",\"headline\":\"Route dropped\"}",
      "{\"@type\":\"NewsArticle\",\"headline\":\"Route dropped\",\"articleBody\":\"It was",
      "{\"@type\":\"NewsArticle\",\"headline\":\"Route dropped\"",
      "junk {\"@type\":\"NewsArticle\",\"headline\":\"Route dropped\"};",
    ])
  func broken(script: String) {
    #expect(article(script)?.headline.map { Wording.collapsed($0) } == "Route dropped")
  }

  @Test("escapes and character references are read")
  func escapes() {
    let script = #"{"@type":"Article","headline":"Caf\u00e9 \ud83d\ude00 &amp; \"B\u00e4r\" \/ \ud800"}"#
    #expect(article(script)?.headline == "Café 😀 & \"Bär\" / \u{FFFD}")
  }

  @Test("of several articles the one at the page's address or with its title counts")
  func several() {
    let script = """
      [{"@type":"NewsArticle","headline":"One","url":"https://a.example/1"},
       {"@type":"NewsArticle","headline":"Two","mainEntityOfPage":{"@id":"http://www.a.example/2/"}},
       {"@type":"NewsArticle","headline":"Three"}]
      """
    #expect(article(script, address: "https://a.example/2?x=1")?.headline == "Two")
    #expect(article(script, titles: ["THREE"])?.headline == "Three")
    #expect(article(script)?.headline == "One")
  }

  @Test(
    "hostile scripts end soon", .timeLimit(.minutes(20)),
    arguments: ["[", "{\"a\":", "{\"@graph\":[", "\"", "[{", "{\"name\":{"])
  func hostile(piece: String) {
    let script = String(repeating: piece, count: 200_000)
    #expect(article(script) == nil)
    #expect(article(String(repeating: "}", count: 100_000)) == nil)
  }
}

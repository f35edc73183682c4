import DatelineModel
import Testing

@testable import DatelineIngest

@Suite struct AtomReaderTests {
  private func document(_ inside: String, namespace: String = "http://www.w3.org/2005/Atom") -> Document? {
    Sample.report(
      "<feed xmlns=\"\(namespace)\"><title>Tide Ledger</title><author><name>Ada Okoro</name></author>"
        + "<entry><title>Route closes</title>\(inside)</entry></feed>"
    ).documents.first
  }

  @Test(
    "content is words, escaped markup or markup, as its type says",
    arguments: [
      ("<content>The line closes.\n\nIt said so.</content>", ["The line closes.", "It said so."]),
      (
        "<content type='html'>&lt;p>The line closes.&lt;/p>&lt;p>It said so.&lt;/p></content>",
        ["The line closes.", "It said so."]
      ),
      (
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>The line<br/>closes.</p><p/><p>It said so.</p></div></content>",
        ["The line closes.", "It said so."]
      ),
      ("<content src='https://t.example/1'/><summary>The line closes.</summary>", ["The line closes."]),
    ])
  func content(inside: String, paragraphs: [String]) {
    #expect(document(inside)?.text == (["Route closes"] + paragraphs).joined(separator: "\n\n"))
  }

  @Test("published and updated, or updated alone")
  func dates() {
    let text = "<summary>The line closes.</summary>"
    let both = document(
      text + "<published>2026-01-22T23:59:00-03:00</published><updated>2026-01-24T01:00:00Z</updated>")
    #expect(both?.published?.edtf == "2026-01-22")
    #expect(both?.modified?.edtf == "2026-01-24")
    let one = document(text + "<updated>2026-01-24T01:00:00Z</updated>")
    #expect(one?.published?.edtf == "2026-01-24")
    #expect(one?.modified == nil)
    #expect(one?.provenance.fields[.published] == "atom:updated")
    let old = document(text + "<issued>2004-02-01T10:00:00Z</issued>", namespace: "http://purl.org/atom/ns#")
    #expect(old?.published?.edtf == "2004-02-01")
  }

  @Test("an entry without an author is the feed's")
  func authors() {
    #expect(document("<summary>It closes.</summary>")?.authors == ["Ada Okoro"])
    let own = "<summary>It closes.</summary><author><name>Jonas Lie</name></author>"
    #expect(document(own)?.authors == ["Jonas Lie"])
  }

  @Test("an entry alone in a file has no publisher but its source's")
  func aloneEntry() {
    func publisher(_ inside: String) -> String? {
      Sample.report(
        "<entry xmlns='http://www.w3.org/2005/Atom'><title>Route closes</title><summary>It closes.</summary>\(inside)</entry>"
      ).documents.first?.publisher
    }
    #expect(publisher("") == nil)
    #expect(publisher("<source><title>Tide Ledger</title></source>") == "Tide Ledger")
  }

  @Test("the page is the alternate link")
  func links() {
    let links = "<link rel='self' href='https://t.example/s'/><link href='https://t.example/p?a=1&amp;b=2'/>"
    #expect(document(links + "<summary>It closes.</summary>")?.url == "https://t.example/p?a=1&b=2")
  }
}

import DatelineModel
import Foundation
import Testing

@testable import DatelineIngest

@Suite struct HTMLReaderTests {
  private func read(_ page: String) -> IngestReport { read(Array(page.utf8)) }

  private func read(_ bytes: [UInt8]) -> IngestReport {
    Ingestor().documents(from: SourceBytes(name: "p.html", bytes: bytes))
  }

  @Test("keeps the article and leaves out all that stands around it")
  func mainText() {
    let document = read(SamplePage.page).documents.first
    #expect(document?.text == SamplePage.text)
    #expect(document?.zones.map(\.kind) == [.headline, .lead, .caption, .body])
    #expect(document?.declaredSources == ["NTB"])
  }

  @Test("every paragraph points to the place in the page that it was read from")
  func sourceMap() throws {
    let document = try #require(read(SamplePage.page).documents.first)
    let anchors = document.provenance.sourceMap
    #expect(anchors.count == SamplePage.text.components(separatedBy: "\n\n").count)
    let page = Array(SamplePage.page.utf8)
    let text = Array(document.text.utf8)
    for anchor in anchors {
      #expect(page[anchor.source..<anchor.source + 6].elementsEqual(text[anchor.text..<anchor.text + 6]))
    }
  }

  @Test("finds title, publisher, dates, authors, address and language")
  func metadata() {
    let document = read(SamplePage.page).documents.first
    #expect(document?.title == "Ferry line drops winter route")
    #expect(document?.publisher == "Harbour Post")
    #expect(document?.published?.edtf == "2026-01-22")
    #expect(document?.publishedSource == .metadata)
    #expect(document?.modified?.edtf == "2026-01-23")
    #expect(document?.authors == ["Ada Okoro", "Jonas Lie"])
    #expect(document?.url == "https://harbourpost.example/ferry")
    #expect(document?.language == "en-GB")
  }

  @Test("a page without article tags or classes is read by the weight of its text")
  func plainMarkup() {
    let page = """
      <html><body><table><tr><td><a href=a>One</a> <a href=b>Two</a></td><td>
      <h1>Ferry line drops route</h1>
      The Nordvik ferry line is dropping its winter route, the company said on Monday.<br><br>
      It will return in May, according to two people who have seen the timetable.
      </td></tr></table></body></html>
      """
    #expect(
      read(page).documents.first?.text
        == "Ferry line drops route\n\nThe Nordvik ferry line is dropping its winter route, the company said on Monday."
        + "\n\nIt will return in May, according to two people who have seen the timetable.")
  }

  @Test("the words of a page that only its scripts show come from its JSON-LD")
  func scriptedPage() {
    let sentence = "The Nordvik ferry line is dropping its winter route, the company said on Monday. "
    let page = """
      <html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry line drops route",
      "articleBody": "\(String(repeating: sentence, count: 4))"}</script></head><body><div id="app"></div></body></html>
      """
    #expect(read(page).documents.first?.text.hasPrefix("Ferry line drops route\n\nThe Nordvik") == true)
  }

  @Test("a declared Latin-1 page is windows-1252, another declared encoding is what it says")
  func encodings() {
    func page(_ charset: String) -> [UInt8] {
      Array("<html><head><meta charset=\"\(charset)\"></head><body><h1>Nachricht</h1><p>Z".utf8) + [0xFC]
        + Array("rich schliesst die Linie im Januar, sagte die Chefin am Montag.</p></body></html>".utf8)
    }
    #expect(read(page("iso-8859-1")).documents.first?.text.contains("Zürich") == true)
    #expect(read(page("utf-8")).documents.first?.text.contains("Zürich") == true)
    #expect(read(page("windows-1257")).documents.first?.text.contains("Zürich") == true)
    #expect(read(page("windows-1251")).documents.first?.text.contains("Zьrich") == true)
  }

  @Test(
    "a page is known by its first element or by a tag that only pages hold",
    arguments: [
      ("<br />\n<b>Warning</b>: x <html><p>a", true), ("<style>a</style><p>b", true),
      (" <!-- a --> <div>", true),
      ("Notice: x\n<!DOCTYPE html><html>", true), ("How to use the <header> element", false),
      ("<b>bold</b> words", false), ("a < b", false), ("<rss version='2.0'>", false), ("", false),
    ])
  func recognition(opening: String, isPage: Bool) {
    #expect(HTMLReader().recognises(SourceBytes(name: "p", bytes: Array(opening.utf8))) == isPage)
  }

  @Test("a page without words is an error")
  func empty() {
    #expect(read("<html><body><p></p></body></html>").failures.map(\.error) == [.noText])
  }
}

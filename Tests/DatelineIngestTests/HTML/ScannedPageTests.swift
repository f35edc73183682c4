import Testing

@testable import DatelineIngest

@Suite struct ScannedPageTests {
  private func scanned(_ page: String) -> String {
    String(decoding: ScannedPage(Array(page.utf8)).markup, as: UTF8.self)
  }

  @Test(
    "drops what is no text and keeps the rest",
    arguments: [
      ("a<script>if (a < b) { }</script>b", "a b"), ("<P Class=x onclick='f()'>a</P>", "<P>a</P>"),
      ("a<!-- <p>b</p> -->c", "ac"), ("a<!-->b", "ab"), ("1 < 2", "1 &lt; 2"), ("<svg/>a", " a"),
      ("<svg><p>x</p></svg>a", " a"), ("<time datetime='x\"y'>", "<time datetime=\"x&quot;y\">"),
      ("</div>a", "a"), ("<img alt=\"a > b\" src=x>c", "c"), ("a<br/>b", "a<br>b"),
      ("<b>bo</b>ld <span>s</span>", "bold s"), ("<span class=byline>s</span>", "<span>s</span>"),
      ("<ruby>a<rt>b</rt></ruby>", "<ruby>a </ruby>"), ("<a\u{E9}>b", "<x>b"), (" \n a \n ", " a "),
    ])
  func scan(page: String, markup: String) {
    #expect(scanned(page) == markup)
  }

  @Test(
    "what attributes say stands beside the markup",
    arguments: [
      ("class='nav-bar x'", ClassHints.beside), ("id=articleBody", .articleBody),
      ("class='has-comments'", ClassHints()),
      ("itemprop=articleBody", .articleBody), ("hidden", .hidden),
      ("style='color:red; display : none'", .hidden),
      ("style='--display: block'", ClassHints()), ("aria-hidden=true", .hidden), ("class=main", .mainPart),
      ("class=main-story", ClassHints()), ("class='cookie-wall'", .consent),
      ("class='userComments'", .comments),
      ("role=complementary", .beside), ("class='story__body-text'", .articleBody),
    ])
  func hints(attributes: String, expected: ClassHints) {
    let page = ScannedPage(Array("<div \(attributes)>a</div>".utf8))
    #expect(page.marks.map(\.hints).first ?? [] == expected)
    #expect(page.marks.allSatisfy { page.markup[$0.offset] == UInt8(ascii: ">") })
  }

  @Test("a long noscript is read, a short one is dropped")
  func noscript() {
    let long = String(repeating: "words ", count: 200)
    #expect(scanned("<noscript>a</noscript>b") == " b")
    #expect(scanned("<noscript>\(long)<noscript>b</noscript>").contains("words b"))
  }

  @Test("keeps JSON-LD apart")
  func linkedData() {
    let page = ScannedPage(Array("<script type=\"application/ld+json\">{\"a\": \"</p>\"}</script>x".utf8))
    #expect(page.linkedData.map { String(decoding: $0, as: UTF8.self) } == ["{\"a\": \"</p>\"}"])
    #expect(String(decoding: page.markup, as: UTF8.self) == " x")
  }

  @Test("never passes on more open elements or attributes than the limits")
  func limits() {
    let deep = scanned(String(repeating: "<div>", count: 1000))
    #expect(deep.split(separator: "<").count - 1 <= ScannedPage.depthLimit)
    let wide = scanned("<meta" + (0..<100).map { " name=a\($0)" }.joined() + ">")
    #expect(wide.split(separator: "=").count - 1 == ScannedPage.attributeLimit)
  }
}

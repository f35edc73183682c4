import Testing

@testable import DatelineIngest

@Suite struct ScannedPageTests {
  private func scanned(_ page: String) -> String {
    String(decoding: ScannedPage(Array(page.utf8)).markup, as: UTF8.self)
  }

  @Test(
    "drops what is no text and keeps the rest",
    arguments: [
      ("a<script>if (a < b) { }</script>b", "a b"),
      ("<P Class=x onclick='f()'>a</P>", "<p class=\"x\">a</p>"),
      ("a<!-- <p>b</p> -->c", "ac"), ("a<!-->b", "ab"), ("1 < 2", "1 &lt; 2"), ("<svg/>a", " a"),
      ("<svg><p>x</p></svg>a", " a"), ("<a href='x\"y'>", "<a href=\"x&quot;y\">"), ("</b>a", "a"),
      ("<img alt=\"a > b\" src=x>c", "<img>c"), ("<p hidden>a", "<p hidden=\"\">a"), ("a<br/>b", "a<br>b"),
    ])
  func scan(page: String, markup: String) {
    #expect(scanned(page) == markup)
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
    let wide = scanned("<div" + (0..<100).map { " id=a\($0)" }.joined() + ">")
    #expect(wide.split(separator: "=").count - 1 == ScannedPage.attributeLimit)
  }
}

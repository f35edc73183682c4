import DatelineModel
import Testing

@testable import DatelineIngest

/// What counts as a page's article when its markup is careless or its boxes mislead.
@Suite struct MainTextTests {
  private static let headline = "Mill at Lunde to close after fire"
  private static let first =
    "<p>The paper mill at Lunde will not reopen after the fire of last week, its owner said on Tuesday.</p>"
  private static let second =
    "<p>Some 140 people work there, and most of them will be offered posts at the mill in Hovden.</p>"
  private static let third =
    "<p>Talks with the union begin on Thursday, a spokeswoman for the company said, and will take weeks.</p>"
  private static let article = "<h1>\(headline)</h1>\(first)\(second)\(third)"

  private func paragraphs(_ body: String, head: String = "") -> [String] {
    let page = "<html><head><title>\(Self.headline)</title>\(head)</head><body>\(body)</body></html>"
    let source = SourceBytes(name: "p.html", bytes: Array(page.utf8))
    return (Ingestor().documents(from: source).documents.first?.text ?? "").split(separator: "\n\n").map(
      String.init)
  }

  private func words(_ paragraph: String) -> String {
    String(paragraph.dropFirst(3).dropLast(4))
  }

  private var whole: [String] { [Self.headline, words(Self.first), words(Self.second), words(Self.third)] }

  @Test(
    "a box around the whole article is no reason to leave it out",
    arguments: [
      ("<form action=x>", "</form>"), ("<nav>", ""), ("<aside>", "</aside>"),
      ("<div class='newsletter-popup'>", "</div>"), ("<div class='comments'>", "</div>"),
      ("<div hidden>", "</div>"), ("<div class='cookie-page'>", "</div>"),
    ])
  func careless(open: String, close: String) {
    #expect(paragraphs(open + Self.article + close) == whole)
  }

  @Test(
    "a longer box beside the article is not the article",
    arguments: ["cookie-consent", "comments", "related-stories", "sidebar"])
  func longerBoxes(name: String) {
    let other = String(
      repeating: "<p>Something else that is said at length, over and over again, by others.</p>", count: 4)
    #expect(paragraphs(Self.article + "<div class='\(name)'>\(other)</div>") == whole)
  }

  @Test("an article cut into several boxes is read whole, without what stands between them")
  func severalBoxes() {
    let page =
      "<article><h1>\(Self.headline)</h1><div><div class='article-body'>\(Self.first)\(Self.second)\(Self.second)</div>"
      + "<div><p>Advertisement for something that nobody needs, at a price that few can pay.</p></div></div>"
      + "<div><div class='article-body'>\(Self.third)\(Self.first)\(Self.third)</div></div></article>"
    #expect(paragraphs(page) == whole)
  }

  @Test("other stories in boxes of their own are not the article, however many they are")
  func otherStories() {
    let others = (1...40).map { number in
      "<div class=card><h3><a href=x>Story \(number)</a></h3><p>A harbour number \(number) was closed on Monday, its owner said.</p></div>"
    }
    let page =
      "<main><div class='article-body'><h1>\(Self.headline)</h1>\(Self.first)\(Self.second)\(Self.third)</div>"
    #expect(paragraphs(page + "<div>\(others.joined())</div></main>") == whole)
  }

  @Test("the article goes on behind a linked heading and its list")
  func linkedHeading() {
    let links =
      "<h3><a href=x>Fire at Hovden last year</a></h3><ul><li>What burned and why it burned</li></ul>"
    let page = "<article><h1>\(Self.headline)</h1>\(Self.first)\(links)\(Self.second)\(Self.third)</article>"
    #expect(paragraphs(page) == whole)
  }

  @Test("the page's own statement of its words leaves out the box and brings back the hidden paragraph")
  func witness() {
    let body = [Self.first, Self.second, Self.third, Self.first].map(words).joined(separator: " ")
    let head =
      "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \"\(body)\"}</script>"
    let box = "<p>In the museum of the mill paper is made by hand.</p>"
    let page =
      "<article><h1>\(Self.headline)</h1>\(Self.first)\(box)\(Self.second)<div class='newsletter'>\(Self.third)</div></article>"
    #expect(paragraphs(page, head: head) == whole)
    #expect(paragraphs(page).contains(words(box)))
  }

  @Test(
    "notices between and behind the paragraphs are left out",
    arguments: [
      "Lesen Sie auch: Brand in Hovden", "À lire aussi", "Advertisement", "Read also: Fire at Hovden",
      "Subscribe to our weekly letter from the mills.", "Te puede interesar:",
    ])
  func notices(notice: String) {
    let page =
      "<article><h1>\(Self.headline)</h1>\(Self.first)<p>\(notice)</p>\(Self.second)\(Self.third)<p>\(notice)</p></article>"
    #expect(paragraphs(page) == whole)
  }

  @Test("a link to the comments above the article does not end it; their head below it does")
  func commentHeads() {
    let page =
      "<article><h1>\(Self.headline)</h1><p>2 comments</p>\(Self.first)\(Self.second)\(Self.third)"
      + "<p>2 comments</p><p>I have worked at this mill for thirty years and it is a shame.</p></article>"
    #expect(paragraphs(page) == whole)
  }

  @Test("names and credits behind the last sentence are left out, a last list is not")
  func tail() {
    #expect(paragraphs("<article>\(Self.article)<p>Mira Holm</p><p>NTB</p></article>") == whole)
    #expect(
      paragraphs(
        "<article>\(Self.article)<ul><li>Lunde: 140 posts</li><li>Hovden: 90 posts</li></ul></article>")
        == whole + ["Lunde: 140 posts", "Hovden: 90 posts"])
  }

  @Test("a Japanese article is prose as well")
  func japanese() {
    let sentence = "<div>製紙会社は火曜日、先週の火災で被災した工場を再開しないと発表した。</div>"
    let page = "<h1>製紙工場が閉鎖へ</h1><div>\(sentence)\(sentence.replacing("火曜日", with: "水曜日"))</div>"
    #expect(paragraphs(page).count == 3)
  }
}

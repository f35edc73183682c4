import Testing

@testable import DatelineIngest

@Suite struct MarkupFragmentTests {
  private func shown(_ markup: String) -> [String] {
    MarkupFragment(markup).paragraphs.map { "\($0.kind): \($0.text)" }
  }

  @Test("each block has its kind, in order")
  func kinds() {
    let markup = """
      <h2>What it said</h2><p>The <b>line</b> closes.</p><ul><li>One ship</li><li>Two <i>ships</i></li></ul>
      <blockquote><p>It is sad.</p></blockquote><figure><img src=x><figcaption>The ferry</figcaption></figure>
      <table><tr><td>2025</td><td>3</td></tr><tr><td>2026</td><td>1</td></tr></table>
      """
    #expect(
      shown(markup) == [
        "heading: What it said", "prose: The line closes.", "listEntry: One ship", "listEntry: Two ships",
        "quote: It is sad.", "caption: The ferry", "prose: 2025 | 3", "prose: 2026 | 1",
      ])
  }

  @Test("a row of 100,000 cells is one line, and soon", .timeLimit(.minutes(20)))
  func longRow() {
    let rows =
      "<table><tr>" + String(repeating: "<td>a cell</td>", count: 100_000)
      + "</tr><tr><td>x</td></tr></table>"
    let clock = ThreadClock()
    let paragraphs = MarkupFragment(rows).paragraphs
    #expect(paragraphs.map(\.text.utf8.count) == [100_000 * 9 - 3, 1])
    #expect(clock.elapsed < .seconds(10))
  }

  @Test("what the markup puts beside the article is furniture")
  func furniture() {
    let markup = """
      <header><p class="byline">By Ada Okoro</p></header><p>The line closes in May, its owner said on Monday.</p>
      <div class="share-buttons">Share</div><p>Everyone aboard was told the same evening.</p>
      <p><a href="x">More about the line</a></p><div>Harbour Post</div><aside><p>Other news.</p></aside>
      """
    #expect(
      shown(markup) == [
        "furniture: By Ada Okoro", "prose: The line closes in May, its owner said on Monday.",
        "furniture: Share",
        "prose: Everyone aboard was told the same evening.", "furniture: More about the line",
        "furniture: Harbour Post", "furniture: Other news.",
      ])
  }

  @Test("a class name that holds most of the words is not believed")
  func classNames() {
    #expect(
      shown("<div class='sidebar'><p>The line closes in May.</p></div>") == ["prose: The line closes in May."]
    )
  }

  @Test("bare text, breaks and loose words are paragraphs")
  func loose() {
    #expect(
      shown("The line closes.\n\nIt &amp; its ships.") == [
        "prose: The line closes.", "prose: It & its ships.",
      ])
    #expect(
      shown("The line closes.<br><br>It said so.") == ["prose: The line closes.", "prose: It said so."])
    #expect(shown("<div>A line</div><div>A ship</div>") == ["prose: A line", "prose: A ship"])
    #expect(shown("").isEmpty)
    #expect(shown("<script>x()</script><img src=x>").isEmpty)
  }
}

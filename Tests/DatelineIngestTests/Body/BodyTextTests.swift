import DatelineModel
import Testing

@testable import DatelineIngest

@Suite struct BodyTextTests {
  private static let page =
    "Ferry line drops route\n\nThe Nordvik line stops.\n  \nA ship at the quay\n\nIt said so on Monday.\nNobody was asked.\n\n\n0 Comments\n"

  private func span(_ words: String, in text: String) -> TextSpan {
    guard let range = text.range(of: words) else { return TextSpan(0, 0) }
    return TextSpan(
      text.utf8.distance(from: text.startIndex, to: range.lowerBound),
      text.utf8.distance(from: text.startIndex, to: range.upperBound))
  }

  private func document(
    _ text: String, _ zones: [(Zone.Kind, String)], map: [SourceAnchor] = []
  ) -> Document {
    Document(
      id: "a", sha256: "old", text: text, zones: zones.map { Zone(kind: $0, span: span($1, in: text)) },
      provenance: Document.Provenance(reader: "test", sourceSHA256: nil, sourceMap: map))
  }

  private var sample: Document {
    document(
      Self.page,
      [
        (.headline, "Ferry line drops route"), (.lead, "The Nordvik line stops."),
        (.caption, "A ship at the quay"), (.body, "It said so on Monday.\nNobody was asked."),
        (.furniture, "0 Comments"),
      ])
  }

  @Test("headline, caption and furniture go, paragraphs stand one blank line apart")
  func text() {
    #expect(sample.body().text == "The Nordvik line stops.\n\nIt said so on Monday.\nNobody was asked.")
  }

  @Test("zones point at the same words in the new text")
  func zones() {
    let body = sample.body()
    let words = body.zones.map { ScalarOffsets(body.text).substring($0.span) }
    #expect(words == ["The Nordvik line stops.", "It said so on Monday.\nNobody was asked."])
    #expect(body.zones.map(\.kind) == [.lead, .body])
  }

  @Test("the hash is that of the new text")
  func hash() {
    #expect(sample.body().sha256 == Digest.sha256(Array(sample.body().text.utf8)))
  }

  @Test("text outside every zone is body")
  func gaps() {
    let text = "Loose words.\n\nA caption\n\nMore loose words.\n"
    #expect(document(text, [(.caption, "A caption")]).body().text == "Loose words.\n\nMore loose words.")
  }

  @Test("lead and body in one line stay in one line")
  func oneLine() {
    let text = "The line stops. It said so on Monday."
    let body = document(text, [(.lead, "The line stops."), (.body, "It said so on Monday.")]).body()
    #expect(body.text == text)
    #expect(body.zones.map(\.span) == [TextSpan(0, 15), TextSpan(16, 37)])
  }

  @Test("nothing is left of a document that is all headline")
  func empty() {
    let body = document("Only a headline\n", [(.headline, "Only a headline")]).body()
    #expect(body.text == "")
    #expect(body.zones.isEmpty)
  }

  @Test("the body of a body is itself")
  func idempotent() {
    #expect(sample.body().body() == sample.body())
  }

  @Test("anchors of words that stay move with them, the others go")
  func anchors() {
    let starts = ["Ferry", "The Nordvik", "A ship", "It said"].map { span($0, in: Self.page).start }
    let source = document(
      Self.page, [(.headline, "Ferry line drops route"), (.caption, "A ship at the quay")],
      map: starts.enumerated().map { SourceAnchor(text: $1, source: 1000 * $0) })
    let body = source.body()
    #expect(
      body.provenance.sourceMap == [
        SourceAnchor(text: 0, source: 1000),
        SourceAnchor(text: span("It said", in: body.text).start, source: 3000),
      ])
  }

  @Test("one anchor for a text in step becomes one for each piece that is kept")
  func anchorInStep() {
    let source = document(
      Self.page,
      [
        (.headline, "Ferry line drops route"), (.caption, "A ship at the quay"), (.furniture, "0 Comments"),
      ], map: [SourceAnchor(text: 0, source: 3)])
    let body = source.body()
    let place = { (words: String) in span(words, in: Self.page).start + 3 }
    #expect(
      body.provenance.sourceMap == [
        SourceAnchor(text: 0, source: place("The Nordvik")),
        SourceAnchor(text: span("It said", in: body.text).start, source: place("It said")),
      ])
  }

  @Test("zones that overlap or leave the text never trap, and a million zones of white space are no trouble")
  func hostileZones() {
    let odd = Document(
      id: "a", sha256: "", text: "Some words.",
      zones: [
        Zone(kind: .caption, span: TextSpan(4, 90)), Zone(kind: .lead, span: TextSpan(-3, 7)),
        Zone(kind: .body, span: TextSpan(2, 2)),
      ])
    #expect(odd.body().text == "Some")
    let blank = String(repeating: "\n", count: 300_000)
    let zones = (0..<300_000).map { Zone(kind: .body, span: TextSpan($0, $0 + 1)) }
    #expect(Document(id: "a", sha256: "", text: blank + "End.", zones: zones).body().text == "End.")
  }
}

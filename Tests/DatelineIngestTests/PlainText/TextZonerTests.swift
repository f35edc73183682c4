import DatelineModel
import Testing

@testable import DatelineIngest

@Suite struct TextZonerTests {
  /// The zones as "kind: words" lines, to be read beside the text.
  private func shown(_ text: String, title: String? = nil) -> [String] {
    let bytes = Array(text.utf8)
    return ZonedText(text, title: title).zones.map { zone in
      "\(zone.kind): " + String(decoding: bytes[zone.span.range], as: UTF8.self)
    }
  }

  @Test("headline, byline, date, lead, caption, body, sources and comment form")
  func pastedArticle() {
    let text = """
      Ferry line drops winter route

      By Ada Okoro and Jonas Lie
      22 January 2026

      The Nordvik ferry line is dropping its winter route. It will return in May.

      The ferry Solveig in the harbour
      Image: Nordvik Line / Press

      Passengers were told on Monday.

      What passengers say

      Nobody is happy, said Ms Berg.

      harbourpost.example.com, n-tv.de

      0 Comments

      about „Ferry line drops winter route“

      Leave a Reply

      Your email address will not be published. Required fields are marked *
      """
    #expect(
      shown(text) == [
        "headline: Ferry line drops winter route",
        "furniture: By Ada Okoro and Jonas Lie\n22 January 2026",
        "lead: The Nordvik ferry line is dropping its winter route. It will return in May.",
        "caption: The ferry Solveig in the harbour",
        "caption: Image: Nordvik Line / Press",
        "body: Passengers were told on Monday.\n\nWhat passengers say\n\nNobody is happy, said Ms Berg.",
        "furniture: harbourpost.example.com, n-tv.de\n\n0 Comments\n\nabout „Ferry line drops winter route“\n\n"
          + "Leave a Reply\n\nYour email address will not be published. Required fields are marked *",
      ])
    let zoned = ZonedText(text)
    #expect(zoned.metadata.declaredSources == ["harbourpost.example.com", "n-tv.de"])
    #expect(zoned.metadata.authors == ["Ada Okoro", "Jonas Lie"])
    #expect(zoned.metadata.published?.edtf == "2026-01-22")
    #expect(zoned.metadata.publishedSource == .text)
  }

  @Test("without a headline the first line is the lead, and each line is a paragraph")
  func linesAsParagraphs() {
    let text = """
      The harbour company will close its ferry unit on the first day of May, two people said on Wednesday.
      The plan had been announced a month before.
      Ferry History
      Created in 2003, the unit carried two million people a year.


      """
    let zones = ZonedText(text).zones
    #expect(zones.map(\.kind) == [.lead, .body])
    #expect(shown(text)[0].hasSuffix("said on Wednesday."))
    #expect(shown(text)[1].hasSuffix("two million people a year."))
  }

  @Test(
    "a line that a dateline opens or a comma ends is no headline",
    arguments: [
      "HOLM, April 2 - Halden Mines Ltd\n41 pct of which Orsk owns, said sales rose.\nThey fell before.",
      "Halden Mines, which Orsk founded,\n41 years old, said sales rose.\nThey fell before.",
    ])
  func openings(text: String) {
    #expect(!ZonedText(text).zones.contains { $0.kind == .headline })
  }

  @Test("a paragraph wrapped at a fixed width is one, and its first line no headline")
  func wrapped() {
    let text = """
      The harbour company will close its ferry unit on the first day of
      May, two people with knowledge of the matter said on Wednesday, and
      sell its four ships.

      A second paragraph follows here.
      """
    #expect(ZonedText(text).zones.map(\.kind) == [.lead, .body])
    #expect(ZonedText(text).headline == nil)
  }

  @Test("line ends of any kind keep their bytes", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    let text = ["Ferry line drops route", "", "The line drops its route.", "", "It said so."].joined(
      separator: end)
    #expect(
      shown(text) == [
        "headline: Ferry line drops route", "lead: The line drops its route.", "body: It said so.",
      ])
  }

  @Test("a dateline names its agency; only one with a year gives a date")
  func datelines() {
    let bare = ZonedText("OSLO, March 3 (NTB) - The line closes.\n\nIt said so.")
    #expect(bare.metadata.declaredSources == ["NTB"])
    #expect(bare.metadata.published == nil)
    #expect(bare.zones.map(\.kind) == [.lead, .body])
    let full = ZonedText("Line closes\n\nOSLO, March 3, 2025 (Nordic Wire) –\n\nThe line closes.")
    #expect(full.metadata.declaredSources == ["Nordic Wire"])
    #expect(full.metadata.published?.edtf == "2025-03-03")
    #expect(full.zones.map(\.kind) == [.headline, .furniture, .lead])
  }

  @Test(
    "bylines wherever they stand, credits at the end",
    arguments: [
      ("By Jane Doe and John Roe | Reuters", ["Jane Doe", "John Roe"], "Reuters"),
      ("Jane Doe, Oslo", ["Jane Doe"], nil), ("Jane Doe | Reuters", ["Jane Doe"], "Reuters"),
      ("Jane Doe\n22 January 2026", ["Jane Doe"], nil),
    ] as [(String, [String], String?)])
  func bylines(byline: String, names: [String], agency: String?) {
    let zoned = ZonedText(
      "Ferry line drops its winter route\n\n\(byline)\n\nThe line closes in May.\n\nIt said so.")
    #expect(zoned.zones.map(\.kind) == [.headline, .furniture, .lead, .body])
    #expect(zoned.metadata.authors == names)
    #expect(zoned.metadata.agency == agency)
  }

  @Test("credits at the end name the authors when no byline does")
  func credits() {
    let end = "(Reporting by Jane Doe and John Roe; Editing by Ada Okoro)"
    let zoned = ZonedText(
      "Line closes\n\nThe line closes in May.\n\nIt said so.\n\n\(end)\n\n\u{2014} dpa \u{2014}")
    #expect(zoned.zones.map(\.kind) == [.headline, .lead, .body, .furniture])
    #expect(zoned.metadata.authors == ["Jane Doe", "John Roe"])
    #expect(zoned.metadata.fieldSources[.authors] == "credit")
    #expect(zoned.metadata.agency == "dpa")
    #expect(
      ZonedText("Line closes\n\nBy Ada Okoro\n\nIt closes.\n\n\(end)").metadata.authors == ["Ada Okoro"])
  }

  @Test(
    "a subheading under the headline is no byline",
    arguments: ["Record Profits, Again", "Nordvik Ferries", "Higher fees, fewer ships", "Jane Doe speaks"])
  func subheadings(line: String) {
    let zoned = ZonedText("Ferry Line Drops Winter Route\n\n\(line)\n\nThe line closes in May.")
    #expect(zoned.metadata.authors.isEmpty)
    #expect(!zoned.zones.map(\.kind).contains(.furniture))
  }

  @Test(
    "a known agency vouches for a dateline in small letters",
    arguments: [
      ("Berlin (dpa) - Die Linie schließt.", "dpa"),
      ("New York (AP) \u{2014} It closes.", "Associated Press"),
      ("(Reuters) - It closes.", "Reuters"), ("The harbour (see below) - it is large - closes.", nil),
      ("Everyone on the last ship that day (AP) - they were many - was told.", nil),
    ] as [(String, String?)])
  func smallDatelines(text: String, agency: String?) {
    #expect(ZonedText("Route closes\n\n" + text).metadata.agency == agency)
  }

  @Test("front matter is metadata and furniture")
  func frontMatter() {
    let text = """
      ---
      title: "Ferry line: the end"
      published: 2025-11-02
      author: [Ada Okoro, Jonas Lie]
      publisher: Harbour Post
      ---

      # Ferry line: the end

      The line closes.
      """
    let zoned = ZonedText(text)
    #expect(zoned.zones.map(\.kind) == [.furniture, .headline, .lead])
    #expect(shown(text)[1] == "headline: Ferry line: the end")
    #expect(zoned.metadata.publisher == "Harbour Post")
    #expect(zoned.metadata.authors == ["Ada Okoro", "Jonas Lie"])
    #expect(zoned.metadata.published?.edtf == "2025-11-02")
    #expect(zoned.metadata.publishedSource == .metadata)
  }

  @Test("an empty comment form ends where another article begins; real comments do not")
  func commentsAndRestart() {
    let paragraph = String(repeating: "The harbour line said so again on Monday. ", count: 6)
      .trimmed
    let after = "Second story about the harbour\n\n\(paragraph)\n\n\(paragraph)"
    let restarted = shown("First story\n\nThe line closes.\n\nLeave a Reply\n\nName\n\n\(after)")
    #expect(
      restarted.suffix(2).map { String($0.prefix(21)) } == ["furniture: Leave a Re", "body: Second story ab"])
    let commented = shown("First story\n\nThe line closes.\n\n3 Comments\n\nName\n\n\(after)")
    #expect(commented.last?.hasPrefix("furniture: 3 Comments") == true)
  }

  @Test("zones lie in order and apart inside any text")
  func laws() {
    let pieces = [
      "", "By Ada", "Image: x", "0 Comments", "A b.", "Head", "---", "Source: X", "é (AP) -", "\u{A0}",
      "2,300",
    ]
    for seed in 0..<400 {
      var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
      var lines: [String] = []
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        lines.append(pieces[Int((state >> 33) % UInt64(pieces.count))])
      }
      let text = lines.joined(separator: seed % 2 == 0 ? "\n" : "\n\n")
      var end = 0
      for zone in ZonedText(text).zones {
        #expect(zone.span.start >= end && !zone.span.isEmpty, "seed \(seed)")
        end = zone.span.end
      }
      #expect(end <= text.utf8.count, "seed \(seed)")
    }
  }
}

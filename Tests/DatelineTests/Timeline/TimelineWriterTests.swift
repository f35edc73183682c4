import Dateline
import Testing

@Suite struct TimelineWriterTests {
  static let expected = """
    Ampere · unit of Renault Group                   3 documents, 1 origin, 9 facts, 1 dispute to review
    2023-11      spun off from Renault Group as an independent company        refined        .84  A B
    2023-11      about 11,000 employees                                       one source     .70  C
    2024-01    ⚠ IPO cancelled (valuation too low, and ma… — B says postponed disputed       .72  A B
    2025-03      investment cancelled: Nissan, EUR 600 m                      one source     .70  A
    by 2025    ○ target: revenue over EUR 10 bn                               one source     .70  A
    2026-07-01 ○ to be folded back into Renault Group                         corroborated   .95  A B
                 the day rests on one origin (Reuters, two insiders)
    undated      IPO planned                                                  superseded     .70  A
    undated    ✗ IPO not resumed                                              one source     .70  C

    Renault Group · company
    2025-07      CEO: François Provost after Luca de Meo                      corroborated   .83  A B C

    A Harbour Post 2026-01-21 · B Plugworks Daily 2026-01-22 · C two.txt date unknown
    ○ planned or expected · ✗ did not happen · ⚠ sources disagree
    """

  @Test("prints one block an entity and one row a fact, within the width")
  func snapshot() throws {
    let lines = TimelineWriter().lines(try SampleFactSet.make())
    #expect(lines.joined(separator: "\n") == Self.expected)
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test("every line fits every width", arguments: [60, 72, 80, 100, 140])
  func widths(width: Int) throws {
    let lines = TimelineWriter(width: width).lines(try SampleFactSet.make())
    #expect(lines.allSatisfy { $0.count <= width })
  }

  @Test("colour adds escape sequences and nothing else")
  func colour() throws {
    let set = try SampleFactSet.make()
    let coloured = TimelineWriter(isColoured: true).lines(set)
    let plain = coloured.map { $0.replacing(#/\u{1B}\[[0-9]+m/#, with: "") }
    #expect(coloured != plain)
    #expect(plain == TimelineWriter().lines(set))
  }

  @Test("words from articles bring no control characters onto the terminal")
  func controlCharacters() throws {
    let hostile = try SampleFactSet.fact(
      "f1", "statement.said", subject: "e:\u{1B}]0;x\u{7}", ["content": .text("a\u{1B}[2Jb\u{202E}c\nd")],
      claims: ["a1"])
    let set = FactSet(
      generator: FactSet.Generator(version: "1", rulesDigest: "00"), entities: [],
      documents: [try SampleFactSet.document("d", publisher: "P\u{1B}[1m", published: "2026")], origins: [],
      claims: [try SampleFactSet.claim("a1", "d", "statement.said")], facts: [hostile])
    let text = TimelineWriter().lines(set).joined()
    #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control || $0 == "\u{202E}" })
    #expect(text.contains("said: a [2Jb c d"))
  }

  @Test("no facts make no lines")
  func empty() {
    let set = FactSet(
      generator: FactSet.Generator(version: "1", rulesDigest: "00"), entities: [], documents: [], origins: [],
      claims: [], facts: [])
    #expect(TimelineWriter().lines(set).isEmpty)
  }
}

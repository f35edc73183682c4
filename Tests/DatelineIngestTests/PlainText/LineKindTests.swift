import Testing

@testable import DatelineIngest

@Suite struct LineKindTests {
  @Test(
    "tells furniture from prose",
    arguments: [
      ("By Ada Okoro", .byline), ("By 2030 the line will be gone", .prose), ("By Monday", .byline),
      ("By the end of the year it had closed.", .prose),
      ("(Reporting by Ada Okoro; editing by Jo Lie)", .byline),
      ("Published: 22 January 2026, 10:15 CET", .date), ("May 2024", .date), ("2,300", .prose),
      ("2026-01-22T10:30:00Z", .date), ("March", .prose), ("May the line close?", .prose),
      ("Image: Solveig", .caption), ("Photo by Jo Lie", .caption),
      ("Image problems trouble the line", .prose),
      ("12 Comments", .comments(count: 12)), ("Leave a Reply", .comments(count: nil)),
      ("Comments by the minister angered unions", .prose),
      ("Source: Reuters, NTB", .sources(["Reuters", "NTB"])),
      ("reuters.com, n-tv.de", .sources(["reuters.com", "n-tv.de"])), ("The end.", .prose),
      ("Source: the minister who spoke on Monday about the closing line.", .prose),
      ("Advertisement", .chrome),
      ("OSLO, March 3 (NTB) -", .dateline), ("A line - and its end", .prose), ("Ferry History", .prose),
    ] as [(String, LineKind)])
  func kind(line: String, expected: LineKind) {
    #expect(LineKind(line) == expected)
  }
}

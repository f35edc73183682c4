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
      ("Read more: The route in pictures", .chrome), ("Also read: What it costs", .chrome),
      ("Subscribe to our newsletter", .chrome), ("Share this article", .chrome), ("We use cookies", .chrome),
      ("Continue reading the main story", .chrome), ("Join our channel for the latest", .chrome),
      ("The post Route closes appeared first on Harbour Post.", .chrome), ("4 min read", .date),
      ("Reading time: 4 minutes", .date), ("Updated 14:05 GMT", .date), ("2 hours ago", .date),
      ("Copyright 2026 Harbour Post", .chrome), ("(\u{A9}NTB)", .chrome), ("bur-ado-jl/fz", .chrome),
      ("\u{2014} dpa \u{2014}", .agency("dpa")), ("(AFP)", .agency("AFP")),
      ("Press Trust of India", .agency("PTI")), ("Harbour Post, all rights reserved.", .chrome),
      ("Photo: Jo Lie", .caption), ("(Photo by Jo Lie)", .caption),
      ("Jo Lie / AFP via Getty Images", .caption),
      ("Getty Images", .caption), ("REUTERS/Jo Lie", .caption), ("Jo Lie/AP", .caption),
      ("By Ada Okoro and Jo Lie | Reuters", .byline),
      ("Reporting by Ada Okoro; Editing by Jo Lie", .byline),
      ("Additional reporting by Jo Lie in Oslo", .byline),
      ("Copyright law changed on Monday, the court said.", .prose),
      ("Reporting by the company showed a loss.", .prose),
      ("Getty Images said on Monday that it would buy a rival.", .prose),
      ("By signing up 300 members, the union grew by half.", .prose),
      (
        "Subscribers of the line will get their money back, it said, and those who bought a year's pass will sail free.",
        .prose
      ),
      ("Photo finish decides the race", .prose), ("9/11", .prose), ("24/7", .prose),
      ("AP Wong leads the line", .prose),
      ("Related companies were told two hours ago.", .prose), ("Follow-up talks begin in May.", .prose),
      ("Sharing the harbour will save both lines money.", .prose),
      ("Die Reederei schließt die Linie.", .prose),
      ("La ligne ferme en mai, a dit la compagnie.", .prose),
      ("OSLO, March 3 (NTB) -", .dateline), ("A line - and its end", .prose), ("Ferry History", .prose),
    ] as [(String, LineKind)])
  func kind(line: String, expected: LineKind) {
    #expect(LineKind(line) == expected)
  }
}

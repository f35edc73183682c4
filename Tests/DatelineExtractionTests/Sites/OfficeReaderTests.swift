import Testing

@testable import DatelineExtraction

/// Who holds the office whose words stand between brackets.
@Suite struct OfficeReaderTests {
  /// A sentence with one office marked, and its holder; nil when the sentence names none.
  static let cases: [(marked: String, holder: String?)] = [
    ("Petra Lindqvist, [[chief executive]] of Kestrel Foods, sold it.", "Petra Lindqvist"),
    ("Petra Lindqvist, Kestrel Foods's [[chief executive]], sold it.", "Petra Lindqvist"),
    ("Petra Lindqvist, the [[chairman]] and chief executive of Kestrel Foods, sold it.", "Petra Lindqvist"),
    ("Petra Lindqvist, the chairman and [[chief executive]] of Kestrel Foods, sold it.", "Petra Lindqvist"),
    ("Petra Lindqvist, 53, [[chairman]] of Kestrel Foods, sold it.", "Petra Lindqvist"),
    ("Kestrel Foods [[CEO]] Petra Lindqvist sold it.", "Petra Lindqvist"),
    ("Kestrel Foods's [[president]] and CEO Petra Lindqvist sold it.", "Petra Lindqvist"),
    ("Petra Lindqvist is [[president]] of Kestrel Foods.", "Petra Lindqvist"),
    ("Petra Lindqvist is an engineer, founder and [[CEO]] of Kestrel Foods.", "Petra Lindqvist"),
    ("The [[CEO]] of Kestrel Foods is Petra Lindqvist.", "Petra Lindqvist"),
    ("Kestrel Foods's [[chairman]], Petra Lindqvist, sold it.", "Petra Lindqvist"),
    ("Petra Lindqvist, [[chairman]] of the committee, sold it.", nil),
    ("Petra Lindqvist, [[chairman]] and president of the committee, sold it.", nil),
    ("Petra Lindqvist met the [[chairman]] of Kestrel Foods.", nil),
    ("Petra Lindqvist and the [[chairman]] of Kestrel Foods sold it.", nil),
  ]

  @Test("finds the holder of an office", arguments: cases)
  func holder(marked: String, holder: String?) throws {
    let text = marked.replacing("[[", with: "").replacing("]]", with: "")
    let office = try #require(marked.firstRange(of: "[["))
    let start = marked.utf8.distance(from: marked.startIndex, to: office.lowerBound)
    let view = try Sample(text).view()
    let role = try #require(
      view.document.roles.mentions.first { view.text.tokens[$0.tokens.lowerBound].span.start == start })
    let noun = try #require(view.noun(at: role.tokens.upperBound - 1))
    let found = OfficeReader(view: view).holding(of: noun, role).flatMap {
      view.group($0.holder).headMention.map { view.document.words(view.document.mentions[$0].tokens) }
    }
    #expect(found == holder)
  }
}

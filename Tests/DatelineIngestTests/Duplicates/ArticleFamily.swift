import DatelineIngest
import DatelineModel
import Foundation

/// Copies of an article as desks make them, from a seed.
struct ArticleFamily: RandomNumberGenerator {
  /// What a desk does to a text.
  enum Change: String, CaseIterable {
    case headline, cutToTwoThirds, cutToThird, firstFourParagraphs, localParagraph, boilerplate, reordered
    case words5, words10, words20
  }

  private var state: UInt64
  private static let fillers = [
    "harbour", "quarterly", "ministry", "overnight", "timber", "formally", "northern", "pledged", "ledger",
    "autumn", "several", "workshop", "river", "spokesman", "cautious", "freight", "union", "morning", "rival",
    "plan",
  ]

  init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// The articles of the corpus, as paragraphs of lead and body; briefs left out, of which a third says too little.
  static func corpus() -> [(story: String, paragraphs: [String])] {
    let stories = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("corpus/stories")
    return Ingestor().ingest([stories.path]).documents.compactMap { document in
      let folder = (document.file ?? "").split(separator: "/").dropLast().last.map(String.init) ?? ""
      let body = document.body().text
      guard body.split(whereSeparator: \.isWhitespace).count >= 120 else { return nil }
      return (folder, body.split(separator: "\n\n").map(String.init))
    }
  }

  /// A document of `paragraphs` under a headline.
  static func document(_ id: String, _ paragraphs: [String], headline: String = "A headline") -> Document {
    let text = ([headline] + paragraphs).joined(separator: "\n\n")
    return Document(
      id: id, sha256: "", text: text,
      zones: [Zone(kind: .headline, span: TextSpan(0, headline.utf8.count))])
  }

  /// A copy of an article.
  mutating func copy(_ paragraphs: [String], _ change: Change, id: String) -> Document {
    var copy = paragraphs
    var headline = "A headline"
    switch change {
    case .headline: headline = "Another headline, of the local desk"
    case .cutToTwoThirds: copy = Self.cut(copy, to: 2.0 / 3)
    case .cutToThird: copy = Self.cut(copy, to: 1.0 / 3)
    case .firstFourParagraphs: copy = Array(copy.prefix(4))
    case .localParagraph:
      for _ in 0..<2 { copy.insert(filler(words: 45), at: Int.random(in: 1...copy.count, using: &self)) }
    case .boilerplate: copy += Self.boilerplate
    case .reordered: copy.shuffle(using: &self)
    case .words5: copy = copy.map { changed($0, share: 0.05) }
    case .words10: copy = copy.map { changed($0, share: 0.1) }
    case .words20: copy = copy.map { changed($0, share: 0.2) }
    }
    return Self.document(id, copy, headline: headline)
  }

  /// What a publisher puts below every article.
  static let boilerplate = [
    "The Harbour Ledger is edited in Nordvik and follows the code of the council of the press. Readers who find a mistake can write to the desk at any hour.",
    "Copyright of the Harbour Ledger and its partners. No part of this article may be printed, broadcast or passed on without leave in writing.",
  ]

  /// A paragraph that no other has.
  mutating func filler(words: Int) -> String {
    (0..<words).map { _ in word() }.joined(separator: " ") + "."
  }

  private mutating func word() -> String {
    Self.fillers[Int.random(in: 0..<Self.fillers.count, using: &self)]
  }

  private mutating func changed(_ paragraph: String, share: Double) -> String {
    paragraph.split(separator: " ").map { word in
      Double.random(in: 0..<1, using: &self) < share ? self.word() : String(word)
    }.joined(separator: " ")
  }

  private static func cut(_ paragraphs: [String], to share: Double) -> [String] {
    let length = paragraphs.reduce(0) { $0 + $1.utf8.count }
    var left = Int(Double(length) * share)
    return paragraphs.prefix { paragraph in
      defer { left -= paragraph.utf8.count }
      return left > 0
    }
  }
}

import DatelineExtraction
import DatelineModel

/// The lines that tell why a claim was made.
struct ClaimLines {
  private let attempt: Explanation.Attempt
  private let names: [String: String]
  private var rows: LabelledLines
  private let paint: Paint

  init(_ attempt: Explanation.Attempt, _ names: [String: String], _ width: Int, _ paint: Paint) {
    self.attempt = attempt
    self.names = names
    self.paint = paint
    rows = LabelledLines(labels: ["factuality"] + attempt.roles.map(\.name), width: width, paint: paint)
    addRule()
    for role in attempt.roles { add(role) }
    if let time = attempt.time { add(time) }
    if let source = attempt.source { add(source) }
    if let reality = attempt.reality { add(reality) }
    for claim in attempt.outcome.claims { rows.add("claim", [Piece(claim)]) }
  }

  private typealias Piece = LabelledLines.Piece

  /// The headline and everything that made the claim.
  var lines: [String] { [headline] + rows.lines }

  private var headline: String {
    let subject = attempt.roles.first { $0.name == "subject" }?.value
    let parts = [
      subject.map { SlotWords.words($0, name: name) }, attempt.time?.value.map { ShortDate($0).description },
      attempt.reality.map { $0.factuality.rawValue.replacing("_", with: " ") },
    ]
    return "● " + paint(attempt.eventType, .green) + " "
      + parts.compactMap(\.self).joined(separator: ", ").onOneLine
  }

  private func name(_ id: String) -> String { names[id] ?? id }

  private static func quoted(_ words: Explanation.Words) -> String { "\"\(words.quote.onOneLine)\"" }

  private mutating func addRule() {
    rows.add("rule", [Piece(attempt.rule), Piece(" \(attempt.file):\(attempt.line)", .dim)])
    rows.add("trigger", [Piece(Self.quoted(attempt.trigger)), Piece(", \(attempt.phrasing)")])
  }

  private mutating func add(_ role: Explanation.Role) {
    if let value = role.value {
      let words = SlotWords.words(value, name: name).onOneLine
      let quote = role.words?.quote.onOneLine
      let isSame = quote == nil || quote == words
      let isText = if case .text = value { true } else { false }
      var pieces = [Piece(isText && isSame ? "\"\(words)\"" : words, .cyan)]
      if let quote, !isSame { pieces.append(Piece(", \"\(quote)\"")) }
      rows.add(role.name, pieces + [Piece(": \(role.reason)")])
    } else {
      rows.add(role.name, [Piece("– \(role.reason)", .dim)])
    }
    add(role.refused)
  }

  private mutating func add(_ time: Explanation.Time) {
    if let value = time.value {
      let kind = [value.relation?.rawValue, value.granularity.rawValue, value.basis?.rawValue]
        .compactMap(\.self).joined(separator: ", ")
      rows.add(
        "time",
        [
          Piece(value.edtf, .cyan), Piece(time.words.map { ", \(Self.quoted($0))" } ?? ""),
          Piece(": \(time.reason) (\(kind))"),
        ])
    } else {
      rows.add("time", [Piece("– \(time.reason)", .dim)])
    }
    add(time.refused)
  }

  private mutating func add(_ source: Explanation.Source) {
    rows.add("source", [Piece(source.chain.map(\.by).joined(separator: " › ").onOneLine, .cyan)])
    for link in source.chain {
      guard let words = link.words else { continue }
      let cue = link.cue.map { " by \(Self.quoted($0))" } ?? ""
      rows.add("", [Piece("\(Self.quoted(words))\(cue): \(link.kind.rawValue.replacing("_", with: " "))")])
    }
    add(source.refused)
  }

  private mutating func add(_ reality: Explanation.Reality) {
    var words = reality.factuality.rawValue.replacing("_", with: " ")
    if reality.hedge < 1 { words += ", said at \(reality.hedge.rounded(places: 2)) of 1" }
    let cues = reality.cues.map { Self.quoted($0.words) }.joined(separator: ", then ")
    let reasons = [cues.isEmpty ? nil : cues, reality.reason].compactMap(\.self)
    rows.add("factuality", [Piece(words, .cyan), Piece(": \(reasons.joined(separator: "; "))")])
  }

  private mutating func add(_ refused: [Explanation.Refusal]) {
    for refusal in refused { rows.add("", [Piece(ExplanationText.words(refusal), .dim)]) }
  }
}

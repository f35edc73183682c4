/// A fact set laid out: its rows, and the widths that all of them share.
struct TimelinePage {
  struct Block {
    let subject: String
    let rows: [TimelineRow]
  }

  let set: FactSet
  let width: Int
  let paint: Paint
  let letters: SourceLetters
  let blocks: [Block]
  private let names: [String: Entity]
  private let parents: [String: String]
  private let dateWidth: Int

  private static let statusWidth = 15
  private static let confidenceWidth = 5
  private static let letterWidth = 6
  private static let dateLimit = 15

  init(_ set: FactSet, width: Int, paint: Paint) {
    self.set = set
    self.width = width
    self.paint = paint
    let letters = SourceLetters(set)
    let names = Dictionary(set.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let originNames = Dictionary(
      set.origins.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let origins = Dictionary(
      set.claims.compactMap { claim in claim.origin.map { (claim.id, originNames[$0] ?? $0) } },
      uniquingKeysWith: { first, _ in first })
    blocks = Dictionary(grouping: set.facts, by: \.subject).sorted { first, second in
      (-first.value.count, first.key) < (-second.value.count, second.key)
    }.map { subject, facts in
      let rows = facts.sorted(by: Self.precedes).map { fact in
        TimelineRow(fact, letters: letters, name: { names[$0]?.name ?? $0 }, origins: origins)
      }
      return Block(subject: subject, rows: rows)
    }
    let longest = blocks.lazy.flatMap(\.rows).map(\.date.count).max() ?? 0
    dateWidth = min(max(10, longest), Self.dateLimit)
    var parents: [String: String] = [:]
    for fact in set.facts where fact.family == "structure" && fact.polarity == .positive {
      guard let parent = fact.slots["parent"], parents[fact.subject] == nil else { continue }
      parents[fact.subject] = SlotWords.words(parent) { names[$0]?.name ?? $0 }
    }
    self.letters = letters
    self.names = names
    self.parents = parents
  }

  /// By time, a time with an open start by its end; the undated last.
  private static func precedes(_ first: Fact, _ second: Fact) -> Bool {
    let (left, right) = (key(first), key(second))
    return (left.0, left.1, first.id) < (right.0, right.1, second.id)
  }

  private static func key(_ fact: Fact) -> (CivilDay, CivilDay) {
    guard let time = fact.time, ShortDate(time).description != ShortDate.undated else {
      return (.openEnd, .openEnd)
    }
    return (time.earliest == .openStart ? time.latest : time.earliest, time.latest)
  }

  // MARK: Header

  var counts: String {
    let disputes = set.facts.count { $0.status == .disputed }
    var counts = [
      Ledger.Made(set.documents.count, "document"), Ledger.Made(set.origins.count, "origin"),
      Ledger.Made(set.facts.count, "fact"),
    ].map(\.words)
    if disputes > 0 { counts.append("\(Ledger.Made(disputes, "dispute").words) to review") }
    return counts.joined(separator: ", ")
  }

  func header(_ subject: String, counts: String?) -> [String] {
    let entity = names[subject]
    let name = (entity?.name ?? subject).onOneLine.truncated(to: width)
    var title = name
    if let parent = parents[subject]?.onOneLine, !parent.isEmpty, parent != name {
      title += " · unit of \(parent)"
    } else if let kind = entity?.kind, kind != .other {
      title += " · \(kind.rawValue)"
    }
    let rest = String(title.truncated(to: width).dropFirst(name.count))
    let styled = paint(name, .bold) + rest
    guard let counts else { return [styled] }
    let gap = width - name.count - rest.count - counts.count
    if gap < 2 { return [styled, counts.truncated(to: width)] }
    return [styled + String(repeating: " ", count: gap) + counts]
  }

  // MARK: Rows

  func lines(_ row: TimelineRow) -> [String] {
    let phraseWidth = width - dateWidth - 3 - Self.statusWidth - Self.confidenceWidth - Self.letterWidth
    let room = max(phraseWidth - 1 - row.rival.count, 12)
    let phrase = (row.phrase.truncated(to: room) + row.rival).truncated(to: phraseWidth - 1)
    let status = row.status.fitted(to: Self.statusWidth)
    let confidence = row.confidence.fitted(to: Self.confidenceWidth)
    let line =
      paint(row.date.fitted(to: dateWidth), row.style ?? .dim) + " " + paint(row.marker, row.markerStyle)
      + " "
      + paint(phrase.fitted(to: phraseWidth), row.style) + paint(status, row.statusStyle)
      + paint(confidence, row.style) + paint(fittedLetters(row.letters), row.style)
    guard let remark = row.remark else { return [line] }
    let indent = String(repeating: " ", count: dateWidth + 3)
    return [line, paint(indent + remark.truncated(to: width - dateWidth - 3), .dim)]
  }

  /// "A B C", or "A B +9" where not all letters fit.
  private func fittedLetters(_ letters: [String]) -> String {
    let all = letters.joined(separator: " ")
    if all.count <= Self.letterWidth { return all }
    for kept in stride(from: letters.count - 1, through: 1, by: -1) {
      let text = letters.prefix(kept).joined(separator: " ") + " +\(letters.count - kept)"
      if text.count <= Self.letterWidth { return text }
    }
    return "\(letters.count)".truncated(to: Self.letterWidth)
  }

  // MARK: Legend

  /// The lettered documents and the markers in use, wrapped to the width.
  var legend: [String] {
    var entries = letters.documents.map { document in
      let who = document.publisher ?? document.file ?? document.id
      let date = document.published.map { ShortDate($0).description } ?? "date unknown"
      return "\(letters[document.id]) \(who.onOneLine) \(date)"
    }
    let markers = Set(blocks.flatMap { $0.rows.map(\.marker) })
    let meanings = [
      (TimelineRow.ahead, "planned or expected"), (TimelineRow.denied, "did not happen"),
      (TimelineRow.disputed, "sources disagree"),
    ]
    entries += meanings.filter { markers.contains($0.0) }.map { "\($0.0) \($0.1)" }
    var lines: [String] = []
    for entry in entries {
      if let last = lines.last, last.count + 3 + entry.count <= width {
        lines[lines.count - 1] = last + " · " + entry
      } else {
        lines.append(entry.truncated(to: width))
      }
    }
    return lines.map { paint($0, .dim) }
  }
}

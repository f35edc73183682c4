import Dateline
import DatelineReview

/// A claim as lines for a terminal: its words with labels, its values, and why it is here.
enum ClaimText {
  /// "▶ ⚠ IPO postponed · Ampere · 2024-01 · A".
  static func row(_ item: QueueItem, isCurrent: Bool, isMarked: Bool, width: Int) -> String {
    let state: [QueueItem.State: String] = [
      .open: " ", .accepted: "✓", .rejected: "✗", .unsure: "?", .edited: "✎", .stale: "!",
    ]
    let mark = item.conflict ? "⚠" : item.flagged ? "⚑" : state[item.state] ?? " "
    let text =
      "\(isCurrent ? "▶" : " ")\(isMarked ? "*" : " ")\(mark) \(item.subject) · \(item.label) · \(item.when) · \(item.letter)"
    return Wording.cut(Wording.plain(text).prefixed(text), to: width)
  }

  /// The evidence between « and » in its context, with the marked words in brackets and their labels behind a bar:
  /// "«[Renault|subject] cut 300 jobs»".
  static func evidence(_ view: ClaimView, width: Int) -> [String] {
    let scalars = Array(view.context.text.unicodeScalars)
    var signs: [Int: (closing: String, opening: String)] = [:]
    var offset = 0
    for mark in view.context.marks.sorted(by: { $0.start < $1.start }) {
      let start = mark.start - view.context.start
      let end = mark.end - view.context.start
      guard start >= 0, end <= scalars.count, start < end else { continue }
      if mark.role == "evidence" {
        signs[start, default: ("", "")].opening = "«" + (signs[start]?.opening ?? "")
        signs[end, default: ("", "")].closing += "»"
      } else if start >= offset {
        signs[start, default: ("", "")].opening += "["
        signs[end, default: ("", "")].closing = "|\(mark.label)]" + (signs[end]?.closing ?? "")
        offset = end
      }
    }
    var text = ""
    var written = 0
    for (place, sign) in signs.sorted(by: { $0.key < $1.key }) {
      text += string(scalars[written..<place]) + sign.closing + sign.opening
      written = place
    }
    text += string(scalars[written...])
    return wrapped(Wording.plain(text), width: width)
  }

  /// The values, one line each: "time      2024-01".
  static func rows(_ view: ClaimView, width: Int) -> [String] {
    var lines = view.rows.map { line($0.label, $0.text, width) }
    lines.append(line("said by", view.sources, width))
    for opinion in view.agreement { lines.append(line(opinion.by, opinion.verdict, width)) }
    if !view.whyHere.isEmpty { lines.append(line("why here", view.whyHere.joined(separator: ", "), width)) }
    if let fact = view.fact {
      lines.append(
        line(
          "fact", "\(fact.label), \(fact.when), \(fact.status.replacing("_", with: " ")) \(fact.confidence)",
          width))
    }
    return lines
  }

  /// The properties on which the documents of a fact differ, with the keys that choose.
  static func conflict(_ view: FactView, width: Int) -> [String] {
    view.properties.filter { !$0.choices.isEmpty }.flatMap { property -> [String] in
      let said = property.cells.map { cell in
        "\(view.columns.first { $0.document == cell.document }?.letter ?? ""): \(cell.text)"
      }.joined(separator: "  ")
      let choices = property.choices.map { "\($0.key) \($0.text) (\($0.origins))" }.joined(separator: "  ")
      return [
        line(property.name.replacing("_", with: " "), said, width), line("", "choose: \(choices)", width),
      ]
    }
  }

  /// A text broken at spaces.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
  }

  static func line(_ label: String, _ text: String, _ width: Int) -> String {
    Wording.cut(label.padded(to: 14) + Wording.plain(text), to: width)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension String {
  /// The text with spaces up to a width.
  fileprivate func padded(to width: Int) -> String {
    count >= width ? self + " " : self + String(repeating: " ", count: width - count)
  }

  /// The text with the leading spaces of another, which making one line of it takes away.
  fileprivate func prefixed(_ other: String) -> String {
    String(other.prefix { $0 == " " }) + self
  }
}

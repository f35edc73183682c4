import Dateline
import DatelineReview

/// The review on a terminal: the queue above, the claim below, one key a decision.
struct TerminalReview {
  private var session: ReviewSession
  private let input = TerminalInput()
  private var message = ""
  private var pane = Pane.claim
  /// The first row of the pane that is shown.
  private var scroll = 0

  /// What the lower part of the screen shows.
  private enum Pane {
    case claim, why, document, timeline, history, keys
  }

  /// Makes a review of a desk's open claims.
  init(_ desk: ReviewDesk) {
    session = ReviewSession(desk)
  }

  /// Runs until the reviewer leaves.
  mutating func run() -> ExitStatus {
    put("\u{1B}[?1049h")
    defer {
      put("\u{1B}[?1049l")
      input.close()
      session.desk.settle()
    }
    while true {
      draw()
      let key = input.key()
      if key == .end || key == .character("q"), pane == .claim { return .success }
      if key == .end { return .success }
      message = ""
      act(on: key)
    }
  }

  // MARK: Keys

  private mutating func act(on key: Key) {
    if pane != .claim {
      switch key {
      case .down, .character("j"): return scroll += 1
      case .up, .character("k"): return scroll = max(0, scroll - 1)
      case .pageDown, .character(" "): return scroll += paneHeight
      case .pageUp: return scroll = max(0, scroll - paneHeight)
      default:
        let isClosing = key == .escape || key == .character("q") || key == .character(Self.letter(of: pane))
        open(.claim)
        if isClosing { return }
      }
    }
    do throws(ReviewError) {
      try decide(on: key)
    } catch {
      if case .decidedByAnother = error {
        message = "\(error); decide all the same? (y)"
        draw()
        if input.key() == .character("y") { again(key) }
      } else {
        message = "\(error)"
      }
    }
  }

  private static func letter(of pane: Pane) -> Character {
    switch pane {
    case .claim: "q"
    case .why: "w"
    case .document: "o"
    case .timeline: "t"
    case .history: "h"
    case .keys: "?"
    }
  }

  private mutating func decide(on key: Key) throws(ReviewError) {
    switch key {
    case .enter, .character("y"): message = try session.decide(.accept)
    case .character("n"): message = try session.decide(.reject)
    case .character("u"): message = try session.decide(.defer)
    case .character("f"):
      if let note = question("note") { message = try session.decide(.defer, note: note) }
    case .character("e"): try edit()
    case .character("m"): message = try session.merge()
    case .character("s"): message = try session.split()
    case .character("a"): try names()
    case .character("z"): message = try session.undo()
    case .character("Z"): message = try session.redo()
    case .character("Y"):
      let rows = visibleRows
      let open = session.items[rows].count { $0.state == .open }
      if question("accept the \(open) claims that are visible? (yes)") == "yes" {
        message = try session.acceptAll(in: rows)
      }
    case .character(let digit) where digit.isASCII && ("1"..."9").contains(digit): try choose(digit)
    default: look(key)
    }
  }

  private mutating func again(_ key: Key) {
    let verdict: Decision.Verdict? =
      switch key {
      case .enter, .character("y"): .accept
      case .character("n"): .reject
      case .character("u"): .defer
      default: nil
      }
    guard let verdict else { return message = "" }
    do throws(ReviewError) {
      message = try session.decide(verdict, override: true)
    } catch {
      message = "\(error)"
    }
  }

  private mutating func look(_ key: Key) {
    switch key {
    case .down, .character("j"): session.move(by: 1)
    case .up, .character("k"): session.move(by: -1)
    case .pageDown: session.move(by: queueHeight)
    case .pageUp: session.move(by: -queueHeight)
    case .character(" "): session.mark()
    case .character("w"): open(.why)
    case .character("o"): open(.document)
    case .character("t"): open(.timeline)
    case .character("h"): open(.history)
    case .character("?"): open(.keys)
    case .character("c"): message = session.toggleConflicts()
    case .character("/"):
      guard let words = question("filter") else { return }
      var query = session.query
      query.words = words
      session.show(query)
    default: break
    }
  }

  private mutating func open(_ pane: Pane) {
    self.pane = pane
    scroll = 0
    if pane == .document, let view = try? session.claim(),
      let text = try? session.desk.document(view.document.id).text
    {
      // The line of the evidence stands in the middle.
      let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(view.claim.evidence.start)))
      let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        .reduce(0) { $0 + max(1, ClaimText.wrapped(String($1), width: width).count) }
      scroll = max(0, lines - paneHeight / 2)
    }
  }

  private mutating func edit() throws(ReviewError) {
    guard let rows = try session.claim()?.rows.filter(\.editable) else { return }
    let names = rows.enumerated().map { "\($0 + 1) \($1.label)" }.joined(separator: "  ")
    guard let number = question(names).flatMap({ Int($0) }), rows.indices.contains(number - 1),
      let text = question(rows[number - 1].label, filled: Self.written(rows[number - 1]))
    else { return }
    message = try session.edit(rows[number - 1], to: text)
  }

  /// A value as a reviewer would type it.
  private static func written(_ row: ClaimView.Row) -> String {
    if row.kind == "time" || row.kind == "event_type", case .text(let text)? = row.value { return text }
    return row.text
  }

  private mutating func names() throws(ReviewError) {
    let doubts = session.doubts
    if doubts.isEmpty { message = "no names are in doubt" }
    for doubt in doubts {
      let pair = Wording.plain(doubt.names.joined(separator: " and "))
      guard let answer = question("\(pair) the same (y), different (n), later (Enter)") else { return }
      if answer == "y" || answer == "n" { message = try session.decide(doubt, isSame: answer == "y") }
    }
  }

  private mutating func choose(_ digit: Character) throws(ReviewError) {
    guard let number = digit.wholeNumberValue,
      let property = try session.fact()?.properties.first(where: { !$0.choices.isEmpty })
    else { return message = "nothing is in dispute here" }
    message = try session.choose(number, of: property)
  }

  /// A line that the reviewer types at the foot of the screen; nil when they leave it with Escape.
  private mutating func question(_ words: String, filled: String = "") -> String? {
    var text = filled
    while true {
      message = "\(words): \(text)_"
      draw()
      switch input.key() {
      case .enter:
        message = ""
        return text
      case .escape, .end:
        message = ""
        return nil
      case .backspace: text = String(text.dropLast())
      case .character(let character): text.append(character)
      default: break
      }
    }
  }

  // MARK: Drawing

  private var size: (columns: Int, rows: Int) {
    let size = Descriptor.terminalSize(1)
    return (max(60, size?.columns ?? 80), max(16, size?.rows ?? 24))
  }

  private var width: Int { min(size.columns, 120) }
  private var queueHeight: Int { max(4, size.rows / 3) }
  private var paneHeight: Int { size.rows - queueHeight - 5 }

  private var visibleRows: Range<Int> {
    let first = max(0, min(session.index - queueHeight / 2, session.items.count - queueHeight))
    return first..<min(session.items.count, first + queueHeight)
  }

  private mutating func draw() {
    let rule = String(repeating: "─", count: width)
    var lines = [head(), rule]
    let rows = visibleRows
    for row in rows {
      lines.append(
        ClaimText.row(
          session.items[row], isCurrent: row == session.index,
          isMarked: session.marked.contains(session.items[row].claim), width: width))
    }
    if rows.isEmpty { lines.append("  the queue is empty") }
    while lines.count < queueHeight + 2 { lines.append("") }
    lines.append(rule)
    let body = paneLines()
    scroll = min(scroll, max(0, body.count - paneHeight))
    lines += body.dropFirst(scroll).prefix(paneHeight)
    while lines.count < size.rows - 2 { lines.append("") }
    lines.append(Wording.cut(message, to: width))
    lines.append(Wording.cut(ReviewKeys.bar, to: width))
    put("\u{1B}[H" + lines.map { $0 + "\u{1B}[K" }.joined(separator: "\r\n") + "\u{1B}[J")
  }

  private func head() -> String {
    guard let state = try? session.desk.state() else { return "Dateline" }
    let counts = state.counts
    return Wording.cut(
      "Dateline ─ \(state.workspace) ─ \(counts.toReview) of \(counts.claims) to review · \(counts.conflicts) \(counts.conflicts == 1 ? "conflict" : "conflicts") · "
        + (state.reconciling ? "facts follow" : "saved"), to: width)
  }

  private func paneLines() -> [String] {
    guard let view = try? session.claim() else { return [] }
    switch pane {
    case .claim:
      let title =
        "\(view.document.letter) \(view.document.publisher ?? view.document.id) · published \(view.document.published ?? "unknown")"
      var lines = [Wording.cut(Wording.plain(title), to: width)]
      lines += ClaimText.evidence(view, width: width) + [""] + ClaimText.rows(view, width: width)
      if view.item.conflict, let fact = try? session.fact() {
        lines += ClaimText.conflict(fact, width: width)
      }
      return lines
    case .why:
      let fact = try? session.fact()
      let terms = fact?.terms.map { term in
        "\(Wording.plain(term.name)): prior \(term.prior), factor \(term.factor), weight \(term.weight)"
          + (term.standsFor.map { ", for \($0)" } ?? "")
      }
      return (view.reasons + (fact?.reasons ?? []) + (terms ?? []) + (fact.map { [$0.sum] } ?? []))
        .flatMap { ClaimText.wrapped(Wording.plain($0), width: width) }
    case .document:
      guard let text = try? session.desk.document(view.document.id).text else { return [] }
      return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
        line.isEmpty ? [""] : ClaimText.wrapped(Wording.plain(String(line)), width: width)
      }
    case .timeline:
      return session.desk.timeline().facts.map { fact in
        let mark = fact.conflict ? "⚠" : fact.planned ? "○" : fact.negated ? "✗" : " "
        return ClaimText.line(
          fact.when,
          "\(mark) \(fact.subjectName): \(fact.label) — \(fact.status.replacing("_", with: " ")) \(fact.confidence)",
          width)
      }
    case .history:
      return session.desk.history().decisions.map { decision in
        let change = decision.from.map { " (was \($0))" } ?? ""
        let undone = decision.undone ? " [taken back]" : ""
        return ClaimText.line(
          String(decision.at.prefix(16)),
          decision.text + change + undone + (decision.reason.map { ": \($0)" } ?? ""),
          width)
      }
    case .keys: return ReviewKeys.all.map { ClaimText.line($0.key, $0.does, width) }
    }
  }

  private func put(_ text: String) { try? Descriptor.write(Array(text.utf8), to: 1) }
}

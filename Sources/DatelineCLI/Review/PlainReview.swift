import Dateline
import DatelineReview

/// The review as numbered questions, line by line: for screen readers, poor connections and scripts.
struct PlainReview {
  private var session: ReviewSession
  private var output = StandardOutput()

  /// Makes a review of a desk's open claims.
  init(_ desk: ReviewDesk) {
    session = ReviewSession(desk)
  }

  private static let width = 80

  /// Asks until the queue is empty or the reviewer leaves.
  mutating func run() -> ExitStatus {
    while output.isWhole, let item = session.current {
      ask(item)
      guard let answer = readLine() else { break }
      if !act(answer) { break }
    }
    session.desk.settle()
    if session.items.isEmpty { say(["the queue is empty"]) }
    return output.isWhole ? .success : .nothingUsable
  }

  private mutating func ask(_ item: QueueItem) {
    var lines = [
      "", "\(session.index + 1) of \(session.total): \(item.subject), \(item.label), \(item.when)",
    ]
    if let view = try? session.claim() {
      lines += ClaimText.evidence(view, width: Self.width) + ClaimText.rows(view, width: Self.width)
    }
    if item.conflict, let fact = try? session.fact() { lines += ClaimText.conflict(fact, width: Self.width) }
    lines.append("1 accept  2 reject  3 unsure  4 edit  5 note  6 merge with next  7 split  8 why")
    lines.append("9 choose  + next  - back  z undo  Z redo  c conflicts  q leave")
    say(lines)
  }

  /// Does what an answer asks for; false leaves.
  private mutating func act(_ answer: String) -> Bool {
    do throws(ReviewError) {
      switch answer {
      case "1", "y", "": say([try session.decide(.accept)])
      case "2", "n": say([try session.decide(.reject)])
      case "3", "u": say([try session.decide(.defer)])
      case "4", "e": try edit()
      case "5", "f": say([try session.decide(.defer, note: question("note"))])
      case "6", "m": say([try session.merge()])
      case "7", "s": say([try session.split()])
      case "8", "w": say(try session.claim()?.reasons ?? [])
      case "9": try choose()
      case "+", "j": session.move(by: 1)
      case "-", "k": session.move(by: -1)
      case "z": say([try session.undo()])
      case "Z": say([try session.redo()])
      case "c":
        var query = session.query
        query.show = query.show == .conflict ? .open : .conflict
        session.show(query)
      case "?", "help": say(ReviewKeys.all.map { "\($0.key)  \($0.does)" })
      case "q": return false
      default: say(["no such answer: \(Wording.plain(answer))"])
      }
    } catch {
      say(["\(error)"])
    }
    return true
  }

  private mutating func edit() throws(ReviewError) {
    guard let rows = try session.claim()?.rows.filter(\.editable) else { return }
    say(rows.enumerated().map { "\($0 + 1) \($1.label): \(Wording.plain($1.text))" })
    guard let number = Int(question("which")), rows.indices.contains(number - 1) else { return }
    say([try session.edit(rows[number - 1], to: question(rows[number - 1].label))])
  }

  private mutating func choose() throws(ReviewError) {
    let properties = try session.fact()?.properties.filter { !$0.choices.isEmpty } ?? []
    guard !properties.isEmpty else { return say(["nothing is in dispute here"]) }
    for property in properties {
      say(["\(property.name): " + property.choices.map { "\($0.key) \($0.text)" }.joined(separator: "  ")])
      if let number = Int(question("choice, or Enter to leave it")) {
        say([try session.choose(number, of: property)])
      }
    }
  }

  private mutating func question(_ words: String) -> String {
    say(["\(words)?"])
    return readLine() ?? ""
  }

  private mutating func say(_ lines: [String]) { output.write(lines: lines) }
}

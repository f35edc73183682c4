import Dateline
import DatelineReview

/// The review as numbered questions, line by line: for screen readers, poor connections and scripts.
struct PlainReview {
  private var session: ReviewSession
  private var output = StandardOutput()
  /// Whether the input has come to its end.
  private var isOver = false

  /// Makes a review of a desk's open claims.
  init(_ desk: ReviewDesk) {
    session = ReviewSession(desk)
  }

  private static let width = 80

  /// Asks until the queue is empty or the reviewer leaves.
  mutating func run() -> ExitStatus {
    let doubts = session.doubts.count
    if doubts > 0 {
      say(["\(doubts) \(doubts == 1 ? "pair" : "pairs") of names may be one; answer a to decide on them"])
    }
    while output.isWhole, !isOver {
      if session.current == nil, session.query.show == .conflict {
        say(["no conflict is left; " + session.toggleConflicts()])
      }
      if let item = session.current {
        ask(item)
      } else {
        let later = session.query.show == .unsure ? "" : "  l what was left for later"
        say(["", "the queue is empty: z undo  Z redo  a names\(later)  q leave"])
      }
      guard let answer = line(), act(answer) else { break }
    }
    if session.query.show == .conflict { _ = session.toggleConflicts() }
    session.desk.settle()
    session.refresh()
    let left = session.total
    say([
      left == 0 ? "the queue is empty" : "\(left) \(left == 1 ? "claim is" : "claims are") left",
      "\(session.steps) \(session.steps == 1 ? "step" : "steps") decided; the facts follow from them",
    ])
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
    lines.append("9 choose  + next  - back  z undo  Z redo  c conflicts  l later  a names  ? help  q leave")
    say(lines)
  }

  /// Does what an answer asks for; false leaves.
  private mutating func act(_ answer: String) -> Bool {
    do throws(ReviewError) {
      switch answer {
      case "1", "y": say([try session.decide(.accept)])
      case "": say(["nothing is decided; 1 accepts, q leaves"])
      case "2", "n": say([try session.decide(.reject)])
      case "3", "u": say([try session.decide(.defer)])
      case "4", "e": try edit()
      case "5", "f": if let note = question("note") { say([try session.decide(.defer, note: note)]) }
      case "6", "m": follow([try session.merge()])
      case "7", "s": follow([try session.split()])
      case "8", "w": say(try session.claim()?.reasons ?? [])
      case "9": try choose()
      case "+", "j": if !session.move(by: 1) { say(["this is the last one"]) }
      case "-", "k": if !session.move(by: -1) { say(["this is the first one"]) }
      case "z": follow([try session.undo()])
      case "Z": follow([try session.redo()])
      case "c": conflicts()
      case "l": say([session.toggleLater()])
      case "a": try names()
      case "?", "help": say(Self.help)
      case "q": return false
      default: say(["no such answer: \(Wording.plain(answer)); ? lists them"])
      }
    } catch {
      say(["\(error)"])
    }
    return true
  }

  private static let help = [
    "1  accept: the claim is read right and holds; a fact that nobody contradicts is verified with it",
    "2  reject it and go on", "3  unsure, look at it later",
    "4  change a value", "5  leave it for later with a note", "6  this and the next claim tell one event",
    "7  this claim tells another event than the rest of its fact", "8  why the claim reads so",
    "9  choose among the values on which sources differ", "+ -  next, previous", "z Z  undo, redo",
    "c  conflicts only, or everything that is open",
    "l  what was left for later, or everything that is open", "a  names that may be one", "q  leave",
  ]

  private mutating func edit() throws(ReviewError) {
    guard let rows = try session.claim()?.rows.filter(\.editable) else { return }
    say(rows.enumerated().map { "\($0 + 1) \($1.label): \(Wording.plain($1.text))" })
    guard let number = question("which").flatMap({ Int($0) }), rows.indices.contains(number - 1),
      let text = question(rows[number - 1].label)
    else { return say(["nothing is changed"]) }
    say([try session.edit(rows[number - 1], to: text)])
  }

  private mutating func choose() throws(ReviewError) {
    let properties = try session.fact()?.properties.filter { !$0.choices.isEmpty } ?? []
    guard !properties.isEmpty else { return say(["nothing is in dispute here"]) }
    var said: [String] = []
    let fact = session.current?.fact
    for property in properties {
      let name = property.name.replacing("_", with: " ")
      say(["\(name): " + property.choices.map { "\($0.key) \($0.text)" }.joined(separator: "  ")])
      guard let answer = question("choice, or Enter to leave it") else { break }
      if let number = Int(answer) { said.append(try session.choose(number, of: property)) }
    }
    if !said.isEmpty { follow(said, of: fact) }
  }

  private mutating func conflicts() {
    let words = session.toggleConflicts()
    if session.items.isEmpty {
      _ = session.toggleConflicts()
      say(["no conflict is open"])
    } else {
      say([words])
    }
  }

  private mutating func names() throws(ReviewError) {
    let doubts = session.doubts
    if doubts.isEmpty { return say(["no names are in doubt"]) }
    for doubt in doubts {
      let reasons = doubt.reasons.isEmpty ? "" : " (\(doubt.reasons.joined(separator: ", ")))"
      say([Wording.plain(doubt.names.joined(separator: " and ") + reasons)])
      guard let answer = question("1 the same, 2 different, Enter later, q back"), answer != "q" else {
        break
      }
      if answer == "1" || answer == "2" { say([try session.decide(doubt, isSame: answer == "1")]) }
    }
    follow([])
  }

  /// Says what was done, waits for the facts that follow, and says what the fact is now.
  private mutating func follow(_ done: [String], of id: String? = nil) {
    say(done)
    session.desk.settle()
    session.refresh()
    guard let fact = try? (id ?? session.current?.fact).map(session.desk.fact) else { return }
    let status = fact.status.replacing("_", with: " ")
    say(["now: \(fact.subjectName), \(fact.label), \(fact.when), \(status)"])
  }

  private mutating func question(_ words: String) -> String? {
    say(["\(words)?"])
    return line()
  }

  private mutating func line() -> String? {
    let line = readLine()
    isOver = line == nil
    return line
  }

  private mutating func say(_ lines: [String]) { output.write(lines: lines) }
}

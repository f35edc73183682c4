import Dateline

/// The wording of everything that the commands complain about, and of the usage errors.
extension CommandError: CustomStringConvertible {
  /// The stable code printed in brackets.
  var code: String {
    switch self {
    case .notWritable: "not-writable"
    case .badJSON: "bad-json"
    case .duplicateDocument: "duplicate-id"
    case .noPublicationDate: "no-date"
    case .belowFloor: "below-floor"
    case .otherCorpus: "other-corpus"
    case .unknownClaim: "unknown-claim"
    case .noTrigger: "no-trigger"
    case .noReviewPage: "no-review-page"
    case .notServed: "not-served"
    }
  }

  /// `path:line:column: error: what is wrong [code]`.
  var description: String {
    switch self {
    case .notWritable(let path, let reason):
      line(path, "cannot be written: \(reason)")
    case .badJSON(let path, let line, let column, let detail):
      self.line(Self.place(path, line, column), detail)
    case .duplicateDocument(let path, let line, let id):
      self.line(
        Self.place(path, line, 1), "document \"\(Self.shortened(id))\" was already read with other claims")
    case .noPublicationDate(let path):
      "\(path): warning: publication date unknown, relative dates stay open; --published DATE gives one [\(code)]"
    case .belowFloor(let path, let name, let floor, let score):
      line(path, "\(name) is \(score), below its floor of \(floor)")
    case .otherCorpus(let path):
      line(path, "the floors were measured on another corpus; --update measures them anew")
    case .unknownClaim(let path, let id):
      line(path, "makes no claim \"\(Self.shortened(id))\"")
    case .noTrigger:
      line("--text", "has no verb or noun that could set off a rule")
    case .noReviewPage:
      line(
        "review", "the files of the page are not beside the program; install them in ../share/dateline/review"
      )
    case .notServed(let host, let reason):
      line(host, "cannot be listened on: \(reason)")
    }
  }

  private func line(_ place: String, _ words: String) -> String { "\(place): error: \(words) [\(code)]" }

  private static func place(_ path: String, _ line: Int?, _ column: Int?) -> String {
    guard let line else { return path }
    return column.map { "\(path):\(line):\($0)" } ?? "\(path):\(line)"
  }

  private static func shortened(_ text: String) -> String {
    text.count <= 60 ? text : text.prefix(59) + "…"
  }
}

/// The wording of what is wrong with the arguments; the parser prints it with the usage and exits with 64.
enum UsageWording {
  static func notADate(_ text: String) -> String {
    "\"\(text)\" is not a date; write 2026-01-22, 2026-01 or 2026"
  }

  static func notAnEventType(_ text: String) -> String {
    "\"\(text)\" is not an event type; write family.transition"
  }

  static let needsInput = "name files or folders to read; \"-\" is standard input"
  static let watchNeedsWorkspace = "--watch needs a workspace: -w DIR"
  static let asOfNeedsNoWorkspace =
    "--as-of asks for a view and changes no workspace; leave -w out, or use export"
  static let decisionsAreInWorkspace =
    "a workspace has its own log; dateline decisions import FILE adds to it"
  static let listenNeedsWeb = "--listen and --port go with --web"
  static let webOrPlain = "--web and --plain exclude each other"
  static let tableTakesNoInputs = "--table takes the place of the input"
  static let needsTable = "--labels, --hierarchy, --kind, --tolerance and --no-reasons go with --table FILE"
  static func notAKind(_ text: String, _ kinds: [String]) -> String {
    "\"\(text)\" is no kind of an attribute; write ATTRIBUTE=\(kinds.joined(separator: "|"))"
  }
  static let toleranceBelowZero = "the tolerance must not be negative"

  static func notAStatus(_ text: String, _ known: [String]) -> String {
    "\"\(text)\" is no status; write one of \(known.joined(separator: ", "))"
  }

  static let fileOrText = "give either a file or --text"
  static let claimNeedsFile = "--claim needs the file that makes the claim"
  static let jobsBelowOne = "the number of threads must be 1 or more"
  static let missesBelowZero = "the number of misses must not be negative"
  static let updateNeedsFloors = "--update needs --floors FILE"
  static let oneFormat = "--json and --sarif exclude each other"
  static let checkTakesNoFloors = "--check compares nothing, so it takes no --floors"
}

/// The wording of notes on standard error.
enum NoteWording {
  static func written(_ path: String) -> String { "facts written to \(path)" }
  static func notWritten(_ path: String) -> String { "dry run: \(path) is not written" }
  static func alreadyClaimed(_ rule: String, _ event: String) -> String {
    "rule \(rule) already makes \(event) of this sentence"
  }
  static func unlistedEvent(_ event: String) -> String {
    "\(event) is not in the taxonomy; list it in a taxonomy.yaml beside the rule"
  }
  static func draftFails(_ reason: String) -> String {
    "the draft makes no claim of the sentence yet: \(reason)"
  }
  static func drafted(_ rule: String, next path: String?) -> String {
    "rule \(rule) drafted; complete what is marked COMPLETE, then: dateline check \(path ?? "FILE")"
  }
  static func pageWritten(_ path: String) -> String { "page written to \(path)" }
  static func tableKinds(_ kinds: [(attribute: String, kind: ValueKind)]) -> String {
    "kinds: " + kinds.map { "\($0.attribute)=\($0.kind.rawValue)" }.joined(separator: ", ")
  }
  static func tableSources(_ sources: Int, origins: Int) -> String {
    "\(sources) sources, \(sources - origins) of them copies of others"
  }
  static func doubts(_ count: Int) -> String {
    "\(count) \(count == 1 ? "pair" : "pairs") of entities may be one; --doubts FILE lists them"
  }
  static func orphan(_ decision: Decision) -> String {
    "decision \(decision.id) has lost what it was about: \(decision.target.ids?.first ?? decision.target.kind.rawValue)"
  }
  static func orphans(_ decisions: [Decision]) -> String {
    let words = decisions.map {
      "\($0.decision.rawValue) of \($0.target.ids?.first ?? $0.target.kind.rawValue)"
    }
    return decisions.count == 1
      ? "1 decision has lost what it was about: \(words[0])"
      : "\(decisions.count) decisions have lost what they were about: \(first(words))"
  }
  static func stale(_ facts: [String]) -> String {
    "\(facts.count) verified \(facts.count == 1 ? "fact wants" : "facts want") another look, as the evidence changed: "
      + first(facts)
  }
  private static func first(_ ids: [String]) -> String {
    ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? " and \(ids.count - 5) more" : "")
  }
  static func waiting(_ holder: Int32?) -> String {
    "another run" + (holder.map { " (process \($0))" } ?? "") + " works on this workspace; waiting for it"
  }
  static func leftOut(forgotten count: Int) -> String {
    "\(count) forgotten \(count == 1 ? "article is" : "articles are") left out"
  }
  static func undated(_ count: Int) -> String {
    "\(count) new \(count == 1 ? "article has" : "articles have") no publication date, relative dates stay open"
  }
  static func documentChanged(_ id: String) -> String { "\(id): changed, read again" }
  static func documentRemoved(_ id: String) -> String { "\(id): no longer in its source, removed" }
  static func extractedAgain(_ count: Int) -> String {
    "\(count) stored \(count == 1 ? "article" : "articles") extracted again"
  }
  static func nothingChanged(_ path: String) -> String { "nothing changed; the facts stand in \(path)" }
  static func moreFacts(_ count: Int) -> String { "\(count) more facts are new; the file has them all" }
  static func workspaceMade(_ path: String) -> String {
    "workspace made in \(path); next: dateline run -w \(path) ARTICLES"
  }
  static func forgotten(_ id: String, claims: Int) -> String {
    "\(id): forgotten, with \(claims) \(claims == 1 ? "claim" : "claims"); its source will not bring it back"
  }
  static func watching(_ inputs: [String]) -> String {
    "watching \(inputs.joined(separator: ", ")); Ctrl-C ends"
  }
  static func page(_ address: String) -> String { "review page: \(address)" }
  static func imported(_ added: Int, of all: Int) -> String {
    "\(added) of \(all) decisions added" + (added < all ? "; the others were in the log already" : "")
      + (added > 0 ? "; the facts follow with the next run or review" : "")
  }
  static let nothingFound = "nothing found"
  static let verified = "everything holds"
  static func refused(_ refused: RefusedDecision) -> String {
    let problem =
      switch refused.problem {
      case .incomplete: "it names no slot or gives no value"
      case .notText(let slot): "the value of \(slot) has to be a text"
      case .notATime(let text): "\"\(text.prefix(40))\" is no time in EDTF"
      case .notAnEventType(let text): "\"\(text.prefix(40))\" is no event type"
      case .notAWord(let text, let slot): "\"\(text.prefix(40))\" is no value of \(slot)"
      }
    return "decision \(refused.decision.id) has no effect: \(problem)"
  }
  static let noFacts = "no facts found"
  static let strict = "strict: nothing is put out, as something failed"
  static func skipped(_ skipped: Skipped) -> String {
    "\(skipped.path): skipped\(skipped.count > 1 ? " \(skipped.count)" : ""): \(skipped.reason.rawValue)"
      + (skipped.part.map { " (\($0))" } ?? "")
  }
  static func skippedUnnamed(_ count: Int) -> String { "\(count) skipped; -v names them and says why" }
  static func floorsUpdated(_ path: String) -> String { "floors written to \(path)" }
  static func rules(_ rules: RuleSet) -> String { "\(rules.rules.count) rules, digest \(rules.digest)" }
}

/// The wording of what `dateline check` counts.
enum CheckWording {
  static func summary(rules: Int, examples: Int, errors: Int, warnings: Int) -> String {
    let counts = "\(rules) rules, \(examples) examples"
    let found = [counted(errors, "error"), counted(warnings, "warning")].compactMap(\.self)
    return "\(counts): \(found.isEmpty ? "all pass" : found.joined(separator: ", "))"
  }

  private static func counted(_ count: Int, _ noun: String) -> String? {
    count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

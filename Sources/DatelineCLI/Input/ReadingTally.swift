import Dateline

/// Counts what comes of the inputs and names what failed, while it goes.
struct ReadingTally {
  private let mayBeEmpty: Bool
  private let talk: Talk
  private var done = 0
  private var skipped = 0
  private var lost = 0
  private var hasFailures = false

  /// A tally of nothing.
  ///
  /// - Parameters:
  ///   - mayBeEmpty: whether an empty standard input is no documents rather than a failure, as in a filter.
  ///   - talk: where failures are named.
  init(mayBeEmpty: Bool, talk: Talk) {
    self.mayBeEmpty = mayBeEmpty
    self.talk = talk
  }

  /// Counts what came.
  ///
  /// - Returns: the document, if it is one.
  mutating func take(_ event: IngestEvent) -> Document? {
    switch event {
    case .document(let document):
      done += 1
      return document
    case .failure(let failure):
      if mayBeEmpty, failure.path == SourceBytes.standardInputName, failure.error == .emptyFile { return nil }
      talk.error(failure)
      hasFailures = true
      if !failure.documentKept { lost += 1 }
    case .skipped(let note):
      talk.detail(NoteWording.skipped(note))
      skipped += note.count
    }
    return nil
  }

  /// The closing line's counts.
  func ledger(verb: String, made: [Ledger.Made] = []) -> Ledger {
    Ledger(verb: verb, done: done, skipped: skipped, failed: lost, made: made)
  }

  /// What the reading alone makes of the exit status.
  var status: ExitStatus {
    if done == 0 { return hasFailures ? .nothingUsable : .success }
    return hasFailures ? .partial : .success
  }
}

import Dateline
import DatelineStore
import Foundation

/// A run that takes articles into a workspace: `ingest -w` and `extract -w`, and the first half of `run -w`.
struct IntakeRun {
  /// The command's name, as the list of runs shows it.
  let command: String
  /// What the ledger calls what was done.
  let verb: String
  let workspace: Workspace
  /// The rules by which claims are extracted; nil stores documents alone.
  let rules: RuleSet?
  let inputs: [String]
  let options: IngestOptions
  let jobs: Int
  let talk: Talk
  let showsProgress: Bool

  /// Runs without deriving facts and says the closing line.
  func run() async -> ExitStatus {
    let watch = Stopwatch()
    let outcome = await OwnThread.run { Result { try once() } }
    switch outcome {
    case .success(let (ledger, status)):
      talk.ledger(ledger.line(seconds: watch.seconds))
      return status
    case .failure(let error):
      talk.error("\(error)")
      return .nothingUsable
    }
  }

  private func once() throws -> (Ledger, ExitStatus) {
    try take { report in
      let made = rules == nil ? [] : [Ledger.Made(report.claims, "claim")]
      let ledger = report.ledger(verb: verb, made: made)
      return (ledger, (ledger, report.hasFailures ? .partial : .success))
    }
  }

  /// Takes the articles in and notes the run, while no other run works on the workspace.
  ///
  /// - Parameter finish: what else the run does with what was taken in.
  /// - Returns: what `finish` came to; its ledger is noted with the run.
  /// - Throws: what the store says.
  func take<Outcome>(
    _ finish: (ArticleIntake.Report) throws -> (ledger: Ledger, outcome: Outcome)
  ) throws -> Outcome {
    let lock = try WorkspaceLock(workspace) { talk.note(NoteWording.waiting($0)) }
    defer { withExtendedLifetime(lock) {} }
    let run = try workspace.beginRun(command, rulesDigest: rules?.digest, at: Clock.now())
    let intake = ArticleIntake(
      workspace, pipeline: rules.map { Pipeline(rules: $0) }, rulesDigest: rules?.digest ?? "", jobs: jobs,
      talk: talk, showsProgress: showsProgress)
    let report = try intake.take(inputs, options: options, run: run)
    if report.undated > 0 { talk.note(NoteWording.undated(report.undated)) }
    let unnamed = report.skipped - report.forgotten
    if unnamed > 0, talk.level < .verbose { talk.note(NoteWording.skippedUnnamed(unnamed)) }
    if report.forgotten > 0 { talk.note(NoteWording.leftOut(forgotten: report.forgotten)) }
    for id in report.tally.changed { talk.detail(NoteWording.documentChanged(id)) }
    for id in report.tally.removed { talk.detail(NoteWording.documentRemoved(id)) }
    if report.extractedAgain > 0 { talk.note(NoteWording.extractedAgain(report.extractedAgain)) }
    let (ledger, outcome) = try finish(report)
    try workspace.endRun(run, ledger: ledger.line(seconds: nil), at: Clock.now())
    return outcome
  }
}

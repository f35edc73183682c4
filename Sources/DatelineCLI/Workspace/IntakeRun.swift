import Dateline
import DatelineStore
import Foundation

/// Takes articles into a workspace without deriving facts: `ingest -w` and `extract -w`.
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

  /// Runs and says the closing line.
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
    let lock = try WorkspaceLock(workspace) { talk.note(NoteWording.waiting($0)) }
    defer { withExtendedLifetime(lock) {} }
    let run = try workspace.beginRun(command, rulesDigest: rules?.digest, at: Clock.now())
    let intake = ArticleIntake(
      workspace, pipeline: rules.map { Pipeline(rules: $0) }, rulesDigest: rules?.digest ?? "", jobs: jobs,
      talk: talk, showsProgress: showsProgress)
    let report = try intake.take(inputs, options: options, run: run)
    if report.undated > 0 { talk.note(NoteWording.undated(report.undated)) }
    if report.extractedAgain > 0 { talk.note(NoteWording.extractedAgain(report.extractedAgain)) }
    let made = rules == nil ? [] : [Ledger.Made(report.claims, "claim")]
    let ledger = report.ledger(verb: verb, made: made)
    try workspace.endRun(run, ledger: ledger.line(seconds: nil), at: Clock.now())
    return (ledger, report.hasFailures ? .partial : .success)
  }
}

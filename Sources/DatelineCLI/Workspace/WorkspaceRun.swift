import ArgumentParser
import Dateline
import DatelineStore
import Foundation

/// One run over a workspace: takes articles in, derives the facts when something changed, and tells what is new.
struct WorkspaceRun {
  let workspace: Workspace
  let rules: RuleSet
  let inputs: [String]
  let options: IngestOptions
  let derivation: FactDerivation
  let output: FactSetOptions
  let color: ColorChoice
  let json: Bool
  let jobs: Int
  let talk: Talk
  let showsProgress: Bool
  let watch: Stopwatch

  /// What a run came to.
  struct Outcome {
    let status: ExitStatus
    let hasDisputes: Bool
    let ledger: String
  }

  /// Runs once.
  func once() throws -> Outcome {
    let lock = try WorkspaceLock(workspace) { holder in talk.note(NoteWording.waiting(holder)) }
    defer { withExtendedLifetime(lock) {} }
    let run = try workspace.beginRun("run", rulesDigest: rules.digest, at: Clock.now())
    let intake = ArticleIntake(
      workspace, pipeline: Pipeline(rules: rules), rulesDigest: rules.digest, jobs: jobs, talk: talk,
      showsProgress: showsProgress)
    let report = try intake.take(inputs, options: options, run: run)
    if report.undated > 0 { talk.note(NoteWording.undated(report.undated)) }
    for id in report.tally.changed { talk.detail(NoteWording.documentChanged(id)) }
    for id in report.tally.removed { talk.detail(NoteWording.documentRemoved(id)) }
    if report.extractedAgain > 0 { talk.note(NoteWording.extractedAgain(report.extractedAgain)) }
    let file = FactDerivation.file(of: workspace, folder: output.folder)
    let isWritten = FileManager.default.fileExists(atPath: file.path)
    var failure: ExitStatus?
    if try !derivation.isCurrent() || !isWritten {
      failure = try derive(file)
    } else {
      talk.note(NoteWording.nothingChanged(file.path))
    }
    let counts = try workspace.counts()
    let made = [
      Ledger.Made(counts.claims, "claim"), Ledger.Made(counts.facts, "fact"),
      Ledger.Made(counts.disputes, "dispute"),
    ]
    let ledger = report.ledger(verb: "extracted", made: made)
    try workspace.endRun(run, ledger: ledger.line(seconds: nil), at: Clock.now())
    let read = report.hasFailures ? (counts.documents == 0 ? ExitStatus.nothingUsable : .partial) : .success
    return Outcome(
      status: failure ?? read, hasDisputes: counts.disputes > 0, ledger: ledger.line(seconds: watch.seconds))
  }

  /// Derives the facts, prints those that are new or told otherwise, and writes the file.
  private func derive(_ file: OutputFile) throws -> ExitStatus? {
    let before = Set(try workspace.factLines())
    let result = try derivation.derive()
    for orphan in result.orphans { talk.note(NoteWording.orphan(orphan)) }
    let set = output.stamped(result.set)
    let data = try StableJSON.data(set, indented: true)
    var standardOutput = StandardOutput()
    if json {
      standardOutput.write(data)
    } else {
      let news = set.facts.filter { fact in
        guard let line = try? StableJSON.data(fact, indented: false) else { return true }
        return !before.contains(String(decoding: line.dropLast(), as: UTF8.self))
      }
      let width = min(Descriptor.terminalWidth(1) ?? 100, 100)
      let shown = FactSet(
        generator: set.generator, entities: set.entities, documents: set.documents, origins: set.origins,
        claims: set.claims, facts: Array(news.prefix(Self.mostLines)))
      standardOutput.write(lines: TimelineWriter(width: width, isColoured: color.isColoured).lines(shown))
      if news.count > Self.mostLines { talk.note(NoteWording.moreFacts(news.count - Self.mostLines)) }
    }
    if let error = standardOutput.error { talk.error(error) }
    do throws(CommandError) {
      try file.write(data)
      talk.note(NoteWording.written(file.path))
      return standardOutput.error == nil ? nil : .partial
    } catch {
      talk.error(error)
      return .partial
    }
  }

  /// The most facts that are printed.
  private static let mostLines = 500
}

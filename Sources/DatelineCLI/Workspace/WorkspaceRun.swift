import Dateline
import DatelineStore
import Foundation

/// One run over a workspace: takes articles in, derives the facts when something changed, and tells what is new.
struct WorkspaceRun {
  let intake: IntakeRun
  let derivation: FactDerivation
  let output: FactSetOptions
  let color: ColorChoice
  let json: Bool
  let watch: Stopwatch

  private var workspace: Workspace { intake.workspace }
  private var talk: Talk { intake.talk }

  /// What a run came to.
  struct Outcome {
    let status: ExitStatus
    let hasDisputes: Bool
    let ledger: String
  }

  /// Runs once.
  func once() throws -> Outcome {
    try intake.take { report in
      let file = FactDerivation.file(of: workspace, folder: output.folder)
      let isWritten = FileManager.default.fileExists(atPath: file.path)
      var failure: ExitStatus?
      if try !derivation.isCurrent() || !isWritten {
        failure = try derive(file)
      } else {
        talk.note(NoteWording.nothingChanged(file.path))
      }
      try DecisionNotes(workspace).say(talk)
      let counts = try workspace.counts()
      let made = [
        Ledger.Made(counts.claims, "claim"), Ledger.Made(counts.facts, "fact"),
        Ledger.Made(counts.disputes, "dispute"),
      ]
      let ledger = report.ledger(verb: intake.verb, made: made)
      let read = report.hasFailures ? (counts.documents == 0 ? ExitStatus.nothingUsable : .partial) : .success
      let outcome = Outcome(
        status: failure ?? read, hasDisputes: counts.disputes > 0, ledger: ledger.line(seconds: watch.seconds)
      )
      return (ledger, outcome)
    }
  }

  /// Derives the facts, prints those that are new or told otherwise, and writes the file.
  private func derive(_ file: OutputFile) throws -> ExitStatus? {
    let (result, news) = try derivation.derive()
    let set = output.stamped(result.set)
    if !json { print(set, news) }
    do {
      let failures = try derivation.write(set, to: file, printing: json)
      for failure in failures { talk.error(failure) }
      guard failures.isEmpty else { return .partial }
      talk.note(NoteWording.written(file.path))
      return nil
    } catch let error as CommandError {
      talk.error(error)
      return .partial
    }
  }

  private func print(_ set: FactSet, _ news: Set<String>) {
    let facts = set.facts.filter { news.contains($0.id) }
    let width = min(Descriptor.terminalWidth(1) ?? 100, 100)
    let shown = FactSet(
      generator: set.generator, entities: set.entities, documents: set.documents, origins: set.origins,
      claims: set.claims, facts: Array(facts.prefix(Self.mostLines)))
    var standardOutput = StandardOutput()
    standardOutput.write(lines: TimelineWriter(width: width, isColoured: color.isColoured).lines(shown))
    if let error = standardOutput.error { talk.error(error) }
    if facts.count > Self.mostLines { talk.note(NoteWording.moreFacts(facts.count - Self.mostLines)) }
  }

  /// The most facts that are printed.
  private static let mostLines = 500
}

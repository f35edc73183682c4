import ArgumentParser
import Dateline
import Foundation

/// `dateline reconcile`: claims in, facts out.
struct ReconcileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile", abstract: "Put the claims of all documents together into facts.",
    discussion: """
      Reads what extract prints. Prints the fact set, or writes it as facts.json into the folder given with -o.

      With --table it reads plain rows of source, object, attribute and value instead, and picks a value for each object \
      and attribute; -o then names the file to write.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files of claims as JSON lines; \"-\", the default, is standard input.", valueName: "input"))
  var inputs: [String] = []

  @OptionGroup var rules: RulesOptions
  @OptionGroup var output: FactSetOptions
  @OptionGroup var tables: TableArguments
  @OptionGroup var reconciling: ReconcilingOptions
  @OptionGroup var jobs: JobsOptions
  @OptionGroup var talking: TalkOptions

  func validate() throws {
    try tables.validate(with: inputs)
  }

  /// The claims of the inputs and what became of their lines.
  private struct Gathered {
    var documents: [DocumentClaims] = []
    var skipped = 0
    var failed = 0
  }

  func run() async throws {
    let watch = Stopwatch()
    let talk = talking.talk
    if let table = tables.table {
      return try TableRun(table: table, arguments: tables, output: output.folder, talk: talk).run().leave()
    }
    let rules = try rules.load(talk)
    let decisions = output.readDecisions()
    for failure in decisions.failures { talk.error(failure) }
    guard decisions.isReadable else { return try ExitStatus.nothingUsable.leave() }
    let told = reconciling.read(shards: jobs.count)
    for failure in told.failures { talk.error(failure) }
    guard let options = told.options else { return try ExitStatus.nothingUsable.leave() }
    let gathered = gather(talk)
    var status = ExitStatus.success
    if gathered.failed > 0 { status = gathered.documents.isEmpty ? .nothingUsable : .partial }
    if status == .success, !(decisions.failures + told.failures).isEmpty { status = .partial }
    var made: [Ledger.Made] = []
    if status != .nothingUsable {
      let result = Pipeline(rules: rules, reconciling: options).reconciliation(
        of: gathered.documents, decisions: decisions.lines.map(\.value))
      let set = output.stamped(result.set)
      if let error = reconciling.report(result, talk) {
        talk.error(error)
        status = .partial
      }
      made = Ledger.counts(of: set)
      if let error = put(try StableJSON.data(set, indented: true), talk) {
        talk.error(error)
        status = .nothingUsable
      }
    }
    let ledger = Ledger(
      verb: "reconciled", done: gathered.documents.count, skipped: gathered.skipped, failed: gathered.failed,
      made: made)
    talk.ledger(ledger.line(seconds: watch.seconds))
    try status.leave()
  }

  /// Reads the lines of all inputs; the same line twice is skipped, other claims of the same document fail.
  private func gather(_ talk: Talk) -> Gathered {
    var gathered = Gathered()
    var seen: [String: DocumentClaims] = [:]
    for input in inputs.isEmpty ? ["-"] : inputs {
      let file = JSONLines<DocumentClaims>(file: input)
      for failure in file.failures { talk.error(failure) }
      gathered.failed += file.failures.count
      for line in file.lines {
        let id = line.value.document.id
        if let first = seen[id] {
          if first == line.value {
            gathered.skipped += 1
          } else {
            gathered.failed += 1
            talk.error(CommandError.duplicateDocument(path: file.path, line: line.number, id: id))
          }
          continue
        }
        seen[id] = line.value
        gathered.documents.append(line.value)
      }
    }
    return gathered
  }

  private func put(_ data: Data, _ talk: Talk) -> CommandError? {
    guard let folder = output.folder else {
      var standardOutput = StandardOutput()
      standardOutput.write(data)
      return standardOutput.error
    }
    let file = OutputFile(FactSetOptions.fileName, in: folder)
    do {
      try file.write(data)
      talk.note(NoteWording.written(file.path))
      return nil
    } catch {
      return error
    }
  }
}

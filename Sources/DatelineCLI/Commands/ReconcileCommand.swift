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
    var gathered = gather(talk)
    let done = gathered.documents.count
    var status = ExitStatus.success
    if gathered.failed > 0 { status = gathered.documents.isEmpty ? .nothingUsable : .partial }
    if status == .success, !(decisions.failures + told.failures).isEmpty { status = .partial }
    var made: [Ledger.Made] = []
    if status != .nothingUsable {
      let documents = gathered.documents
      gathered.documents = []
      let result = Pipeline(rules: rules, reconciling: options).reconciliation(
        of: documents, decisions: decisions.lines.map(\.value))
      let set = output.stamped(result.set)
      if let error = reconciling.report(result, talk) {
        talk.error(error)
        status = .partial
      }
      made = Ledger.counts(of: set)
      if let error = try put(set, talk) {
        talk.error(error)
        status = .nothingUsable
      }
    }
    let ledger = Ledger(
      verb: "reconciled", done: done, skipped: gathered.skipped, failed: gathered.failed,
      made: made)
    talk.ledger(ledger.line(seconds: watch.seconds))
    try status.leave()
  }

  /// Reads the lines of all inputs; the same line twice is skipped, other claims of the same document fail.
  private func gather(_ talk: Talk) -> Gathered {
    var gathered = Gathered()
    var seen: [String: Int] = [:]
    for input in inputs.isEmpty ? ["-"] : inputs {
      let lines = ClaimLines(file: input, width: jobs.count)
      let failure = lines.forEach { number, line in
        switch line {
        case .failure(let error):
          gathered.failed += 1
          talk.error(error)
        case .success(let claims):
          let id = claims.document.id
          guard let first = seen[id] else {
            seen[id] = gathered.documents.count
            gathered.documents.append(claims)
            return
          }
          if gathered.documents[first] == claims {
            gathered.skipped += 1
          } else {
            gathered.failed += 1
            talk.error(CommandError.duplicateDocument(path: lines.path, line: number, id: id))
          }
        }
      }
      if let failure {
        gathered.failed += 1
        talk.error(failure)
      }
    }
    return gathered
  }

  private func put(_ set: FactSet, _ talk: Talk) throws -> CommandError? {
    let file = output.folder.map { OutputFile(FactSetOptions.fileName, in: $0) }
    do {
      let target = try LineOutput(path: file?.path)
      var outputs = [target]
      try FactSetOutput(set: set, width: jobs.count).write(to: &outputs)
      if let error = outputs[0].error { return error }
      if let file { talk.note(NoteWording.written(file.path)) }
      return nil
    } catch let error as CommandError {
      return error
    }
  }
}

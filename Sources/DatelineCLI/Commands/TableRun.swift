import Dateline
import Foundation

/// `dateline reconcile --table`: rows of plain claims in, one value for each object and attribute out.
struct TableRun {
  /// The rows.
  let table: String
  let arguments: TableArguments
  /// The file to write; nil for standard output.
  let output: String?
  let talk: Talk

  private static let bufferSize = 1 << 20

  /// Reads, reconciles and writes.
  ///
  /// - Returns: what to exit with.
  func run() -> ExitStatus {
    let watch = Stopwatch()
    var builder = ClaimTableBuilder()
    var failed = 0
    let hierarchy = readHierarchy(&failed)
    if let labels = arguments.labels {
      failed += read(labels) { line throws(TableRowError) in try builder.addLabel(line) }
    }
    let sideFailures = failed
    failed += read(table) { line throws(TableRowError) in try builder.addRow(line) }
    let rows = builder.rowCount
    var values = 0
    var status = failed == 0 ? ExitStatus.success : rows == 0 ? .nothingUsable : .partial
    // Labels and places that cannot be read would change values without a word.
    if sideFailures > 0 { status = .nothingUsable }
    if status != .nothingUsable {
      let verdicts = TableReconciler(options: arguments.options, hierarchy: hierarchy).reconcile(builder)
      talk.detail(NoteWording.tableKinds(verdicts.kinds))
      talk.note(NoteWording.tableSources(verdicts.sourceCount, origins: verdicts.originCount))
      values = verdicts.count
      if let error = write(verdicts) {
        talk.error(error)
        status = .nothingUsable
      }
    }
    let ledger = Ledger(
      verb: "reconciled", done: rows, skipped: 0, failed: failed, made: [Ledger.Made(values, "value")])
    talk.ledger(ledger.line(seconds: watch.seconds))
    return status
  }

  /// Takes the lines of a file; each that cannot be taken is named.
  ///
  /// - Returns: how many could not, the file itself counting as one.
  private func read(_ file: String, _ take: (UnsafeBufferPointer<UInt8>) throws(TableRowError) -> Void) -> Int
  {
    let lines = StreamedLines(file: file)
    var failed = 0
    let failure = lines.forEach { line, number in
      do throws(TableRowError) {
        try take(line)
      } catch {
        failed += 1
        talk.error(
          CommandError.badJSON(path: lines.path, line: number, column: error.column, detail: "\(error)"))
      }
    }
    if let failure {
      failed += 1
      talk.error(failure)
    }
    return failed
  }

  private func readHierarchy(_ failed: inout Int) -> ValueHierarchy? {
    guard let file = arguments.hierarchy else { return nil }
    var nodes: [ValueHierarchy.Node] = []
    let lines = StreamedLines(file: file)
    let failure = lines.forEach { line, number in
      let bytes = Data(line)
      do {
        nodes.append(try StableJSON.decode(ValueHierarchy.Node.self, from: bytes))
      } catch {
        failed += 1
        let problem = JSONProblem(error, in: bytes)
        talk.error(
          CommandError.badJSON(
            path: lines.path, line: number, column: problem.column ?? 1, detail: problem.message))
      }
    }
    if let failure {
      failed += 1
      talk.error(failure)
    }
    return ValueHierarchy(nodes)
  }

  private func write(_ verdicts: TableVerdicts) -> CommandError? {
    do throws(CommandError) {
      var output = try LineOutput(path: output)
      var writer = JSONLineWriter(capacity: Self.bufferSize)
      verdicts.forEach { verdict in
        verdict.write(to: &writer, withReasons: !arguments.leavesReasonsOut)
        if writer.length >= Self.bufferSize { writer.drain { output.write($0) } }
      }
      writer.drain { output.write($0) }
      output.finish()
      return output.error
    } catch {
      return error
    }
  }
}

import Dateline

/// The documents of a command, with what is said about the rest.
struct Reading {
  /// What the ingestor made of the inputs.
  let report: IngestReport

  /// Reads the inputs and names what failed.
  ///
  /// - Parameters:
  ///   - inputs: files, folders and "-".
  ///   - options: what the user knows about the articles.
  ///   - mayBeEmpty: whether an empty standard input is no documents rather than a failure, as in a filter.
  ///   - talk: where failures are named.
  init(_ inputs: [String], options: IngestOptions, mayBeEmpty: Bool, talk: Talk) {
    let report = Ingestor(options: options).ingest(inputs)
    let failures = report.failures.filter { failure in
      !(mayBeEmpty && failure.path == SourceBytes.standardInputName && failure.error == .emptyFile)
    }
    self.report = IngestReport(documents: report.documents, failures: failures, skipped: report.skipped)
    for failure in failures { talk.error(failure) }
    for skipped in report.skipped { talk.detail(NoteWording.skipped(skipped)) }
  }

  /// Warns of each document without a date, against which relative dates could be resolved.
  func warnOfMissingDates(_ talk: Talk) {
    for document in report.documents where document.published == nil {
      talk.note(CommandError.noPublicationDate(path: document.file ?? document.id).description)
    }
  }

  /// The closing line's counts.
  func ledger(verb: String, made: [Ledger.Made] = []) -> Ledger {
    Ledger(
      verb: verb, done: report.documents.count, skipped: report.skippedCount, failed: report.lostCount,
      made: made)
  }

  /// What the reading alone makes of the exit status.
  var status: ExitStatus {
    if report.documents.isEmpty { return report.failures.isEmpty ? .success : .nothingUsable }
    return report.failures.isEmpty ? .success : .partial
  }
}

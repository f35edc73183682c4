import Dateline

/// The documents of a command, with what is said about the rest.
struct Reading {
  /// The documents in input order.
  let documents: [Document]
  private let tally: ReadingTally

  /// Reads the inputs and names what failed.
  ///
  /// - Parameters:
  ///   - inputs: files, folders, archives and "-".
  ///   - options: what the user knows about the articles.
  ///   - jobs: how many sources are read at a time.
  ///   - mayBeEmpty: whether an empty standard input is no documents rather than a failure, as in a filter.
  ///   - talk: where failures are named.
  init(_ inputs: [String], options: IngestOptions, jobs: Int, mayBeEmpty: Bool, talk: Talk) async {
    (documents, tally) = await OwnThread.run {
      var documents: [Document] = []
      var tally = ReadingTally(mayBeEmpty: mayBeEmpty, talk: talk)
      Ingestor(options: options).ingest(inputs, jobs: jobs) { event in
        if let document = tally.take(event) { documents.append(document) }
      }
      return (documents, tally)
    }
  }

  /// Warns of each document without a date, against which relative dates could be resolved.
  func warnOfMissingDates(_ talk: Talk) {
    for document in documents where document.published == nil {
      talk.note(CommandError.noPublicationDate(path: document.file ?? document.id).description)
    }
  }

  /// The closing line's counts.
  func ledger(verb: String, made: [Ledger.Made] = []) -> Ledger { tally.ledger(verb: verb, made: made) }

  /// What the reading alone makes of the exit status.
  var status: ExitStatus { tally.status }
}

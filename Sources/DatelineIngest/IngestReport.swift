import DatelineModel

/// All that one run of the reader gave: documents, failures and what was left aside.
///
/// Every input is accounted for in exactly one of the three, except that a failure with
/// ``IngestFailure/documentKept`` stands beside its document.
public struct IngestReport: Hashable, Sendable {
  /// The documents in input order; their ids are unique.
  public private(set) var documents: [Document]
  /// What went wrong: first in finding the inputs, then in reading them, each in input order.
  public private(set) var failures: [IngestFailure]
  /// What was seen and not read, in input order.
  public private(set) var skipped: [Skipped]

  /// Makes a report.
  public init(documents: [Document], failures: [IngestFailure] = [], skipped: [Skipped] = []) {
    self.documents = documents
    self.failures = failures
    self.skipped = skipped
  }

  /// Adds what came next.
  mutating func append(_ event: IngestEvent) {
    switch event {
    case .document(let document): documents.append(document)
    case .failure(let failure): failures.append(failure)
    case .skipped(let note): skipped.append(note)
    }
  }

  /// The number of failures that cost a document, for the ledger line.
  public var lostCount: Int { failures.count { !$0.documentKept } }

  /// The number of what was left aside, for the ledger line.
  public var skippedCount: Int { skipped.reduce(0) { $0 + $1.count } }
}

import DatelineModel

/// All that one run of the reader gave: documents, failures and what was left aside.
///
/// Every input is accounted for in exactly one of the three, except that a failure with
/// ``IngestFailure/documentKept`` stands beside its document.
public struct IngestReport: Hashable, Sendable {
  /// The documents in input order; their ids are unique.
  public let documents: [Document]
  /// What went wrong: first in finding the inputs, then in reading them, each in input order.
  public let failures: [IngestFailure]
  /// What was seen and not read, in input order.
  public let skipped: [Skipped]

  /// Makes a report.
  public init(documents: [Document], failures: [IngestFailure] = [], skipped: [Skipped] = []) {
    self.documents = documents
    self.failures = failures
    self.skipped = skipped
  }

  /// The number of failures that cost a document, for the ledger line.
  public var lostCount: Int { failures.count { !$0.documentKept } }
}

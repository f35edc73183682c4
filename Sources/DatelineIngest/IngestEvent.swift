import DatelineModel

/// One thing that reading came upon.
public enum IngestEvent: Hashable, Sendable {
  /// An article.
  case document(Document)
  /// Something went wrong.
  case failure(IngestFailure)
  /// Something was seen and left aside.
  case skipped(Skipped)
}

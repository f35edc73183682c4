/// What a supply of sources comes upon.
enum Found: Sendable {
  /// Bytes to be read.
  case source(FoundSource)
  /// Something went wrong.
  case failure(IngestFailure)
  /// Something was left aside.
  case skipped(Skipped)

  /// The bytes held in memory, for the limit on what is under way.
  var byteCount: Int {
    if case .source(let found) = self { return found.source.bytes.count }
    return 0
  }
}

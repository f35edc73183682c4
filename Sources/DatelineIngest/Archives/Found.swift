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

/// Gives the sources of an input one by one, so that a large archive is never in memory as a whole.
protocol SourceSupply: AnyObject {
  /// The next source, failure or omission; nil at the end.
  func next() -> Found?
}

/// A supply of what is at hand already.
final class ReadySupply: SourceSupply {
  private var found: ArraySlice<Found>

  init(_ found: [Found]) {
    self.found = found[...]
  }

  func next() -> Found? { found.popFirst() }
}

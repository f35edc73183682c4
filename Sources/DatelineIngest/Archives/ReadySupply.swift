/// A supply of what is at hand already.
final class ReadySupply: SourceSupply {
  private var found: ArraySlice<Found>

  init(_ found: [Found]) {
    self.found = found[...]
  }

  func next() -> Found? { found.popFirst() }
}

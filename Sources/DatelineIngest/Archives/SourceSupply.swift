/// Gives the sources of an input one by one, so that a large archive is never in memory as a whole.
protocol SourceSupply: AnyObject {
  /// The next source, failure or omission; nil at the end.
  func next() -> Found?
}

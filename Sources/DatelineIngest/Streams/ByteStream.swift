/// Bytes that come in pieces, so that no more of a large input than needed is in memory.
public protocol ByteStream: AnyObject {
  /// Takes the next bytes.
  ///
  /// - Parameter limit: The most bytes to give, at least 1.
  /// - Returns: One byte or more, or none at the end.
  /// - Throws: An ``IngestError`` that says why no more can come; what was given before stays good.
  func next(_ limit: Int) throws(IngestError) -> [UInt8]

  /// Goes on behind a damaged place, after ``next(_:)`` has thrown.
  ///
  /// - Returns: Whether there is more to come.
  func recover() -> Bool
}

extension ByteStream {
  /// Gives up: most streams cannot tell where the sound part begins again.
  public func recover() -> Bool { false }
}

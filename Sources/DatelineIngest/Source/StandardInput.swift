/// The process's standard input as a source of bytes.
public enum StandardInput {
  /// Reads standard input to its end.
  ///
  /// - Throws: `notReadable`, or `tooLarge` when more than `limit` bytes come.
  public static func read(limit: Int) throws(IngestError) -> [UInt8] {
    try FileSystem.bytes(of: OpenDescriptor(borrowing: 0), limit: limit)
  }

  /// Standard input in pieces.
  public static func stream() -> any ByteStream { DescriptorStream(OpenDescriptor(borrowing: 0)) }
}

/// An open file, pipe or device as a stream.
public final class DescriptorStream: ByteStream {
  private let descriptor: OpenDescriptor

  init(_ descriptor: OpenDescriptor) {
    self.descriptor = descriptor
  }

  /// Takes the next bytes; waits for them when a pipe has none.
  public func next(_ limit: Int) throws(IngestError) -> [UInt8] {
    try descriptor.read(max(1, limit))
  }
}

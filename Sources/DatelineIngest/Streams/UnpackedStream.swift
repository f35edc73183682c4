/// A file of data as a stream, unpacked where it is packed with gzip.
///
/// Articles are read through the ``Ingestor``; this is for tables, which are too large to be read whole.
public final class UnpackedStream: ByteStream {
  private let stream: any ByteStream

  /// Opens a file; "-" is standard input.
  ///
  /// - Throws: `noSuchFile`, `notReadable`, or `unsupportedArchive` for other ways of packing.
  public convenience init(file: String) throws(IngestError) {
    if file == "-" {
      try self.init(StandardInput.stream())
    } else {
      if FileSystem.kind(of: file) == .folder { throw .notReadable(reason: "is a folder") }
      try self.init(DescriptorStream(OpenDescriptor(path: file)))
    }
  }

  /// Unpacks what `bytes` gives where that is packed.
  ///
  /// - Throws: `unsupportedArchive` for other ways of packing than gzip.
  public init(_ bytes: any ByteStream) throws(IngestError) {
    let reader = ByteReader(bytes)
    switch ContainerKind(reader.peek(ContainerKind.signatureLength)) {
    case .gzip: stream = InflatingStream(reader, .gzip)
    case .zip: throw .unsupportedArchive(format: "zip")
    case .unsupported(let format): throw .unsupportedArchive(format: format)
    case .warc, .none: stream = PeekedStream(reader)
    }
  }

  /// Takes the next bytes; none at the end.
  public func next(_ limit: Int) throws(IngestError) -> [UInt8] { try stream.next(limit) }

  /// What is left in a reader.
  private final class PeekedStream: ByteStream {
    private let reader: ByteReader

    init(_ reader: ByteReader) {
      self.reader = reader
    }

    func next(_ limit: Int) throws(IngestError) -> [UInt8] {
      let bytes = Array(reader.available().prefix(max(1, limit)))
      reader.drop(bytes.count)
      if bytes.isEmpty, let failure = reader.failure { throw failure }
      return bytes
    }
  }
}

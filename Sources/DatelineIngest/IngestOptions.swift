/// What a caller can set for reading.
public struct IngestOptions: Hashable, Sendable {
  /// Metadata that the user states; it overrules files, pages and `meta.json`.
  public var metadata: DocumentMetadata
  /// The largest input in bytes; 64 MiB unless set.
  public var byteLimit: Int

  /// Makes options; a `byteLimit` below 1 is raised to 1.
  public init(metadata: DocumentMetadata = DocumentMetadata(), byteLimit: Int = 64 << 20) {
    self.metadata = metadata
    self.byteLimit = max(1, byteLimit)
  }
}

/// What a reader may know beside the bytes.
public struct ReadingContext: Hashable, Sendable {
  /// What the user and `meta.json` already say about the source.
  public let metadata: DocumentMetadata

  /// Makes a context.
  public init(metadata: DocumentMetadata = DocumentMetadata()) {
    self.metadata = metadata
  }
}

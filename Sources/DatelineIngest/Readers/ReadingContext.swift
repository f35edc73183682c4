/// What a reader may know beside the bytes.
public struct ReadingContext: Hashable, Sendable {
  /// What the user and `meta.json` already say about the source.
  public let metadata: DocumentMetadata
  /// The address that the bytes came from, as the user, `meta.json` or an archive states it.
  ///
  /// A page's own canonical address says more about the article; this one is evidence all the same, for example for
  /// a date in the address.
  public let address: String?

  /// Makes a context; without an `address`, that of `metadata` counts.
  public init(metadata: DocumentMetadata = DocumentMetadata(), address: String? = nil) {
    self.metadata = metadata
    self.address = metadata.url ?? address
  }
}

/// One file, or standard input, that is to be read.
public struct WalkedInput: Hashable, Sendable {
  /// The path as the user named it, or "<stdin>".
  public let path: String
  /// What the id of its document is made from: the path inside the input folder, or the file name, without suffix.
  public let idBase: String
  /// What `meta.json` and the sidecar file say.
  public let metadata: DocumentMetadata
  /// Whether this is standard input.
  public var isStandardInput: Bool { path == SourceBytes.standardInputName }

  /// Makes an input.
  public init(path: String, idBase: String, metadata: DocumentMetadata = DocumentMetadata()) {
    self.path = path
    self.idBase = idBase
    self.metadata = metadata
  }
}

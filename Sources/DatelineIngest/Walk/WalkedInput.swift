/// One file, or standard input, that is to be read.
public struct WalkedInput: Hashable, Sendable {
  /// The path as the user named it, or "<stdin>".
  public let path: String
  /// What the id of its document is made from: the path inside the input folder, or the file name, without suffix.
  public let idBase: String
  /// What stands before the ids of an archive's members: the folders inside the input folder that the archive
  /// lies in, and its own name; empty for an archive that the user named.
  public let folderBase: String
  /// What `meta.json` and the sidecar file say.
  public let metadata: DocumentMetadata
  /// Whether this is standard input.
  public let isStandardInput: Bool

  /// Makes an input.
  public init(
    path: String, idBase: String, folderBase: String = "", metadata: DocumentMetadata = DocumentMetadata(),
    isStandardInput: Bool = false
  ) {
    self.path = path
    self.idBase = idBase
    self.folderBase = folderBase
    self.metadata = metadata
    self.isStandardInput = isStandardInput
  }
}

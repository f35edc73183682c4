/// Bytes to be read, with all that is known about them from outside.
struct FoundSource: Sendable {
  let source: SourceBytes
  /// What the ids of its documents are made from.
  let idBase: String
  /// The path that its documents carry; nil for standard input.
  let file: String?
  /// What `meta.json` and sidecar files say.
  let metadata: DocumentMetadata
}

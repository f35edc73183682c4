#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a file's own `NAME.meta.json` says.
struct SidecarMetadata {
  let metadata: DocumentMetadata
  /// What is wrong in the file.
  let failures: [IngestFailure]

  static let suffix = ".meta.json"

  /// Reads the bytes of a sidecar file.
  init(_ source: SourceBytes) {
    let bytes = DecodedText(source.bytes).utf8
    do {
      let (metadata, problems) = try JSONDecoder().decode(MetadataForm.self, from: Data(bytes)).metadata()
      self.metadata = metadata.attributed(to: "sidecar")
      failures = problems.map { IngestFailure(path: source.name, error: $0, documentKept: true) }
    } catch {
      metadata = DocumentMetadata()
      failures = [JSONSyntax.failure(in: bytes, path: source.name, otherwise: "not an object of strings")]
    }
  }
}

import Crypto
import DatelineModel

/// The hash of a source and of all that decides about its documents beside the bytes.
enum SourceFingerprint {
  /// Raised when the readers make other documents of the same bytes, so that everything is read anew.
  private static let form = "1"

  /// The fingerprint of a source.
  ///
  /// - Parameters:
  ///   - found: the bytes and what is known about them from outside.
  ///   - options: what the user set.
  ///   - sitemaps: the fingerprint of the sitemaps of the batch.
  /// - Returns: a hexadecimal SHA-256.
  /// - Complexity: O(n) in the bytes.
  static func of(_ found: FoundSource, options: IngestOptions, sitemaps: String) -> String {
    let parts =
      [
        form, found.idBase, found.file ?? "", found.source.encoding ?? "", found.source.address ?? "",
        String(options.byteLimit), sitemaps,
      ] + found.metadata.fingerprintParts + options.metadata.fingerprintParts
    var hash = SHA256()
    hash.update(data: Array(parts.joined(separator: "\u{1F}").utf8))
    hash.update(data: found.source.bytes)
    return Digest.hexadecimal(hash.finalize())
  }
}

extension DocumentMetadata {
  /// All values in a fixed order.
  var fingerprintParts: [String] {
    let sources = fieldSources.map { "\($0.key.rawValue)=\($0.value)" }.sorted()
    return [
      title ?? "", authors.joined(separator: "\u{1E}"), publisher ?? "", published?.edtf ?? "",
      publishedSource.rawValue, modified?.edtf ?? "", url ?? "", language ?? "", section ?? "", agency ?? "",
      declaredSources.joined(separator: "\u{1E}"), sources.joined(separator: "\u{1E}"),
    ]
  }
}

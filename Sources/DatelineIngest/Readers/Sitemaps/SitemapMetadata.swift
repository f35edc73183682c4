import DatelineModel

/// What the sitemaps of a batch say, by address.
///
/// It is weaker than what an article says about itself and stronger than nothing. All sitemaps of a batch are read
/// before its articles, so the order of the inputs does not matter.
struct SitemapMetadata: Sendable {
  private var metadata: [String: DocumentMetadata] = [:]

  /// Nothing is known.
  init() {}

  /// Adds what a sitemap says; of two that speak of one address, the first counts.
  mutating func add(_ sitemap: NewsSitemap) {
    for (address, page) in sitemap.pages {
      let key = Self.key(address)
      metadata[key] = metadata[key]?.completed(from: page) ?? page
    }
  }

  /// What is known about the article at `address`; nil when nothing is.
  func page(at address: String?) -> DocumentMetadata? {
    guard let address, !metadata.isEmpty else { return nil }
    return metadata[Self.key(address)]
  }

  /// Reads the sitemaps among files, told by their first bytes.
  ///
  /// - Parameters:
  ///   - paths: Regular files.
  ///   - limit: The largest file that is read, in bytes.
  /// - Returns: What they say; a file that cannot be read is left for the reading of the articles to name.
  static func gather(_ paths: [String], limit: Int) -> SitemapMetadata {
    var result = SitemapMetadata()
    for path in paths where FileSystem.kind(of: path) == .file {
      guard let opening = try? FileSystem.opening(ofFile: path, count: SourceBytes.openingLength),
        NewsSitemapReader().recognises(SourceBytes(name: path, bytes: opening)),
        let bytes = try? FileSystem.bytes(ofFile: path, limit: limit),
        let sitemap = try? NewsSitemap(SourceBytes(name: path, bytes: bytes))
      else { continue }
      result.add(sitemap)
    }
    return result
  }

  /// An address without what does not tell pages apart: scheme, "www.", fragment, campaign marks, a slash at the end.
  private static func key(_ address: String) -> String {
    var rest = address.trimmed[...]
    for scheme in ["https://", "http://"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
    }
    rest = rest.prefix { $0 != "#" }
    let query = rest.firstIndex(of: "?").map { rest[$0...].dropFirst() } ?? ""
    let kept = query.split(separator: "&").filter { !$0.hasPrefix("utm_") }
    let path = rest.prefix { $0 != "?" }
    let host = path.prefix { $0 != "/" }.lowercased()
    var key = (host.hasPrefix("www.") ? String(host.dropFirst(4)) : host) + path.drop { $0 != "/" }
    while key.hasSuffix("/") { key.removeLast() }
    return kept.isEmpty ? key : key + "?" + kept.joined(separator: "&")
  }
}

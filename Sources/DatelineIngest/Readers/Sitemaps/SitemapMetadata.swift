import DatelineModel

/// What the sitemaps of a batch say, by address.
///
/// It is weaker than what an article says about itself and stronger than nothing. All sitemaps of a batch are read
/// before its articles, so the order of the inputs does not matter.
struct SitemapMetadata: Sendable {
  private var metadata: [String: DocumentMetadata] = [:]
  private var names: Set<String> = []

  /// Nothing is known.
  init() {}

  /// Adds what a sitemap says; of two that speak of one address, the first counts.
  ///
  /// - Parameters:
  ///   - sitemap: The sitemap.
  ///   - name: The name of its source in messages.
  mutating func add(_ sitemap: NewsSitemap, from name: String) {
    names.insert(name)
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

  /// What tells these sitemaps from others; empty when there are none.
  var fingerprint: String {
    guard !metadata.isEmpty else { return "" }
    let lines = metadata.sorted { $0.key < $1.key }
      .map { ([$0.key] + $0.value.fingerprintParts).joined(separator: "\u{1F}") }
    return Digest.sha256(Array(lines.joined(separator: "\n").utf8))
  }

  /// The same note, which says so when it is of a sitemap that was not added.
  func marking(_ skipped: Skipped) -> Skipped {
    guard skipped.reason == .sitemap, !names.contains(skipped.path) else { return skipped }
    return Skipped(path: skipped.path, reason: .unjoinedSitemap, count: skipped.count, part: skipped.part)
  }

  /// Reads the sitemaps among inputs, told by their first bytes, also those packed in gzip or zip.
  ///
  /// What cannot be read twice, a pipe or standard input, is left out, and so are the records of WARC files.
  ///
  /// - Parameters:
  ///   - inputs: What a walk found.
  ///   - limit: The largest sitemap that is read, in bytes.
  /// - Returns: What they say; a file that cannot be read is left for the reading of the articles to name.
  /// - Complexity: O(n) in the bytes of zip files and sitemaps; of any other file only the first bytes are read.
  static func gather(_ inputs: [WalkedInput], limit: Int) -> SitemapMetadata {
    var result = SitemapMetadata()
    let opener = SourceOpener(byteLimit: limit, isForSitemaps: true)
    for input in inputs where !input.isStandardInput && FileSystem.kind(of: input.path) == .file {
      let supply = opener.supply(of: input, standardInput: MemoryStream([]))
      while let found = supply.next() {
        guard case .source(let found) = found, let sitemap = try? NewsSitemap(found.source) else { continue }
        result.add(sitemap, from: found.source.name)
      }
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

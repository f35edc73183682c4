/// Knows sitemaps, which are evidence for documents of the same batch and no documents themselves.
public struct NewsSitemapReader: DocumentReader {
  /// "sitemap".
  public let name = "sitemap"

  /// Makes a reader.
  public init() {}

  /// Whether the root element is that of a sitemap or of an index of sitemaps.
  public func recognises(_ source: SourceBytes) -> Bool {
    ["urlset", "sitemapindex"].contains(XMLDeclaration.rootName(in: source.opening))
  }

  /// Names the sitemap as skipped; ``SitemapMetadata`` holds what it says.
  public func read(_ source: SourceBytes, context: ReadingContext) throws(IngestError) -> ReadOutcome {
    if XMLDeclaration.rootName(in: source.opening) == "sitemapindex" {
      let skipped = Skipped(path: source.name, reason: .noArticle, part: "sitemapindex")
      return ReadOutcome(drafts: [], skipped: [skipped])
    }
    let sitemap = try NewsSitemap(source)
    let part = "\(sitemap.pages.count) \(sitemap.pages.count == 1 ? "article" : "articles")"
    return ReadOutcome(
      drafts: [], failures: sitemap.problems,
      skipped: [Skipped(path: source.name, reason: .sitemap, part: part)])
  }
}

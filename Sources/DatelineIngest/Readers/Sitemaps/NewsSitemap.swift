import DatelineModel

/// What a sitemap says about the articles at its addresses: evidence for documents, never a document.
struct NewsSitemap {
  /// Metadata by the address as the sitemap writes it, in its order.
  private(set) var pages: [(address: String, metadata: DocumentMetadata)] = []
  /// What was wrong in the file.
  let problems: [IngestFailure]

  /// Reads a `urlset` with the elements of news sitemaps.
  ///
  /// A plain sitemap says when a page last changed at most, which tells nothing of an article, and gives no pages.
  ///
  /// - Throws: `unsupportedEncoding` when the system cannot convert what the sitemap is declared to be.
  init(_ source: SourceBytes) throws(IngestError) {
    let tree = try XMLTree(source)
    problems = tree.failures(path: source.name)
    guard let root = tree.root else { return }
    for page in root.children("url") where page.isComplete {
      guard let address = page.child("loc", root.space)?.words, let news = page.child("news", .news) else {
        continue
      }
      var metadata = DocumentMetadata()
      metadata.offer(news.child("title")?.words, for: \.title, .title, from: "sitemap")
      metadata.offer(published: news.child("publication_date")?.words, from: "sitemap")
      let publication = news.child("publication")
      metadata.offer(publication?.child("name")?.words, for: \.publisher, .publisher, from: "sitemap")
      metadata.offer(publication?.child("language")?.words, for: \.language, .language, from: "sitemap")
      pages.append((address, metadata))
    }
  }
}

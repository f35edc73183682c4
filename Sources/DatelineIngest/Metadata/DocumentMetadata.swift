import DatelineModel

/// What is known about an article beside its text; nil and empty say nothing.
public struct DocumentMetadata: Hashable, Sendable {
  /// The headline.
  public var title: String?
  /// The authors in byline order.
  public var authors: [String]
  /// The medium that published the article.
  public var publisher: String?
  /// When the article appeared.
  public var published: TimeValue?
  /// Where ``published`` was found; without meaning while that is nil.
  public var publishedSource: Document.PublishedSource
  /// When the article was last changed.
  public var modified: TimeValue?
  /// The canonical address.
  public var url: String?
  /// The BCP 47 language tag.
  public var language: String?
  /// Media that the article itself names as its sources.
  public var declaredSources: [String]

  /// Makes metadata; what is not given is unknown.
  public init(
    title: String? = nil, authors: [String] = [], publisher: String? = nil, published: TimeValue? = nil,
    publishedSource: Document.PublishedSource = .metadata, modified: TimeValue? = nil, url: String? = nil,
    language: String? = nil, declaredSources: [String] = []
  ) {
    self.title = title
    self.authors = authors
    self.publisher = publisher
    self.published = published
    self.publishedSource = publishedSource
    self.modified = modified
    self.url = url
    self.language = language
    self.declaredSources = declaredSources
  }

  /// The same metadata with every unknown taken from `weaker`.
  public func completed(from weaker: DocumentMetadata) -> DocumentMetadata {
    var result = self
    if title == nil { result.title = weaker.title }
    if authors.isEmpty { result.authors = weaker.authors }
    if publisher == nil { result.publisher = weaker.publisher }
    if published == nil {
      result.published = weaker.published
      result.publishedSource = weaker.publishedSource
    }
    if modified == nil { result.modified = weaker.modified }
    if url == nil { result.url = weaker.url }
    if language == nil { result.language = weaker.language }
    if declaredSources.isEmpty { result.declaredSources = weaker.declaredSources }
    return result
  }
}

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
  /// The part of the publication that the article stands in.
  public var section: String?
  /// The news agency that the article is credited to.
  public var agency: String?
  /// Media that the article itself names as its sources.
  public var declaredSources: [String]
  /// Where each known value was found, as ``Document/Provenance/fields`` tells it.
  public var fieldSources: [MetadataField: String] = [:]

  /// Makes metadata; what is not given is unknown.
  public init(
    title: String? = nil, authors: [String] = [], publisher: String? = nil, published: TimeValue? = nil,
    publishedSource: Document.PublishedSource = .metadata, modified: TimeValue? = nil, url: String? = nil,
    language: String? = nil, section: String? = nil, agency: String? = nil, declaredSources: [String] = []
  ) {
    self.title = title
    self.authors = authors
    self.publisher = publisher
    self.published = published
    self.publishedSource = publishedSource
    self.modified = modified
    self.url = url
    self.language = language
    self.section = section
    self.agency = agency
    self.declaredSources = declaredSources
  }

  /// The same metadata with every unknown taken from `weaker`, and where it was found.
  public func completed(from weaker: DocumentMetadata) -> DocumentMetadata {
    var result = self
    func note(_ field: MetadataField) { result.fieldSources[field] = weaker.fieldSources[field] }
    func complete(_ path: WritableKeyPath<DocumentMetadata, String?>, _ field: MetadataField) {
      guard self[keyPath: path] == nil, weaker[keyPath: path] != nil else { return }
      result[keyPath: path] = weaker[keyPath: path]
      note(field)
    }
    complete(\.title, .title)
    complete(\.publisher, .publisher)
    complete(\.url, .url)
    complete(\.language, .language)
    complete(\.section, .section)
    complete(\.agency, .agency)
    if authors.isEmpty, !weaker.authors.isEmpty {
      result.authors = weaker.authors
      note(.authors)
    }
    if published == nil, weaker.published != nil {
      result.published = weaker.published
      result.publishedSource = weaker.publishedSource
      note(.published)
    }
    if modified == nil, weaker.modified != nil {
      result.modified = weaker.modified
      note(.modified)
    }
    if declaredSources.isEmpty { result.declaredSources = weaker.declaredSources }
    return result
  }

  /// The same metadata with `source` noted for every known value that says nothing about where it was found.
  public func attributed(to source: String) -> DocumentMetadata {
    var result = self
    let known: [(MetadataField, Bool)] = [
      (.title, title != nil), (.authors, !authors.isEmpty), (.publisher, publisher != nil),
      (.published, published != nil), (.modified, modified != nil), (.url, url != nil),
      (.language, language != nil), (.section, section != nil), (.agency, agency != nil),
    ]
    for (field, isKnown) in known where isKnown && fieldSources[field] == nil {
      result.fieldSources[field] = source
    }
    return result
  }
}

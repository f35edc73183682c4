/// A document as a fact set shows it: everything but the text.
public struct DocumentSummary: Hashable, Sendable {
  /// The document's id.
  public let id: String
  /// The hexadecimal SHA-256 of the document's text.
  public let sha256: String
  /// The path or archive member that was read.
  public let file: String?
  /// The canonical address.
  public let url: String?
  /// The medium that published the article.
  public let publisher: String?
  /// The headline.
  public let title: String?
  /// The BCP 47 language tag.
  public let language: String
  /// When the article appeared; nil when unknown.
  public let published: TimeValue?
  /// Where ``published`` was found.
  public let publishedSource: Document.PublishedSource
  /// When the article was last changed.
  public let modified: TimeValue?
  /// The authors in byline order.
  public let authors: [String]
  /// Media that the article itself names in a source line.
  public let declaredSources: [String]
  /// The id of the earliest document whose text this one repeats; nil when none is known.
  public let nearDuplicateOf: String?
  /// What an inferred ``published`` was inferred from; empty when it was found.
  public let publishedReasons: [String]

  /// Takes everything but the text from `document`.
  public init(_ document: Document) {
    id = document.id
    sha256 = document.sha256
    file = document.file
    url = document.url
    publisher = document.publisher
    title = document.title
    language = document.language
    published = document.published
    publishedSource = document.publishedSource
    modified = document.modified
    authors = document.authors
    declaredSources = document.declaredSources
    nearDuplicateOf = nil
    publishedReasons = []
  }

  /// The same summary as that of a copy of the document with the id `original`.
  public func copy(of original: String?) -> DocumentSummary {
    DocumentSummary(self, nearDuplicateOf: original, published: published, publishedSource, publishedReasons)
  }

  /// The same summary with a day of publication that was inferred.
  ///
  /// - Parameters:
  ///   - published: the days between which the article appeared.
  ///   - reasons: what that was inferred from.
  /// - Returns: the summary, marked as inferred.
  public func inferred(_ published: TimeValue, reasons: [String]) -> DocumentSummary {
    DocumentSummary(self, nearDuplicateOf: nearDuplicateOf, published: published, .inferred, reasons)
  }

  init(
    id: String, sha256: String, file: String?, url: String?, publisher: String?, title: String?,
    language: String,
    published: TimeValue?, publishedSource: Document.PublishedSource, modified: TimeValue?, authors: [String],
    declaredSources: [String], nearDuplicateOf: String?, publishedReasons: [String]
  ) {
    self.id = id
    self.sha256 = sha256
    self.file = file
    self.url = url
    self.publisher = publisher
    self.title = title
    self.language = language
    self.published = published
    self.publishedSource = publishedSource
    self.modified = modified
    self.authors = authors
    self.declaredSources = declaredSources
    self.nearDuplicateOf = nearDuplicateOf
    self.publishedReasons = publishedReasons
  }

  private init(
    _ other: DocumentSummary, nearDuplicateOf original: String?, published: TimeValue?,
    _ publishedSource: Document.PublishedSource, _ publishedReasons: [String]
  ) {
    id = other.id
    sha256 = other.sha256
    file = other.file
    url = other.url
    publisher = other.publisher
    title = other.title
    language = other.language
    self.published = published
    self.publishedSource = publishedSource
    self.publishedReasons = publishedReasons
    modified = other.modified
    authors = other.authors
    declaredSources = other.declaredSources
    nearDuplicateOf = original
  }
}

extension DocumentSummary: Codable {
  enum CodingKeys: String, CodingKey {
    case id, sha256, file, url, publisher, title
    case language = "lang"
    case published
    case publishedSource = "published_source"
    case modified, authors
    case declaredSources = "declared_sources"
    case nearDuplicateOf = "near_duplicate_of"
    case publishedReasons = "published_reasons"
  }

  /// Reads the object form; only id and hash are needed.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    sha256 = try container.decode(String.self, forKey: .sha256)
    file = try container.decodeIfPresent(String.self, forKey: .file)
    url = try container.decodeIfPresent(String.self, forKey: .url)
    publisher = try container.decodeIfPresent(String.self, forKey: .publisher)
    title = try container.decodeIfPresent(String.self, forKey: .title)
    language = try container.decodeIfPresent(String.self, forKey: .language) ?? "en"
    published = try container.decodeIfPresent(TimeValue.self, forKey: .published)
    publishedSource =
      try container.decodeIfPresent(Document.PublishedSource.self, forKey: .publishedSource) ?? .unknown
    modified = try container.decodeIfPresent(TimeValue.self, forKey: .modified)
    authors = try container.decodeIfPresent([String].self, forKey: .authors) ?? []
    declaredSources = try container.decodeIfPresent([String].self, forKey: .declaredSources) ?? []
    nearDuplicateOf = try container.decodeIfPresent(String.self, forKey: .nearDuplicateOf)
    publishedReasons = try container.decodeIfPresent([String].self, forKey: .publishedReasons) ?? []
  }

  /// Writes the object form; url, publisher, title and published are null when unknown, empty lists are left out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(sha256, forKey: .sha256)
    try container.encodeIfPresent(file, forKey: .file)
    try container.encode(url, forKey: .url)
    try container.encode(publisher, forKey: .publisher)
    try container.encode(title, forKey: .title)
    try container.encode(language, forKey: .language)
    try container.encode(published, forKey: .published)
    try container.encode(publishedSource, forKey: .publishedSource)
    try container.encodeIfPresent(modified, forKey: .modified)
    if !authors.isEmpty { try container.encode(authors, forKey: .authors) }
    if !declaredSources.isEmpty { try container.encode(declaredSources, forKey: .declaredSources) }
    try container.encodeIfPresent(nearDuplicateOf, forKey: .nearDuplicateOf)
    if !publishedReasons.isEmpty { try container.encode(publishedReasons, forKey: .publishedReasons) }
  }
}

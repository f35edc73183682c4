import Algorithms

/// One article: its text as ingested and what is known about where and when it appeared.
///
/// Every offset that Dateline prints counts from the start of ``text``, which is kept exactly as the reader
/// made it. Zones lie in order and never overlap; text outside every zone is body.
public struct Document: Hashable, Sendable {
  /// A name unique among the documents of one run.
  public let id: String
  /// The path or archive member that was read, as the user named it.
  public let file: String?
  /// The hexadecimal SHA-256 of ``text`` in UTF-8.
  public let sha256: String
  /// The canonical address, when one is known.
  public let url: String?
  /// The headline as metadata or the page gives it.
  public let title: String?
  /// The authors in byline order.
  public let authors: [String]
  /// The medium that published the article.
  public let publisher: String?
  /// When the article appeared; nil when unknown, never "today".
  public let published: TimeValue?
  /// Where ``published`` was found.
  public let publishedSource: PublishedSource
  /// When the article was last changed, when that is known.
  public let modified: TimeValue?
  /// The BCP 47 language tag; "en" unless the source says otherwise.
  public let language: String
  /// The main text.
  public let text: String
  /// Headline, lead, body, caption and furniture stretches of ``text``.
  public let zones: [Zone]
  /// The part of the publication that the article stands in, such as "Business".
  public let section: String?
  /// The news agency that the article is credited to, such as "Reuters".
  public let agency: String?
  /// Media that the article itself names in a source line ("reuters.com, n-tv.de").
  public let declaredSources: [String]
  /// How the document was read.
  public let provenance: Provenance

  /// The day of publication, when it is known to the day.
  public var publicationDay: CivilDay? {
    guard let published, published.resolved, published.earliest == published.latest else { return nil }
    return published.earliest
  }

  /// Makes a document.
  public init(
    id: String, file: String? = nil, sha256: String, url: String? = nil, title: String? = nil,
    authors: [String] = [], publisher: String? = nil, published: TimeValue? = nil,
    publishedSource: PublishedSource = .unknown, modified: TimeValue? = nil, language: String = "en",
    section: String? = nil, agency: String? = nil, text: String, zones: [Zone] = [],
    declaredSources: [String] = [],
    provenance: Provenance = Provenance(reader: "memory", sourceSHA256: nil)
  ) {
    self.id = id
    self.file = file
    self.sha256 = sha256
    self.url = url
    self.title = title
    self.authors = authors
    self.publisher = publisher
    self.published = published
    self.publishedSource = publishedSource
    self.modified = modified
    self.language = language
    self.section = section
    self.agency = agency
    self.text = text
    self.zones = zones
    self.declaredSources = declaredSources
    self.provenance = provenance
  }

  /// Where a publication date was found.
  public enum PublishedSource: String, Codable, Sendable {
    case metadata, text, feed, filename, user, inferred, unknown
  }

  /// How a document came to be: the reader, the bytes it read, and where each value stood.
  public struct Provenance: Hashable, Sendable {
    /// The reader's name, for example "plain-text", "html" or "newsml-g2".
    public let reader: String
    /// The hexadecimal SHA-256 of the bytes read; nil when the document was made in memory.
    public let sourceSHA256: String?
    /// Where each value was found, for example "json-ld" or "byline".
    public let fields: [MetadataField: String]
    /// Places of the text in the source, in order; empty where the format has no such places.
    public let sourceMap: [SourceAnchor]

    /// Makes a provenance.
    public init(
      reader: String, sourceSHA256: String?, fields: [MetadataField: String] = [:],
      sourceMap: [SourceAnchor] = []
    ) {
      self.reader = reader
      self.sourceSHA256 = sourceSHA256
      self.fields = fields
      self.sourceMap = sourceMap
    }
  }

  /// The editorial function of the byte at `offset`: that of the zone around it, else body.
  ///
  /// - Complexity: O(log z) in the number of zones.
  public func zone(at offset: Int) -> Zone.Kind {
    let first = zones.partitioningIndex { $0.span.end > offset }
    guard first < zones.count, zones[first].span.start <= offset else { return .body }
    return zones[first].kind
  }
}

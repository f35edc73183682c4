/// One claim of a gold file.
///
/// Words from closed lists are kept as they are written, so that ``GoldChecker`` can name the ones that are wrong.
public struct GoldClaim: Hashable, Sendable {
  /// The claim's id, unique in its story.
  public let id: String
  /// The name of the article's file.
  public let document: String
  /// `family.transition`.
  public let eventType: String
  /// The name of whom the claim is about.
  public let subject: String
  /// When; nil when the words give no time.
  public let time: GoldTime?
  /// "positive" or "negative".
  public let polarity: String
  /// A raw value of `Factuality`.
  public let factuality: String
  /// How plainly it is said, 0…1.
  public let hedge: Double
  /// Who says so, outermost first.
  public let attribution: [Source]
  /// The words that carry the claim.
  public let evidence: Quote
  /// Whether a good reader may leave the claim out.
  public let isOptional: Bool

  /// One link of the chain of sources.
  public struct Source: Hashable, Sendable, Codable {
    /// Who, as the article names them.
    public let by: String
    /// A raw value of `Attribution.Kind`.
    public let kind: String

    /// Makes a link.
    public init(by: String, kind: String) {
      self.by = by
      self.kind = kind
    }
  }

  /// Words of an article and where they stand, in Unicode scalars.
  public struct Quote: Hashable, Sendable, Codable {
    /// The words, verbatim.
    public let quote: String
    /// The offset of the first scalar.
    public let start: Int
    /// The offset after the last scalar.
    public let end: Int

    /// Makes a quote.
    public init(quote: String, start: Int, end: Int) {
      self.quote = quote
      self.start = start
      self.end = end
    }
  }

  /// Makes a claim.
  public init(
    id: String, document: String, eventType: String, subject: String, time: GoldTime? = nil,
    polarity: String = "positive", factuality: String = "occurred", hedge: Double = 1,
    attribution: [Source] = [], evidence: Quote, isOptional: Bool = false
  ) {
    self.id = id
    self.document = document
    self.eventType = eventType
    self.subject = subject
    self.time = time
    self.polarity = polarity
    self.factuality = factuality
    self.hedge = hedge
    self.attribution = attribution
    self.evidence = evidence
    self.isOptional = isOptional
  }
}

extension GoldClaim: Decodable {
  private enum CodingKeys: String, CodingKey {
    case id, document
    case eventType = "event_type"
    case subject, time, polarity, factuality, hedge, attribution, evidence
    case isOptional = "optional"
  }

  /// Reads a claim of a gold file; `hedge` is 1 and `optional` false when absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try container.decode(String.self, forKey: .id),
      document: try container.decode(String.self, forKey: .document),
      eventType: try container.decode(String.self, forKey: .eventType),
      subject: try container.decode(String.self, forKey: .subject),
      time: try container.decodeIfPresent(GoldTime.self, forKey: .time),
      polarity: try container.decode(String.self, forKey: .polarity),
      factuality: try container.decode(String.self, forKey: .factuality),
      hedge: try container.decodeIfPresent(Double.self, forKey: .hedge) ?? 1,
      attribution: try container.decode([Source].self, forKey: .attribution),
      evidence: try container.decode(Quote.self, forKey: .evidence),
      isOptional: try container.decodeIfPresent(Bool.self, forKey: .isOptional) ?? false)
  }
}

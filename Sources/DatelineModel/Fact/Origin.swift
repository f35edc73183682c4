/// Where information first came from; claims that share an origin count once.
public struct Origin: Hashable, Sendable {
  /// An identifier made from kind, name and day: "o:wire-reuters-2026-01-21".
  public let id: String
  /// What kind of source it is, which decides its prior.
  public let kind: Kind
  /// A name a reader understands: "Reuters, two insiders".
  public let name: String
  /// The probability that a claim of this origin is right, 0…1.
  public let prior: Double
  /// Where ``prior`` came from.
  public let priorFrom: PriorSource
  /// How many reviewed claims the prior was learned from.
  public let reviewedCount: Int
  /// By which signals its claims were joined, sorted; `none` when it has one claim group only.
  public let signals: [Signal]

  /// The kinds of origin of RECONCILE's table of priors.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case namedOnRecord = "named_on_record"
    case officialDocument = "official_document"
    case wireTwoAnonymous = "wire_two_anonymous"
    case wireOneAnonymous = "wire_one_anonymous"
    case anonymous, outlet
    case quotedMedium = "quoted_medium"
    case unattributed
  }

  /// Where a prior came from.
  public enum PriorSource: String, Codable, Sendable {
    case `default`, reviews, configured
  }

  /// What joined claims into one origin.
  public enum Signal: String, Codable, Sendable, CaseIterable {
    case namedAttribution = "named_attribution"
    case sharedQuote = "shared_quote"
    case nearDuplicateText = "near_duplicate_text"
    case sourceLine = "source_line"
    case syndicationMark = "syndication_mark"
    case human, none
  }

  /// Makes an origin.
  public init(
    id: String, kind: Kind, name: String, prior: Double, priorFrom: PriorSource = .default,
    reviewedCount: Int = 0, signals: [Signal]
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.prior = prior
    self.priorFrom = priorFrom
    self.reviewedCount = reviewedCount
    self.signals = signals
  }
}

extension Origin: Codable {
  enum CodingKeys: String, CodingKey {
    case id, kind, name, prior
    case priorFrom = "prior_from"
    case reviewedCount = "reviewed_n"
    case signals
  }
}

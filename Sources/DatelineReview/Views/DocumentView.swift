import DatelineModel

/// The documents of a workspace.
public struct DocumentList: Sendable, Codable {
  /// The revision of what is shown.
  public let revision: Int
  /// The documents.
  public let documents: [Entry]

  /// A document and how much of it is decided.
  public struct Entry: Hashable, Sendable, Codable {
    /// The id.
    public let id: String
    /// The document's letter on the screen.
    public let letter: String
    /// The headline; nil when unknown.
    public let title: String?
    /// The medium; nil when unknown.
    public let publisher: String?
    /// When it appeared, in EDTF; nil when unknown.
    public let published: String?
    /// The number of its claims.
    public let claims: Int
    /// The number of its claims that nobody decided on.
    public let open: Int
  }
}

/// A document with its text and the places of its claims, in Unicode scalars.
public struct DocumentView: Sendable, Codable {
  /// The revision of what is shown.
  public let revision: Int
  /// The id.
  public let id: String
  /// The document's letter on the screen.
  public let letter: String
  /// The headline; nil when unknown.
  public let title: String?
  /// The medium; nil when unknown.
  public let publisher: String?
  /// When it appeared, in EDTF; nil when unknown.
  public let published: String?
  /// The address; nil when unknown.
  public let url: String?
  /// The words.
  public let text: String
  /// The stretches with an editorial function.
  public let zones: [Stretch]
  /// The ids of the claims.
  public let claims: [Place]

  /// A stretch of text with its function.
  public struct Stretch: Hashable, Sendable, Codable {
    /// The kind.
    public let kind: String
    /// The offset of the first scalar.
    public let start: Int
    /// The offset after the last scalar.
    public let end: Int
  }

  /// Where a claim's words stand.
  public struct Place: Hashable, Sendable, Codable {
    /// The claim's id.
    public let claim: String
    /// What it says, in words.
    public let label: String
    /// The offset of the first scalar.
    public let start: Int
    /// The offset after the last scalar.
    public let end: Int
    /// What was decided.
    public let state: QueueItem.State
  }
}

/// Entities whose names begin with what a reviewer typed.
public struct EntityList: Sendable, Codable {
  /// The revision of what is shown.
  public let revision: Int
  /// The entities, those named most first.
  public let entities: [Entity]
}

/// Pairs of entities that may be one.
public struct DoubtList: Sendable, Codable {
  /// The revision of what is shown.
  public let revision: Int
  /// The pairs, the likeliest first.
  public let doubts: [Doubt]

  /// A pair with the names of both.
  public struct Doubt: Hashable, Sendable, Codable {
    /// The ids.
    public let ids: [String]
    /// The names, in the order of the ids.
    public let names: [String]
    /// How much speaks for it, 0…1.
    public let score: Double
    /// What speaks for it, in words.
    public let reasons: [String]
  }
}

/// Where information came from.
public struct OriginList: Sendable, Codable {
  /// The revision of what is shown.
  public let revision: Int
  /// The origins.
  public let origins: [Entry]

  /// An origin with the claims that count as one.
  public struct Entry: Sendable, Codable {
    /// The id.
    public let id: String
    /// The name.
    public let name: String
    /// The kind.
    public let kind: String
    /// The probability that a claim of this origin is right, 0…1.
    public let prior: Double
    /// What joined the claims of this origin.
    public let signals: [String]
    /// The documents.
    public let documents: [String]
    /// The ids of the claims.
    public let claims: [String]
  }
}

/// What a search found.
public struct SearchView: Sendable, Codable {
  /// The revision of what is shown.
  public let revision: Int
  /// The documents.
  public let documents: [Found]
  /// The ids of the claims.
  public let claims: [QueueItem]

  /// A document whose text holds the words.
  public struct Found: Hashable, Sendable, Codable {
    /// The id.
    public let id: String
    /// The document's letter on the screen.
    public let letter: String
    /// The headline; nil when unknown.
    public let title: String?
    /// The words around, with `[[` and `]]` about what matches.
    public let snippet: String
  }
}

/// The history of one target or of all.
public struct HistoryView: Sendable, Codable {
  /// The revision of what is shown.
  public let revision: Int
  /// The decisions, the newest first.
  public let decisions: [DecisionView]
}

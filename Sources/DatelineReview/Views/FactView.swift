import DatelineModel

/// A fact with its sources side by side.
public struct FactView: Sendable, Codable {
  /// The revision of what is shown.
  public let revision: Int
  /// The fact as fact sets hold it.
  public let fact: Fact
  /// What it says, in words.
  public let label: String
  /// The name of what it is about.
  public let subjectName: String
  /// When, in words.
  public let when: String
  /// The status.
  public let status: String
  /// The probability that it is right, 0…1.
  public let confidence: Double
  /// The documents; those of one origin stand side by side.
  public let columns: [Column]
  /// One row for each property that any claim gives.
  public let properties: [Property]
  /// One term for each origin.
  public let terms: [Term]
  /// The sum that makes the confidence, in words.
  public let sum: String
  /// What speaks for it, in words.
  public let reasons: [String]
  /// The ids of the claims.
  public let claims: [QueueItem]
  /// The decisions about it, the newest first.
  public let decisions: [DecisionView]

  /// A document that tells the fact.
  public struct Column: Hashable, Sendable, Codable {
    /// The document.
    public let document: String
    /// The document's letter on the screen.
    public let letter: String
    /// The medium; nil when unknown.
    public let publisher: String?
    /// When it appeared, in EDTF; nil when unknown.
    public let published: String?
    /// The origin's id.
    public let origin: String
    /// The origin's name.
    public let originName: String

    enum CodingKeys: String, CodingKey {
      case document, letter, publisher, published, origin
      case originName = "origin_name"
    }
  }

  /// What the documents say of one property.
  public struct Property: Sendable, Codable {
    /// The slot; "event_type" for the outcome, "time" for the time.
    public let name: String
    /// What the fact holds, in words.
    public let chosen: String
    /// How well it is supported: a slot's status; nil when nothing is known of it.
    public let support: String?
    /// What each document says, in the order of the columns.
    public let cells: [Cell]
    /// The different values, the one with most origins first.
    public let choices: [Choice]
  }

  /// What one document says of a property.
  public struct Cell: Sendable, Codable {
    /// The document.
    public let document: String
    /// The ids of the claims.
    public let claims: [String]
    /// The words.
    public let text: String
    /// The value.
    public let value: SlotValue
    /// How the claim stands to the fact.
    public let relation: String
    /// Whether it is what the fact holds.
    public let agrees: Bool
  }

  /// A value that can be chosen.
  public struct Choice: Sendable, Codable {
    /// The key that chooses it, counted from 1.
    public let key: Int
    /// The words.
    public let text: String
    /// The value.
    public let value: SlotValue
    /// The number of independent origins behind it.
    public let origins: Int
    /// The ids of the claims.
    public let claims: [String]
  }

  /// One origin's part in the confidence.
  public struct Term: Hashable, Sendable, Codable {
    /// The origin's id.
    public let origin: String
    /// The name.
    public let name: String
    /// The value that it speaks for; nil for the fact's own.
    public let standsFor: String?
    /// The probability that a claim of this origin is right, 0…1.
    public let prior: Double
    /// Sureness of the reading times plainness, 0…1.
    public let factor: Double
    /// The term itself, in log odds.
    public let weight: Double

    enum CodingKeys: String, CodingKey {
      case origin, name
      case standsFor = "stands_for"
      case prior, factor, weight
    }
  }

  enum CodingKeys: String, CodingKey {
    case revision, fact, label
    case subjectName = "subject_name"
    case when, status, confidence, columns, properties, terms, sum, reasons, claims, decisions
  }
}

/// A fact as a bar of the timeline.
public struct TimelineFact: Hashable, Sendable, Codable {
  /// The id.
  public let id: String
  /// `family.transition`.
  public let eventType: String
  /// The part of the event type before the dot.
  public let family: String
  /// What it says, in words.
  public let label: String
  /// The name of what it is about.
  public let subject: String
  /// The name of what it is about.
  public let subjectName: String
  /// When, in words.
  public let when: String
  /// The first day; nil when open or undated.
  public let earliest: String?
  /// The last day; nil when open or undated.
  public let latest: String?
  /// The day on which the first document told it; nil when unknown.
  public let reported: String?
  /// Whether it lies ahead.
  public let planned: Bool
  /// Whether it is denied.
  public let negated: Bool
  /// The status.
  public let status: String
  /// The probability that it is right, 0…1.
  public let confidence: Double
  /// The letters of the documents that tell it.
  public let letters: [String]
  /// Whether sources disagree.
  public let conflict: Bool
  /// What people decided.
  public let review: String

  enum CodingKeys: String, CodingKey {
    case id
    case eventType = "event_type"
    case family, label, subject
    case subjectName = "subject_name"
    case when, earliest, latest, reported, planned, negated, status, confidence, letters, conflict, review
  }
}

/// The facts of the timeline.
public struct TimelineView: Sendable, Codable {
  /// The revision of what is shown.
  public let revision: Int
  /// The number of facts in all.
  public let total: Int
  /// The facts.
  public let facts: [TimelineFact]
}

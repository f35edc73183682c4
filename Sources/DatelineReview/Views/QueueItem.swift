/// A claim as a row of the queue.
public struct QueueItem: Hashable, Sendable, Codable {
  /// The claim's id.
  public let claim: String
  /// The fact that the claim stands behind; nil when its evidence was rejected.
  public let fact: String?
  /// `family.transition`.
  public let eventType: String
  /// What the claim says, in words.
  public let label: String
  /// The name of what it is about.
  public let subject: String
  /// When, in words.
  public let when: String
  /// The document's id.
  public let document: String
  /// The document's letter on the screen.
  public let letter: String
  /// How sure the extraction is, 0…1.
  public let confidence: Double
  /// What was decided.
  public let state: State
  /// Whether sources disagree about its fact.
  public let conflict: Bool
  /// Whether a reviewer left a note that asks others to look.
  public let flagged: Bool
  /// Why it is worth a look, in a few words; nil when nothing stands out.
  public let why: String?
  /// How it stands to its fact; nil when there is none.
  public let relation: String?

  /// What was decided about a claim.
  public enum State: String, Sendable, Codable, CaseIterable {
    case open, accepted, rejected, unsure, edited, stale
  }

  enum CodingKeys: String, CodingKey {
    case claim, fact
    case eventType = "event_type"
    case label, subject, when, document, letter, confidence, state, conflict, flagged, why, relation
  }
}

/// A stretch of the queue.
public struct QueuePage: Sendable, Codable {
  /// The revision of what is shown.
  public let revision: Int
  /// The number of rows that the query has in all.
  public let total: Int
  /// The number of rows before these.
  public let offset: Int
  /// The rows.
  public let items: [QueueItem]
}

/// Which rows of the queue are wanted.
public struct QueueQuery: Hashable, Sendable {
  /// The rows to show.
  public enum Show: String, Sendable, CaseIterable {
    case open, conflict, unsure, decided, all
  }

  /// The order of the rows.
  public enum Order: String, Sendable, CaseIterable {
    /// Conflicts, then what rests on one source and weighs much, then what is least sure.
    case use
    case leastSure = "least_sure"
    case time, document
  }

  /// The rows to show.
  public var show: Show
  /// The order.
  public var order: Order
  /// Only this family or event type; nil for all.
  public var type: String?
  /// Only this document; nil for all.
  public var document: String?
  /// Only rows that hold all of these words; empty for all.
  public var words: String
  /// How many rows to leave out.
  public var offset: Int
  /// How many rows to give at most.
  public var limit: Int

  /// Makes a query.
  public init(
    show: Show = .open, order: Order = .use, type: String? = nil, document: String? = nil,
    words: String = "", offset: Int = 0, limit: Int = 200
  ) {
    self.show = show
    self.order = order
    self.type = type
    self.document = document
    self.words = words
    self.offset = max(0, offset)
    self.limit = min(max(1, limit), 1000)
  }
}

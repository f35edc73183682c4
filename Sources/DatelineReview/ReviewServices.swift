import DatelineModel

/// What the review needs of the stages that it does not know: how facts are derived and how things are worded.
public struct ReviewServices: Sendable {
  /// Derives the facts of claims and decisions.
  public let derive: @Sendable ([DocumentClaims], [Decision]) -> ReviewedFacts
  /// Keeps derived facts where other programs find them, with the revision of the store that they are derived from.
  public let publish: @Sendable (ReviewedFacts, Int) -> Void
  /// Puts facts, claims and values into words.
  public let wording: ReviewWording
  /// Reads what a reviewer types.
  public let reading: ValueReading
  /// The event types and their slots.
  public let vocabulary: ReviewVocabulary
  /// The time now, in RFC 3339 with six decimal places of a second in UTC.
  public let now: @Sendable () -> String
  /// A word that no other step of any reviewer has.
  public let newStep: @Sendable () -> String

  /// Puts services together.
  public init(
    derive: @escaping @Sendable ([DocumentClaims], [Decision]) -> ReviewedFacts,
    publish: @escaping @Sendable (ReviewedFacts, Int) -> Void = { _, _ in }, wording: ReviewWording,
    reading: ValueReading, vocabulary: ReviewVocabulary,
    now: @escaping @Sendable () -> String, newStep: @escaping @Sendable () -> String
  ) {
    self.derive = derive
    self.publish = publish
    self.wording = wording
    self.reading = reading
    self.vocabulary = vocabulary
    self.now = now
    self.newStep = newStep
  }
}

/// A fact set with what a person should look at beside it.
public struct ReviewedFacts: Sendable {
  /// The facts and everything they rest on.
  public let set: FactSet
  /// Pairs of entities that may be one.
  public let doubts: [EntityDoubt]
  /// Decisions whose target is no longer there.
  public let orphans: [Decision]

  /// Makes a result.
  public init(set: FactSet, doubts: [EntityDoubt], orphans: [Decision]) {
    self.set = set
    self.doubts = doubts
    self.orphans = orphans
  }
}

/// Two entities that may be one.
public struct EntityDoubt: Hashable, Sendable, Codable {
  /// Their ids, sorted.
  public let ids: [String]
  /// How much speaks for it, 0…1.
  public let score: Double
  /// What speaks for it and against.
  public let reasons: [String]

  /// Makes a doubt.
  public init(ids: [String], score: Double, reasons: [String]) {
    self.ids = ids
    self.score = score
    self.reasons = reasons
  }
}

/// Puts facts, claims and values into a reader's words.
public struct ReviewWording: Sendable {
  /// What a fact or claim tells, of its event type, slots, polarity, factuality and the names of entities.
  public typealias Phrase =
    @Sendable (
      String, [String: SlotValue], Polarity, Factuality, _ name: (String) -> String
    ) -> String

  /// "IPO cancelled (weak markets)", without the subject and the time.
  public let phrase: Phrase
  /// "EUR 600 m"; entities by their names.
  public let value: @Sendable (SlotValue, _ name: (String) -> String) -> String
  /// "summer 2025"; "undated" for nil.
  public let time: @Sendable (TimeValue?) -> String

  /// Puts wordings together.
  public init(
    phrase: @escaping Phrase, value: @escaping @Sendable (SlotValue, (String) -> String) -> String,
    time: @escaping @Sendable (TimeValue?) -> String
  ) {
    self.phrase = phrase
    self.value = value
    self.time = time
  }
}

/// Reads what a reviewer types.
public struct ValueReading: Sendable {
  /// The amount in a text such as "EUR 600 m" or "about 11,000 people"; nil when there is none, or more than one.
  public let amount: @Sendable (String) -> Quantity?
  /// The time in a text, EDTF or words that need no other day ("March 2024"); nil when there is none.
  public let time: @Sendable (String) -> EDTF?

  /// Puts readings together.
  public init(
    amount: @escaping @Sendable (String) -> Quantity?, time: @escaping @Sendable (String) -> EDTF?
  ) {
    self.amount = amount
    self.time = time
  }
}

/// The event types that a reviewer can choose from.
public struct ReviewVocabulary: Sendable {
  /// One event type.
  public struct EventType: Sendable, Codable {
    /// `family.transition`.
    public let name: String
    /// The same in words.
    public let label: String
    /// The slots of its family.
    public let slots: [String]

    /// Makes an event type.
    public init(name: String, label: String, slots: [String]) {
      self.name = name
      self.label = label
      self.slots = slots
    }
  }

  /// The event types, sorted by name.
  public let eventTypes: [EventType]

  /// Makes a vocabulary.
  public init(eventTypes: [EventType]) {
    self.eventTypes = eventTypes
  }

  /// The event type of this name.
  func eventType(_ name: String) -> EventType? { eventTypes.first { $0.name == name } }
}

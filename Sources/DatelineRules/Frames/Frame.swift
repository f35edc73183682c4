import DatelineModel

/// A rule: a trigger and typed roles, from which the engine derives every phrasing.
public struct Frame: Sendable, Hashable {
  /// The rule's id, unique in the rule set.
  public let id: String
  /// The event type it makes.
  public let eventType: String
  /// The words that set it off.
  public let trigger: Trigger
  /// The roles in the order of the file; a role may refer to those before it.
  public let roles: [Role]
  /// What must hold besides the roles.
  public let conditions: Conditions
  /// The event type to use when the event is planned or intended rather than done; nil keeps ``eventType``.
  public let plannedAs: String?
  /// The factuality that a plain finite verb gives; nil means occurred.
  public let plainFactuality: Factuality?
  /// Whether the words presuppose the event whatever governs them ("his successor").
  public let isPresupposed: Bool
  /// Whether the sentence's times may date the event.
  public let takesTime: Bool
  /// Sentences that the rule must match.
  public let examples: [Example]
  /// Sentences that the rule must not match.
  public let counterexamples: [Example]
  /// Where the rule begins.
  public let location: Location

  /// A place in a rule file.
  public struct Location: Sendable, Hashable {
    /// The file, as a path from the rules folder.
    public let file: String
    /// The line, from 1.
    public let line: Int

    /// Makes a location.
    public init(file: String, line: Int) {
      self.file = file
      self.line = line
    }
  }

  /// The words that set a frame off.
  public struct Trigger: Sendable, Hashable {
    /// Verbs by lemma, phrasal ones with their particle or adverb ("spin off", "take public"), each as its words.
    public let verbs: [[String]]
    /// Nouns by lemma.
    public let nouns: [String]
    /// Whether any role noun ("chief executive") sets it off.
    public let isRole: Bool
  }

  /// What must hold besides the roles.
  public struct Conditions: Sendable, Hashable {
    /// The document must mention a phrase of this lexicon.
    public let document: String?
    /// The clause must have no direct object.
    public let hasNoObject: Bool
    /// The words must give a time with "since".
    public let needsSince: Bool
    /// One of these roles must be filled.
    public let anyOf: [String]
  }

  /// A sentence beside a rule, with the claims it must give.
  public struct Example: Sendable, Hashable {
    /// The text.
    public let text: String
    /// The publication day that relative times count from.
    public let published: CivilDay?
    /// The claims to find, each a list of expected fields; empty for a counterexample.
    public let claims: [[String: String]]
    /// The line of the example in its file.
    public let line: Int
  }
}

/// One part that a frame looks for.
public struct Role: Sendable, Hashable {
  /// The role's name, which is also its slot's.
  public let name: String
  /// Where to look, in order of preference.
  public let places: [Place]
  /// What the words must be; all given constraints must hold.
  public let constraint: Constraint
  /// Where else the value may come from.
  public let fallbacks: [Fallback]
  /// Whether the frame matches without it.
  public let isOptional: Bool
  /// Whether the role becomes a slot; helper roles do not.
  public let isSlot: Bool
  /// What to take off a text slot.
  public let strip: Strip?

  /// A place relative to the trigger, in deep grammar: the object of a passive is its grammatical subject.
  public enum Place: Sendable, Hashable {
    case subject
    case object
    case secondObject
    /// A prepositional argument of the trigger.
    case prepositional([String])
    /// The noun group set beside the trigger's.
    case apposed
    /// The trigger's own noun group.
    case trigger
    /// Inside the object's noun group.
    case insideObject
    /// What owns, contains or is named beside another role: "X's IPO", "the IPO of X", "its IPO".
    case linked(String)
    /// A prepositional argument inside another role's stretch of words.
    case within(String, [String])
    /// A clause behind the trigger that one of these words opens: "after failing to …".
    case clause([String])
    /// Anywhere inside another role's stretch of words.
    case anywhere(String)
  }

  /// What the words of a role must be.
  public struct Constraint: Sendable, Hashable {
    /// Entity classes, any of which will do: ORGANISATION, COMPANY, UNIT, PERSON, PLACE.
    public let entities: [EntityClass]
    /// Lexicons, any of whose phrases may be the head.
    public let lexicons: [String]
    /// A lexicon of which a word must stand in the noun group.
    public let contains: String?
    /// The kind of amount.
    public let quantity: String?
    /// Whether the head must be a role noun.
    public let isRole: Bool
    /// Whether the value is the words themselves.
    public let isText: Bool
    /// Whether a definite determiner must open the group.
    public let isDefinite: Bool
  }

  /// A class of entities.
  public enum EntityClass: String, Sendable, Hashable, CaseIterable {
    case organisation = "ORGANISATION"
    case company = "COMPANY"
    case unit = "UNIT"
    case person = "PERSON"
    case place = "PLACE"
  }

  /// Where a value may come from when no words of the sentence give it.
  public enum Fallback: Sendable, Hashable {
    /// The organisation that the document is about.
    case topic
    /// The company, not a unit of one, that the document names most.
    case leadingCompany
    /// The value of another role.
    case role(String)
    /// The owner of another role's noun group.
    case possessor(String)
    /// The role that the person in another of the frame's roles holds.
    case heldRole(String)
    /// The organisation of a person in another role.
    case organisation(String)
    /// The subject of the last claim of the same family, else the document's topic; only for a definite theme.
    case eventSubject
  }

  /// What is taken off a text slot.
  public enum Strip: String, Sendable, Hashable, CaseIterable {
    /// The determiner, the possessor and the head noun.
    case head
    /// The determiner and the name at the end.
    case name
  }
}

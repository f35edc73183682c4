/// One part that a rule looks for.
public struct Role: Sendable, Hashable {
  /// The role's name, which is also its slot's.
  public let name: String
  /// Where to look, in order of preference.
  public internal(set) var places: [Place]
  /// What the words must be; all given constraints must hold.
  public internal(set) var constraint: Constraint
  /// Where else the value may come from, in order of preference.
  public let fallbacks: [Fallback]
  /// Whether the rule matches without it.
  public internal(set) var isOptional: Bool
  /// Whether the role becomes a slot; helper roles do not.
  public let isSlot: Bool
  /// What to take off a text slot.
  public let strip: Strip?
  /// Which of several joined groups count; nil for all of them.
  public let member: Member?
  /// Whether the phrases that "of" ties to the words belong to them: "a line of phones".
  public let isFull: Bool
  /// Whether it takes what stands at each of its places together, and not at the first of them alone.
  public let takesAll: Bool
  /// Where the role is written.
  public let location: SourceLocation

  /// The kind of amount that stands for all of them.
  public static let anyAmount = "AMOUNT"

  /// Makes a role.
  public init(
    name: String, places: [Place], constraint: Constraint = Constraint(), fallbacks: [Fallback] = [],
    isOptional: Bool = false, isSlot: Bool = true, strip: Strip? = nil, member: Member? = nil,
    isFull: Bool = false, takesAll: Bool = false, location: SourceLocation
  ) {
    self.name = name
    self.places = places
    self.constraint = constraint
    self.fallbacks = fallbacks
    self.isOptional = isOptional
    self.isSlot = isSlot
    self.strip = strip
    self.member = member
    self.isFull = isFull
    self.takesAll = takesAll
    self.location = location
  }

  /// A place relative to the trigger, in deep grammar: the object of a passive is its grammatical subject.
  public enum Place: Sendable, Hashable {
    /// Who or what acts.
    case subject
    /// What is acted upon; for a noun also what stands before it in its own group ("job cuts").
    case object
    /// The noun group behind the object ("appointed Jane Roe chief executive").
    case secondObject
    /// A prepositional argument of the trigger.
    case prepositional([String])
    /// What the trigger's noun group is said to be: in apposition, or by "is", "became".
    case apposed
    /// The trigger's own noun group.
    case trigger
    /// What owns, contains or is named beside another role: "X's IPO", "the IPO of X", "its IPO".
    case linked(String)
    /// A prepositional argument inside another role's stretch of words.
    case within(String, [String])
    /// Anywhere inside another role's stretch of words.
    case anywhere(String)
    /// A clause behind the trigger that one of these words opens: "after failing to …".
    case clause([String])
    /// What a pattern captured under this name.
    case capture(String)
    /// Anywhere in the trigger's clause.
    case inClause
    /// Who says what the trigger's verb or phrase brings, wherever the words stand.
    case speaker
    /// What is said by the trigger's verb or phrase: a quotation or a clause, in front or behind.
    case content
    /// Whose the trigger's noun is by its clause: the noun before "with", else the grammatical subject.
    case holder
    /// The noun of a deal or plan on which the trigger's infinitive hangs, as "deal" in "a $3 million deal to buy X"; before a
    /// gerund, what is spent on it.
    case governing
    /// The amount that something comes to, also behind a comma: "fell 3 points, or 2 percent, to 150".
    case reached
  }

  /// What the words of a role must be.
  public struct Constraint: Sendable, Hashable {
    /// Entity classes, any of which will do.
    public internal(set) var entities: [EntityClass]
    /// Lexicons by index into ``RuleSet/lexicons``, any of whose phrases may be the head.
    public internal(set) var lexicons: [Int]
    /// A lexicon of which a phrase must stand in the noun group.
    public internal(set) var contains: Int?
    /// Kinds of amounts, any of which will do: MONEY, PERCENT, QUANTITY, or AMOUNT for any of them.
    public internal(set) var quantities: [String]
    /// A lexicon that must hold the amount's unit noun.
    public internal(set) var unit: Int?
    /// Whether the amount must be one that is divided ("$3 a share"), or must not; nil for either.
    public internal(set) var isDivided: Bool?
    /// Whether the amount is put out below zero: "a loss of $5 million".
    public internal(set) var isNegative: Bool
    /// Whether the words must name an office.
    public internal(set) var isRole: Bool
    /// The offices that will do, by their canonical names; empty for any.
    public internal(set) var offices: [String]
    /// Whether the office may be a former or coming one; empty for any.
    public internal(set) var statuses: [OfficeStatus]
    /// Whether the value is the words themselves.
    public internal(set) var isText: Bool
    /// Whether a definite determiner must open the group.
    public internal(set) var isDefinite: Bool
    /// Whether the words must be a direct quotation, or begin with one.
    public internal(set) var isQuoted: Bool
    /// Whether the entity must be none that a role above has.
    public internal(set) var isOther: Bool

    /// Makes a constraint; without arguments anything will do.
    public init(
      entities: [EntityClass] = [], lexicons: [Int] = [], contains: Int? = nil, quantities: [String] = [],
      unit: Int? = nil, isDivided: Bool? = nil, isNegative: Bool = false, isRole: Bool = false,
      offices: [String] = [],
      statuses: [OfficeStatus] = [], isText: Bool = false, isDefinite: Bool = false, isQuoted: Bool = false,
      isOther: Bool = false
    ) {
      self.entities = entities
      self.lexicons = lexicons
      self.contains = contains
      self.quantities = quantities
      self.unit = unit
      self.isDivided = isDivided
      self.isNegative = isNegative
      self.isRole = isRole
      self.offices = offices
      self.statuses = statuses
      self.isText = isText
      self.isDefinite = isDefinite
      self.isQuoted = isQuoted
      self.isOther = isOther
    }

    /// Whether it says what words are looked for, and not only what they are like.
    public var asksForWords: Bool {
      !quantities.isEmpty || isRole || !entities.isEmpty || !lexicons.isEmpty
    }

    /// Whether what is wanted is an entity.
    public var asksForEntity: Bool { quantities.isEmpty && !isRole && !entities.isEmpty }
  }

  /// Whether somebody holds an office, as the words beside it tell.
  public enum OfficeStatus: String, Sendable, Hashable, CaseIterable {
    /// Nothing else is said.
    case current
    /// "former", "ex-".
    case former
    /// "outgoing".
    case outgoing
    /// "incoming", "designate".
    case incoming
    /// "acting", "interim".
    case acting
  }

  /// A class of entities.
  public enum EntityClass: String, Sendable, Hashable, CaseIterable {
    case organisation = "ORGANISATION"
    case company = "COMPANY"
    case unit = "UNIT"
    case person = "PERSON"
    case place = "PLACE"
    case product = "PRODUCT"
    case medium = "MEDIUM"
    case union = "UNION"
    case authority = "AUTHORITY"
    case index = "INDEX"
  }

  /// Where a value may come from when no words beside the trigger give it.
  public enum Fallback: Sendable, Hashable {
    /// The organisation that the document is about.
    case topic
    /// The company, not a unit of one, that the document names most.
    case leadingCompany
    /// The words at the role's place, when they are no entity of the wanted class.
    case words
    /// The value of another role.
    case role(String)
    /// The owner of another role's noun group.
    case possessor(String)
    /// The office of a person in another role.
    case heldRole(String)
    /// The organisation of a person in another role.
    case organisation(String)
    /// The subject of the last claim of the same family, else the document's topic; only for a definite theme.
    case eventSubject
    /// The subject of the last claim of the same family; only for a definite theme.
    case lastSubject
    /// What the slot held in the last claim of the same family; only beside a subject from there.
    case lastValue
    /// The organisation that the document is about, where the last claim of the same family is about it.
    case toldTopic
    /// Who speaks the trigger's words.
    case speaker
    /// Who speaks, else the document's topic, where no word before another role's head narrows it ("retail sales").
    case unnamedOwner(String)
    /// The part of a company that owns another role ("the tram division's revenue"): its words, or the company told last.
    case partOwner(String)
    /// The nouns before another role's head that make it the figure of a part: "**van** sales", "**tea and coffee** profits".
    case modifiers(String)
  }

  /// Which of several groups joined by "and" a role takes: in "A and B merge" the first is the subject, the rest are its
  /// partners.
  public enum Member: String, Sendable, Hashable, CaseIterable {
    /// The first alone.
    case first
    /// All but the first.
    case rest
  }

  /// What is taken off a text slot.
  public enum Strip: String, Sendable, Hashable, CaseIterable {
    /// The determiner, the possessor and the head noun.
    case head
    /// The determiner and the name at the end.
    case name
  }
}

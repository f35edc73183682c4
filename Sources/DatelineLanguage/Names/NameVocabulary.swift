import DatelineModel

/// The words around names of one language, by lower-case form.
public struct NameVocabulary: Sendable {
  /// Words that end a company's name ("inc", "group", "holdings").
  public var designators: Set<String> = []
  /// Legal forms that add nothing to a name ("inc", "plc", "sa").
  public var legalForms: Set<String> = []
  /// Titles that stand before a person's name ("mr", "dr").
  public var personTitles: Set<String> = []
  /// Role nouns, longest phrase first ("chief executive officer", "ceo"), with their canonical name.
  public var roles: [(words: [String], name: String)] = []
  /// Given names.
  public var givenNames: Set<String> = []
  /// Lower-case particles inside names ("de", "van").
  public var particles: Set<String> = []
  /// Nouns that describe an organisation ("carmaker", "unit"), with the entity kind they show.
  public var organisationNouns: [String: Entity.Kind] = [:]
  /// Nouns that describe a person ("executive", "founder").
  public var personNouns: Set<String> = []
  /// Adjectives of nationality ("french").
  public var nationalities: Set<String> = []
  /// Countries, regions and large cities.
  public var places: Set<String> = []
  /// News agencies and newspapers, with the kind of source they are.
  public var media: [String: Attribution.Kind] = [:]
  /// Nouns after which "of" belongs to the name ("bank", "ministry").
  public var institutions: Set<String> = []
  /// Nouns before a medium's name ("newspaper", "news agency").
  public var mediumNouns: [String: Attribution.Kind] = [:]
  /// Capitalised abbreviations that are no names ("ipo", "ceo", "ev").
  public var commonAcronyms: Set<String> = []
  /// Words that stand capitalised before a name at a sentence's start without belonging to it ("former").
  public var modifiers: Set<String> = []

  /// Makes an empty vocabulary.
  public init() {}
}

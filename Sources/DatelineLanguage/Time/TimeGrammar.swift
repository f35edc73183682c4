/// The words of time of one language as its grammar file lists them.
public struct TimeGrammar: Sendable {
  /// The lists of words and phrases.
  public var lists: [List: [String]] = [:]
  /// The lists whose words have a value, by value.
  public var groups: [Group: [(value: String, forms: [String])]] = [:]
  /// The number words.
  public var numbers = NumberGrammar()

  /// A list of words, by its key in the file.
  public enum List: String, Sendable, CaseIterable {
    case ambiguousMonths = "ambiguous_months"
    case ambiguousWeekdays = "ambiguous_weekdays"
    case ambiguousHolidays = "ambiguous_holidays"
    case pluralWeekdays = "plural_weekdays"
    case pluralUnits = "plural_units"
    case periods
    case quarterLetters = "quarter_letters"
    case halfLetters = "half_letters"
    case fiscalLetters = "fiscal_letters"
    case calendarLetters = "calendar_letters"
    case beforeNoon = "before_noon"
    case afterNoon = "after_noon"
    case zones
    case universalZones = "universal_zones"
    case exact, approximate
    case approximateNumbers = "approximate_numbers"
    case modifiers, working, fiscal
    case agoAttributes = "ago_attributes"
    case the, articles, possessives, demonstratives
    case pluralDemonstratives = "plural_demonstratives"
    case every, all, other, of, `in`, or, to, dashes, between, commas, slashes, quotes
    case possessiveEndings = "possessive_endings"
    case ago, later, sooner, after, before
    case fromNow = "from_now"
    case ahead
    case toDate = "to_date"
    case ended, starting, old
    case eraBefore = "era_before"
    case eraAfter = "era_after"
    case onward
    case vagueNumbers = "vague_numbers"
    case halves
    case fourths = "quarters_of"
    case present, past, future, told
    case presentModifiers = "present_modifiers"
    case pastModifiers = "past_modifiers"
    case long
    case whole
    case orSo = "or_so"
    case joinedParts = "joined_parts"
    case adverbSets = "adverb_sets"
    case notTimes = "not_times"
    case looksAhead = "looks_ahead"
    case looksBack = "looks_back"
    case aheadPhrases = "ahead_phrases"
    case pluperfect, modals
    case pastEndings = "past_endings"
    case passiveAuxiliaries = "passive_auxiliaries"
    case notCounted = "not_counted"
    case currencySigns = "currency_signs"
    case numberNouns = "number_nouns"
  }

  /// A list whose words have a value, by its key in the file.
  public enum Group: String, Sendable, CaseIterable {
    case months, weekdays, seasons, units
    case unitLetters = "unit_letters"
    case dayWords = "day_words"
    case dayPhrases = "day_phrases"
    case dayParts = "day_parts"
    case dayPartWords = "day_part_words"
    case clockWords = "clock_words"
    case countedGroups = "counted_groups"
    case steps, parts, edges, relations, decades, sets
    case bareSets = "bare_sets"
    case holidays
    case shortEnds = "short_ends"
  }

  /// Makes a grammar without words.
  public init() {}

  func forms(_ list: List) -> [String] { lists[list] ?? [] }

  func pairs(_ group: Group) -> [(value: String, forms: [String])] { groups[group] ?? [] }
}

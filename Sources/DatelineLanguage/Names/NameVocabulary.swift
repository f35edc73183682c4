import DatelineModel

/// The words around names of one language and its gazetteers, by folded form, as the rules folder gives them.
///
/// ``NameGrammar`` compiles them to numbers.
public struct NameVocabulary: Sendable {
  /// Plain lists of words and phrases.
  public var lists: [List: [String]] = [:]
  /// Role nouns, longest phrase first ("chief executive officer", "ceo"), with their canonical name.
  public var roles: [(words: [String], name: String)] = []
  /// Words before a role that tell its state ("former", "acting").
  public var roleStatuses: [String: RoleStatus] = [:]
  /// Nouns that describe an organisation ("carmaker", "unit"), with the entity kind they show.
  public var organisationNouns: [String: Entity.Kind] = [:]
  /// Nouns inside a name that tell what it names ("federation", "ministry").
  public var institutions: [String: Entity.Kind] = [:]
  /// Nouns before a medium's name ("newspaper", "news agency").
  public var mediumNouns: [String: Attribution.Kind] = [:]
  /// News agencies and newspapers, with the kind of source they are.
  public var media: [String: Attribution.Kind] = [:]
  /// How much each piece of evidence speaks for each kind.
  public var evidence: [NameEvidence: [Entity.Kind: Int]] = [:]
  /// Given names with their gender; nil for names of both.
  public var givenNames: [(name: String, gender: Gender?)] = []
  /// Adjectives and demonyms ("french", "frenchman") with their country's code.
  public var nationalities: [(name: String, country: String)] = []
  /// Countries, regions and cities with their country's code.
  public var places: [(name: String, country: String)] = []
  /// Authorities, unions, exchanges and indices.
  public var organisations: [(name: String, kind: Entity.Kind)] = []
  /// Titles that show a gender ("mrs.").
  public var titleGenders: [String: Gender] = [:]
  /// Pronouns with what they can refer to.
  public var pronouns: [String: PronounClass] = [:]
  /// Weights of references by name.
  public var referenceWeights: [ReferenceWeight: Int] = [:]

  /// Lists of words that need nothing beside each word.
  public enum List: String, Sendable, CaseIterable {
    /// Words that end an organisation's name ("motors", "holdings").
    case designators
    /// Designators that add nothing to a name ("group").
    case genericDesignators = "generic_designators"
    /// Legal forms ("inc", "plc").
    case legalForms = "legal_forms"
    /// Titles before a person's name ("mr", "dr").
    case personTitles = "person_titles"
    /// What follows a person's name ("jr.", "iii").
    case nameSuffixes = "name_suffixes"
    /// Lower-case particles inside names ("de", "van").
    case particles
    /// Words that may join two parts of a name ("of", "and").
    case joiners
    /// Nouns that describe a person ("executive", "founder").
    case personNouns = "person_nouns"
    /// Nouns that describe a product ("phone", "aircraft").
    case productNouns = "product_nouns"
    /// Nouns at the end of a place's name or that describe one ("island", "city").
    case placeNouns = "place_nouns"
    /// What companies have or issue ("shares", "bonds").
    case companyAssets = "company_assets"
    /// Abbreviations in capitals that are no names ("ipo", "ceo").
    case commonAcronyms = "common_acronyms"
    /// Words that are capitalised and no names ("internet", "christmas").
    case commonCapitals = "common_capitals"
    /// Words that stand capitalised before a name at a sentence's start without belonging to it ("former").
    case modifiers = "name_modifiers"
    /// Verbs whose subject is a speaker ("said").
    case speechVerbs = "speech_verbs"
    /// Verbs whose subject is a person ("resigned").
    case personVerbs = "person_verbs"
    /// Prepositions before places ("in").
    case placePrepositions = "place_prepositions"
    /// Determiners that point back ("the", "this").
    case pointers
    /// Words inside a description that show something else is meant ("other", "another").
    case contrasts
    /// Verbs behind which a description tells something new ("is", "become").
    case copulas
    /// Adjectives behind "it is" that make "it" point forward ("clear", "possible").
    case forwardAdjectives = "forward_adjectives"
    /// Words that open what an empty "it" points to ("that", "whether").
    case forwardOpeners = "forward_openers"
    /// Nouns that call somebody the next holder of an office ("successor").
    case successors
    /// Words that make a name plural or one of several ("both", "all").
    case issuerNouns = "issuer_nouns"
    /// The word for possession behind a hyphen: "Paris-based".
    case basedWords = "based_words"
    /// Owner's pronouns ("its").
    case owners
    /// Relative pronouns of persons ("who").
    case personRelatives = "person_relatives"
    /// Exchanges as they stand before a ticker ("nyse").
    case tickerMarks = "ticker_marks"
  }

  /// Makes an empty vocabulary.
  public init() {}
}

/// The gender that a given name or pronoun shows.
public enum Gender: String, Sendable, Hashable {
  /// "he".
  case masculine
  /// "she".
  case feminine
}

/// Whether somebody holds an office now.
public enum RoleStatus: String, Sendable, Hashable, CaseIterable {
  /// In office, as far as the words tell.
  case current
  /// "former", "ex-".
  case former
  /// Leaving: "outgoing".
  case outgoing
  /// Coming: "incoming", "designate".
  case incoming
  /// For the time being: "acting", "interim".
  case acting
}

/// What a pronoun can refer to.
public enum PronounClass: String, Sendable, Hashable, CaseIterable {
  /// "it", "its".
  case thing
  /// "they", "their".
  case plural
  /// "he", "his".
  case masculine
  /// "she", "her".
  case feminine
  /// "we", "our".
  case speakers
}

/// What speaks for and against an antecedent.
public enum ReferenceWeight: String, Sendable, CaseIterable {
  /// Named in the same sentence.
  case sameSentence = "same_sentence"
  /// Named last in the sentence before.
  case previousSentence = "previous_sentence"
  /// Named last two or three sentences before.
  case nearby
  /// The subject of its clause.
  case subject
  /// Both are subjects.
  case parallel
  /// Only a modifier of a noun where it was named last.
  case modifier
  /// Mentioned last of all that are possible.
  case latest
  /// The organisation that the document is about.
  case topic
  /// Called by the same noun before.
  case sameNoun = "same_noun"
  /// Called by the same noun before, when the noun suits every company.
  case sameCommonNoun = "same_common_noun"
  /// Known to be of the country that the description names.
  case sameCountry = "same_country"
  /// Nothing shows what it is.
  case unsureKind = "unsure_kind"
  /// Holds the office that the description names.
  case sameRole = "same_role"
  /// The lead that the best has to have over the second.
  case margin
  /// The score below which nothing is meant.
  case threshold
  /// A company for "they".
  case collective
}

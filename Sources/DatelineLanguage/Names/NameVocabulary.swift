import DatelineModel

/// The words around names of one language and its gazetteers, by folded form, as the rules folder gives them.
///
/// ``NameGrammar`` compiles them to numbers.
public struct NameVocabulary: Sendable {
  /// Plain lists of words and phrases.
  public var lists: [List: [String]] = [:]
  /// Roles ("chief executive officer", "ceo") with their canonical name.
  public var roles: [(phrase: String, name: String)] = []
  /// Words before a role that tell its state ("former", "acting").
  public var roleStatuses: [String: RoleStatus] = [:]
  /// Nouns that describe an organisation ("carmaker", "unit"), with the entity kind they show.
  public var organisationNouns: [String: Entity.Kind] = [:]
  /// Nouns inside a name that tell what it names ("federation", "ministry").
  public var institutions: [String: Entity.Kind] = [:]
  /// Words in a company's name ("airways") with the nouns that they make it ("airline").
  public var nameNouns: [String: [String]] = [:]
  /// Nouns before a medium's name ("newspaper", "news agency").
  public var mediumNouns: [String: Attribution.Kind] = [:]
  /// News agencies and newspapers, with the kind of source they are.
  public var media: [String: Attribution.Kind] = [:]
  /// How much each piece of evidence speaks for each kind.
  public var evidence: [NameEvidence: [Entity.Kind: Int]] = [:]
  /// Given names with their gender; nil for names of both.
  public var givenNames: [(name: String, gender: Gender?)] = []
  /// Words before the time of a role that tell whether it begins or ends then ("since").
  public var roleTerms: [String: RoleHolding.Bound] = [:]
  /// Nouns for who held a role after or before somebody ("successor").
  public var successions: [String: Succession] = [:]
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
    /// Those of them that are degrees ("PhD").
    case degrees
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
    /// Verbs of speech in the dictionary form ("say").
    case speechVerbs = "speech_verbs"
    /// Verbs whose subject comes after their object in a role, in the dictionary form ("succeed").
    case successionVerbs = "succession_verbs"
    /// Verbs whose subject is a person ("resigned").
    case personVerbs = "person_verbs"
    /// Verbs whose subject is a company ("manufactures").
    case companyVerbs = "company_verbs"
    /// Prepositions before places ("in").
    case placePrepositions = "place_prepositions"
    /// Verbs behind which a direction leads to a place ("moved").
    case movementVerbs = "movement_verbs"
    /// Verbs whose subject holds the office behind "as".
    case servingVerbs = "serving_verbs"
    /// Prepositions of direction ("to").
    case directions
    /// Nouns that end the names of news media ("journal", "herald").
    case pressNouns = "press_nouns"
    /// Words inside the names of news media ("daily", "evening").
    case pressModifiers = "press_modifiers"
    /// Words that end names with such words ("post").
    case pressTitles = "press_titles"
    /// Nouns for a building or works ("plant").
    case siteNouns = "site_nouns"
    /// Prepositions behind them that bring where it stands ("at").
    case sitePrepositions = "site_prepositions"
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
    /// Nouns that suit every company and so call none in particular ("company").
    case issuerNouns = "issuer_nouns"
    /// Nouns by which contracts call a party beside those that describe an organisation ("purchaser").
    case partyNouns = "party_nouns"
    /// Words for those who lead a company together ("board", "directors").
    case governingBodies = "governing_bodies"
    /// Nouns for a part of an organisation when somebody owns it ("its oil business").
    case businessNouns = "business_nouns"
    /// The word for possession behind a hyphen: "Paris-based".
    case basedWords = "based_words"
    /// Pronouns that own the noun behind them ("its").
    case owners
    /// Relative pronouns of persons ("who").
    case personRelatives = "person_relatives"
    /// Nouns for people who work somewhere ("workers"), and the prepositions behind which stands where ("at").
    case staffNouns = "staff_nouns"
    case staffPrepositions = "staff_prepositions"
    /// Relative pronouns of things ("which").
    case thingRelatives = "thing_relatives"
    /// Words for how many there are of what a plural names ("many").
    case quantifiers
    /// Exchanges as they stand before a ticker ("nyse").
    case tickerMarks = "ticker_marks"
    /// Nouns of family ("wife", "sons").
    case kin
    /// What persons have and companies hardly ("resignation", "career").
    case personAssets = "person_assets"
    /// Words before a date of birth or an age ("born", "aged").
    case lifeWords = "life_words"
    /// Words behind "'s" that show it to end a name: "Marlow's said".
    case possessiveEnds = "possessive_ends"
    /// Closed words that names hold with a capital ("plus" in "Vireo Plus Media").
    case innerWords = "inner_words"
    /// What ends a list of partners behind "and" ("associates").
    case partnerEndings = "partner_endings"
    /// Words before two names that show them to be two ("between").
    case pairOpeners = "pair_openers"
    /// Verbs behind two names that show them to be two ("are").
    case pairVerbs = "pair_verbs"
    /// Words for how many two organisations are ("two", "both").
    case pairWords = "pair_words"
    /// Nouns for two organisations together ("pair").
    case pairNouns = "pair_nouns"
    /// Nouns for organisations by what they are to each other ("side").
    case sideNouns = "side_nouns"
    /// Verbs of buying, and of selling, in the dictionary form ("acquire", "divest").
    case purchaseVerbs = "purchase_verbs"
    case saleVerbs = "sale_verbs"
    /// Nouns for who buys, and for who sells ("acquirer", "vendor").
    case buyerNouns = "buyer_nouns"
    case sellerNouns = "seller_nouns"
    /// Verbs of how an organisation began, in the dictionary form ("found").
    case originVerbs = "origin_verbs"
    /// Pronouns that mean their clause's subject ("itself").
    case reflexives
    /// Nouns for organisations that are not called "the company" ("fund").
    case companyContrasts = "company_contrasts"
    /// Nouns for several who act together and need have no name ("consortium"), and participles behind them that bring who
    /// they are ("led").
    case gatheringNouns = "gathering_nouns"
    case gatheringParticiples = "gathering_participles"
    /// Words before such a noun that tell who acts together ("investor").
    case gatheringModifiers = "gathering_modifiers"
    /// Nouns for so much of a company as somebody else may have ("stake").
    case holdingNouns = "holding_nouns"
    /// Nouns for a firm that call a person of the trade, too ("baker").
    case tradeNouns = "trade_nouns"
    /// Nouns behind which a title is part of a company's name ("chain").
    case brandNouns = "brand_nouns"
    /// Verbs whose object acts in the infinitive behind it, in the dictionary form ("urge").
    case controlVerbs = "control_verbs"
    /// Verbs that show a name with figures to be no product ("filed").
    case actingVerbs = "acting_verbs"
    /// Prepositions before what somebody comes from ("from").
    case origins
    /// Places that are part of a name behind "of" ("America" in "Holm Corp of America").
    case nameRegions = "name_regions"
    /// Words that open the heading of a release's last paragraph ("about").
    case issuerHeadings = "issuer_headings"
    /// Days on which a release announces ("today").
    case releaseDays = "release_days"
    /// Verbs behind an "it" that means nothing.
    case emptyVerbs = "empty_verbs"
    /// Modals behind an "it" that may be whoever is told.
    case addressingModals = "addressing_modals"

    /// Whether the words are those of another grammar and stand in no list of their own.
    public var isShared: Bool { self == .owners || self == .speechVerbs || self == .controlVerbs }
  }

  /// Marks and small words that the finder itself asks for, by name.
  public var marks: [Mark: [String]] = [:]

  /// A mark or small word with a part of its own in names.
  public enum Mark: String, Sendable, CaseIterable {
    /// "of" and "and" inside names.
    case of, and
    /// "for" inside names.
    case purpose
    /// "as" before an office.
    case role
    /// "by" before who acts.
    case agent
    /// The definite article.
    case the
    /// "&", "-" and ",".
    case ampersand, hyphen, comma
    /// "/".
    case slash
    /// "(".
    case openBracket = "open_bracket"
    /// ")".
    case closeBracket = "close_bracket"
    /// The ending of possession ("'s").
    case possessive
    /// The ending of possession that is a mark alone, with the letter that it stands behind ("s'").
    case barePossessive = "bare_possessive"
    /// Marks behind which a capital says nothing.
    case openers
    /// Quotation marks.
    case quotes
    /// Marks around a short name where it is defined, single ones among them.
    case termQuotes = "term_quotes"
    /// Marks between a dateline and its text.
    case dashes
  }

  /// Makes an empty vocabulary.
  public init() {}
}

import DatelineModel

/// The words around names, compiled to numbers.
///
/// A class, because every pass over a document holds it and its many tables are then shared by one reference.
public final class NameGrammar: Sendable {
  private let traits: WordMasks<NameTraits>

  let roles: PhraseMap<Int>
  /// The canonical names of the roles, by the numbers in ``roles``.
  let roleNames: [String]
  let roleStatuses: WordMap<RoleStatus>
  let roleTerms: WordMap<RoleHolding.Bound>
  let successions: WordMap<Succession>
  let successionVerbs: WordSet
  let organisationNouns: WordMap<Entity.Kind>
  let institutions: WordMap<Entity.Kind>
  let mediumNouns: WordMap<Attribution.Kind>
  let gazetteer: PhraseMap<GazetteerEntry>
  let nationalities: WordMap<Int>
  /// The codes of the countries, by the numbers in ``nationalities``.
  let countryCodes: [String]
  let genders: WordMap<Gender>
  let pronouns: WordMap<PronounClass>
  let contrasts: WordSet
  let forwardAdjectives: WordSet
  let forwardOpeners: WordSet
  let issuerNouns: WordSet
  private let partyNouns: WordSet
  private let legalForms: Set<String>
  /// Words for those who lead a company together: "board".
  let governingBodies: WordSet
  /// Nouns for a part of an organisation when somebody owns it: "its oil business".
  let businessNouns: WordSet
  let owners: WordSet
  let basedWords: WordSet
  let tickerMarks: WordSet
  let possessiveEnds: WordSet
  /// Closed words that names hold with a capital: "Vireo Plus Media".
  let innerWords: WordSet
  /// What ends a list of partners behind "and".
  let partnerEndings: WordSet
  /// Words before two names that show them to be two.
  let pairOpeners: WordSet
  /// Verbs behind two names that show them to be two.
  let pairVerbs: WordSet
  /// Words for how many two organisations are: "two", "both".
  let pairWords: WordSet
  /// Nouns for two organisations together: "pair".
  let pairNouns: WordSet
  /// Nouns for organisations by what they are to each other: "side".
  let sideNouns: WordSet
  /// Verbs of buying, and of selling.
  let purchaseVerbs: WordSet
  let saleVerbs: WordSet
  /// Nouns for who buys, and for who sells.
  let buyerNouns: WordSet
  let sellerNouns: WordSet
  /// Verbs of how an organisation began.
  let originVerbs: WordSet
  /// Pronouns that mean their clause's subject.
  let reflexives: WordSet
  /// Nouns for organisations that are not called "the company".
  let companyContrasts: [Word]
  /// Nouns for several who act together and need have no name, and participles behind them that bring who they are.
  let gatheringNouns: WordSet
  let gatheringParticiples: WordSet
  /// Words before such a noun that tell who acts together.
  let gatheringModifiers: WordSet
  /// Nouns for so much of a company as somebody else may have.
  let holdingNouns: WordSet
  /// Nouns for a firm that call a person of the trade, too.
  let tradeNouns: WordSet
  /// Nouns behind which a title is part of a company's name.
  let brandNouns: WordSet
  /// Verbs whose object acts in the infinitive behind it: "urged Halden to sell".
  let controlVerbs: WordSet
  /// Words for how many there are of what a plural names.
  let quantifiers: WordSet
  /// Nouns for people who work somewhere, and the prepositions behind which stands where.
  let staffNouns: WordSet
  let staffPrepositions: WordSet
  /// Relative pronouns of things.
  let thingRelatives: WordSet
  /// Prepositions before what somebody comes from.
  let origins: WordSet
  /// Places that are part of a name behind "of": "Holm Corp of America".
  let nameRegions: WordSet
  let issuerHeadings: WordSet
  let releaseDays: WordSet
  let emptyVerbs: WordSet
  let addressingModals: WordSet
  /// The nouns by which a company is called because of a word in its name.
  let nameNouns: WordMap<[Word]>
  /// Degrees, which stand behind a name and are no part of it.
  let degrees: WordSet
  let movementVerbs: WordSet
  /// Verbs whose subject holds the office behind "as": "joined Halden as chairman".
  let servingVerbs: WordSet
  /// Verbs that show a name with figures to be no product.
  let actingVerbs: WordSet
  let directions: WordSet
  /// Nouns that end the names of news media.
  let pressNouns: WordSet
  /// Words inside the names of news media.
  let pressModifiers: WordSet
  /// Words that end names with such words.
  let pressTitles: WordSet
  /// Nouns for a building or works, and prepositions behind them that bring where it stands.
  let siteNouns: WordSet
  let sitePrepositions: WordSet
  /// What each piece of evidence speaks for, by its number.
  let evidence: [KindVotes]
  private let weights: [Int]
  let marks: Marks

  /// The words that the finder's code itself asks for.
  struct Marks: Sendable {
    let of, purpose, role, agent, and, the, ampersand, hyphen, comma, openBracket, closeBracket,
      possessive: Word
    let slash: Word
    /// Marks that alone end an owner behind one of ``apostropheLetters``.
    let apostrophes: WordSet
    let apostropheLetters: [UInt8]
    let openers: WordSet
    let dashes: WordSet
    let quotes: WordSet
    let termQuotes: WordSet
  }

  /// What a gazetteer says of a name.
  struct GazetteerEntry: Sendable {
    var kind: Entity.Kind
    var medium: Attribution.Kind?
    var country: Int?
  }

  /// Compiles a vocabulary; new words are added to `words`.
  ///
  /// - Parameters:
  ///   - vocabulary: the words of the rules folder.
  ///   - lexicon: the words of the language with their parts of speech.
  ///   - tokenizer: cuts phrases as it cuts texts.
  ///   - words: the numbered words, those of `lexicon` among them.
  public init(
    _ vocabulary: NameVocabulary, lexicon: Lexicon, tokenizer: Tokenizer, in words: inout Vocabulary
  ) {
    var builder = NameGrammarBuilder(
      vocabulary: vocabulary, lexicon: lexicon, tokenizer: tokenizer, words: words)
    // The builder alone has the words until it is done: what two have is copied when one of them adds to it.
    words = Vocabulary()
    let roleEntries = builder.roles()
    roles = roleEntries.phrases
    roleNames = roleEntries.names
    gazetteer = builder.gazetteer()
    nationalities = builder.nationalities()
    countryCodes = builder.countryCodes
    builder.addLists()
    roleStatuses = builder.map(vocabulary.roleStatuses, .statusWord)
    roleTerms = builder.map(vocabulary.roleTerms, [])
    successions = builder.map(vocabulary.successions, .succession)
    successionVerbs = builder.set(.successionVerbs)
    organisationNouns = builder.map(vocabulary.organisationNouns, .organisationNoun)
    institutions = builder.map(vocabulary.institutions, .institution)
    mediumNouns = builder.map(vocabulary.mediumNouns, .mediumNoun)
    genders = builder.genders()
    pronouns = builder.map(vocabulary.pronouns, [.pronoun, .listed, .closed])
    contrasts = builder.set(.contrasts)
    forwardAdjectives = builder.set(.forwardAdjectives)
    forwardOpeners = builder.set(.forwardOpeners)
    issuerNouns = builder.set(.issuerNouns)
    partyNouns = builder.set(.partyNouns)
    legalForms = Set(vocabulary.lists[.legalForms] ?? [])
    governingBodies = builder.set(.governingBodies)
    businessNouns = builder.set(.businessNouns)
    owners = builder.set(.owners)
    basedWords = builder.set(.basedWords)
    tickerMarks = builder.set(.tickerMarks)
    possessiveEnds = builder.set(.possessiveEnds)
    innerWords = builder.set(.innerWords)
    partnerEndings = builder.set(.partnerEndings)
    pairOpeners = builder.set(.pairOpeners)
    pairVerbs = builder.set(.pairVerbs)
    pairWords = builder.set(.pairWords)
    pairNouns = builder.set(.pairNouns)
    sideNouns = builder.set(.sideNouns)
    purchaseVerbs = builder.set(.purchaseVerbs)
    saleVerbs = builder.set(.saleVerbs)
    buyerNouns = builder.set(.buyerNouns)
    sellerNouns = builder.set(.sellerNouns)
    originVerbs = builder.set(.originVerbs)
    quantifiers = builder.set(.quantifiers)
    reflexives = builder.set(.reflexives)
    companyContrasts = builder.words(.companyContrasts)
    gatheringNouns = builder.set(.gatheringNouns)
    gatheringParticiples = builder.set(.gatheringParticiples)
    gatheringModifiers = builder.set(.gatheringModifiers)
    holdingNouns = builder.set(.holdingNouns)
    tradeNouns = builder.set(.tradeNouns)
    brandNouns = builder.set(.brandNouns)
    controlVerbs = builder.set(.controlVerbs)
    staffNouns = builder.set(.staffNouns)
    staffPrepositions = builder.set(.staffPrepositions)
    thingRelatives = builder.set(.thingRelatives)
    origins = builder.set(.origins)
    nameRegions = builder.set(.nameRegions)
    issuerHeadings = builder.set(.issuerHeadings)
    releaseDays = builder.set(.releaseDays)
    emptyVerbs = builder.set(.emptyVerbs)
    addressingModals = builder.set(.addressingModals)
    nameNouns = builder.nameNouns()
    degrees = builder.set(.degrees)
    movementVerbs = builder.set(.movementVerbs)
    servingVerbs = builder.set(.servingVerbs)
    actingVerbs = builder.set(.actingVerbs)
    directions = builder.set(.directions)
    pressNouns = builder.set(.pressNouns)
    pressModifiers = builder.set(.pressModifiers)
    pressTitles = builder.set(.pressTitles)
    siteNouns = builder.set(.siteNouns)
    sitePrepositions = builder.set(.sitePrepositions)
    marks = builder.marks()
    evidence = builder.evidence()
    weights = ReferenceWeight.allCases.map { vocabulary.referenceWeights[$0] ?? 0 }
    builder.addLexicon()
    traits = builder.traits
    words = builder.words
  }

  /// The traits of a word; empty for a word that only the document has.
  @inline(__always)
  func traits(_ word: Word) -> NameTraits { traits[word] }

  /// Whether contracts call one of their parties by a noun: "company", "purchaser".
  func isParty(_ noun: Word) -> Bool { organisationNouns[noun] != nil || partyNouns.contains(noun) }

  /// A name in lower case without the legal forms at its end: "orsk marine" of "Orsk Marine plc".
  func withoutForm(_ name: String) -> String {
    var words = name.lowercased().utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    while words.count > 1, let last = words.last, legalForms.contains(last) { words.removeLast() }
    return words.joined(separator: " ")
  }

  /// The weight of a kind of evidence about references.
  @inline(__always)
  func weight(_ weight: ReferenceWeight) -> Int { weights[Int(weight.rawValue)] }

  /// The gazetteer's entry for exactly these tokens.
  func listed(_ range: Range<Int>, in tokens: [Token]) -> GazetteerEntry? {
    guard let found = gazetteer.longest(in: tokens, at: range.lowerBound, before: range.upperBound),
      found.length == range.count
    else { return nil }
    return found.value
  }
}

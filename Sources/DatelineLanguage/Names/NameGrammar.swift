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
  let organisationNouns: WordMap<Entity.Kind>
  let institutions: WordMap<Entity.Kind>
  let mediumNouns: WordMap<Attribution.Kind>
  let gazetteer: PhraseMap<GazetteerEntry>
  let nationalities: WordMap<Int>
  /// The codes of the countries, by the numbers in ``nationalities``.
  let countryCodes: [String]
  let genders: WordMap<Gender>
  let pronouns: WordMap<PronounClass>
  let pointers: WordSet
  let contrasts: WordSet
  let copulas: WordSet
  let forwardAdjectives: WordSet
  let forwardOpeners: WordSet
  let issuerNouns: WordSet
  let owners: WordSet
  let personRelatives: WordSet
  let basedWords: WordSet
  let companyAssets: WordSet
  let tickerMarks: WordSet
  let kin: WordSet
  let personAssets: WordSet
  let lifeWords: WordSet
  let possessiveEnds: WordSet
  let issuerHeadings: WordSet
  let releaseDays: WordSet
  let evidence: [[Int32]]
  let weights: [ReferenceWeight: Int]
  let marks: Marks

  /// The words that the finder's code itself asks for.
  struct Marks: Sendable {
    let of, and, the, ampersand, hyphen, comma, openBracket, closeBracket, possessive: Word
    let openers: WordSet
    let quotes: WordSet
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
    let roleEntries = builder.roles()
    roles = roleEntries.phrases
    roleNames = roleEntries.names
    gazetteer = builder.gazetteer()
    nationalities = builder.nationalities()
    countryCodes = builder.countryCodes
    builder.addLists()
    roleStatuses = WordMap(vocabulary.roleStatuses.sorted { $0.key < $1.key }, in: &builder.words)
    organisationNouns = builder.kinds(vocabulary.organisationNouns, .organisationNoun)
    institutions = builder.kinds(vocabulary.institutions, .institution)
    mediumNouns = builder.media()
    genders = builder.genders()
    pronouns = WordMap(vocabulary.pronouns.sorted { $0.key < $1.key }, in: &builder.words)
    pointers = builder.set(.pointers)
    contrasts = builder.set(.contrasts)
    copulas = builder.set(.copulas)
    forwardAdjectives = builder.set(.forwardAdjectives)
    forwardOpeners = builder.set(.forwardOpeners)
    issuerNouns = builder.set(.issuerNouns)
    owners = builder.set(.owners)
    personRelatives = builder.set(.personRelatives)
    basedWords = builder.set(.basedWords)
    companyAssets = builder.set(.companyAssets)
    tickerMarks = builder.set(.tickerMarks)
    kin = builder.set(.kin)
    personAssets = builder.set(.personAssets)
    lifeWords = builder.set(.lifeWords)
    possessiveEnds = builder.set(.possessiveEnds)
    issuerHeadings = builder.set(.issuerHeadings)
    releaseDays = builder.set(.releaseDays)
    marks = builder.marks()
    evidence = builder.evidence()
    weights = vocabulary.referenceWeights
    for word in vocabulary.roleStatuses.keys.sorted() { builder.mark(word, .statusWord) }
    builder.addLexicon()
    traits = builder.traits
    words = builder.words
  }

  /// The traits of a word; empty for a word that only the document has.
  @inline(__always)
  func traits(_ word: Word) -> NameTraits { traits[word] }

  /// The weight of a kind of evidence about references.
  func weight(_ weight: ReferenceWeight) -> Int { weights[weight] ?? 0 }

  /// The gazetteer's entry for exactly these tokens.
  func listed(_ range: Range<Int>, in tokens: [Token]) -> GazetteerEntry? {
    guard let found = gazetteer.longest(in: tokens, at: range.lowerBound, before: range.upperBound),
      found.length == range.count
    else { return nil }
    return found.value
  }
}

extension Entity.Kind {
  /// The place of a kind in the rows of ``NameGrammar/evidence``.
  ///
  /// Ties between kinds fall to the first in this order.
  static let byPreference: [Entity.Kind] = [
    .publisher, .person, .unit, .union, .authority, .company, .place, .index, .product, .other,
  ]

  /// The place in ``byPreference``.
  var place: Int {
    switch self {
    case .publisher: 0
    case .person: 1
    case .unit: 2
    case .union: 3
    case .authority: 4
    case .company: 5
    case .place: 6
    case .index: 7
    case .product: 8
    case .other: 9
    }
  }
}

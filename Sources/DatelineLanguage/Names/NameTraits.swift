/// What a word is to whoever looks for names: one set of bits a word, looked up once a token.
struct NameTraits: OptionSet, Sendable {
  let rawValue: UInt64

  // What the lexicon says of the word in lower case.
  static let listed = NameTraits(rawValue: 1 << 0)
  static let closed = NameTraits(rawValue: 1 << 1)
  static let noun = NameTraits(rawValue: 1 << 2)
  static let verb = NameTraits(rawValue: 1 << 3)
  static let adjective = NameTraits(rawValue: 1 << 4)
  static let participle = NameTraits(rawValue: 1 << 5)
  static let thirdPerson = NameTraits(rawValue: 1 << 6)

  // What the grammar of names says.
  static let designator = NameTraits(rawValue: 1 << 7)
  static let legalForm = NameTraits(rawValue: 1 << 8)
  static let genericDesignator = NameTraits(rawValue: 1 << 9)
  static let institution = NameTraits(rawValue: 1 << 10)
  static let title = NameTraits(rawValue: 1 << 11)
  static let suffix = NameTraits(rawValue: 1 << 12)
  static let particle = NameTraits(rawValue: 1 << 13)
  static let commonAcronym = NameTraits(rawValue: 1 << 14)
  static let modifier = NameTraits(rawValue: 1 << 15)
  static let organisationNoun = NameTraits(rawValue: 1 << 16)
  static let personNoun = NameTraits(rawValue: 1 << 17)
  static let mediumNoun = NameTraits(rawValue: 1 << 18)
  static let productNoun = NameTraits(rawValue: 1 << 19)
  static let placeNoun = NameTraits(rawValue: 1 << 20)
  static let roleStart = NameTraits(rawValue: 1 << 21)
  static let speech = NameTraits(rawValue: 1 << 22)
  static let personVerb = NameTraits(rawValue: 1 << 23)
  static let placePreposition = NameTraits(rawValue: 1 << 24)
  static let commonCapital = NameTraits(rawValue: 1 << 25)

  // What the gazetteers say.
  static let givenName = NameTraits(rawValue: 1 << 26)
  static let nationality = NameTraits(rawValue: 1 << 27)
  static let gazetteerStart = NameTraits(rawValue: 1 << 28)
  /// A word that may join two parts of a name: "of", "and", "for", "the", "&", a hyphen, a comma.
  static let joiner = NameTraits(rawValue: 1 << 29)
  static let statusWord = NameTraits(rawValue: 1 << 30)
  static let pronoun = NameTraits(rawValue: 1 << 31)
  static let pointer = NameTraits(rawValue: 1 << 32)
  static let copula = NameTraits(rawValue: 1 << 33)
  static let succession = NameTraits(rawValue: 1 << 34)
  static let asset = NameTraits(rawValue: 1 << 35)
  static let personAsset = NameTraits(rawValue: 1 << 36)
  /// Opens a relative clause about a person.
  static let personRelative = NameTraits(rawValue: 1 << 37)
  static let lifeWord = NameTraits(rawValue: 1 << 38)
  static let kin = NameTraits(rawValue: 1 << 39)
  static let companyVerb = NameTraits(rawValue: 1 << 41)

  // What the place of the token shows.
  /// The ending of possession, with or without "s".
  static let possessive = NameTraits(rawValue: 1 << 40)

  /// Nouns that describe what a name names, and no names themselves.
  static let describing: NameTraits = [.organisationNoun, .personNoun, .mediumNoun, .productNoun]
}

/// What the words in and around a name show about what it names.
///
/// The weights of each by kind stand in the language's grammar of names.
public enum NameEvidence: UInt8, Sendable, CaseIterable {
  /// "Mr. Vask".
  case title
  /// The name begins with a given name and goes on: "Petra Lindqvist".
  case givenName
  /// A given name and nothing else: "Petra".
  case loneGivenName
  /// Initials or particles inside: "J. P. Vask", "Petra van Holm".
  case initials
  /// The name ends in a designator: "Halden Motors".
  case designator
  /// It holds an institution's noun: "Bank of Nordmark", "Nordmark University".
  case institution
  /// It holds a trade union's noun: "Rail Workers Federation".
  case unionNoun
  /// It holds an authority's noun: "Ministry of Trade".
  case authorityNoun
  /// It ends in a noun of places: "Holm Island".
  case placeNoun
  /// It ends in a noun of products or holds a model number: "Vireo X4".
  case modelNumber
  /// "&" or "and" inside: "Marlow & Finch".
  case ampersand
  /// Two or three words, none of them in the lexicon: "Oyelaran Vask".
  case unknownWords
  /// A small letter first and a capital inside: "vPhone".
  case innerCapital
  /// "he", "his", "she", "her" behind it in the same sentence.
  case pronounFollows
  /// "it" or "its" behind it and a verb of speech: "Kestrel Ropes said it would cut".
  case thingPronounFollows
  /// All letters are capitals: "HMG".
  case acronym
  /// A gazetteer lists it as a place.
  case listedPlace
  /// A gazetteer lists it as a news medium.
  case listedMedium
  /// A gazetteer lists it as an authority.
  case listedAuthority
  /// A gazetteer lists it as a union.
  case listedUnion
  /// A gazetteer lists it as an index or exchange.
  case listedIndex
  /// A role ends before it: "chief executive Petra Lindqvist".
  case roleBefore
  /// A noun of persons stands before it: "the analyst Petra Lindqvist".
  case personNounBefore
  /// A noun of companies stands before it: "carmaker Halden".
  case companyNounBefore
  /// A noun of units stands before it: "its battery unit Brightmoor".
  case unitNounBefore
  /// A noun of unions stands before it.
  case unionNounBefore
  /// A noun of authorities stands before it.
  case authorityNounBefore
  /// It is called as news media are: "Nordmark Gazette", "Evening Vireo".
  case mediumNoun
  /// A noun of media stands before it.
  case mediumNounBefore
  /// A noun of products stands before it: "the electric car Vireo".
  case productNounBefore
  /// A noun of products stands behind it: "the Vireo phone".
  case productNounAfter
  /// A noun of companies stands behind it: "the Halden group".
  case companyNounAfter
  /// A noun of unit stands behind it and an owner's pronoun before it: "its Brightmoor unit".
  case ownedUnit
  /// "union" and the like stand behind it.
  case unionNounAfter
  /// A role stands behind it: "Halden chief executive".
  case roleAfter
  /// "is" and a role stand behind it: "Lindqvist is the chief executive".
  case roleBehindVerb
  /// "'s" and a role stand behind it: "Halden's chief executive".
  case possessedRole
  /// "'s" and a noun of what companies have: "Halden's shares".
  case possessedAsset
  /// "shares of Halden".
  case assetBefore
  /// "the plant at Holm".
  case siteBefore
  /// A comma and a role or a noun of persons: "Lindqvist, chief executive of".
  case personApposition
  /// A comma and a noun of companies: "Halden, a carmaker".
  case companyApposition
  /// A comma and a noun of units.
  case unitApposition
  /// A comma and a noun of unions.
  case unionApposition
  /// A comma and a noun of authorities.
  case authorityApposition
  /// A comma and a noun of products.
  case productApposition
  /// "who" or an age behind a comma: "Lindqvist, who", "Lindqvist, 52,".
  case whoFollows
  /// "which" behind a comma: "Halden, which".
  case whichFollows
  /// A plural behind a number: "38 Falcons".
  case counted
  /// A role and another name stand behind it: "Halden analyst Petra Lindqvist".
  case roleBetween
  /// "'s" and a person's name: "Halden's Petra Lindqvist".
  case possessedPerson
  /// "workers at Halden".
  case staffBefore
  /// A short form in brackets behind it: "Halden Motors Group (HMG)".
  case bracket
  /// A ticker in brackets behind it: "(NYSE: HMG)".
  case ticker
  /// A verb of persons behind it: "Lindqvist resigned".
  case personVerb
  /// A verb of companies behind it: "Halden manufactures".
  case companyVerb
  /// It holds a digit, and a verb of companies or of speech stands behind it: "Lohn24 filed for".
  case numberedActor
  /// A verb of speech behind or before it.
  case speech
  /// "in", "near": "in Holm".
  case placePreposition
  /// "-based" behind it: "Holm-based".
  case based
  /// A listed place behind a comma: "Holm, Nordmark".
  case placeFollows
  /// Between a comma behind a place and another mark: "in Holm, Nordmark,".
  case placeBefore
  /// Capitals at the start of a paragraph, with a dash soon behind: "HOLM, March 26 (Nordwire) -".
  case dateline
  /// A verb of movement and "to" before it: "moved to Holm".
  case movement
  /// A noun of family before a comma or bracket: "his daughter, Petra".
  case kinBefore
  /// A noun of family and "of" before it: "a daughter of Petra".
  case kinOf
  /// "'s" and what persons have: "Lindqvist's resignation", "Lindqvist's wife".
  case possessedByPerson
  /// A date of birth or an age behind it: "Lindqvist (born 1961)", "Lindqvist, aged 54".
  case life
  /// A role and "of" before it: "chairman of Halden".
  case roleOf
  /// A noun of places and "of" before it: "the village of Holm".
  case placeNounOf
  /// "the" before a single word: persons and most companies have none.
  case determiner

  /// The name in the rules: "role_before".
  public var name: String { String(rulesNameOf: self) }
}

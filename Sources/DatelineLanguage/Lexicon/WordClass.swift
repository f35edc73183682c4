/// What a word can be, finer than a part of speech: the classes between which the tagger decides.
///
/// The names are those of the Penn Treebank (Marcus, Santorini, Marcinkiewicz 1993) where it has one; auxiliaries, commas
/// and particles have classes of their own, because their neighbours differ.
public enum WordClass: UInt8, Sendable, Hashable, CaseIterable {
  case boundary, noun, pluralNoun, properNoun, adjective, adverb
  case verbBase, verbPresent, verbThirdPerson, verbPast, verbPastParticiple, verbGerund
  case modal, beThirdPerson, bePresent, bePast, beBase, been, being
  case haveThirdPerson, havePresent, havePast, haveBase, having, doThirdPerson, doPresent, doPast
  case determiner, possessivePronoun, subjectPronoun, objectPronoun, pronoun
  case relativePronoun, interrogativeAdverb, existential
  case preposition, subordinator, coordinator, numeral, infinitiveMarker, possessiveEnding, negation,
    phrasalParticle
  case comma, hyphen, quotationMark, punctuation, symbol, interjection, foreign

  private static let names = """
    ^ NN NNS NNP JJ RB VB VBP VBZ VBD VBN VBG MD BEZ BEP BED BEI BEN BEG HVZ HVP HVD HVI HVG \
    DOZ DOP DOD DT PRPS PRP PRO PRX WP WRB EX IN CS CC CD TO POS NOT RP CM HY QU PU SYM UH X
    """.split(separator: " ").map(String.init)
  private static let byName = Dictionary(uniqueKeysWithValues: zip(names, allCases))

  /// The class of a name as rule files write it ("NN", "VBD"); nil for anything else.
  public init?(name: some StringProtocol) {
    guard let named = Self.byName[String(name)] else { return nil }
    self = named
  }

  /// The name as rule files write it.
  public var name: String { Self.names[Int(rawValue)] }

  /// The part of speech in Universal Dependencies' inventory.
  public var partOfSpeech: PartOfSpeech {
    switch self {
    case .noun, .pluralNoun: .noun
    case .properNoun: .properNoun
    case .adjective: .adjective
    case .adverb, .interrogativeAdverb: .adverb
    case .verbBase, .verbPresent, .verbThirdPerson, .verbPast, .verbPastParticiple, .verbGerund: .verb
    case .modal, .beThirdPerson, .bePresent, .bePast, .beBase, .been, .being, .haveThirdPerson, .havePresent,
      .havePast, .haveBase, .having, .doThirdPerson, .doPresent, .doPast:
      .auxiliary
    case .determiner: .determiner
    case .possessivePronoun, .subjectPronoun, .objectPronoun, .pronoun, .relativePronoun, .existential:
      .pronoun
    case .preposition, .phrasalParticle: .adposition
    case .subordinator: .subordinator
    case .coordinator: .coordinator
    case .numeral: .numeral
    case .infinitiveMarker, .possessiveEnding, .negation: .particle
    case .comma, .hyphen, .quotationMark, .punctuation, .boundary: .punctuation
    case .symbol: .symbol
    case .interjection: .interjection
    case .foreign: .other
    }
  }

  /// The form of a verb that the class stands for; nil where there is none.
  public var verbForm: VerbForm? {
    switch self {
    case .verbBase, .verbPresent, .beBase, .bePresent, .haveBase, .havePresent, .doPresent: .base
    case .verbThirdPerson, .beThirdPerson, .haveThirdPerson, .doThirdPerson: .thirdPerson
    case .verbPast, .bePast, .havePast, .doPast: .past
    case .verbPastParticiple, .been: .pastParticiple
    case .verbGerund, .being, .having: .gerund
    default: nil
    }
  }
}

/// A set of word classes: one bit a class.
public typealias WordClasses = CaseSet<WordClass>

extension WordClasses {
  /// The classes of the forms of "have".
  static var having: WordClasses {
    [
      .init(.haveThirdPerson), .init(.havePresent), .init(.havePast), .init(.haveBase), .init(.having),
    ]
  }

  /// The classes of finite verbs and auxiliaries.
  public static var finite: WordClasses {
    [
      .init(.verbPresent), .init(.verbThirdPerson), .init(.verbPast), .init(.modal), .init(.beThirdPerson),
      .init(.bePresent), .init(.bePast), .init(.haveThirdPerson), .init(.havePresent), .init(.havePast),
      .init(.doThirdPerson), .init(.doPresent), .init(.doPast),
    ]
  }
}

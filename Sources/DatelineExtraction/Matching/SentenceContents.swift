import DatelineLanguage
import DatelineRules

/// What a sentence holds, as far as it tells which rules cannot match in it; found when a rule first asks.
final class SentenceContents {
  /// The phrases of lexicons in the sentence.
  private(set) lazy var occurrences = index.occurrences(
    in: sentence.tokens, of: document.document.text.tokens)
  /// The lexicons that have a phrase in the sentence.
  var lexicons: LexiconSet { occurrences.lexicons }
  /// The kinds of amounts and entities in it.
  private(set) lazy var kinds = Kinds(of: sentence, in: document)
  /// Its words.
  private(set) lazy var words = Words(document.document.text.tokens[sentence.tokens])

  private let sentence: AnalysedSentence
  private let document: DocumentIndex
  private let index: LexiconIndex

  init(_ sentence: AnalysedSentence, in document: DocumentIndex, _ lexicons: LexiconIndex) {
    self.sentence = sentence
    self.document = document
    index = lexicons
  }

  /// The words and dictionary forms of a sentence, roughly: words whose numbers agree in their last ten bits are one.
  ///
  /// That one word in forty is taken for another costs less than room for all words of the language.
  struct Words {
    private var words = [UInt64](repeating: 0, count: 16)
    private var lemmas = [UInt64](repeating: 0, count: 16)

    /// - Complexity: O(n) in the tokens.
    init(_ tokens: ArraySlice<Token>) {
      for token in tokens {
        words[Self.place(token.word)] |= Self.bit(token.word)
        lemmas[Self.place(token.lemma)] |= Self.bit(token.lemma)
      }
    }

    /// Whether one of the words may stand in the sentence.
    func mayHaveAny(_ anchor: PatternProgram.Anchor) -> Bool {
      anchor.words.contains { words[Self.place($0)] & Self.bit($0) != 0 }
        || anchor.lemmas.contains { lemmas[Self.place($0)] & Self.bit($0) != 0 }
    }

    private static func place(_ word: Word) -> Int { Int(word.index >> 6 & 15) }

    private static func bit(_ word: Word) -> UInt64 { 1 << UInt64(word.index & 63) }
  }

  /// Kinds of amounts and entities, as a set.
  struct Kinds: OptionSet, Sendable, Hashable {
    let rawValue: UInt16

    static let money = Kinds(rawValue: 1)
    static let percent = Kinds(rawValue: 2)
    static let count = Kinds(rawValue: 4)
    static let heldRole = Kinds(rawValue: 8)
    static let person = Kinds(rawValue: 16)
    static let organisation = Kinds(rawValue: 32)
    static let company = Kinds(rawValue: 64)
    static let unit = Kinds(rawValue: 128)
    static let place = Kinds(rawValue: 256)
    static let product = Kinds(rawValue: 512)
    static let union = Kinds(rawValue: 1024)
    static let authority = Kinds(rawValue: 2048)
    static let medium = Kinds(rawValue: 4096)
    static let index = Kinds(rawValue: 8192)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The kinds without which a role cannot be filled.
    init(_ constraint: Role.Constraint) {
      self = []
      if let quantity = constraint.quantities.first {
        guard constraint.quantities.count == 1, quantity != Role.anyAmount else { return }
        insert(Kinds(QuantityExpression.Kind(ruleName: quantity)))
      } else if constraint.isRole {
        insert(.heldRole)
      } else if constraint.entities.count == 1 {
        insert(Kinds(constraint.entities[0]))
      }
    }

    private static let classes = Role.EntityClass.allCases

    /// The kinds in a sentence.
    ///
    /// - Complexity: O(n) in the sentence's tokens.
    init(of sentence: AnalysedSentence, in document: DocumentIndex) {
      self = []
      for quantity in sentence.quantities { insert(Kinds(quantity.kind)) }
      for mention in document.mentions(in: sentence.tokens) {
        if let entity = mention.entity {
          insert(Kinds(of: document.document.entities[entity]))
        } else {
          for member in mention.members { insert(Kinds(of: document.document.entities[member])) }
        }
      }
      if document.heldRole(in: sentence.tokens) != nil { insert(.heldRole) }
    }

    private init(of entity: EntityRecord) {
      self = []
      for entityClass in Self.classes where entity.matches(entityClass) { insert(Kinds(entityClass)) }
    }

    private init(_ kind: QuantityExpression.Kind) {
      switch kind {
      case .money: self = .money
      case .percent: self = .percent
      case .count: self = .count
      case .multiple: self = []
      }
    }

    private init(_ entityClass: Role.EntityClass) {
      switch entityClass {
      case .organisation: self = .organisation
      case .company: self = .company
      case .unit: self = .unit
      case .person: self = .person
      case .place: self = .place
      case .product: self = .product
      case .union: self = .union
      case .authority: self = .authority
      case .medium: self = .medium
      case .index: self = .index
      }
    }
  }
}

extension EntityRecord {
  /// Whether rules mean such an entity by a class.
  func matches(_ entityClass: Role.EntityClass) -> Bool {
    switch entityClass {
    case .organisation: isOrganisation && (kind != .publisher || actsAsCompany)
    case .company: kind == .company || kind == .unit || actsAsCompany
    case .unit: kind == .unit
    case .person: kind == .person
    case .place: kind == .place
    case .product: kind == .product
    case .union: kind == .union
    case .authority: kind == .authority
    case .medium: medium != nil || kind == .publisher
    case .index: kind == .index
    }
  }
}

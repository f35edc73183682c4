import DatelineLanguage
import DatelineRules

/// What a sentence holds, as far as it tells which rules cannot match in it; found when a rule first asks.
final class SentenceContents {
  /// The lexicons that have a phrase in the sentence.
  private(set) lazy var lexicons = index.mentioned(in: sentence.tokens, of: document.document.text.tokens)
  /// The kinds of amounts and entities in it.
  private(set) lazy var kinds = Kinds(of: sentence, in: document)
  /// Its words.
  private(set) lazy var words = Words(of: document.document.text, in: sentence.tokens)

  private let sentence: AnalysedSentence
  private let document: DocumentIndex
  private let index: LexiconIndex

  init(_ sentence: AnalysedSentence, in document: DocumentIndex, _ lexicons: LexiconIndex) {
    self.sentence = sentence
    self.document = document
    index = lexicons
  }

  /// The words and dictionary forms of a sentence that the language lists.
  struct Words {
    private var words = WordSet()
    private var lemmas = WordSet()

    /// - Complexity: O(n) in the tokens.
    init(of text: TokenizedText, in range: Range<Int>) {
      for token in text.tokens[range] {
        if text.words.isListed(token.word) { words.insert(token.word) }
        if text.words.isListed(token.lemma) { lemmas.insert(token.lemma) }
      }
    }

    /// Whether one of the words stands in the sentence.
    func hasAny(_ anchor: PatternProgram.Anchor) -> Bool {
      anchor.words.contains { words.contains($0) } || anchor.lemmas.contains { lemmas.contains($0) }
    }
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

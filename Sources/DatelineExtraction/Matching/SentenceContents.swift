import DatelineLanguage
import DatelineRules

/// What a sentence holds, as far as it tells which rules cannot match in it.
struct SentenceContents {
  /// The lexicons that have a phrase in the sentence, ascending, each once.
  let lexicons: [Int32]
  /// The kinds of amounts and entities in it.
  let kinds: Kinds

  /// Kinds of amounts and entities, as a set.
  struct Kinds: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    static let money = Kinds(rawValue: 1)
    static let percent = Kinds(rawValue: 2)
    static let count = Kinds(rawValue: 4)
    static let heldRole = Kinds(rawValue: 8)
    static let person = Kinds(rawValue: 16)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The kinds without which a role cannot be filled.
    init(_ constraint: Role.Constraint) {
      self = []
      if constraint.quantities.count == 1, let quantity = constraint.quantities.first,
        quantity != Role.anyAmount
      {
        switch QuantityExpression.Kind(ruleName: quantity) {
        case .money: insert(.money)
        case .percent: insert(.percent)
        case .count: insert(.count)
        case .multiple: break
        }
      }
      if constraint.isRole { insert(.heldRole) }
      if constraint.entities == [.person] { insert(.person) }
    }
  }

  /// - Complexity: O(n) in the sentence's tokens.
  init(
    _ sentence: AnalysedSentence, in document: AnalysedDocument, index: DocumentIndex,
    _ lexicons: LexiconIndex
  ) {
    self.lexicons = Set(lexicons.mentioned(in: sentence.tokens, of: document.text.tokens)).sorted()
    var kinds: Kinds = []
    for quantity in sentence.quantities {
      switch quantity.kind {
      case .money: kinds.insert(.money)
      case .percent: kinds.insert(.percent)
      case .count: kinds.insert(.count)
      case .multiple: break
      }
    }
    for mention in index.mentions(in: sentence.tokens) {
      if let entity = mention.entity, document.entities[entity].kind == .person { kinds.insert(.person) }
    }
    if index.heldRole(in: sentence.tokens) != nil { kinds.insert(.heldRole) }
    self.kinds = kinds
  }
}

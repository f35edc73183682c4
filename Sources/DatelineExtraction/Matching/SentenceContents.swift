import DatelineLanguage
import DatelineRules

/// What a sentence holds, as far as it tells which rules cannot match in it.
struct SentenceContents {
  /// The lexicons that have a phrase in the sentence.
  let lexicons: [Int32]
  /// The same with the tokens at which the phrases end.
  private let phrases: [(lexicon: Int32, last: Int)]
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
      if let quantity = constraint.quantity {
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
    phrases = lexicons.mentioned(in: sentence.tokens, of: document.text.tokens)
    self.lexicons = phrases.map(\.lexicon)
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

  /// The lexicons that have a phrase at the head of one of a trigger's arguments, or directly before it, where a light
  /// noun may follow; nil when a pronoun among them can stand for anything.
  func lexicons(heading site: Site, in view: SentenceView) -> [Int32]? {
    var arguments = site.subjects + site.objects + site.secondObjects + site.apposed
    arguments += site.arguments.map(\.argument)
    if let noun = site.noun { arguments.append(view.argument(noun)) }
    guard !arguments.contains(where: view.isPronoun) else { return nil }
    return phrases.compactMap { phrase in
      arguments.contains { $0.head == phrase.last || $0.head == phrase.last + 1 } ? phrase.lexicon : nil
    }
  }
}

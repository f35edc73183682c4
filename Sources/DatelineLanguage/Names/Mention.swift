import DatelineModel

/// Words that refer to an entity: a name, a description or a pronoun.
public struct Mention: Sendable, Hashable {
  /// The bytes of the mention.
  public let span: TextSpan
  /// The token indices of the same stretch.
  public let tokens: Range<Int>
  /// Name, description or pronoun.
  public let form: Form
  /// The entity it refers to, by index into ``AnalysedDocument/entities``; nil while unresolved.
  public var entity: Int?

  /// How a mention refers.
  public enum Form: Sendable, Hashable {
    /// A proper name.
    case name
    /// A definite description: "the carmaker".
    case description
    /// "it", "its", "he", "his", "they".
    case pronoun
  }
}

/// An entity of one document, gathered from its mentions.
public struct EntityRecord: Sendable, Hashable {
  /// The fullest name in the document.
  public var name: String
  /// What it is.
  public var kind: Entity.Kind
  /// Whether ``kind`` rests on evidence rather than on the default for unknown names.
  public var kindIsSure: Bool
  /// Other names in the document.
  public var aliases: Set<String>
  /// Nouns that the document uses for it ("division").
  public var descriptions: Set<String>
  /// How often it is named.
  public var mentionCount: Int
  /// The source kind when it is a medium.
  public var medium: Attribution.Kind?
  /// The organisation a person works for or a unit belongs to, by entity index, when the text says so.
  public var organisation: Int?
  /// The role of a person ("CEO").
  public var role: String?
  /// Whether the role is a former one.
  public var roleIsFormer = false

  /// Whether it can own, list, invest, appoint.
  public var isOrganisation: Bool {
    switch kind {
    case .company, .unit, .union, .authority, .publisher: true
    case .person, .place, .product, .index, .other: false
    }
  }
}

import DatelineModel

/// An entity of one document, gathered from its mentions.
public struct EntityRecord: Sendable, Hashable {
  /// The fullest name in the document.
  public var name: String
  /// What it is.
  public var kind: Entity.Kind
  /// Whether ``kind`` rests on evidence rather than on the default for unknown names.
  public var kindIsSure: Bool
  /// Other names in the document, each once.
  public var aliases: [String] = []
  /// How often it is named; 0 for a name that turned out to be another's short form.
  public var mentionCount: Int
  /// The source kind when it is a medium.
  public var medium: Attribution.Kind?
  /// Whether the text tells of a medium as of a company ("media group Reuters"), or knows it by its name alone.
  public var actsAsCompany = false
  /// The organisation a person works for or a unit belongs to, by entity index, when the text says so.
  public var organisation: Int?
  /// The role of a person ("CEO"), as the document gives it first.
  public var role: String?
  /// Whether the role is a former one.
  public var roleIsFormer = false
  /// Every role that the document gives a person, in text order.
  public var roles: [RoleHolding] = []
  /// The gender that given name or title shows.
  public var gender: Gender?
  /// The code of the country that it is of, or that it is ("fr"), when the text or a gazetteer says so.
  public var country: String?

  /// Whether it can own, list, invest, appoint.
  public var isOrganisation: Bool {
    switch kind {
    case .company, .unit, .union, .authority, .publisher: true
    case .person, .place, .product, .index, .other: false
    }
  }
}

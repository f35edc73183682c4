/// One link of the chain from the publisher to whoever says so.
public struct Attribution: Hashable, Sendable, Codable {
  /// Who says it, as the text names them.
  public let by: String
  /// What kind of source that is.
  public let kind: Kind
  /// How many anonymous sources are claimed, when a number is given.
  public let count: Int?

  /// The kinds of source, from the medium itself to unnamed insiders.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case publisher, wire, newspaper
    case unnamedMedia = "unnamed_media"
    case namedPerson = "named_person"
    case namedOrganisation = "named_organisation"
    case officialDocument = "official_document"
    case anonymous
  }

  /// Makes a link.
  public init(by: String, kind: Kind, count: Int? = nil) {
    self.by = by
    self.kind = kind
    self.count = count
  }
}

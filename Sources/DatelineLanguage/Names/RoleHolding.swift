/// An office as one place of the text gives it to a person.
public struct RoleHolding: Sendable, Hashable {
  /// The canonical name ("CEO").
  public let role: String
  /// Whether the person is in office.
  public let status: RoleStatus
  /// The organisation, by entity index, when the text names it.
  public let organisation: Int?
  /// The token indices of the office's words.
  public let tokens: Range<Int>
  /// The first token of the time expression behind the office ("since 2019"); nil when there is none.
  public let time: Int?
}

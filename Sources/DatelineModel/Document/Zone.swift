/// A stretch of a document's text with one editorial function.
public struct Zone: Hashable, Sendable {
  /// What a stretch of text is for.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case headline, lead, body, caption, furniture
  }

  /// The function of the stretch.
  public let kind: Kind
  /// The bytes of the stretch in ``Document/text``.
  public let span: TextSpan

  /// Makes a zone.
  public init(kind: Kind, span: TextSpan) {
    self.kind = kind
    self.span = span
  }
}

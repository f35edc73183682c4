import DatelineModel

/// Words that somebody is given for: who (source), by which words (cue), for what (content).
///
/// All spans are half-open byte ranges of the document's text.
public struct AttributionSpan: Sendable, Hashable {
  /// The words that name who says or thinks it; nil when nobody is named.
  public let source: TextSpan?
  /// The words that show that it is said or thought; nil for a quotation that stands alone.
  public let cue: TextSpan?
  /// The stretches of what is said, in text order; never empty.
  public let content: [TextSpan]
  /// The entity that the source refers to, by index into ``AnalysedDocument/entities``; nil when unknown.
  public let speaker: Int?
  /// Whether the content is a direct quotation.
  public let isQuotation: Bool
}

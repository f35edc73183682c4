/// Words that somebody is given for: who (source), by which words (cue), for what (content).
///
/// All ranges are token indices; ``TokenizedText/span(_:)`` turns them into bytes.
public struct AttributionSpan: Sendable, Hashable {
  /// The words that name who says or thinks it; nil when nobody is named.
  public let source: Range<Int>?
  /// The words that show that it is said or thought; nil for a quotation that stands alone.
  public let cue: Range<Int>?
  /// The stretches of what is said, in text order; never empty.
  public let content: [Range<Int>]
  /// The entity that the source refers to, by index into ``AnalysedDocument/entities``; nil when unknown.
  public let speaker: Int?
  /// Whether the content is a direct quotation.
  public let isQuotation: Bool
  /// Whether it is said; false for what is thought, wanted or judged.
  public let isSpeech: Bool
}

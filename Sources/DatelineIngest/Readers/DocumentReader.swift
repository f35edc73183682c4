/// Reads one kind of input.
///
/// A reader reports only what its input says. Names, user options and `meta.json` are joined in afterwards by
/// ``Ingestor``, in one place.
public protocol DocumentReader: Sendable {
  /// The reader's name in ``Document/Provenance``, for example "html".
  var name: String { get }

  /// Whether the content, not the file's suffix, is of this reader's kind.
  func recognises(_ source: SourceBytes) -> Bool

  /// Reads the articles of `source`.
  ///
  /// - Throws: An ``IngestError`` when nothing can be read; what is wrong with a part of a source is a failure
  ///   in the outcome.
  func read(_ source: SourceBytes, context: ReadingContext) throws(IngestError) -> ReadOutcome
}

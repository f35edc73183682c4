import DatelineLanguage
import DatelineModel

/// What the language layer found in one document, as one JSON object on one line.
///
/// Offsets are half-open and count Unicode scalars. The members are `doc`, `timexes` and `values`; with ``Layers/all`` also
/// `sentences`, `tokens`, `chunks`, `clauses`, `mentions`, `references` and `attributions`.
public struct Annotation: Sendable {
  /// Which members are written.
  public enum Layers: Sendable, Hashable {
    /// Times and amounts.
    case expressions
    /// Everything.
    case all
  }

  let document: AnalysedDocument
  let offsets: ScalarOffsets
  let layers: Layers
  let convention: TimeConvention

  /// Makes the annotation of an analysed document.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - layers: which members are written.
  ///   - convention: how bare names of days and months are read.
  public init(
    _ document: AnalysedDocument, layers: Layers = .expressions, convention: TimeConvention = .news
  ) {
    self.document = document
    self.layers = layers
    self.convention = convention
    offsets = ScalarOffsets(document.document.text)
  }

  /// The object on one line with a line end; keys are sorted.
  ///
  /// - Complexity: O(n) in the text.
  public var jsonLine: [UInt8] {
    var writer = JSONLineWriter(capacity: document.document.text.utf8.count * (layers == .all ? 24 : 2) + 256)
    writer.object { writer in
      if layers == .all {
        writeAttributions(to: &writer)
        writeChunks(to: &writer)
        writeClauses(to: &writer)
      }
      writer.member("doc", document.document.id)
      if layers == .all {
        writeMentions(to: &writer)
        writeReferences(to: &writer)
        writeSentences(to: &writer)
      }
      writeTimes(to: &writer)
      if layers == .all { writeTokens(to: &writer) }
      writeValues(to: &writer)
    }
    writer.endLine()
    return writer.bytes
  }

  /// Writes `end`, `start` and `text` of a span around what sorts between them.
  ///
  /// - Parameters:
  ///   - span: the bytes of the stretch.
  ///   - writer: an object that is open.
  ///   - between: writes the members whose keys sort between "end" and "start".
  ///   - inner: writes the members whose keys sort between "start" and "text".
  ///   - after: writes the members whose keys sort behind "text".
  func write(
    _ span: TextSpan, to writer: inout JSONLineWriter, between: (inout JSONLineWriter) -> Void = { _ in },
    inner: (inout JSONLineWriter) -> Void = { _ in }, after: (inout JSONLineWriter) -> Void = { _ in }
  ) {
    writer.key("end")
    writer.integer(offsets.scalarOffset(ofByte: span.end))
    between(&writer)
    writer.key("start")
    writer.integer(offsets.scalarOffset(ofByte: span.start))
    inner(&writer)
    writer.member("text", offsets.substring(span))
    after(&writer)
  }
}

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

  /// Called behind each element of a list: hands over what has been written when it is much.
  typealias Drain = (inout JSONLineWriter) -> Void

  let document: AnalysedDocument
  let offsets: ScalarOffsets
  let layers: Layers
  let convention: TimeConvention

  /// How many bytes are handed over at a time, about.
  private static let piece = 1 << 16

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
    offsets = ScalarOffsets(utf8: document.text.bytes)
  }

  /// The object on one line with a line end; keys are sorted.
  ///
  /// - Complexity: O(n) in the text.
  public var jsonLine: [UInt8] {
    var writer = JSONLineWriter(capacity: document.text.bytes.count * (layers == .all ? 8 : 1) + 256)
    write(to: &writer, drain: { _ in })
    return writer.bytes
  }

  /// Writes the line of ``jsonLine`` piece by piece, so that it never stands in memory as a whole.
  ///
  /// - Parameter take: gets the pieces in order.
  /// - Complexity: O(n) in the text.
  public func write(to take: (borrowing [UInt8]) -> Void) {
    var writer = JSONLineWriter(capacity: Self.piece + Self.piece / 8)
    func drain(_ writer: inout JSONLineWriter) {
      if writer.length >= Self.piece { writer.drain(to: take) }
    }
    write(to: &writer, drain: drain)
    writer.drain(to: take)
  }

  private func write(to writer: inout JSONLineWriter, drain: Drain) {
    // The lists come in the order of their keys: what has been handed over cannot be sorted any more.
    writer.object { writer in
      if layers == .all {
        writeAttributions(to: &writer, drain)
        writeChunks(to: &writer, drain)
        writeClauses(to: &writer, drain)
      }
      writer.member("doc", document.document.id)
      if layers == .all {
        writeMentions(to: &writer, drain)
        writeReferences(to: &writer, drain)
        writeSentences(to: &writer, drain)
      }
      writeTimes(to: &writer, drain)
      if layers == .all { writeTokens(to: &writer, drain) }
      writeValues(to: &writer, drain)
    }
    writer.endLine()
  }

  /// Writes `start`, `end` and `text` of a span.
  func write(_ span: TextSpan, to writer: inout JSONLineWriter) {
    writer.member("end", offsets.scalarOffset(ofByte: span.end))
    writer.member("start", offsets.scalarOffset(ofByte: span.start))
    writer.member("text", utf8: document.text.bytes[span.range])
  }

  /// Writes `start`, `end` and `text` of a range of tokens.
  func write(_ tokens: Range<Int>, to writer: inout JSONLineWriter) {
    write(document.text.span(tokens), to: &writer)
  }
}

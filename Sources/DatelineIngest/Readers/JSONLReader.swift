import DatelineModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads articles from JSON lines: one object a line in the interchange form, of which only `text` is needed.
///
/// A file that is one object over several lines is one article, and a list of objects is as many. What cannot be read,
/// or stands between the objects, is a failure with its place, and the others are read all the same. A document that
/// was read before keeps its provenance.
public struct JSONLReader: DocumentReader {
  /// "jsonl".
  public let name = "jsonl"

  /// Makes a reader.
  public init() {}

  /// Whether the content begins as a JSON object does, or as a list of such objects.
  public func recognises(_ source: SourceBytes) -> Bool {
    let marks = source.opening.utf8.lazy.filter { !$0.isASCIISpace }.prefix(3)
    return marks.starts(with: "{\"".utf8) || marks.starts(with: "[{\"".utf8) || marks.elementsEqual("{}".utf8)
  }

  /// Reads every line, or every object of a list.
  ///
  /// - Throws: `unsupportedEncoding` when the source came with an encoding that the system cannot convert.
  public func read(_ source: SourceBytes, context: ReadingContext) throws(IngestError) -> ReadOutcome {
    let bytes = try source.utf8()
    let objects = JSONObjects(bytes)
    var reading = Reading(path: source.name, bytes: bytes, context: context)
    for (position, place) in objects.places.enumerated() {
      reading.take(place, number: objects.isList ? position + 1 : nil)
    }
    return ReadOutcome(drafts: reading.drafts, failures: reading.failures)
  }

  /// The drafts and failures gathered so far.
  private struct Reading {
    let path: String
    let bytes: [UInt8]
    let context: ReadingContext
    var drafts: [DocumentDraft] = []
    var failures: [IngestFailure] = []

    private let decoder = JSONDecoder()

    init(path: String, bytes: [UInt8], context: ReadingContext) {
      self.path = path
      self.bytes = bytes
      self.context = context
    }

    /// Reads one object; `number` is its place in a list.
    mutating func take(_ place: JSONObjects.Place, number: Int?) {
      let value = bytes[place.range]
      let object: DocumentLine
      do {
        object = try decoder.decode(DocumentLine.self, from: Data(value))
      } catch {
        failures.append(failure(place, error))
        return
      }
      guard let text = object.text, let first = text.first(where: { !$0.isWhitespace }), first != "\u{FEFF}"
      else {
        failures.append(
          IngestFailure(path: path, line: place.line, column: place.column, error: .missingText))
        return
      }
      var (metadata, problems) = object.form.metadata()
      let provenance = object.provenance(of: text)
      if let provenance { metadata.fieldSources = provenance.fields }
      if let source = object.publishedSource, metadata.published != nil { metadata.publishedSource = source }
      let (given, zonesAreUsable) = object.byteZones(in: text)
      if !zonesAreUsable {
        problems.append(.badMetadata(detail: "zones overlap, leave the text or are of no known kind"))
      }
      var zones = given
      if zones.isEmpty {
        let title = context.metadata.title ?? metadata.title
        let zoned = ZonedText(text, title: title, readsFrontMatter: false)
        zones = zoned.zones
        metadata = metadata.completed(from: zoned.metadata)
        if metadata.title == nil { metadata.title = zoned.headline }
      }
      if provenance == nil { metadata = metadata.attributed(to: "json") }
      drafts.append(
        DocumentDraft(
          id: object.id, file: object.file, line: place.line, number: number, metadata: metadata, text: text,
          zones: zones, sourceSHA256: Digest.sha256(Array(value)), provenance: provenance))
      failures += problems.map {
        IngestFailure(path: path, line: place.line, error: $0, documentKept: true)
      }
    }

    private func failure(_ place: JSONObjects.Place, _ error: any Error) -> IngestFailure {
      let value = bytes[place.range]
      if let offset = JSONSyntax.errorOffset(in: value) {
        let (line, column) = place.position(of: offset, in: bytes)
        return IngestFailure(
          path: path, line: line, column: column, error: .badJSON(detail: JSONSyntax.wording(value, offset)))
      }
      var detail = "not an object of an article"
      if case DecodingError.typeMismatch(_, let found) = error, let key = found.codingPath.first {
        detail = "\"\(key.stringValue)\" has the wrong type"
      }
      return IngestFailure(
        path: path, line: place.line, column: place.column, error: .badJSON(detail: detail))
    }
  }
}

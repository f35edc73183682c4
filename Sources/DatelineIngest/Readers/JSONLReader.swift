import DatelineModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads articles from JSON lines: one object a line in the interchange form, of which only `text` is needed.
///
/// A file that is one object over several lines is one article, and a list of objects is as many. A line that cannot
/// be read is a failure with its place, and the other lines are read all the same. A document that was read before
/// keeps its provenance.
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
    var reading = Reading(path: source.name, context: context)
    let lines = Self.lines(of: bytes)
    let isList = bytes.first { !$0.isASCIISpace } == UInt8(ascii: "[")
    if isList {
      for place in JSONObjects(bytes).places { reading.take(bytes[place.range], line: place.line) }
    } else if lines.count > 1, JSONSyntax.errorOffset(in: bytes[lines[0].range]) != nil,
      JSONSyntax.errorOffset(in: bytes[...]) == nil
    {
      reading.take(bytes[...], line: nil)
    } else {
      for line in lines { reading.take(bytes[line.range], line: line.number) }
    }
    return ReadOutcome(drafts: reading.drafts, failures: reading.failures)
  }

  /// The lines that are not blank, with their numbers from 1.
  private static func lines(of bytes: [UInt8]) -> [(number: Int, range: Range<Int>)] {
    var result: [(Int, Range<Int>)] = []
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if !line.allSatisfy(\.isASCIISpace) { result.append((number, line.startIndex..<line.endIndex)) }
    }
    return result
  }

  /// The drafts and failures gathered so far.
  private struct Reading {
    let path: String
    let context: ReadingContext
    var drafts: [DocumentDraft] = []
    var failures: [IngestFailure] = []

    private let decoder = JSONDecoder()

    init(path: String, context: ReadingContext) {
      self.path = path
      self.context = context
    }

    /// Reads one object; `line` is the number of its line, nil when the object is the whole source.
    mutating func take(_ bytes: ArraySlice<UInt8>, line: Int?) {
      let object: DocumentLine
      do {
        object = try decoder.decode(DocumentLine.self, from: Data(bytes))
      } catch {
        failures.append(failure(bytes, line: line, error))
        return
      }
      guard let text = object.text, let first = text.first(where: { !$0.isWhitespace }), first != "\u{FEFF}"
      else {
        fail(.missingText, line: line, column: 1)
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
          id: object.id, file: object.file, line: line, metadata: metadata, text: text, zones: zones,
          sourceSHA256: Digest.sha256(Array(bytes)), provenance: provenance))
      for problem in problems { fail(problem, line: line, kept: true) }
    }

    private mutating func fail(_ error: IngestError, line: Int?, column: Int? = nil, kept: Bool = false) {
      failures.append(
        IngestFailure(
          path: path, line: line, column: line == nil ? nil : column, error: error, documentKept: kept))
    }

    private func failure(_ bytes: ArraySlice<UInt8>, line: Int?, _ error: any Error) -> IngestFailure {
      if let offset = JSONSyntax.errorOffset(in: bytes) {
        return IngestFailure(
          path: path, line: line, column: line == nil ? nil : offset - bytes.startIndex + 1,
          error: .badJSON(detail: JSONSyntax.wording(bytes, offset)))
      }
      var detail = "not an object of an article"
      if case DecodingError.typeMismatch(_, let place) = error, let key = place.codingPath.first {
        detail = "\"\(key.stringValue)\" has the wrong type"
      }
      return IngestFailure(
        path: path, line: line, column: line == nil ? nil : 1, error: .badJSON(detail: detail))
    }
  }
}

import Foundation

/// Why some JSON cannot be used, and where.
public struct JSONProblem: Error, Hashable, Sendable {
  /// The line in the bytes, from 1; nil when the syntax is right and a value is wrong.
  public let line: Int?
  /// The column in bytes, from 1; nil when the syntax is right and a value is wrong.
  public let column: Int?
  /// What is wrong, in lower case and without a full stop.
  public let message: String

  /// Finds out why `data` could not be decoded.
  ///
  /// - Parameters:
  ///   - error: what the decoder threw.
  ///   - data: the bytes it was given.
  /// - Complexity: O(n) in the bytes.
  public init(_ error: any Error, in data: Data) {
    if let error = error as? DecodingError, let words = Self.words(error) {
      line = nil
      column = nil
      message = words
      return
    }
    // The decoder does not say where the syntax breaks; the reader of JSON lines does. It works by lines, so line ends
    // become spaces of the same length.
    let bytes = data.map { $0 == 0x0A ? 0x20 : $0 }
    let source = SourceBytes(name: "", bytes: bytes)
    let outcome = try? JSONLReader().read(source, context: ReadingContext(metadata: DocumentMetadata()))
    guard let failure = outcome?.failures.first, case .badJSON(let detail) = failure.error,
      let offset = failure.column.map({ $0 - 1 })
    else {
      line = 1
      column = 1
      message = "not a JSON object"
      return
    }
    let before = data.prefix(offset)
    line = before.count { $0 == 0x0A } + 1
    column = offset - (before.lastIndex(of: 0x0A).map { $0 - data.startIndex + 1 } ?? 0) + 1
    message = detail
  }

  /// What is wrong with a value; nil when the syntax is wrong.
  private static func words(_ error: DecodingError) -> String? {
    switch error {
    case .keyNotFound(let key, let context):
      let place = path(context.codingPath)
      return place.isEmpty ? "no \"\(key.stringValue)\"" : "no \"\(key.stringValue)\" in \(place)"
    case .valueNotFound(_, let context):
      return "\(path(context.codingPath)) is null"
    case .typeMismatch(_, let context):
      let place = path(context.codingPath)
      return "\(place.isEmpty ? "the value" : place) has the wrong type"
    case .dataCorrupted(let context):
      let place = path(context.codingPath)
      if place.isEmpty { return nil }
      return context.debugDescription.hasPrefix("Cannot initialize")
        ? "\(place) is none of the words allowed there" : "\(place): \(context.debugDescription)"
    @unknown default:
      return "not of the expected form"
    }
  }

  /// "claims[3].time.edtf".
  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += (path.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }
}

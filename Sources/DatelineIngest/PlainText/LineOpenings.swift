/// A list of words that lines begin with, looked up by their first two bytes.
///
/// Every line of every page is asked, and comparing it with each phrase of a list in turn would cost more than all
/// other reading.
struct LineOpenings: Sendable {
  private let phrases: [UInt16: [[UInt8]]]

  /// Makes a table of phrases of at least two bytes, in lower case.
  init(_ phrases: [String]) {
    var table: [UInt16: [[UInt8]]] = [:]
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      if let key = Self.key(bytes[...]) { table[key, default: []].append(bytes) }
    }
    self.phrases = table
  }

  /// Whether a line in lower case begins with one of the phrases.
  ///
  /// - Complexity: O(p) in the phrases that share two bytes with the line.
  func open(_ line: ArraySlice<UInt8>) -> Bool { match(line) != nil }

  /// The length in bytes of the first phrase that a line in lower case begins with; nil when there is none.
  func match(_ line: ArraySlice<UInt8>) -> Int? {
    guard let key = Self.key(line), let candidates = phrases[key] else { return nil }
    return candidates.first { line.starts(with: $0) }?.count
  }

  private static func key(_ bytes: ArraySlice<UInt8>) -> UInt16? {
    guard bytes.count >= 2 else { return nil }
    return UInt16(bytes[bytes.startIndex]) << 8 | UInt16(bytes[bytes.startIndex + 1])
  }
}

/// Finds words in a stretch of a document, in Unicode scalars.
struct WordFinder {
  private let scalars: [Unicode.Scalar]
  private let start: Int
  private let sentence: Range<Int>

  /// - Parameters:
  ///   - text: the stretch.
  ///   - start: its offset in the document.
  ///   - from: the offset in the document of the sentence that is searched first.
  ///   - to: the offset after that sentence.
  init(_ text: String, start: Int, from: Int, to: Int) {
    scalars = Array(text.unicodeScalars)
    self.start = start
    let first = min(max(0, from - start), scalars.count)
    sentence = first..<min(max(first, to - start), scalars.count)
  }

  /// The first place of any of the words in the sentence, the longest first, that no mark of another value covers.
  ///
  /// - Complexity: O(n · m) in the sentence and the words.
  func place(of words: [String], besides marks: [ClaimView.Mark]) -> Range<Int>? {
    for word in words.sorted(by: { ($0.count, $1) > ($1.count, $0) }) {
      let wanted = Array(word.unicodeScalars)
      guard !wanted.isEmpty, wanted.count <= sentence.count else { continue }
      for offset in sentence.lowerBound...(sentence.upperBound - wanted.count)
      where matches(wanted, at: offset) {
        let found = start + offset..<start + offset + wanted.count
        if marks.allSatisfy({ $0.end <= found.lowerBound || found.upperBound <= $0.start }) { return found }
      }
    }
    return nil
  }

  private func matches(_ wanted: [Unicode.Scalar], at offset: Int) -> Bool {
    for (number, scalar) in wanted.enumerated()
    where Self.folded(scalars[offset + number]) != Self.folded(scalar) {
      return false
    }
    return !isWord(offset - 1) && !isWord(offset + wanted.count)
  }

  private func isWord(_ offset: Int) -> Bool {
    guard scalars.indices.contains(offset) else { return false }
    return scalars[offset].properties.isAlphabetic || scalars[offset].properties.numericType != nil
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.properties.isWhitespace { return " " }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower[lower.startIndex] : scalar
  }
}

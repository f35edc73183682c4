/// Finds words in a stretch of a document, in Unicode scalars.
struct WordFinder {
  private let scalars: [Unicode.Scalar]
  private let start: Int
  /// Where to look, the likeliest first.
  private let ranges: [Range<Int>]

  /// - Parameters:
  ///   - text: the stretch.
  ///   - start: its offset in the document.
  ///   - places: where to look in the document, the likeliest first.
  init(_ text: String, start: Int, in places: [Range<Int>]) {
    let scalars = Array(text.unicodeScalars)
    self.scalars = scalars
    self.start = start
    ranges = places.map { place in
      let first = min(max(0, place.lowerBound - start), scalars.count)
      return first..<min(max(first, place.upperBound - start), scalars.count)
    }
  }

  /// The first place of any of the words, the longest first, that no mark of another value covers.
  ///
  /// - Complexity: O(n · m) in the ranges and the words.
  func place(of words: [String], besides marks: [ClaimView.Mark]) -> Range<Int>? {
    let longest = words.sorted { ($0.count, $1) > ($1.count, $0) }.map { Array($0.unicodeScalars) }
    for range in ranges {
      for wanted in longest where !wanted.isEmpty && wanted.count <= range.count {
        for offset in range.lowerBound...(range.upperBound - wanted.count) where matches(wanted, at: offset) {
          let found = start + offset..<start + offset + wanted.count
          if marks.allSatisfy({ $0.end <= found.lowerBound || found.upperBound <= $0.start }) { return found }
        }
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

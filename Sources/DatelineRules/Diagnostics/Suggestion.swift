extension Sequence where Element == String {
  /// The candidate closest to `word` by edit distance, when it is close enough to be what was meant.
  ///
  /// - Parameters:
  ///   - word: what was written.
  ///   - most: the largest distance; a third of the word's letters is the limit in any case.
  /// - Returns: the candidate, the first in the alphabet of several; nil when none is close.
  /// - Complexity: O(candidates × letters²).
  func closest(to word: String, within most: Int = .max) -> String? {
    let limit = Swift.min(most, word.count < 3 ? 0 : Swift.max(1, word.count / 3))
    var best: (word: String, distance: Int)?
    for candidate in sorted() where abs(candidate.count - word.count) <= limit {
      let distance = editDistance([Character](word), [Character](candidate))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }
}

/// Levenshtein's distance (Levenshtein 1966), by rows.
private func editDistance(_ first: [Character], _ second: [Character]) -> Int {
  var previous = Array(0...second.count)
  for (row, left) in first.enumerated() {
    var current = [row + 1]
    for (column, right) in second.enumerated() {
      current.append(
        min(previous[column] + (left == right ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
    }
    previous = current
  }
  return previous[second.count]
}

import DatelineModel

/// How one document's text lies to another's.
public enum DuplicateRelation: String, Codable, Sendable, CaseIterable {
  /// The same words in the same order; case, punctuation and white space may differ.
  case exact
  /// Most of the text is the same: an edited or lengthened copy.
  case near
  /// Nearly all of one text stands in the other, which is longer.
  case contained

  // On the corpus, copies with a fifth of their words changed have a similarity of .26 to .45; different articles
  // about one matter stay below .09, and share less than .16 of the shorter one.
  /// The similarity from which texts are near.
  static let leastSimilarity = 0.22
  /// The share of a text from which it is contained in a longer one, when the sample is large.
  static let leastContainment = 0.5

  /// The relation of two texts, whichever is the longer; nil when they are no duplicates.
  init?(_ left: TextSignature, _ right: TextSignature, _ resemblance: Resemblance) {
    if left.digest == right.digest, left.wordCount == right.wordCount, left.wordCount > 0 {
      self = .exact
    } else if !resemblance.isMeasured {
      return nil
    } else if resemblance.similarity >= Self.leastSimilarity {
      self = .near
    } else if Self.isContained(resemblance.containmentOfFirst, sample: resemblance.first)
      || Self.isContained(resemblance.containmentOfSecond, sample: resemblance.second)
    {
      self = .contained
    } else {
      return nil
    }
  }

  /// Whether the share is large enough; a small sample has to show more, since chance counts for more in it.
  private static func isContained(_ containment: Double, sample: Int) -> Bool {
    sample > 0 && containment >= leastContainment + 0.5 / Double(sample).squareRoot()
  }
}

import DatelineModel

/// How much of two texts is the same, estimated from their signatures (Broder 1997).
///
/// Below the smaller of both sketches' greatest hashes, both sketches are whole samples of their texts' shingles, and the
/// shares of the samples are those of the texts. The estimate is exact for texts of fewer than
/// ``TextSignature/capacity`` shingles.
struct Resemblance {
  /// The number of sampled shingles of the shorter text below which nothing is said.
  static let minimumSample = 12

  /// Shingles in both samples.
  let shared: Int
  /// Shingles in the sample of the first text.
  let first: Int
  /// Shingles in the sample of the second text.
  let second: Int

  /// Compares two signatures.
  ///
  /// - Complexity: O(k) in the capacity of a signature.
  init(_ left: TextSignature, _ right: TextSignature) {
    let limit = min(Self.greatest(left), Self.greatest(right))
    var (shared, first, second) = (0, 0, 0)
    while first < left.shingles.count, second < right.shingles.count {
      let (one, other) = (left.shingles[first], right.shingles[second])
      if min(one, other) > limit { break }
      if one == other { shared += 1 }
      if one <= other { first += 1 }
      if other <= one { second += 1 }
    }
    while first < left.shingles.count, left.shingles[first] <= limit { first += 1 }
    while second < right.shingles.count, right.shingles[second] <= limit { second += 1 }
    self.shared = shared
    self.first = first
    self.second = second
  }

  /// The share of shingles in both among those in either, 0…1.
  var similarity: Double {
    let either = first + second - shared
    return either == 0 ? 0 : Double(shared) / Double(either)
  }

  /// The share of the first text's shingles that stand in the second, 0…1.
  var containmentOfFirst: Double { first == 0 ? 0 : Double(shared) / Double(first) }

  /// The share of the second text's shingles that stand in the first, 0…1.
  var containmentOfSecond: Double { second == 0 ? 0 : Double(shared) / Double(second) }

  /// Whether the samples are large enough to say anything.
  var isMeasured: Bool { min(first, second) >= Self.minimumSample }

  /// The greatest hash up to which a sketch is whole.
  private static func greatest(_ signature: TextSignature) -> UInt32 {
    guard signature.shingles.count >= TextSignature.capacity else { return .max }
    return signature.shingles.last ?? .max
  }
}

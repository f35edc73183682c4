/// Lays the items of a table out in flat arrays, one after the other.
struct TableLayout {
  /// What a source says about an item.
  struct Claim {
    let source: Int32
    let value: Int32
    /// The share of the source's rows on the item, above 0 and up to 1.
    var share: Double
  }

  private var itemObject: [Int32] = []
  private var itemAttribute: [Int32] = []
  private var claimStart: [Int] = [0]
  private var candidateStart: [Int] = [0]
  private var claimSource: [Int32] = []
  private var claimValue: [Int32] = []
  private var claimCandidate: [Int32] = []
  private var claimShare: [Double] = []
  private var candidateValue: [Int32] = []
  private var candidateIsLabel: [Bool] = []
  private var isLabelled: [Bool] = []

  /// Adds an item; items come in order, as do the claims by source and the labels.
  mutating func append(object: Int32, attribute: Int32, claims: [Claim], labels: [Int32]) {
    itemObject.append(object)
    itemAttribute.append(attribute)
    let candidates = Self.candidates(claims, labels)
    for claim in claims {
      claimSource.append(claim.source)
      claimValue.append(claim.value)
      claimShare.append(claim.share)
      claimCandidate.append(Self.place(of: claim.value, in: candidates).map(Int32.init) ?? -1)
    }
    claimStart.append(claimSource.count)
    candidateValue += candidates
    candidateIsLabel += candidates.map(labels.contains)
    candidateStart.append(candidateValue.count)
    isLabelled.append(!labels.isEmpty)
  }

  /// The values that may be true, in order: those claimed most, and what the labels say.
  private static func candidates(_ claims: [Claim], _ labels: [Int32]) -> [Int32] {
    var support: [(value: Int32, share: Double)] = []
    for claim in claims.sorted(by: { ($0.value, $0.source) < ($1.value, $1.source) }) {
      if support.last?.value == claim.value {
        support[support.count - 1].share += claim.share
      } else {
        support.append((claim.value, claim.share))
      }
    }
    if support.count > ClaimTable.candidateLimit {
      support.sort { $0.share != $1.share ? $0.share > $1.share : $0.value < $1.value }
      support.removeLast(support.count - ClaimTable.candidateLimit)
    }
    var values = support.map(\.value)
    for label in labels where !values.contains(label) { values.append(label) }
    return values.sorted()
  }

  private static func place(of value: Int32, in candidates: [Int32]) -> Int? {
    var (low, high) = (0, candidates.count)
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < candidates.count && candidates[low] == value ? low : nil
  }

  /// The table of everything that was added.
  consuming func table(sources: TextPool, objects: TextPool, attributes: TextPool, values: TextPool)
    -> ClaimTable
  {
    // Records are numbered by source, then attribute.
    var keys: [UInt64] = []
    keys.reserveCapacity(claimSource.count)
    for item in itemObject.indices {
      for claim in claimStart[item]..<claimStart[item + 1] {
        keys.append(UInt64(claimSource[claim]) << 32 | UInt64(itemAttribute[item]))
      }
    }
    let distinct = Set(keys).sorted()
    var numbers: [UInt64: Int32] = [:]
    numbers.reserveCapacity(distinct.count)
    for (number, key) in distinct.enumerated() { numbers[key] = Int32(number) }
    return ClaimTable(
      sources: sources, objects: objects, attributes: attributes, values: values, itemObject: itemObject,
      itemAttribute: itemAttribute, claimStart: claimStart, candidateStart: candidateStart,
      claimSource: claimSource, claimValue: claimValue, claimCandidate: claimCandidate,
      claimShare: claimShare, claimRecord: keys.map { numbers[$0] ?? 0 }, candidateValue: candidateValue,
      candidateIsLabel: candidateIsLabel, isLabelled: isLabelled,
      recordSource: distinct.map { Int32($0 >> 32) },
      recordAttribute: distinct.map { Int32(truncatingIfNeeded: $0) })
  }
}

import DatelineModel

/// The identifiers of a block's facts, which keep to what they name when people join and part events.
///
/// Facts of one key are numbered in time order. Where a person has decided, the numbers are those that the facts have without it: the
/// event that a person joins to others has the id of the first of them, the larger part of one that was parted keeps its id,
/// and the other part's is the same with "/split".
struct FactIdentifiers {
  private let root: String

  /// - Parameter root: what the ids of the block begin with.
  init(root: String) { self.root = root }

  typealias Found = [(key: ClaimKey, happening: Happening)]

  /// The ids of happenings in the order in which they were found.
  func ids(_ found: Found) -> [String] {
    var counts: [String: Int] = [:]
    return found.map { key, _ in
      let name = key.text.isEmpty ? root : root + "/" + key.text
      counts[name, default: 0] += 1
      let ordinal = counts[name] ?? 1
      return ordinal == 1 ? name : "\(name)/\(ordinal)"
    }
  }

  /// The ids of happenings on which people decided, by those of the happenings without their decisions.
  ///
  /// - Complexity: O(c) in the claims.
  func ids(_ decided: Found, without plain: Found) -> [String] {
    var former: [String: (id: String, place: Int)] = [:]
    for (place, (id, one)) in zip(ids(plain), plain).enumerated() {
      for told in one.happening.all { former[told.claim.id] = (id, place) }
    }
    var taken: Set<String> = []
    var named: [Int: String] = [:]
    /// The happenings with most claims first: they keep the id.
    let order = decided.indices.sorted { left, right in
      (-decided[left].happening.all.count, left) < (-decided[right].happening.all.count, right)
    }
    for index in order {
      let candidates = Dictionary(
        decided[index].happening.all.compactMap { former[$0.claim.id] }.map { ($0.place, $0.id) },
        uniquingKeysWith: { first, _ in first }
      ).sorted { $0.key < $1.key }.map(\.value)
      let first = candidates.first ?? root
      var id = candidates.first { !taken.contains($0) } ?? first + "/split"
      var ordinal = 2
      while taken.contains(id) {
        id = first + "/split-\(ordinal)"
        ordinal += 1
      }
      taken.insert(id)
      named[index] = id
    }
    return decided.indices.map { named[$0] ?? root }
  }
}

import DatelineModel

/// Puts documents together that are copies of one another.
///
/// Exact and near copies are joined, and what is like either of two joined texts joins them. A text that another
/// contains joins the cluster of the one such text that it is most similar to, so that a brief stays with the article it
/// was cut from even when a digest of the day holds it as well.
struct DuplicateGrouper {
  private let entries: [NearDuplicates.Entry]
  private var sets: DisjointSets
  /// The best container of each contained text, by index.
  private var containers: [Int: Container] = [:]

  private struct Container {
    let index: Int
    let similarity: Double

    /// Whether the contained text is more similar to this one; of equal ones the earlier is the better.
    func isBetter(than other: Container?) -> Bool {
      guard let other else { return true }
      return (similarity, other.index) > (other.similarity, index)
    }
  }

  /// Groups `entries`, of which the earliest comes first.
  ///
  /// - Complexity: O(n log n).
  init(_ entries: [NearDuplicates.Entry]) {
    self.entries = entries
    sets = DisjointSets(count: entries.count)
    joinExact()
    CandidatePairs.forEach(in: entries.map(\.signature)) { compare($0, $1) }
    joinContained()
  }

  /// The clusters of two documents or more, by their earliest members.
  mutating func clusters() -> [DuplicateCluster] {
    var members: [Int: [Int]] = [:]
    for index in entries.indices { members[sets.find(index), default: []].append(index) }
    return members.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { cluster($0.value) }
  }

  private mutating func joinExact() {
    struct Words: Hashable {
      let digest: UInt64
      let count: Int
    }
    var first: [Words: Int] = [:]
    for (index, entry) in entries.enumerated() where entry.signature.wordCount > 0 {
      let words = Words(digest: entry.signature.digest, count: entry.signature.wordCount)
      if let earlier = first[words] { sets.join(earlier, index) } else { first[words] = index }
    }
  }

  private mutating func compare(_ first: Int, _ second: Int) {
    guard sets.find(first) != sets.find(second) else { return }
    let (kind, resemblance) = relation(first, second)
    switch kind {
    case .exact, .near: sets.join(first, second)
    case .contained:
      let (inner, outer) = isFuller(first, than: second) ? (second, first) : (first, second)
      let container = Container(index: outer, similarity: resemblance.similarity)
      if container.isBetter(than: containers[inner]) { containers[inner] = container }
    case nil: break
    }
  }

  private mutating func joinContained() {
    // One container for each set of copies, chosen before any two sets are joined.
    var best: [Int: Container] = [:]
    for (inner, container) in containers {
      let set = sets.find(inner)
      guard sets.find(container.index) != set else { continue }
      if container.isBetter(than: best[set]) { best[set] = container }
    }
    for (set, container) in best { sets.join(set, container.index) }
  }

  /// Whether one text has more words than the other; of equal ones the earlier counts as fuller.
  private func isFuller(_ first: Int, than second: Int) -> Bool {
    let (one, other) = (entries[first].signature.wordCount, entries[second].signature.wordCount)
    return (one, second) > (other, first)
  }

  private func relation(
    _ first: Int, _ second: Int
  ) -> (kind: DuplicateRelation?, resemblance: Resemblance) {
    let (left, right) = (entries[first].signature, entries[second].signature)
    let resemblance = Resemblance(left, right)
    return (DuplicateRelation(left, right, resemblance), resemblance)
  }

  /// The cluster of `indices`, the earliest first.
  private func cluster(_ indices: [Int]) -> DuplicateCluster {
    let earliest = indices[0]
    let head = indices.dropFirst().reduce(earliest) { isFuller($1, than: $0) ? $1 : $0 }
    var originals: [String: String] = [:]
    let members = indices.map { index in
      let (kind, resemblance) = relation(index, head)
      if index != earliest {
        let isLikeHeadOnly = index != head && kind != nil && relation(index, earliest).kind == nil
        originals[entries[index].id] = entries[isLikeHeadOnly ? head : earliest].id
      }
      return member(index, kind ?? .near, resemblance)
    }
    return DuplicateCluster(
      head: entries[head].id, earliest: entries[earliest].id,
      agency: indices.lazy.compactMap { entries[$0].agency }.first, members: members, originals: originals)
  }

  private func member(
    _ index: Int, _ relation: DuplicateRelation, _ resemblance: Resemblance
  ) -> DuplicateCluster.Member {
    let entry = entries[index]
    let isExact = relation == .exact
    return DuplicateCluster.Member(
      id: entry.id, file: entry.file, publisher: entry.publisher, published: entry.published,
      agency: entry.agency, relation: relation, similarity: isExact ? 1 : resemblance.similarity,
      containment: isExact ? 1 : resemblance.containmentOfFirst)
  }
}

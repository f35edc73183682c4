import DatelineModel

/// Joins sources that copy into groups without letting one doubtful pair join two groups that disagree.
///
/// Pairs with the most in common are joined first; two groups are joined only while all pairs between them, taken
/// together, agree as often as copies do (average linkage, Sokal and Michener 1958). A source with a handful of items that
/// happens to agree with everybody therefore joins one group at most.
struct OriginJoining {
  /// How often two sources, or the sources of two groups, met and agreed.
  struct Meeting {
    let first: Int32
    let second: Int32
    let met: Int
    let agreed: Int
    /// Whether their agreement can only be explained by copying.
    let isCopying: Bool
  }

  private var sets: DisjointSets
  /// For each group those that it met, by their lowest source, with how often they met and agreed.
  private var neighbours: [Int: [Int: (met: Int, agreed: Int)]] = [:]

  /// Joins the sources of meetings.
  ///
  /// - Parameters:
  ///   - meetings: pairs of sources, each once, in any order.
  ///   - count: the number of sources.
  ///   - threshold: the least share of agreement between groups, 0…1.
  /// - Complexity: O(n log n) in the meetings.
  init(_ meetings: [Meeting], count: Int, threshold: Double) {
    sets = DisjointSets(count: count)
    var isInvolved = [Bool](repeating: false, count: count)
    for meeting in meetings where meeting.isCopying {
      isInvolved[Int(meeting.first)] = true
      isInvolved[Int(meeting.second)] = true
    }
    for meeting in meetings where isInvolved[Int(meeting.first)] && isInvolved[Int(meeting.second)] {
      let (a, b) = (Int(meeting.first), Int(meeting.second))
      neighbours[a, default: [:]][b] = (meeting.met, meeting.agreed)
      neighbours[b, default: [:]][a] = (meeting.met, meeting.agreed)
    }
    let links = meetings.filter(\.isCopying).sorted {
      $0.agreed != $1.agreed ? $0.agreed > $1.agreed : ($0.first, $0.second) < ($1.first, $1.second)
    }
    for link in links {
      let (a, b) = (sets.find(Int(link.first)), sets.find(Int(link.second)))
      guard a != b, let between = neighbours[a]?[b],
        Double(between.agreed) > threshold * Double(between.met)
      else { continue }
      join(a, b)
    }
  }

  /// The origin of each source: the lowest source of its group.
  mutating func origins(count: Int) -> [Int32] { (0..<count).map { Int32(sets.find($0)) } }

  private mutating func join(_ a: Int, _ b: Int) {
    sets.join(a, b)
    let (kept, gone) = (min(a, b), max(a, b))
    let moved = neighbours.removeValue(forKey: gone) ?? [:]
    neighbours[kept]?[gone] = nil
    for (other, meeting) in moved where other != kept {
      neighbours[other]?[gone] = nil
      let sum = neighbours[kept]?[other] ?? (0, 0)
      let total = (sum.met + meeting.met, sum.agreed + meeting.agreed)
      neighbours[kept, default: [:]][other] = total
      neighbours[other, default: [:]][kept] = total
    }
  }
}

/// Which sources are one origin, because some of them copy the others.
///
/// Sources that copy share their errors, so common values that are rare or unlikely to be true tell copying from mere
/// agreement (Dong, Berti-Équille and Srivastava, "Integrating conflicting data: the role of source dependence", VLDB 2009).
/// Only pairs that agree nearly always count as copies; sources that are right alike agree often as well.
struct SourceOrigins: Sendable {
  /// The origin of each source: the lowest number among its sources.
  let origin: [Int32]

  /// The most sources of an item of which pairs are looked at: those with most claims in the table.
  private static let sourceLimit = 40

  /// Every source its own origin.
  init(count: Int) {
    origin = [Int32](0..<Int32(count))
  }

  /// Looks for copies.
  ///
  /// - Parameters:
  ///   - table: the claims.
  ///   - chance: for each claim how likely a source of that reliability gives that value without knowing the others.
  ///   - threshold: the least rate of copying, 0…1.
  /// - Complexity: O(n · s) in the claims and the sources of an item, which are limited.
  init(_ table: ClaimTable, chance: [Double], threshold: Double) {
    var size = [Int](repeating: 0, count: table.sources.count)
    for source in table.claimSource { size[Int(source)] += 1 }
    var tally = PairTally()
    Self.forPairs(of: table, size) { a, b in tally.sight(table.claimSource[a], table.claimSource[b]) }
    Self.forPairs(of: table, size) { a, b in
      let agree = table.claimValue[a] == table.claimValue[b]
      tally.meet(
        table.claimSource[a], table.claimSource[b], chance: agree ? max(chance[a], chance[b]) : nil)
    }
    var joining = OriginJoining(
      tally.meetings(threshold: threshold), count: table.sources.count, threshold: threshold)
    origin = joining.origins(count: table.sources.count)
  }

  /// Calls for every pair of sources that speak of the same disputed item with their first claims on it.
  private static func forPairs(of table: ClaimTable, _ size: [Int], _ body: (Int, Int) -> Void) {
    var firsts: [Int] = []
    for item in 0..<table.itemCount
    where table.candidateStart[item + 1] - table.candidateStart[item] > 1 {
      firsts.removeAll(keepingCapacity: true)
      for claim in table.claimStart[item]..<table.claimStart[item + 1]
      where firsts.last.map({ table.claimSource[$0] }) != table.claimSource[claim] {
        firsts.append(claim)
      }
      if firsts.count > sourceLimit {
        firsts.sort {
          let (a, b) = (Int(table.claimSource[$0]), Int(table.claimSource[$1]))
          return size[a] != size[b] ? size[a] > size[b] : a < b
        }
        firsts.removeLast(firsts.count - sourceLimit)
      }
      for right in firsts.indices.dropFirst() {
        for left in 0..<right { body(firsts[left], firsts[right]) }
      }
    }
  }
}

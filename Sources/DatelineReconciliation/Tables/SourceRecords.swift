import Foundation

/// How often each source, attribute by attribute, says the same as is true, something near it, less, more, or something
/// unrelated.
///
/// The shares are shrunk towards what is expected of the source, which is what its record in other attributes makes of the
/// average of this one. The record in the attribute itself is judged without the source's own claims (leave one out), and
/// counts the less the longer the record elsewhere is, so that no block of sources confirms itself. What labels say of the
/// attribute counts in full.
struct SourceRecords: Sendable {
  /// The shares of record `r` from `r * ValueRelation.count` on; each five add up to 1.
  private(set) var shares: [Double]
  /// Their logarithms.
  private(set) var logarithms: [Double]

  private let options: TableOptions
  private static let classes = ValueRelation.count
  /// How many claims an attribute needs before its own average weighs as much as that of all.
  private static let attributeWeight = 50.0
  private static let least = 1e-4

  /// The same record for all, before anything is known.
  init(count: Int, options: TableOptions) {
    self.options = options
    let prior = options.normalizedPrior
    shares = (0..<count * Self.classes).map { prior[$0 % Self.classes] }
    logarithms = shares.map { log($0) }
  }

  /// How often a record's source says exactly what is true, 0…1.
  func reliability(_ record: Int32) -> Double { shares[Int(record) * Self.classes] }

  /// How often a record's source says something that stands so to what is true, 0…1.
  func share(_ record: Int32, _ relation: ValueRelation) -> Double {
    shares[Int(record) * Self.classes + Int(relation.rawValue)]
  }

  /// Works the shares out anew.
  ///
  /// - Parameters:
  ///   - counts: how many claims of each record fell in each class, as judged by the others.
  ///   - labelled: how many of them by labels.
  ///   - table: whose records they are.
  /// - Complexity: O(n) in the records.
  mutating func learn(_ counts: [Double], labelled: [Double], table: ClaimTable) {
    let classes = Self.classes
    let weight = max(options.priorWeight, 1e-6)
    let prior = options.normalizedPrior
    let overall = Self.blend(
      Self.totals(counts, by: Array(repeating: 0, count: table.recordCount), count: 1), 0, with: prior,
      weight: weight)
    let byAttribute = Self.totals(counts, by: table.recordAttribute, count: table.attributes.count)
    let attributes = (0..<table.attributes.count).map {
      Self.blend(byAttribute, $0, with: overall, weight: Self.attributeWeight)
    }
    // What each source said, and what the averages of its attributes would have made of as many claims.
    let said = Self.totals(counts, by: table.recordSource, count: table.sources.count)
    var expectedCounts = [Double](repeating: 0, count: counts.count)
    for record in 0..<table.recordCount {
      let size = Self.sum(counts, record)
      let average = attributes[Int(table.recordAttribute[record])]
      for index in 0..<classes { expectedCounts[record * classes + index] = size * average[index] }
    }
    let expected = Self.totals(expectedCounts, by: table.recordSource, count: table.sources.count)
    for record in 0..<table.recordCount {
      let source = Int(table.recordSource[record])
      let average = attributes[Int(table.recordAttribute[record])]
      var elsewhere = 0.0
      var likely = [Double](repeating: 0, count: classes)
      for index in 0..<classes {
        let place = record * classes + index
        let saidElsewhere = max(0, said[source * classes + index] - counts[place])
        let expectedElsewhere = max(0, expected[source * classes + index] - expectedCounts[place])
        elsewhere += saidElsewhere
        let ratio =
          (saidElsewhere + weight * overall[index]) / (expectedElsewhere + weight * overall[index])
        likely[index] = average[index] * ratio
      }
      let sum = likely.reduce(0, +)
      let own = weight / (weight + elsewhere)
      var total = 0.0
      for index in 0..<classes {
        let place = record * classes + index
        let share = own * counts[place] + labelled[place] + weight * likely[index] / sum
        shares[place] = share
        total += share
      }
      for place in record * classes..<(record + 1) * classes {
        shares[place] = max(Self.least, shares[place] / total)
        logarithms[place] = log(shares[place])
      }
    }
  }

  private static func sum(_ counts: [Double], _ record: Int) -> Double {
    var sum = 0.0
    for place in record * classes..<(record + 1) * classes { sum += counts[place] }
    return sum
  }

  private static func totals(_ counts: [Double], by groups: [Int32], count: Int) -> [Double] {
    var totals = [Double](repeating: 0, count: count * classes)
    for record in groups.indices {
      for index in 0..<classes {
        totals[Int(groups[record]) * classes + index] += counts[record * classes + index]
      }
    }
    return totals
  }

  /// The shares of a group's counts, shrunk towards others.
  private static func blend(_ counts: [Double], _ group: Int, with others: [Double], weight: Double)
    -> [Double]
  {
    let own = counts[group * classes..<(group + 1) * classes]
    let total = own.reduce(0, +) + weight
    return zip(own, others).map { max(least, ($0 + weight * $1) / total) }
  }
}

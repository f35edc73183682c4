import Foundation

/// How often each value, wherever it was given in an attribute, was upheld: "see notes" hardly ever is.
///
/// Only disputed items count, and an item does not count for itself.
struct ValueRecords: Sendable {
  /// What the record adds to the evidence of each candidate, as a logarithm of odds.
  private(set) var terms: [Double]
  /// For each candidate in how many other items its value was disputed, and in how many of them upheld.
  private(set) var disputed: [Double]
  private(set) var upheld: [Double]

  /// For each candidate the number of its attribute and value together.
  private let value: [Int32]
  private let valueCount: Int

  /// No record yet.
  init(_ table: ClaimTable) {
    var numbers: [UInt64: Int32] = [:]
    var value: [Int32] = []
    value.reserveCapacity(table.candidateValue.count)
    for item in 0..<table.itemCount {
      for candidate in table.candidateStart[item]..<table.candidateStart[item + 1] {
        let key = UInt64(table.itemAttribute[item]) << 32 | UInt64(table.candidateValue[candidate])
        let next = Int32(numbers.count)
        value.append(numbers[key] ?? next)
        if value[value.count - 1] == next { numbers[key] = next }
      }
    }
    self.value = value
    valueCount = numbers.count
    terms = Array(repeating: 0, count: value.count)
    disputed = terms
    upheld = terms
  }

  /// Works the records out anew.
  ///
  /// - Parameters:
  ///   - probability: how likely each candidate is.
  ///   - isDisputed: whether several origins give each candidate's item several values.
  ///   - weight: how many objects a value must have been given for before its own record weighs as much as the average.
  /// - Complexity: O(n) in the candidates.
  mutating func learn(_ probability: [Double], isDisputed: [Bool], weight: Double) {
    var given = [Double](repeating: 0, count: valueCount)
    var held = given
    var all = (given: 0.0, held: 0.0)
    for candidate in value.indices where isDisputed[candidate] {
      let number = Int(value[candidate])
      given[number] += 1
      held[number] += probability[candidate]
      all.given += 1
      all.held += probability[candidate]
    }
    guard all.given > 0 else { return }
    let average = min(0.999, max(0.001, all.held / all.given))
    for candidate in value.indices {
      let number = Int(value[candidate])
      disputed[candidate] = given[number] - (isDisputed[candidate] ? 1 : 0)
      upheld[candidate] = max(0, held[number] - (isDisputed[candidate] ? probability[candidate] : 0))
      let share = (upheld[candidate] + weight * average) / (disputed[candidate] + weight)
      let held = min(0.999, max(0.001, share))
      terms[candidate] = log(held / (1 - held)) - log(average / (1 - average))
    }
  }
}

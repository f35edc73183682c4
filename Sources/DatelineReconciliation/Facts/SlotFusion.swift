import DatelineModel
import Foundation

/// The value that claims support for one slot, and the values that they do not.
struct SlotFusion {
  /// The chosen value.
  let value: SlotValue
  /// The claims that give it.
  let claims: [Claim]
  /// The other values, with their claims, when they cannot both hold.
  let rejected: [(value: SlotValue, claims: [Claim])]

  /// Chooses among the values of `slot`; nil when no claim has the slot.
  ///
  /// - Parameters:
  ///   - slot: the slot's name.
  ///   - claims: the claims of the happening.
  ///   - isExclusive: whether two different entities contradict each other.
  ///   - evidential: the weights of the origins.
  init?(_ slot: String, _ claims: [Claim], isExclusive: Bool, evidential: Evidential) {
    var groups: [(value: SlotValue, claims: [Claim])] = []
    for claim in claims.sorted(by: { $0.id < $1.id }) {
      guard let value = claim.slots[slot] else { continue }
      if let index = groups.firstIndex(where: { Self.agree($0.value, value) }) {
        groups[index].claims.append(claim)
        groups[index].value = Self.fuller(groups[index].value, value)
      } else {
        groups.append((value, [claim]))
      }
    }
    let ranked = groups.sorted { first, second in
      let left = evidential.score(first.claims)
      let right = evidential.score(second.claims)
      return (-left, first.claims[0].id) < (-right, second.claims[0].id)
    }
    guard let best = ranked.first else { return nil }
    value = best.value
    self.claims = best.claims
    rejected = ranked.dropFirst().filter { Self.exclude(best.value, $0.value, isExclusive: isExclusive) }.map
    { ($0.value, $0.claims) }
  }

  /// Whether both values say the same, one perhaps less fully.
  private static func agree(_ first: SlotValue, _ second: SlotValue) -> Bool {
    switch (first, second) {
    case (.quantity(let left), .quantity(let right)): return agree(left, right)
    case (.text(let left), .text(let right)):
      let left = words(left)
      let right = words(right)
      return left.isSubset(of: right) || right.isSubset(of: left)
    default:
      let left = Set(first.elements)
      let right = Set(second.elements)
      return left.isSubset(of: right) || right.isSubset(of: left)
    }
  }

  private static func words(_ text: String) -> Set<Substring> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber })
  }

  /// Amounts agree within two percent, and where a qualifier leaves room ("over 2 million" and 2.3 million).
  static func agree(_ first: Quantity, _ second: Quantity) -> Bool {
    guard first.currency == second.currency, first.unit == second.unit else { return false }
    guard let left = first.value, let right = second.value else {
      return first.minimum == second.minimum && first.maximum == second.maximum
    }
    let tolerance = abs(max(left, right)) * Decimal(2) / 100
    if abs(left - right) <= tolerance { return true }
    func admits(_ bound: Quantity, _ limit: Decimal, _ value: Decimal) -> Bool {
      switch bound.qualifier {
      case .over?, .atLeast?: value >= limit && value <= limit * Decimal(125) / 100
      case .under?, .atMost?, .upTo?, .nearly?: value <= limit && value >= limit * Decimal(75) / 100
      case .about?: abs(value - limit) <= limit * Decimal(5) / 100
      case nil: false
      }
    }
    return admits(first, left, right) || admits(second, right, left)
  }

  /// The fuller of two agreeing values: the longer list or text, the number without qualifier.
  private static func fuller(_ first: SlotValue, _ second: SlotValue) -> SlotValue {
    switch (first, second) {
    case (.quantity(let left), .quantity(let right)):
      return left.qualifier != nil && right.qualifier == nil ? second : first
    case (.text(let left), .text(let right)): return right.count > left.count ? second : first
    default: return second.elements.count > first.elements.count ? second : first
    }
  }

  /// Whether two values that do not agree exclude each other: numbers do, wordings do not, names where one alone fits.
  private static func exclude(_ first: SlotValue, _ second: SlotValue, isExclusive: Bool) -> Bool {
    if case .quantity(let left) = first, case .quantity(let right) = second {
      return left.currency == right.currency && left.unit == right.unit
    }
    if case .entity = first, case .entity = second { return isExclusive }
    return false
  }
}

import DatelineModel
import Foundation

/// How two quantities lie to each other.
///
/// Amounts in different currencies or units are never compared: both are kept as the sources quote them, and a
/// conversion that the text itself gives makes them comparable.
enum QuantityFit: Equatable {
  /// They say the same, within rounding and what qualifiers leave open.
  case agree
  /// Both count the same kind of thing and cannot both hold.
  case contradict
  /// They measure different things.
  case incomparable

  /// Amounts within two percent of the larger are roundings of each other.
  static let tolerance = 0.02
  /// From this ratio on, two amounts count different things rather than disagree about one.
  static let farthest = 1.6

  /// Units that all count people who work.
  private static let people: Set<String> = [
    "employees", "employee", "jobs", "job", "people", "staff", "workers", "positions", "posts", "roles",
    "employment",
  ]

  /// Compares two quantities.
  ///
  /// - Complexity: O(1), plus the product of their conversions.
  init(_ first: Quantity, _ second: Quantity) {
    self = Self.compare(first, second)
    guard self == .incomparable else { return }
    for (left, right) in first.converted.map({ ($0, second) }) + second.converted.map({ (first, $0) }) {
      let fit = Self.compare(left, right)
      if fit != .incomparable { self = fit }
      if fit == .agree { return }
    }
  }

  private static func compare(_ first: Quantity, _ second: Quantity) -> QuantityFit {
    guard first.currency == second.currency, first.per == second.per, unit(first) == unit(second) else {
      return .incomparable
    }
    guard let left = Interval(first), let right = Interval(second) else { return .incomparable }
    if left.overlaps(right) { return .agree }
    let (low, high) = left.low < right.low ? (left, right) : (right, left)
    guard low.low >= 0 || high.high <= 0 else { return .contradict }
    let (small, large) = (min(abs(low.high), abs(high.low)), max(abs(low.high), abs(high.low)))
    return small == 0 || large / small > farthest ? .incomparable : .contradict
  }

  private static func unit(_ quantity: Quantity) -> String {
    guard let unit = quantity.unit?.lowercased() else { return quantity.currency == nil ? "" : "money" }
    if quantity.currency != nil { return "money" }
    if people.contains(unit) { return "people" }
    return unit.count > 4 && unit.hasSuffix("s") ? String(unit.dropLast()) : unit
  }

  /// Whether the first says more exactly what both say: it lies inside the other, or has no qualifier where that has one.
  static func isExacter(_ first: Quantity, than second: Quantity) -> Bool {
    guard let left = Interval(first), let right = Interval(second) else { return false }
    if first.value != nil, second.value == nil { return left.overlaps(right) }
    if second.qualifier != nil, second.qualifier != .about, second.qualifier != .nearly,
      first.qualifier == nil || first.qualifier == .about
    {
      return true
    }
    return left.width < right.width * 0.75 && right.low <= left.low && left.high <= right.high
  }

  /// The values that words leave open: "over 2.3 million" means up to a quarter more, "about" a fortieth either way.
  private struct Interval {
    let low: Double
    let high: Double

    init?(_ quantity: Quantity) {
      if let minimum = quantity.minimum, let maximum = quantity.maximum {
        low = Self.double(min(minimum, maximum))
        high = Self.double(max(minimum, maximum))
        return
      }
      guard let exact = quantity.value ?? quantity.minimum ?? quantity.maximum else { return nil }
      let value = Self.double(exact)
      let size = abs(value)
      let rounding = Self.rounding(exact, size)
      switch quantity.qualifier {
      case .over?, .atLeast?: (low, high) = (value - rounding, value + size * 0.25)
      case .under?, .atMost?, .upTo?, .nearly?: (low, high) = (value - size * 0.25, value + rounding)
      case .about?: (low, high) = (value - size * 0.025, value + size * 0.025)
      case nil: (low, high) = (value - rounding, value + rounding)
      }
    }

    /// Half of the last digit that is written, as "1.4 bn" is anything from 1.35 on; half the tolerance where the words are
    /// so round that this would be more than one part in 25.
    private static func rounding(_ value: Decimal, _ size: Double) -> Double {
      let least = size * QuantityFit.tolerance / 2
      if size < 1e15, size == size.rounded(), size >= 1 {
        var (whole, half) = (Int(size), 0.5)
        while whole % 10 == 0 {
          whole /= 10
          half *= 10
        }
        return half <= size / 25 ? max(least, half) : least
      }
      let text = "\(value)"
      let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
      let zeros = decimals > 0 ? 0 : text.reversed().prefix { $0 == "0" }.count
      let half = 0.5 * pow(10, Double(zeros - decimals))
      return half <= size / 25 ? max(least, half) : least
    }

    var width: Double { high - low }

    func overlaps(_ other: Interval) -> Bool { low <= other.high && other.low <= high }

    private static func double(_ value: Decimal) -> Double { NSDecimalNumber(decimal: value).doubleValue }
  }
}

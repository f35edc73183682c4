import Foundation

/// A quantity as a reader would write it: "EUR 600 m", "about 11,000 employees", "3.2%".
struct QuantityWords: CustomStringConvertible {
  let description: String

  init(_ quantity: Quantity) {
    var words: [String] = []
    if let qualifier = quantity.qualifier { words.append(qualifier.rawValue.replacing("_", with: " ")) }
    if let currency = quantity.currency { words.append(currency) }
    words.append(Self.amount(quantity))
    if let unit = quantity.unit {
      if unit == "percent" {
        words[words.count - 1] += "%"
      } else {
        words.append(unit.replacing("_", with: " "))
      }
    }
    description = words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func amount(_ quantity: Quantity) -> String {
    if let value = quantity.value { return number(value) }
    switch (quantity.minimum, quantity.maximum) {
    case (let low?, let high?):
      // Both ends in millions name the millions once.
      return scaled(low, scale(of: low), marked: scale(of: low) != scale(of: high)) + "–" + number(high)
    case (let low?, nil): return "at least \(number(low))"
    case (nil, let high?): return "at most \(number(high))"
    case (nil, nil): return ""
    }
  }

  private static func number(_ value: Decimal) -> String { scaled(value, scale(of: value), marked: true) }

  /// One step of the short scale of news: a million, a thousand million, a million million.
  private struct Scale: Equatable {
    let size: Decimal
    let mark: String
  }

  private static let scales = [
    Scale(size: 1_000_000_000_000, mark: " tn"), Scale(size: 1_000_000_000, mark: " bn"),
    Scale(size: 1_000_000, mark: " m"),
  ]

  /// The scale that keeps a value exact with at most two decimals; nil when its digits are better written out.
  private static func scale(of value: Decimal) -> Scale? {
    let magnitude = value.magnitude
    guard let scale = scales.first(where: { $0.size <= magnitude }) else { return nil }
    let fraction = "\(magnitude / scale.size)".split(separator: ".").dropFirst().first ?? ""
    return fraction.count <= 2 ? scale : nil
  }

  private static func scaled(_ value: Decimal, _ scale: Scale?, marked: Bool) -> String {
    guard let scale else { return Grouping.grouped("\(value)") }
    return "\(value / scale.size)" + (marked ? scale.mark : "")
  }
}

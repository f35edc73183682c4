import DatelineModel
import Foundation

/// Finds the words that give a quantity: the number as any of the ways in which news writes it.
enum QuantityFinder {
  /// Spellings of the quantity's number that stand in `text`: "11,000", "11 000", "600 million", "EUR 600".
  static func words(of quantity: Quantity, in text: String) -> [String] {
    guard let value = quantity.value ?? quantity.maximum else { return [] }
    var spellings: Set<String> = []
    for scale in scales {
      let scaled = value / scale.divisor
      let digits = scaled.description
      guard digits.count <= 12 else { continue }
      for form in [digits, digits.grouped(by: ","), digits.grouped(by: " "), digits.grouped(by: ".")] {
        if scale.words.isEmpty { spellings.insert(form) }
        for word in scale.words { spellings.insert(form + word) }
      }
    }
    let signs = ["", "$", "€", "£", "¥"] + (quantity.currency.map { [$0 + " "] } ?? [])
    return spellings.flatMap { spelling in signs.map { $0 + spelling } }.filter(text.contains).sorted()
  }

  private static let scales: [(divisor: Decimal, words: [String])] = [
    (1, []), (1000, [" thousand", "k"]), (1_000_000, [" million", " mln", "m", " m"]),
    (1_000_000_000, [" billion", " bln", "bn", " bn"]),
  ]
}

extension String {
  /// A number with its whole part in groups of three.
  fileprivate func grouped(by mark: String) -> String {
    let whole = prefix { $0 != "." }
    var groups: [Substring] = []
    var rest = whole
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: mark) + self[whole.endIndex...]
  }
}

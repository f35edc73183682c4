/// Digits in groups of three, whatever the locale.
enum Grouping {
  /// "11,000"; a sign and a fraction stay as they are.
  static func grouped(_ digits: String) -> String {
    let whole = digits.prefix { $0 != "." }
    let sign = whole.hasPrefix("-") ? "-" : ""
    let figures = Array(whole.dropFirst(sign.count))
    var text = sign
    for (index, figure) in figures.enumerated() {
      if index > 0, (figures.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(figure)
    }
    return text + digits[whole.endIndex...]
  }

  /// "11,000".
  static func grouped(_ number: Int) -> String { grouped(String(number)) }
}

/// The numbers in one token that begins with a digit: "14", "1,250", "2nd", "10:35", "27.3.2008", "1990s", "4pm".
struct DigitReading {
  /// One to three numbers of at most nine digits each.
  private(set) var numbers: (Int, Int, Int) = (0, 0, 0)
  /// How many digits each was written with.
  private(set) var widths: (Int, Int, Int) = (0, 0, 0)
  /// How many numbers there are.
  private(set) var count = 0
  /// What stands between the numbers; 0 for one number.
  private(set) var separator: UInt8 = 0
  /// The bytes behind the last digit.
  private(set) var suffix: Range<Int>

  /// Reads a token; nil when it holds more or longer numbers than a time can, or different separators.
  init?(_ bytes: [UInt8], _ span: Range<Int>) {
    var index = span.lowerBound
    suffix = span.upperBound..<span.upperBound
    while index < span.upperBound {
      let start = index
      var value = 0
      while index < span.upperBound, bytes[index] >= 0x30, bytes[index] <= 0x39 {
        guard index - start < 9 else { return nil }
        value = value * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      guard index > start, add(value, width: index - start) else { return nil }
      guard index < span.upperBound else { return }
      let mark = bytes[index]
      guard [0x2E, 0x3A, 0x2F, 0x2C].contains(mark) else {
        suffix = index..<span.upperBound
        return
      }
      if separator != 0, separator != mark { return nil }
      separator = mark
      index += 1
    }
  }

  private mutating func add(_ value: Int, width: Int) -> Bool {
    switch count {
    case 0: (numbers.0, widths.0) = (value, width)
    case 1: (numbers.1, widths.1) = (value, width)
    case 2: (numbers.2, widths.2) = (value, width)
    default: return false
    }
    count += 1
    return true
  }

  /// The number when there is only one and nothing behind it, or one with commas between thousands.
  var plain: Int? {
    guard suffix.isEmpty else { return nil }
    if count == 1 { return numbers.0 }
    guard separator == 0x2C, widths.1 == 3, count == 2 else { return nil }
    return numbers.0 * 1000 + numbers.1
  }

  /// A number of four digits.
  var year: Int? { count == 1 && widths.0 == 4 && suffix.isEmpty ? numbers.0 : nil }

  /// One or two digits, possibly with letters behind them.
  var small: Int? { count == 1 && widths.0 <= 2 ? numbers.0 : nil }
}

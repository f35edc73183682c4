/// A fixed number of decimal digits, any of which may be unspecified (`X`).
struct EDTFDigits: Hashable, Sendable, CustomStringConvertible {
  /// The number of digits.
  let width: Int
  /// The number with every `X` read as 0.
  let lowest: Int
  /// The unspecified digits: bit 0 stands for the last digit, bit 1 for the one before it.
  let unspecified: UInt8

  /// Makes digits from a number that fits `width` and has 0 wherever a digit is unspecified.
  init(_ number: Int, width: Int, unspecified: UInt8 = 0) {
    self.width = width
    self.lowest = number
    self.unspecified = unspecified
  }

  /// Whether every digit is given.
  var isSpecified: Bool { unspecified == 0 }
  /// Whether no digit is given.
  var isFullyUnspecified: Bool { unspecified == (1 << width) - 1 }
  /// Whether the unspecified digits are the last ones, so that the numbers meant follow each other.
  var isRun: Bool { unspecified & (unspecified + 1) == 0 }

  /// The number with every `X` read as 9.
  var highest: Int {
    var number = lowest
    var weight = 1
    for position in 0..<width {
      if unspecified & (1 << position) != 0 { number += 9 * weight }
      weight *= 10
    }
    return number
  }

  /// Whether a number that is not negative can be meant.
  func matches(_ number: Int) -> Bool {
    var restOfNumber = number
    var restOfLowest = lowest
    for position in 0..<width {
      if unspecified & (1 << position) == 0, restOfNumber % 10 != restOfLowest % 10 { return false }
      restOfNumber /= 10
      restOfLowest /= 10
    }
    return restOfNumber == 0
  }

  var description: String {
    var bytes = Array(CivilDay.padded(lowest, to: width).utf8)
    for position in 0..<width where unspecified & (1 << position) != 0 {
      bytes[bytes.count - 1 - position] = UInt8(ascii: "X")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

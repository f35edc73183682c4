import Foundation

/// A number as read from digits or words, without what it counts.
struct NumberReading {
  /// The tokens.
  var tokens: Range<Int>
  /// The number before its multiplier.
  var base: Decimal
  /// The multiplier; 1 when there is none.
  var scale: Decimal = 1
  /// Digits without separator, point or multiplier: what could also be a year or the number of a model.
  var isPlain = false
  /// Written in words.
  var isWord = false
  /// "hundreds", "several million": at least that much.
  var isVague = false
  /// A currency or unit that touches the digits: "50p", "160GB".
  var suffix: Suffix?

  enum Suffix {
    case currency(QuantityGrammar.CurrencyName)
    case unit(QuantityGrammar.Unit)
  }

  var value: Decimal { scale == 1 ? base : base * scale }

  /// The digits of a token with thousands commas and a decimal point, and where the letters behind them begin.
  ///
  /// - Parameter bytes: the folded form of a number token.
  /// - Returns: nil for anything that is no plain number, such as "1,2,3", "19:30" or more than 18 digits.
  /// - Complexity: O(length of the digits), at most 18 of them and their separators.
  static func digits(_ bytes: ArraySlice<UInt8>) -> (value: Decimal, isPlain: Bool, suffix: Int)? {
    var mantissa: UInt64 = 0
    var digits = 0
    var group = 0
    var groups = 0
    var fraction: Int?
    var index = bytes.startIndex
    scan: while index < bytes.endIndex {
      switch bytes[index] {
      case 0x30...0x39:
        guard digits < 18 else { return nil }
        mantissa = mantissa * 10 + UInt64(bytes[index] - 0x30)
        digits += 1
        group += 1
      case 0x2C:
        // "1,250", "12,00,000".
        guard fraction == nil, groups == 0 ? group <= 3 : group == 2 || group == 3 else { return nil }
        groups += 1
        group = 0
      case 0x2E:
        guard fraction == nil, groups == 0 || group == 3 else { return nil }
        fraction = digits
      case 0x3A, 0x2F: return nil
      default: break scan
      }
      index += 1
    }
    guard digits > 0, groups == 0 || fraction != nil || group == 3 else { return nil }
    let places = fraction.map { digits - $0 } ?? 0
    let value =
      places == 0
      ? Decimal(mantissa) : Decimal(sign: .plus, exponent: -places, significand: Decimal(mantissa))
    return (value, groups == 0 && fraction == nil, index)
  }

  /// "3/4": a fraction with a small denominator; nil for what may be a date or a ratio.
  static func commonFraction(_ bytes: ArraySlice<UInt8>) -> Decimal? {
    guard bytes.count == 3, bytes[bytes.startIndex + 1] == 0x2F else { return nil }
    let (top, bottom) = (bytes[bytes.startIndex], bytes[bytes.startIndex + 2])
    guard (0x31...0x39).contains(top), (0x32...0x39).contains(bottom), top < bottom else { return nil }
    return Decimal(Int(top) - 0x30) / Decimal(Int(bottom) - 0x30)
  }
}

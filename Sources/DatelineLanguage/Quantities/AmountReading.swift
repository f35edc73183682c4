import DatelineModel
import Foundation

/// A number with what it measures, as far as sign, currency and per cent sign tell.
struct AmountReading {
  /// The tokens with sign, currency and per cent sign.
  var tokens: Range<Int>
  /// The number.
  var number: NumberReading
  /// What it measures.
  var measure: Measure = .none
  /// The part of the currency's smaller unit: "thirteen dollars forty-five cents".
  var minor = Decimal(0)

  enum Measure: Equatable {
    case none
    case money(code: String, divisor: Int)
    case percent(String)
    case unit(String)
  }

  var value: Decimal { scaled(number.value) }

  /// A number of this amount's measure in units of the whole currency.
  func scaled(_ value: Decimal) -> Decimal {
    guard case .money(_, let divisor) = measure, divisor != 1 else { return value + minor }
    // Decimals divide twenty times as slowly as they multiply, and nearly all small units are hundredths.
    return (divisor == 100 ? value * Self.hundredth : value / Decimal(divisor)) + minor
  }

  private static let hundredth = Decimal(sign: .plus, exponent: -2, significand: 1)

  /// Whether both measure the same, or one of them does not say.
  func agrees(with other: AmountReading) -> Bool {
    measure == other.measure || measure == .none || other.measure == .none
  }
}

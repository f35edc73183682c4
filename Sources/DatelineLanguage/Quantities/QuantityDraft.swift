import DatelineModel
import Foundation

/// An amount while its surroundings are read.
struct QuantityDraft {
  /// Sign, number, currency and per cent sign, without qualifiers and the noun counted.
  var core: Range<Int>
  var number: Range<Int>
  var kind = QuantityExpression.Kind.count
  var value: Decimal?
  var minimum: Decimal?
  var maximum: Decimal?
  var currency: String?
  var unitName: String?
  /// The head of what is counted.
  var unit: Int?
  /// The token after the unit, when no name stands between; the end of the core otherwise.
  var unitEnd: Int?
  /// Whether "between" stands before.
  var opensRange = false
  var isShare = false

  init(core: Range<Int>, number: Range<Int>) {
    self.core = core
    self.number = number
  }
}

/// The year of an EDTF date in one of its three notations.
struct EDTFYear: Hashable, Sendable, CustomStringConvertible {
  enum Notation: Hashable, Sendable {
    /// Four digits, each possibly unspecified: `1984`, `199X`, `-0275`.
    case digits(EDTFDigits, negative: Bool)
    /// A letter and at least five digits: `Y170000002`.
    case letter(Int)
    /// A letter, digits and a power of ten: `Y17E7`.
    case exponential(mantissa: Int, exponent: Int)
  }

  let notation: Notation
  /// How many leading digits are significant (`1950S2`); nil when all are.
  let significantDigits: Int?

  init(_ notation: Notation, significantDigits: Int? = nil) {
    self.notation = notation
    self.significantDigits = significantDigits
  }

  /// Makes a year in the shortest notation without an exponent; nil beyond 10^9 either way.
  init?(_ year: Int) {
    guard CivilDay.supportedYears.contains(year) else { return nil }
    if (-9999...9999).contains(year) {
      self.init(.digits(EDTFDigits(abs(year), width: 4), negative: year < 0))
    } else {
      self.init(.letter(year))
    }
  }

  /// The digits of the first notation; nil for the letter notations.
  var digits: EDTFDigits? {
    if case .digits(let digits, _) = notation { digits } else { nil }
  }

  /// The years from the first to the last that can be meant; not each one between them is.
  ///
  /// Unspecified digits never mean year 0, so that `XXXX` is 0001...9999.
  var range: ClosedRange<Int> {
    switch notation {
    case .digits(let digits, let negative):
      let smallest = digits.isSpecified ? digits.lowest : max(1, digits.lowest)
      return negative ? -digits.highest ... -smallest : smallest...digits.highest
    case .letter(let year):
      return year...year
    case .exponential(let mantissa, let exponent):
      let year = (0..<exponent).reduce(mantissa) { value, _ in value * 10 }
      return year...year
    }
  }

  /// Whether a year of ``range`` can be meant.
  func matches(_ year: Int) -> Bool {
    digits?.matches(abs(year)) ?? range.contains(year)
  }

  var description: String {
    let significance = significantDigits.map { "S\($0)" } ?? ""
    switch notation {
    case .digits(let digits, let negative): return (negative ? "-" : "") + digits.description + significance
    case .letter(let year): return "Y\(year)" + significance
    case .exponential(let mantissa, let exponent): return "Y\(mantissa)E\(exponent)" + significance
    }
  }
}

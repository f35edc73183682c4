import Foundation

/// A number with its unit, as the words give it: decimal, never binary floating point.
public struct Quantity: Hashable, Sendable {
  /// The value; nil when only a range is given.
  public let value: Decimal?
  /// The lower end of a range.
  public let minimum: Decimal?
  /// The upper end of a range.
  public let maximum: Decimal?
  /// The ISO 4217 code of an amount of money.
  public let currency: String?
  /// The unit of a count ("employees", "vehicles") or "percent", "percentage_points".
  public let unit: String?
  /// How the words bound the value.
  public let qualifier: Qualifier?
  /// What the amount is divided by: "share", "year", "each".
  public let per: String?
  /// The amounts that the text gives as conversions of this one.
  public let converted: [Quantity]

  /// How words bound a value.
  public enum Qualifier: String, Codable, Sendable, CaseIterable {
    case about, over, under, nearly
    case atLeast = "at_least"
    case atMost = "at_most"
    case upTo = "up_to"

    /// What the qualifier says of the same magnitude below zero: a loss of at least 5 is at most -5.
    var turned: Qualifier {
      switch self {
      case .over: .under
      case .under, .upTo: .over
      case .atLeast: .atMost
      case .atMost: .atLeast
      case .about, .nearly: self
      }
    }
  }

  /// Makes a quantity.
  public init(
    value: Decimal?, minimum: Decimal? = nil, maximum: Decimal? = nil, currency: String? = nil,
    unit: String? = nil, qualifier: Qualifier? = nil, per: String? = nil,
    converted: [Quantity] = []
  ) {
    self.value = value
    self.minimum = minimum
    self.maximum = maximum
    self.currency = currency
    self.unit = unit
    self.qualifier = qualifier
    self.per = per
    self.converted = converted
  }

  /// Whether it is likely one for each of something: divided, or money of less than a hundred of its currency, of which a firm's sums
  /// are only the one that stands for nothing ("sold for a dollar").
  public var isForEach: Bool {
    per != nil || currency != nil && (maximum ?? value).map { abs($0) < 100 && $0 != 1 } ?? false
  }

  /// Whether two amounts lie within three powers of ten of each other.
  public func isOfSize(with other: Quantity) -> Bool {
    guard let own = value ?? maximum, let other = other.value ?? other.maximum else { return false }
    return abs(own) <= abs(other) * 1000 && abs(other) <= abs(own) * 1000
  }

  /// The same magnitude below zero.
  public var belowZero: Quantity {
    func negative(_ number: Decimal?) -> Decimal? { number.map { -abs($0) } }
    let ends = [negative(minimum), negative(maximum)].compactMap(\.self).sorted()
    return Quantity(
      value: negative(value), minimum: maximum == nil ? nil : ends.first,
      maximum: minimum == nil ? nil : ends.last, currency: currency, unit: unit,
      qualifier: qualifier?.turned, per: per, converted: converted.map(\.belowZero))
  }

  /// The same amount in another currency; in an open one for nil.
  public func counted(in currency: String?) -> Quantity {
    Quantity(
      value: value, minimum: minimum, maximum: maximum, currency: currency, unit: unit,
      qualifier: qualifier, per: per, converted: converted)
  }

  /// The same quantity with its conversions.
  public func with(converted: [Quantity]) -> Quantity {
    Quantity(
      value: value, minimum: minimum, maximum: maximum, currency: currency, unit: unit,
      qualifier: qualifier, per: per, converted: converted)
  }
}

extension Quantity: Codable {
  enum CodingKeys: String, CodingKey {
    case value
    case minimum = "min"
    case maximum = "max"
    case currency, unit, qualifier, per, converted
  }

  /// Reads the nested form of TAXONOMY; `converted` may be one object or a list.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    value = try container.decodeIfPresent(Decimal.self, forKey: .value)
    minimum = try container.decodeIfPresent(Decimal.self, forKey: .minimum)
    maximum = try container.decodeIfPresent(Decimal.self, forKey: .maximum)
    currency = try container.decodeIfPresent(String.self, forKey: .currency)
    unit = try container.decodeIfPresent(String.self, forKey: .unit)
    qualifier = try container.decodeIfPresent(Qualifier.self, forKey: .qualifier)
    per = try container.decodeIfPresent(String.self, forKey: .per)
    if let several = try? container.decode([Quantity].self, forKey: .converted) {
      converted = several
    } else if let one = try container.decodeIfPresent(Quantity.self, forKey: .converted) {
      converted = [one]
    } else {
      converted = []
    }
  }

  /// Writes the nested form; a single conversion as an object, several as a list.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(value, forKey: .value)
    try container.encodeIfPresent(minimum, forKey: .minimum)
    try container.encodeIfPresent(maximum, forKey: .maximum)
    try container.encodeIfPresent(currency, forKey: .currency)
    try container.encodeIfPresent(unit, forKey: .unit)
    try container.encodeIfPresent(qualifier, forKey: .qualifier)
    try container.encodeIfPresent(per, forKey: .per)
    if converted.count == 1 {
      try container.encode(converted[0], forKey: .converted)
    } else if !converted.isEmpty {
      try container.encode(converted, forKey: .converted)
    }
  }
}

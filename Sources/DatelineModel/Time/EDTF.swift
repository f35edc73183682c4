/// A time in the Extended Date/Time Format (EDTF, ISO 8601-2), levels 0, 1 and 2.
///
/// Covers dates, dates with a time of day, intervals with open (`..`) and unknown (empty) ends, the
/// qualifiers `?`, `~` and `%` on a whole date or on components, unspecified digits (`199X`), years beyond
/// four digits (`Y17E7`), significant digits (`1950S2`), seasons and other parts of a year (`2001-21`), and
/// sets (`[1667,1670..1672]`). Source: Library of Congress, "Extended Date/Time Format Specification" (2019).
///
/// Two values are equal when they say the same, however they were spelled: `?2004-06` equals `2004?-06`.
public struct EDTF: Hashable, Sendable, CustomStringConvertible {
  enum Content: Hashable, Sendable {
    case date(EDTFDate)
    case instant(EDTFInstant)
    case interval(from: EDTFEndpoint, to: EDTFEndpoint)
    case set(EDTFSet)
  }

  let content: Content

  init(_ content: Content) {
    self.content = content
  }

  /// Reads an EDTF string.
  ///
  /// An interval or range that ends before it starts, a day that its month does not have and a year beyond
  /// 10^9 either way are refused. White space is accepted only after the commas of a set.
  /// - Throws: ``EDTFError`` with the offset of the first byte that cannot be read.
  /// - Complexity: O(n) in the bytes of `text`.
  public init(parsing text: String) throws(EDTFError) {
    var parser = EDTFParser(text)
    self.init(try parser.parse())
  }

  /// The value in its one canonical spelling, which ``init(parsing:)`` reads back as an equal value.
  public var description: String {
    switch content {
    case .date(let date): date.description
    case .instant(let instant): instant.description
    case .interval(let start, let end): "\(start)/\(end)"
    case .set(let set): set.description
    }
  }

  /// The first and the last day that the value can mean.
  ///
  /// Qualifiers and significant digits widen no bound. An open or unknown end is ``CivilDay/openStart`` or
  /// ``CivilDay/openEnd``, or the other end where that lies beyond it. Unspecified years lie in 0001...9999.
  /// Seasons are whole months, and northern where no hemisphere is named: spring is March to May, winter is
  /// December of the given year to February of the next. An instant counts as the day it is written with.
  public var bounds: DayInterval {
    switch content {
    case .date(let date): date.bounds
    case .instant(let instant): DayInterval(instant.day)
    case .interval(let start, let end): .edtf(from: start.date, to: end.date)
    case .set(let set): set.bounds
    }
  }

  /// How fine the value is known.
  ///
  /// Digits that are unspecified from the right coarsen it: `1999-01-XX` is a month, `1999-XX-XX` a year,
  /// `1999-01-1X` a part of a month, `199X` an interval. Halves, quadrimesters, intervals and sets of several
  /// members are intervals. `XXXX`, an interval without a date and dates such as `XXXX-12-25` are vague.
  public var granularity: Granularity {
    switch content {
    case .date(let date): date.granularity
    case .instant: .instant
    case .interval(let start, let end): start.date == nil && end.date == nil ? .vague : .interval
    case .set(let set): set.granularity
    }
  }

  /// Whether `~` or `%` stands on any component.
  public var isApproximate: Bool { dates.contains { $0.qualifier.contains(.approximate) } }

  /// Whether `?` or `%` stands on any component.
  public var isUncertain: Bool { dates.contains { $0.qualifier.contains(.uncertain) } }

  private var dates: [EDTFDate] {
    switch content {
    case .date(let date): [date]
    case .instant: []
    case .interval(let start, let end): [start.date, end.date].compactMap { $0 }
    case .set(let set): set.members.flatMap(\.dates)
    }
  }
}

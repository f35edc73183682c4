/// Dates in text, in digits or with the name of a month.
///
/// One pass over the bytes looks at each run of digits and tries the forms in which that run can stand:
/// "2024-03-05", "2024/3/5", "2024年3月5日", "05.03.2024", "5.3.24", "5 March 2024", "5. März 2024",
/// "5 de marzo de 2024", "March 5th, 2024". Date and month in digits are ordered by the page's ``NumberOrder``.
struct DateReading {
  /// The order of day and month in "03/04/2024".
  enum NumberOrder {
    case dayFirst, monthFirst
    /// Only dates that have one reading count.
    case unknown
  }

  /// A date and the bytes that it was read from.
  struct Found {
    let date: PageDate
    let range: Range<Int>
  }

  /// The two letters of the language, for the names of months.
  let language: String
  let order: NumberOrder

  /// What parts the blocks of a text; no date runs across it.
  static let blockMark: UInt8 = 0x1E

  /// The first date in `words`; nil when there is none.
  func first(in words: String) -> PageDate? {
    let bytes = Array(words.utf8)
    return bytes.withUnsafeBufferPointer { dates(in: $0, limit: 1).first?.date }
  }

  /// The dates in `bytes`, in order and apart.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - limit: The most dates that are wanted.
  /// - Returns: The dates with their places.
  /// - Complexity: O(n) in the bytes.
  func dates(in bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> [Found] {
    var found: [Found] = []
    var index = 0
    var lastEnd = 0
    while index < bytes.count, found.count < limit {
      guard bytes[index].isASCIIDigit else {
        index += 1
        continue
      }
      let run = DateCursor(bytes: bytes, index: index, language: language).digits()
      if let date = date(in: bytes, at: run, after: lastEnd) {
        found.append(date)
        index = max(date.range.upperBound, run.upperBound)
        lastEnd = index
      } else {
        index = run.upperBound
      }
    }
    return found
  }

  private func date(in bytes: UnsafeBufferPointer<UInt8>, at run: Range<Int>, after lastEnd: Int) -> Found? {
    let cursor = DateCursor(bytes: bytes, index: run.upperBound, language: language)
    switch run.count {
    case 4: return yearFirst(cursor, run)
    case 1...2:
      return dayFirst(cursor, run) ?? monthName(cursor, run, after: lastEnd) ?? digitsOnly(cursor, run)
    default: return nil
    }
  }

  // MARK: Forms

  private func yearFirst(_ start: DateCursor, _ run: Range<Int>) -> Found? {
    var cursor = start
    let year = cursor.number(run)
    if let found = yearMonthWordDay(start, run, year) { return found }
    guard let separator = cursor.separator(), let month = cursor.number(digits: 1...2),
      cursor.separator() == separator || separator == .ideograph, let day = cursor.number(digits: 1...2)
    else { return nil }
    if separator == .ideograph { cursor.takeIdeograph() }
    return found(year, month, day, run.lowerBound..<cursor.index, start.bytes)
  }

  /// Reads year, name of the month and day: "2024 March 5", as Hungarian writes it.
  private func yearMonthWordDay(_ start: DateCursor, _ run: Range<Int>, _ year: Int) -> Found? {
    var cursor = start
    cursor.take(UInt8(ascii: "."))
    guard cursor.takeSpaces() > 0, let month = cursor.monthName() else { return nil }
    cursor.take(UInt8(ascii: "."))
    guard cursor.takeSpaces() > 0, let day = cursor.number(digits: 1...2) else { return nil }
    return found(year, month, day, run.lowerBound..<cursor.index, start.bytes)
  }

  /// Reads day, name of the month and year: "5 March 2024", "5 de marzo de 2024", "5-Mar-2024".
  private func dayFirst(_ start: DateCursor, _ run: Range<Int>) -> Found? {
    var cursor = start
    let day = cursor.number(run)
    guard (1...31).contains(day) else { return nil }
    cursor.takeOrdinal()
    cursor.takeLink()
    guard let month = cursor.monthName() else { return nil }
    cursor.take(UInt8(ascii: "."))
    cursor.take(UInt8(ascii: ","))
    cursor.takeLink()
    guard let year = cursor.year() else { return nil }
    return found(year, month, day, run.lowerBound..<cursor.index, start.bytes)
  }

  /// Reads name of the month, day and year: "March 5th, 2024".
  private func monthName(_ start: DateCursor, _ run: Range<Int>, after lastEnd: Int) -> Found? {
    guard let name = start.wordBefore(run.lowerBound, notBefore: lastEnd),
      let month = MonthNames.month(name.word, language: language)
    else { return nil }
    var cursor = start
    let day = cursor.number(run)
    guard (1...31).contains(day) else { return nil }
    cursor.takeOrdinal()
    cursor.take(UInt8(ascii: ","))
    cursor.takeLink()
    guard let year = cursor.year(), year > 99 else { return nil }
    return found(year, month, day, name.start..<cursor.index, start.bytes)
  }

  /// Reads three numbers: "05.03.2024", "3/5/24".
  private func digitsOnly(_ start: DateCursor, _ run: Range<Int>) -> Found? {
    var cursor = start
    let first = cursor.number(run)
    guard let separator = cursor.separator(), separator != .ideograph,
      let second = cursor.number(digits: 1...2),
      cursor.separator() == separator, let year = cursor.year()
    else { return nil }
    // "1.2.3" is a version more often than a day; two-digit years take two-digit parts or full stops.
    let isShort = year < 100
    if cursor.isFollowedByNumber || start.isPrecededByNumber(run.lowerBound) { return nil }
    if isShort, separator == .hyphen { return nil }
    guard let (month, day) = ordered(first, second, separator) else { return nil }
    return found(year, month, day, run.lowerBound..<cursor.index, start.bytes)
  }

  private func ordered(_ first: Int, _ second: Int, _ separator: DateCursor.Separator) -> (Int, Int)? {
    if first > 12 { return (second, first) }
    if second > 12 { return (first, second) }
    if first == second || separator == .stop || separator == .hyphen { return (second, first) }
    switch order {
    case .dayFirst: return (second, first)
    case .monthFirst: return (first, second)
    case .unknown: return nil
    }
  }

  private func found(
    _ year: Int, _ month: Int, _ day: Int, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Found? {
    let fullYear = year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year
    let written = String(decoding: bytes[range], as: UTF8.self)
    return PageDate(year: fullYear, month: month, day: day, written: written).map {
      Found(date: $0, range: range)
    }
  }
}

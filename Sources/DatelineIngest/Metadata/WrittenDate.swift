import DatelineModel

/// Full dates in English words, as date lines and page metadata write them.
enum WrittenDate {
  /// The first full date in `text`, such as "22 January 2026", "January 22nd, 2026" or "2026-01-22".
  ///
  /// A date without a year, or in digits whose order is open, is none.
  static func day(in text: String) -> CivilDay? {
    let words = text.lowercasedWords
    guard words.count >= 3 else { return nil }
    for index in 0...words.count - 3 {
      let (first, second, third) = (words[index], words[index + 1], words[index + 2])
      if let month = month(second), let year = year(third), let day = dayNumber(first) {
        return CivilDay(year: year, month: month, day: day)
      }
      if let month = month(first), let year = year(third), let day = dayNumber(second) {
        return CivilDay(year: year, month: month, day: day)
      }
      if let year = year(first), second.count == 2, let month = Int(second), third.utf8.count >= 2,
        let day = Int(third.prefix(2))
      {
        return CivilDay(year: year, month: month, day: day)
      }
    }
    return nil
  }

  /// The day of a date and time as mail and feeds write it beyond the forms of ``day(in:)``.
  ///
  /// A year of two digits counts as RFC 2822 has it (49 is 2049, 50 is 1950), and the year may stand at the end:
  /// "Thu, 22 Jan 26 10:30 GMT", "Thu Jan 22 10:30:00 GMT 2026". A clock time has to be there.
  static func mailDay(in text: String) -> CivilDay? {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != ":" }.map { $0.lowercased() }
    guard let clock = words.firstIndex(where: { $0.contains(":") }), clock >= 2 else { return nil }
    if clock >= 3, let month = month(words[clock - 2]), let day = dayNumber(words[clock - 3]),
      let number = Int(words[clock - 1]), words[clock - 1].utf8.count == 2
    {
      return CivilDay(year: number + (number < 50 ? 2000 : 1900), month: month, day: day)
    }
    guard let month = month(words[clock - 2]), let day = dayNumber(words[clock - 1]),
      let year = words[(clock + 1)...].compactMap(year).first
    else { return nil }
    return CivilDay(year: year, month: month, day: day)
  }

  /// The number of an English month name or its abbreviation of three letters or more.
  static func month(_ word: String) -> Int? {
    let lowered = word.lowercased()
    guard lowered.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(lowered) }.map { $0 + 1 }
  }

  /// Whether `word` names a day of the week, in full or by three letters or more.
  static func isWeekday(_ word: String) -> Bool {
    let lowered = word.lowercased()
    return lowered.utf8.count >= 3 && weekdays.contains { $0.hasPrefix(lowered) }
  }

  /// Whether a word in lower case is a month's or a weekday's name or its abbreviation of three letters or more.
  static func isMonthOrWeekday(lowered word: String) -> Bool { abbreviations.contains(word) }

  /// The names of months and weekdays and all their beginnings of three letters or more.
  private static let abbreviations = Set(
    (months + weekdays).flatMap { name in (3...name.count).map { String(name.prefix($0)) } })

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let number = Int(word), (1700...2299).contains(number) else { return nil }
    return number
  }

  private static func dayNumber(_ word: String) -> Int? {
    var digits = word[...]
    for suffix in ["st", "nd", "rd", "th"] where digits.hasSuffix(suffix) { digits = digits.dropLast(2) }
    guard (1...2).contains(digits.utf8.count), let number = Int(digits), (1...31).contains(number) else {
      return nil
    }
    return number
  }
}

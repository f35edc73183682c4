import DatelineModel

/// Full dates in English words, as date lines and page metadata write them.
enum WrittenDate {
  /// The first full date in `text`, such as "22 January 2026", "January 22nd, 2026" or "2026-01-22".
  ///
  /// A date without a year, or in digits whose order is open, is none.
  static func day(in text: String) -> CivilDay? {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
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

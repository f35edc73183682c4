/// Numbers in digits and words.
extension TimeParser {
  /// How many: "three", "twenty-five", "2 1/2", "a couple of", "several" (nil).
  struct Amount {
    var count: Int?
    var fourths = 0
  }

  /// Reads an amount; an article alone is none.
  mutating func amount() -> Amount? {
    attempt { parser in
      guard var amount = parser.plainAmount() else { return nil }
      if parser.has(.or) || parser.has(.to) {
        // "two or three", "12 to 18": the first number counts.
        _ = parser.attempt { parser -> Bool? in
          parser.position += 1
          return parser.plainAmount() != nil && parser.has([.unit, .dash]) ? true : nil
        }
      }
      if let fourths = parser.fraction() { amount.fourths = fourths }
      return amount
    }
  }

  private mutating func plainAmount() -> Amount? {
    if let digits = digits() {
      guard let value = digits.plain else { return decimal(digits) }
      position += 1
      return Amount(count: value * scale())
    }
    if has(.article), has(.group, 1), has(.of, 2) || has(.unit, 2) {
      let number = Int(word(1)?.number ?? 0)
      position += has(.of, 2) ? 3 : 2
      return Amount(count: number)
    }
    if has(.group), has(.of, 1), has(.unit, 2) {
      let number = Int(word()?.number ?? 0)
      position += 2
      return Amount(count: number)
    }
    if has(.half), has(.article, 1), has(.unit, 2) {
      position += 2
      return Amount(count: 0, fourths: 2)
    }
    if has(.article), has(.vague, 1), has(.unit, 2) {
      position += 2
      return Amount(count: nil)
    }
    if has(.vague) {
      position += 1
      if has(.of) { return nil }
      return Amount(count: nil)
    }
    return wordNumber().map { Amount(count: $0) }
  }

  /// "2.5": fourths as far as they go.
  private mutating func decimal(_ digits: DigitReading) -> Amount? {
    guard digits.count == 2, digits.separator == 0x2E, digits.suffix.isEmpty, digits.widths.1 <= 2 else {
      return nil
    }
    let hundredths = digits.widths.1 == 1 ? digits.numbers.1 * 10 : digits.numbers.1
    position += 1
    return Amount(count: digits.numbers.0, fourths: hundredths / 25)
  }

  private mutating func scale() -> Int { skip(.hundred) ? 100 : 1 }

  /// "1/2", "and a half", "and a quarter".
  private mutating func fraction() -> Int? {
    if let digits = digits(), digits.separator == 0x2F, digits.count == 2, digits.numbers == (1, 2, 0) {
      position += 1
      return 2
    }
    guard has(.and) else { return nil }
    let offset = has(.article, 1) ? 2 : 1
    if has(.half, offset) {
      position += offset + 1
      return 2
    }
    if has(.fourth, offset), has(.unit, offset + 1) {
      position += offset + 1
      return 1
    }
    return nil
  }

  /// "twenty-five", "a hundred", "two thousand".
  mutating func wordNumber() -> Int? {
    attempt { parser in
      if parser.has(.group), let group = parser.word() {
        parser.position += 1
        return Int(group.number)
      }
      guard parser.has(.number),
        let read = parser.shared.grammar.numbers.belowThousand(
          parser.tokens, at: parser.position, before: parser.end)
      else {
        guard parser.has(.article), parser.has(.hundred, 1) || parser.has(.thousand, 1) else { return nil }
        let isHundred = parser.has(.hundred, 1)
        parser.position += 2
        return isHundred ? 100 : 1000
      }
      parser.position = read.end
      return parser.skip(.thousand) ? read.value * 1000 : read.value
    }
  }

  private mutating func upToHundred() -> Int? {
    guard has(.number), !has(.group),
      let read = shared.grammar.numbers.belowHundred(tokens, at: position, before: end)
    else { return nil }
    position = read.end
    return read.value
  }

  /// "27th", "third", "twenty-second".
  mutating func ordinal() -> Int? {
    attempt { parser in
      if let digits = parser.digits(), let value = digits.small,
        parser.shared.grammar.numbers.ordinalEndings.contains(where: { parser.matches(digits.suffix, $0) })
      {
        parser.position += 1
        return value
      }
      guard let word = parser.word() else { return nil }
      if word.roles.contains(.ordinal), word.ordinal > 0 {
        parser.position += 1
        return Int(word.ordinal)
      }
      guard word.roles.contains(.number), word.number >= 20, word.number < 100 else { return nil }
      parser.position += 1
      parser.skipJoint()
      guard let next = parser.word(), next.roles.contains(.ordinal), (1...9).contains(next.ordinal) else {
        return nil
      }
      parser.position += 1
      return Int(word.number) + Int(next.ordinal)
    }
  }

  /// A day of the month: "27", "27th", "eighth", "twenty-second".
  mutating func dayNumber() -> Int? {
    attempt { parser in
      let value: Int?
      if let ordinal = parser.ordinal() {
        value = ordinal
      } else if let digits = parser.digits(), let small = digits.small, digits.suffix.isEmpty {
        parser.position += 1
        value = small
      } else if parser.has(.number) {
        value = parser.upToHundred()
      } else {
        value = nil
      }
      return value.flatMap { (1...31).contains($0) ? $0 : nil }
    }
  }

  /// A year: "2008", "'98", "nineteen ninety-six", "two thousand and five".
  mutating func year() -> Int? {
    attempt { parser in
      if let digits = parser.digits(), let year = digits.year, (1000...2200).contains(year) {
        parser.position += 1
        if parser.has(.numberNoun) { return nil }
        return year
      }
      if let year = parser.attempt({ $0.eraYear() }) { return year }
      if parser.has(.quote), parser.isJoined(1), !parser.isGlued(), let digits = parser.digits(1),
        digits.widths.0 == 2,
        let short = digits.small, digits.suffix.isEmpty
      {
        parser.position += 2
        if parser.has([.unit, .numberNoun]) { return nil }
        return ShortYear.year(short)
      }
      return parser.yearInWords()
    }
  }

  /// "88 AD", "44 BC".
  private mutating func eraYear() -> Int? {
    guard let digits = digits(), digits.count == 1, digits.suffix.isEmpty, digits.widths.0 < 4,
      let marker = marker(1)
    else { return nil }
    position += 1 + marker.length
    switch marker.value {
    case .eraBefore: return 1 - digits.numbers.0
    case .eraAfter: return digits.numbers.0
    default: return nil
    }
  }

  private mutating func yearInWords() -> Int? {
    guard let first = word(), first.roles.contains(.number) else { return nil }
    if first.number == 2, has(.thousand, 1) {
      position += 2
      _ = attempt { $0.skip(.and) && $0.has(.number) ? true : nil }
      let rest = attempt { $0.upToHundred() } ?? 0
      return has([.unit, .numberNoun]) ? nil : 2000 + rest
    }
    guard (15...20).contains(first.number), let second = word(1), second.roles.contains(.number),
      second.number >= 10
    else { return nil }
    position += 1
    guard let rest = upToHundred(), !has([.unit, .numberNoun, .hundred, .thousand]) else { return nil }
    return Int(first.number) * 100 + rest
  }

  /// A year behind a date: "2008", ", 2008", "of 2008", "in 2008".
  mutating func yearAfter() -> Int? {
    attempt { parser in
      if parser.has(.of), parser.has(.month, -1), let digits = parser.digits(1), digits.widths.0 == 2,
        let short = digits.small, digits.suffix.isEmpty, !parser.has([.unit, .numberNoun], 2)
      {
        parser.position += 2
        return ShortYear.year(short)
      }
      if parser.has([.comma, .of]) || parser.has(.in) && !parser.has(.lead, 1) { parser.position += 1 }
      if parser.has(.the), parser.word(1)?.unit == .year { parser.position += 2 }
      return parser.year()
    }
  }
}

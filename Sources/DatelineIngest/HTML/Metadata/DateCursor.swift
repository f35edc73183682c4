/// A place in bytes from which the parts of a date are taken one after the other.
struct DateCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var index: Int
  let language: String

  /// What stands between the numbers of a date.
  enum Separator {
    case hyphen, slash, stop, ideograph
  }

  private static let wordLimit = 28
  /// Small words between day, month and year.
  private static let links: Set<String> = [
    "de", "del", "of", "do", "di", "den", "al", "at", "le", "на", "от",
  ]
  private static let ordinals = ["st", "nd", "rd", "th", "er", "re", "º", "°", "ª", "-го", "."]
  private static let ideographs = ["年", "月", "日", "년", "월", "일"].map { Array($0.utf8) }

  init(bytes: UnsafeBufferPointer<UInt8>, index: Int, language: String) {
    self.bytes = bytes
    self.index = index
    self.language = language
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// The run of digits at the cursor.
  func digits() -> Range<Int> {
    var end = index
    while end < bytes.count, bytes[end].isASCIIDigit { end += 1 }
    return index..<end
  }

  /// The value of at most nine digits in `range`.
  func number(_ range: Range<Int>) -> Int {
    bytes[range].prefix(9).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Whether a full stop and one more number stand at the cursor, as in "1.2.2024.7".
  var isFollowedByNumber: Bool {
    peek == UInt8(ascii: ".") && index + 1 < bytes.count && bytes[index + 1].isASCIIDigit
  }

  /// Whether a number and a full stop stand in front of `position`.
  func isPrecededByNumber(_ position: Int) -> Bool {
    position >= 2 && bytes[position - 1] == UInt8(ascii: ".") && bytes[position - 2].isASCIIDigit
  }

  /// Takes a number of so many digits; nil when the run has another length.
  mutating func number(digits count: ClosedRange<Int>) -> Int? {
    let start = index
    takeSpaces(limit: 1)
    let run = digits()
    guard count.contains(run.count) else {
      index = start
      return nil
    }
    index = run.upperBound
    return number(run)
  }

  /// Takes a year of four digits, or of two, with or without an apostrophe; the two are given as they are.
  mutating func year() -> Int? {
    takeSpaces(limit: 3)
    take(UInt8(ascii: "'"))
    let run = digits()
    guard run.count == 4 || run.count == 2 else { return nil }
    // "5 March 20:15" has no year.
    if run.count == 2, run.upperBound < bytes.count, bytes[run.upperBound] == UInt8(ascii: ":") { return nil }
    if run.count == 2, run.upperBound < bytes.count, bytes[run.upperBound].isASCIILetter { return nil }
    index = run.upperBound
    let year = number(run)
    return run.count == 4 && !(1900...2199).contains(year) ? nil : year
  }

  mutating func separator() -> Separator? {
    takeSpaces(limit: 1)
    switch peek {
    case UInt8(ascii: "-"): index += 1
    case UInt8(ascii: "/"):
      index += 1
      return .slash
    case UInt8(ascii: "."):
      index += 1
      return .stop
    default: return takeIdeograph() ? .ideograph : nil
    }
    return .hyphen
  }

  @discardableResult
  mutating func takeIdeograph() -> Bool {
    guard let byte = peek, byte >= 0x80 else { return false }
    for mark in Self.ideographs where bytes[index...].starts(with: mark) {
      index += mark.count
      return true
    }
    return false
  }

  /// Takes `byte` when it stands at the cursor.
  mutating func take(_ byte: UInt8) {
    if peek == byte { index += 1 }
  }

  /// Takes white space, wide spaces too, and gives the number of characters.
  @discardableResult
  mutating func takeSpaces(limit: Int = 4) -> Int {
    var count = 0
    while count < limit, let byte = peek {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        index += 1
        // A line break in markup comes with any number of spaces behind it.
        while let next = peek, next == 0x20 || (0x09...0x0D).contains(next) { index += 1 }
      } else if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
        index += 2
      } else {
        break
      }
      count += 1
    }
    return count
  }

  mutating func takeOrdinal() {
    for ordinal in Self.ordinals where bytes[index...].starts(with: ordinal.utf8) {
      index += ordinal.utf8.count
      return
    }
  }

  /// Takes what stands between day, month and year: spaces, a hyphen, a small word.
  mutating func takeLink() {
    takeSpaces()
    if peek == UInt8(ascii: "-") || peek == UInt8(ascii: "/") {
      index += 1
      takeSpaces(limit: 1)
      return
    }
    let start = index
    if let word = word(), Self.links.contains(word.lowercased()) { takeSpaces() } else { index = start }
  }

  /// Takes a word that names a month.
  mutating func monthName() -> Int? {
    let start = index
    guard let word = word(), let month = MonthNames.month(word, language: language) else {
      index = start
      return nil
    }
    return month
  }

  /// Takes letters up to anything else.
  private mutating func word() -> String? {
    let start = index
    while index < bytes.count, index - start <= Self.wordLimit, Self.isLetter(bytes, index) { index += 1 }
    guard index > start, index - start <= Self.wordLimit else { return nil }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// The word right before `position`, with where it begins; nil when a number or a mark stands there.
  func wordBefore(_ position: Int, notBefore limit: Int) -> (word: String, start: Int)? {
    var end = position
    while end > limit, bytes[end - 1] == 0x20 || (0x09...0x0D).contains(bytes[end - 1]) { end -= 1 }
    if end - limit >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 { end -= 2 }
    guard end < position else { return nil }
    if end > limit, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    var start = end
    while start > limit, end - start <= Self.wordLimit, Self.isLetter(bytes, start - 1) { start -= 1 }
    guard end - start >= 3, end - start <= Self.wordLimit else { return nil }
    return (String(decoding: bytes[start..<end], as: UTF8.self), start)
  }

  /// Whether a byte is of a letter: ASCII letters and all beyond ASCII but the no-break space.
  private static func isLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte.isASCIILetter }
    if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 { return false }
    return !(byte == 0xA0 && index > 0 && bytes[index - 1] == 0xC2)
  }
}

import DatelineModel

/// Splits text into tokens over its UTF-8 bytes.
///
/// Possessive and contracted endings are tokens of their own ("Renault" + "'s", "did" + "n't"); hyphenated words,
/// decimals and listed abbreviations stay whole; a currency sign is a symbol.
public struct Tokenizer: Sendable {
  private let abbreviations: Set<String>

  /// Makes a tokenizer.
  ///
  /// - Parameter abbreviations: lower-case forms with their full stop, such as "jan." and "corp.".
  public init(abbreviations: Set<String>) {
    self.abbreviations = abbreviations
  }

  /// The tokens of `text` in order; spans never overlap, gaps hold only white space.
  ///
  /// - Complexity: O(n) in the bytes of `text`.
  public func tokens(in text: String) -> [Token] {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5)
    var position = 0
    var spaceBefore = true
    var lineBreaks = 0
    while position < bytes.count {
      let (scalar, width) = Self.scalar(at: position, in: bytes)
      if Self.isSpace(scalar) {
        spaceBefore = true
        if scalar == "\n" { lineBreaks += 1 }
        position += width
        continue
      }
      let start = position
      let kind: Token.Kind
      if Self.isLetter(scalar) {
        kind = .word
        position = endOfWord(from: position, in: bytes)
      } else if Self.isDigit(scalar) {
        kind = .number
        position = Self.endOfNumber(from: position, in: bytes)
      } else if (scalar == "'" || scalar == "’"), let end = Self.endOfClitic(from: position, in: bytes) {
        kind = .word
        position = end
      } else {
        kind = Self.isSymbol(scalar) ? .symbol : .punctuation
        position += width
        if scalar == ".", position + 1 < bytes.count, bytes[position] == 0x2E, bytes[position + 1] == 0x2E {
          position += 2
        }
      }
      let string = String(decoding: bytes[start..<position], as: UTF8.self)
      tokens.append(
        Token(
          span: TextSpan(start, position), text: string, kind: kind,
          isCapitalised: kind == .word && string.unicodeScalars.first?.properties.isUppercase ?? false,
          hasSpaceBefore: spaceBefore, lineBreaksBefore: lineBreaks))
      spaceBefore = false
      lineBreaks = 0
    }
    return tokens
  }

  private func endOfWord(from start: Int, in bytes: [UInt8]) -> Int {
    var position = start
    while position < bytes.count {
      let (scalar, width) = Self.scalar(at: position, in: bytes)
      if Self.isLetter(scalar) || Self.isDigit(scalar) {
        position += width
      } else if Self.isHyphen(scalar), Self.continuesWord(at: position + width, in: bytes) {
        position += width
      } else if scalar == "'" || scalar == "’" {
        // "O'Neill", "L'Oréal": an apostrophe after one letter belongs to the name.
        guard position - start == 1, Self.continuesWord(at: position + width, in: bytes) else { break }
        position += width
      } else if scalar == "&", position > start, Self.continuesWord(at: position + 1, in: bytes) {
        position += width
      } else if scalar == "." {
        // "U.S.", "a.m.": single letters each with a full stop.
        if position - start == 1 || (position >= 2 && position - start >= 3 && bytes[position - 2] == 0x2E) {
          let next = position + 1
          if position - start == 1, !(next < bytes.count && Self.continuesWord(at: next, in: bytes)) {
            // An initial: "J. Smith".
            if bytes[start] >= 0x41, bytes[start] <= 0x5A { position += 1 }
            break
          }
          position += 1
          continue
        }
        let word = String(decoding: bytes[start...position], as: UTF8.self).lowercased()
        if abbreviations.contains(word) { position += 1 }
        break
      } else {
        break
      }
    }
    // "didn't": the word ends before the n.
    if position < bytes.count, position - start >= 3, bytes[position - 1] == 0x6E {
      let (scalar, width) = Self.scalar(at: position, in: bytes)
      let next = position + width
      if scalar == "'" || scalar == "’", next < bytes.count, bytes[next] == 0x74,
        !Self.continuesWord(at: next + 1, in: bytes)
      {
        return position - 1 == start ? position : position - 1
      }
    }
    if position < bytes.count, bytes[start] == 0x6E, position == start + 1 {
      let (scalar, width) = Self.scalar(at: position, in: bytes)
      if scalar == "'" || scalar == "’", position + width < bytes.count, bytes[position + width] == 0x74 {
        return position + width + 1
      }
    }
    return max(position, start + 1)
  }

  private static func endOfNumber(from start: Int, in bytes: [UInt8]) -> Int {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 0x30, byte <= 0x39 {
        position += 1
      } else if byte == 0x2C || byte == 0x2E, position + 1 < bytes.count,
        (0x30...0x39).contains(bytes[position + 1])
      {
        position += 1
      } else if (0x61...0x7A).contains(byte | 0x20) {
        position += 1
      } else if byte == 0x2D, position + 1 < bytes.count, isASCIILetter(bytes[position + 1]) {
        // "14-year", "5-billion": kept whole; "2024-2025" is split.
        position += 1
      } else {
        break
      }
    }
    return position
  }

  /// "'s", "'re", "'ve", "'ll", "'d", "'m" that end a word; nil for a quotation mark.
  private static func endOfClitic(from start: Int, in bytes: [UInt8]) -> Int? {
    guard start > 0 else { return nil }
    let previous = bytes[start - 1]
    guard isASCIILetter(previous) || (0x30...0x39).contains(previous) || previous >= 0x80 || previous == 0x2E
    else {
      return nil
    }
    var position = start + scalar(at: start, in: bytes).width
    let first = position
    while position < bytes.count, isASCIILetter(bytes[position]) { position += 1 }
    let ending = bytes[first..<position].map { $0 | 0x20 }
    let known: [[UInt8]] = [[0x73], [0x72, 0x65], [0x76, 0x65], [0x6C, 0x6C], [0x64], [0x6D]]
    return known.contains(ending) ? position : nil
  }

  private static func continuesWord(at position: Int, in bytes: [UInt8]) -> Bool {
    guard position < bytes.count else { return false }
    let scalar = scalar(at: position, in: bytes).scalar
    return isLetter(scalar) || isDigit(scalar)
  }

  static func scalar(at position: Int, in bytes: [UInt8]) -> (scalar: Unicode.Scalar, width: Int) {
    let first = bytes[position]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let width = first >= 0xF0 ? 4 : (first >= 0xE0 ? 3 : 2)
    guard position + width <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first & (0xFF >> UInt8(width + 1)))
    for offset in 1..<width { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return isASCIILetter(UInt8(scalar.value)) }
    if scalar.value < 0x250 { return scalar.value >= 0xC0 && scalar.value != 0xD7 && scalar.value != 0xF7 }
    if (0x2000..<0x2C00).contains(scalar.value) { return false }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}"
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "$", "%", "+", "=", "<", ">", "^", "|", "~", "#", "°", "£", "¥", "¢", "€", "₹", "₩", "₽", "₺", "₴":
      true
    default: false
    }
  }
}

/// What is wrong with a pattern, and where.
struct PatternProblem: Error {
  let code: DiagnosticCode
  let message: String
  /// The place in Unicode scalars from the pattern's beginning.
  let offset: Int
  let suggestion: String?
}

/// Walks over the characters of a pattern.
struct PatternScanner {
  private let scalars: [Unicode.Scalar]
  /// The next character, in Unicode scalars from the pattern's beginning.
  private(set) var position = 0

  init(_ source: String) { scalars = Array(source.unicodeScalars) }

  /// Whether nothing but white space is left.
  var isAtEnd: Bool { scalars[position...].allSatisfy(\.isSpace) }

  /// The next character; nil at the end.
  func peek() -> Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  mutating func advance() { position += 1 }

  mutating func skipSpace() {
    while let next = peek(), next.isSpace { advance() }
  }

  mutating func peekAfterSpace() -> Unicode.Scalar? {
    skipSpace()
    return peek()
  }

  /// Takes a character that comes next or behind white space; gives false when another comes.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    let start = position
    guard peekAfterSpace() == scalar else {
      position = start
      return false
    }
    advance()
    return true
  }

  /// Takes a character that comes next; gives false when another comes.
  mutating func takeDirectly(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == scalar else { return false }
    advance()
    return true
  }

  /// Takes "|" before a capital, as between two classes of entities.
  mutating func takeAlternative() -> Bool {
    guard peek() == "|", position + 1 < scalars.count, ("A"..."Z").contains(scalars[position + 1]) else {
      return false
    }
    advance()
    return true
  }

  /// Takes letters, digits, "_" and "-"; nil when there are none.
  mutating func name() -> String? {
    var name = String.UnicodeScalarView()
    while let next = peek(),
      next.isASCIILetter || next == "_" || next == "-" || next.properties.isAlphabetic
        || next.properties.numericType != nil
    {
      name.append(next)
      advance()
    }
    return name.isEmpty ? nil : String(name)
  }

  /// Takes up to three digits; nil when there are none.
  mutating func number() -> Int? {
    skipSpace()
    var digits = ""
    while let next = peek(), ("0"..."9").contains(next), digits.count < 3 {
      digits.unicodeScalars.append(next)
      advance()
    }
    return Int(digits)
  }

  /// Takes a word, in which "\" lets the next sign be a part of it; nil when there is none.
  mutating func word() -> String? {
    var word = String.UnicodeScalarView()
    while let next = peek(), !next.isSpace {
      if next == "\\", position + 1 < scalars.count {
        advance()
        word.append(scalars[position])
      } else if next.isSign, !isInside(next, word) {
        break
      } else {
        word.append(next)
      }
      advance()
    }
    return word.isEmpty ? nil : String(word)
  }

  /// "&" inside a word belongs to it: "R&D".
  private func isInside(_ scalar: Unicode.Scalar, _ word: String.UnicodeScalarView) -> Bool {
    guard scalar == "&", !word.isEmpty, position + 1 < scalars.count else { return false }
    return scalars[position + 1].properties.isAlphabetic
  }

  /// A problem here, or at `offset`.
  func problem(
    _ message: String, _ code: DiagnosticCode = .badPattern, at offset: Int? = nil, suggestion: String? = nil
  ) -> PatternProblem {
    PatternProblem(code: code, message: message, offset: offset ?? position, suggestion: suggestion)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is white space; only beyond ASCII its properties are looked up, which takes fifty times as long.
  fileprivate var isSpace: Bool {
    isASCII ? self == " " || (9...13).contains(value) : properties.isWhitespace
  }

  fileprivate var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

  /// Whether the scalar ends a word of a pattern.
  fileprivate var isSign: Bool {
    switch self {
    case "(", ")", "[", "]", "{", "}", "|", "?", "*", "+", ":", "&": true
    default: false
    }
  }
}

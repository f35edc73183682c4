extension EDTFParser {
  /// Reads one date with its qualifiers.
  ///
  /// A sign on the left of a component qualifies it alone; one on its right also every component before it.
  mutating func date() throws(EDTFError) -> EDTFDate {
    var left = [qualifier()]
    let year = try year()
    var right = [qualifier()]
    var part = EDTFDate.Part.wholeYear
    if case .digits = year.notation, year.significantDigits == nil, skip("-") {
      left.append(qualifier())
      let monthOffset = offset
      let month = try digits(2, .month)
      right.append(qualifier())
      if month.isSpecified, let grouping = EDTFGrouping(month.lowest) {
        part = .grouping(grouping)
      } else if !(1...12).contains(where: { month.matches($0) }) {
        throw .monthOutOfRange(offset: monthOffset)
      } else if skip("-") {
        left.append(qualifier())
        let dayOffset = offset
        let day = try digits(2, .day)
        right.append(qualifier())
        part = .day(month: month, day: day)
        guard EDTFDate(year: year, part: part).possibleBounds != nil else {
          throw .dayOutOfRange(offset: dayOffset)
        }
      } else {
        part = .month(month)
      }
    }
    var date = EDTFDate(year: year, part: part)
    for component in left.indices {
      date.qualify(component, with: left[component])
      for before in 0...component { date.qualify(before, with: right[component]) }
    }
    return date
  }

  private mutating func qualifier() -> EDTFQualifier {
    guard offset < bytes.count, let qualifier = EDTFQualifier(sign: bytes[offset]) else { return [] }
    offset += 1
    return qualifier
  }

  // MARK: Years

  private mutating func year() throws(EDTFError) -> EDTFYear {
    let start = offset
    if skip("Y") { return try letterYear(from: start) }
    let negative = skip("-")
    let digits = try digits(4, .year)
    if negative, digits.isSpecified, digits.lowest == 0 { throw .negativeZeroYear(offset: start) }
    let significant = digits.isSpecified ? try significantDigits(of: 4) : nil
    return EDTFYear(.digits(digits, negative: negative), significantDigits: significant)
  }

  private mutating func letterYear(from start: Int) throws(EDTFError) -> EDTFYear {
    let negative = skip("-")
    let digitsStart = offset
    guard let magnitude = try positiveNumber() else { throw .expected(.letterYear, offset: offset) }
    var count = offset - digitsStart
    var notation = EDTFYear.Notation.letter(negative ? -magnitude : magnitude)
    var year = magnitude
    if skip("E") {
      guard let exponent = try positiveNumber() else { throw .expected(.exponent, offset: offset) }
      count += exponent
      for _ in 0..<min(exponent, 10) { year *= 10 }
      notation = .exponential(mantissa: negative ? -magnitude : magnitude, exponent: exponent)
    }
    guard count >= 5 else { throw .expected(.letterYearDigits, offset: digitsStart) }
    guard count <= 10, CivilDay.supportedYears.contains(year) else { throw .yearOutOfRange(offset: start) }
    return EDTFYear(notation, significantDigits: try significantDigits(of: count))
  }

  /// Reads `S` and a number of at most `count`; nil where there is no `S`.
  private mutating func significantDigits(of count: Int) throws(EDTFError) -> Int? {
    guard skip("S") else { return nil }
    let start = offset
    guard let number = try positiveNumber() else { throw .expected(.significantDigits, offset: start) }
    guard number <= count else { throw .significantDigitsOutOfRange(offset: start) }
    return number
  }

  // MARK: Bytes

  func peek(_ character: Unicode.Scalar) -> Bool {
    offset < bytes.count && bytes[offset] == UInt8(ascii: character)
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard peek(character) else { return false }
    offset += 1
    return true
  }

  mutating func skipDots() -> Bool {
    guard peek("."), offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: ".") else { return false }
    offset += 2
    return true
  }

  mutating func require(
    _ character: Unicode.Scalar, _ expectation: EDTFError.Expectation
  ) throws(EDTFError) {
    guard skip(character) else { throw .expected(expectation, offset: offset) }
  }

  func end(expecting expectation: EDTFError.Expectation = .end) throws(EDTFError) {
    guard offset == bytes.count else { throw .expected(expectation, offset: offset) }
  }

  /// Reads exactly `width` digits, none unspecified.
  mutating func number(
    of width: Int, _ expectation: EDTFError.Expectation
  ) throws(EDTFError) -> Int {
    let start = offset
    let digits = try digits(width, expectation)
    guard digits.isSpecified else { throw .expected(expectation, offset: start) }
    return digits.lowest
  }

  /// Reads exactly `width` characters that are digits or `X`.
  private mutating func digits(
    _ width: Int, _ expectation: EDTFError.Expectation
  ) throws(EDTFError) -> EDTFDigits {
    var number = 0
    var unspecified: UInt8 = 0
    for _ in 0..<width {
      unspecified <<= 1
      number *= 10
      if skip("X") {
        unspecified |= 1
      } else if let digit = digit() {
        number += digit
      } else {
        throw .expected(expectation, offset: offset)
      }
    }
    return EDTFDigits(number, width: width, unspecified: unspecified)
  }

  /// Reads digits that do not begin with 0; nil when there are none.
  private mutating func positiveNumber() throws(EDTFError) -> Int? {
    let start = offset
    guard !peek("0") else { return nil }
    var number = 0
    while let digit = digit() {
      number = number * 10 + digit
      guard CivilDay.supportedYears.contains(number) else { throw .yearOutOfRange(offset: start) }
    }
    return offset > start ? number : nil
  }

  private mutating func digit() -> Int? {
    guard offset < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset]) else {
      return nil
    }
    offset += 1
    return Int(bytes[offset - 1] - UInt8(ascii: "0"))
  }
}

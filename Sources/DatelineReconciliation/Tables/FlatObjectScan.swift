/// Reads one line of JSON and picks out the members that are wanted, without building a tree.
///
/// Members that nobody wants are checked for brackets and quotation marks only. The texts are views of the line, or of a
/// buffer of the scan where a string has escapes; they are good until the next line.
struct FlatObjectScan {
  /// One member that was wanted; the last one counts where a key is repeated.
  struct Field {
    /// Where the text stands: in the line, or in ``FlatObjectScan/unescaped``.
    var range: Range<Int> = 0..<0
    /// Whether the text had escapes and stands in ``FlatObjectScan/unescaped``.
    var isUnescaped = false
    /// The column of the value, from 1; 0 as long as the member was not met.
    var column = 0
    /// Whether it is a string or a number.
    var isText = false
    /// Whether it is null, which counts as missing.
    var isNull = false
  }

  /// The keys that are wanted.
  let keys: [StaticString]
  /// What was found for each of the keys in the last line.
  private(set) var fields: [Field]
  /// The strings of the last line that had escapes.
  private(set) var unescaped: [UInt8] = []
  private var offset = 0

  private static let depthLimit = 64

  init(keys: [StaticString]) {
    self.keys = keys
    fields = Array(repeating: Field(), count: keys.count)
  }

  /// Reads a line.
  ///
  /// - Complexity: O(n) in the bytes of the line.
  mutating func read(_ line: UnsafeBufferPointer<UInt8>) throws(TableRowError) {
    for index in fields.indices { fields[index] = Field() }
    unescaped.removeAll(keepingCapacity: true)
    offset = 0
    skipSpace(line)
    try take(UInt8(ascii: "{"), in: line, "{")
    skipSpace(line)
    if offset < line.count, line[offset] == UInt8(ascii: "}") {
      offset += 1
    } else {
      repeat {
        skipSpace(line)
        let key = try string(line, "a key")
        skipSpace(line)
        try take(UInt8(ascii: ":"), in: line, "a colon")
        skipSpace(line)
        if let index = wanted(key, line) {
          try value(into: index, line)
        } else {
          try skipValue(line, depth: 0)
        }
        skipSpace(line)
      } while try takesComma(line)
      try take(UInt8(ascii: "}"), in: line, "a comma or }")
    }
    skipSpace(line)
    guard offset == line.count else { throw .notJSON(column: offset + 1, expected: "the end of the line") }
  }

  private func wanted(_ key: (range: Range<Int>, isUnescaped: Bool), _ line: UnsafeBufferPointer<UInt8>)
    -> Int?
  {
    guard !key.isUnescaped else { return nil }
    return keys.firstIndex { wanted in
      wanted.withUTF8Buffer { name in
        guard name.count == key.range.count else { return false }
        for place in 0..<name.count where name[place] != line[key.range.lowerBound + place] { return false }
        return true
      }
    }
  }

  private mutating func value(into index: Int, _ line: UnsafeBufferPointer<UInt8>) throws(TableRowError) {
    var field = Field()
    field.column = offset + 1
    let start = offset
    if offset < line.count, line[offset] == UInt8(ascii: "\"") {
      let text = try string(line, "a string")
      field.range = text.range
      field.isUnescaped = text.isUnescaped
      field.isText = true
    } else {
      try skipValue(line, depth: 0)
      field.range = start..<offset
      field.isText =
        line[start] == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(line[start])
      field.isNull = line[start] == UInt8(ascii: "n")
    }
    fields[index] = field
  }

  private mutating func skipSpace(_ line: UnsafeBufferPointer<UInt8>) {
    while offset < line.count, line[offset] == 0x20 || (0x09...0x0D).contains(line[offset]) { offset += 1 }
  }

  private mutating func take(_ byte: UInt8, in line: UnsafeBufferPointer<UInt8>, _ expected: String)
    throws(TableRowError)
  {
    guard offset < line.count, line[offset] == byte else {
      throw .notJSON(column: offset + 1, expected: expected)
    }
    offset += 1
  }

  private mutating func takesComma(_ line: UnsafeBufferPointer<UInt8>) throws(TableRowError) -> Bool {
    guard offset < line.count, line[offset] == UInt8(ascii: ",") else { return false }
    offset += 1
    return true
  }

  /// Takes a string: where its text stands, and whether that is ``unescaped``.
  private mutating func string(_ line: UnsafeBufferPointer<UInt8>, _ expected: String)
    throws(TableRowError) -> (range: Range<Int>, isUnescaped: Bool)
  {
    try take(UInt8(ascii: "\""), in: line, expected)
    let start = offset
    while offset < line.count, line[offset] != UInt8(ascii: "\""), line[offset] != UInt8(ascii: "\\") {
      offset += 1
    }
    if offset < line.count, line[offset] == UInt8(ascii: "\"") {
      offset += 1
      return (start..<offset - 1, false)
    }
    let first = unescaped.count
    unescaped.append(contentsOf: line[start..<offset])
    while offset < line.count, line[offset] != UInt8(ascii: "\"") {
      if line[offset] == UInt8(ascii: "\\") {
        try escape(line)
      } else {
        unescaped.append(line[offset])
        offset += 1
      }
    }
    try take(UInt8(ascii: "\""), in: line, "a closing quotation mark")
    return (first..<unescaped.count, true)
  }

  private mutating func escape(_ line: UnsafeBufferPointer<UInt8>) throws(TableRowError) {
    offset += 1
    let column = offset
    guard offset < line.count else { throw .notJSON(column: column, expected: "an escape") }
    let mark = line[offset]
    offset += 1
    switch mark {
    case UInt8(ascii: "n"): unescaped.append(0x0A)
    case UInt8(ascii: "t"): unescaped.append(0x09)
    case UInt8(ascii: "r"): unescaped.append(0x0D)
    case UInt8(ascii: "b"): unescaped.append(0x08)
    case UInt8(ascii: "f"): unescaped.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(mark)
    case UInt8(ascii: "u"):
      var unit = try unit(line, column)
      if (0xD800...0xDBFF).contains(unit), offset + 1 < line.count, line[offset] == UInt8(ascii: "\\"),
        line[offset + 1] == UInt8(ascii: "u")
      {
        offset += 2
        let low = try self.unit(line, column)
        guard (0xDC00...0xDFFF).contains(low) else {
          throw .notJSON(column: column, expected: "a pair of surrogates")
        }
        unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(unit) else {
        throw .notJSON(column: column, expected: "a pair of surrogates")
      }
      unescaped.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default: throw .notJSON(column: column, expected: "an escape")
    }
  }

  private mutating func unit(_ line: UnsafeBufferPointer<UInt8>, _ column: Int) throws(TableRowError)
    -> UInt32
  {
    var unit: UInt32 = 0
    guard offset + 4 <= line.count else { throw .notJSON(column: column, expected: "four digits") }
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(line[offset])).hexDigitValue else {
        throw .notJSON(column: column, expected: "four digits")
      }
      unit = unit << 4 | UInt32(digit)
      offset += 1
    }
    return unit
  }

  private mutating func skipValue(_ line: UnsafeBufferPointer<UInt8>, depth: Int) throws(TableRowError) {
    guard offset < line.count, depth < Self.depthLimit else {
      throw .notJSON(column: offset + 1, expected: "a value")
    }
    let opening = line[offset]
    if opening == UInt8(ascii: "\"") {
      _ = try string(line, "a string")
    } else if opening == UInt8(ascii: "{") || opening == UInt8(ascii: "[") {
      let closing = opening + 2
      offset += 1
      skipSpace(line)
      while offset < line.count, line[offset] != closing {
        // Commas and colons separate; what stands between them is a value.
        if line[offset] == UInt8(ascii: ",") || line[offset] == UInt8(ascii: ":") {
          offset += 1
        } else {
          try skipValue(line, depth: depth + 1)
        }
        skipSpace(line)
      }
      try take(closing, in: line, "a closing bracket")
    } else {
      let start = offset
      while offset < line.count, Self.isPlain(line[offset]) { offset += 1 }
      guard offset > start else { throw .notJSON(column: offset + 1, expected: "a value") }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "E")
  }
}

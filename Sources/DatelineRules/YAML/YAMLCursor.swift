/// Walks over the bytes of a YAML file and knows line and column.
struct YAMLCursor {
  /// The bytes, with a zero behind the last.
  private let bytes: [UInt8]
  let count: Int
  private(set) var position = 0
  private(set) var line = 1
  private(set) var lineStart = 0
  /// The last place whose column was counted, so that counting a long line takes linear time.
  private var counted = (position: 0, column: 1)

  init(_ text: String) {
    var bytes = Array(text.utf8)
    count = bytes.count
    bytes.append(0)
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  var isAtEnd: Bool { position >= count }

  /// The next byte; 0 at the end.
  var next: UInt8 { bytes[position] }

  /// The byte behind the next; 0 at the end.
  var second: UInt8 { position < count ? bytes[position + 1] : 0 }

  /// A byte further on; 0 behind the end.
  subscript(index: Int) -> UInt8 { index < count ? bytes[index] : 0 }

  /// How many bytes of the line stand before the next.
  var indent: Int { position - lineStart }

  /// Whether the line holds spaces alone before the next byte.
  var isIndentation: Bool { bytes[lineStart..<position].allSatisfy { $0 == .space } }

  /// Whether the next byte ends a line or the file.
  var isAtLineEnd: Bool { isAtEnd || next == .newline || next == .carriage && second == .newline }

  mutating func advance(_ distance: Int = 1) {
    for _ in 0..<distance where position < count {
      position += 1
      if bytes[position - 1] == .newline {
        line += 1
        lineStart = position
      }
    }
  }

  mutating func skipSpaces() {
    while next == .space || next == .tab || next == .carriage { position += 1 }
  }

  /// Moves to the line's end, which is not taken.
  mutating func skipLine() {
    while position < count, bytes[position] != .newline { position += 1 }
  }

  /// Goes back to a byte of the same line.
  mutating func back(to position: Int) { self.position = position }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The column of the next byte in Unicode scalars, from 1.
  mutating func column() -> Int {
    if counted.position < lineStart { counted = (lineStart, 1) }
    if counted.position > position { counted = (lineStart, 1) }
    var column = counted.column
    for index in counted.position..<position where bytes[index] & 0xC0 != 0x80 { column += 1 }
    counted = (position, column)
    return column
  }

  /// A problem at the next byte.
  mutating func problem(_ message: String) -> YAMLProblem {
    YAMLProblem(message: message, line: line, column: column())
  }
}

extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriage = UInt8(ascii: "\r")
  static let hash = UInt8(ascii: "#")
  static let colon = UInt8(ascii: ":")
  static let dash = UInt8(ascii: "-")
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "'")
  static let doubleQuote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let openList = UInt8(ascii: "[")
  static let closeList = UInt8(ascii: "]")
  static let openMapping = UInt8(ascii: "{")
  static let closeMapping = UInt8(ascii: "}")

  /// Whether it is white space, a line's end or the file's end.
  var isBlank: Bool { self == .space || self == .tab || self == .newline || self == .carriage || self == 0 }
  /// Whether it means something inside brackets.
  var isFlowSign: Bool {
    self == .comma || self == .openList || self == .closeList || self == .openMapping || self == .closeMapping
  }
}

extension String {
  /// The line without the first half of a Windows line end.
  var trimmingCarriage: String { utf8.last == .carriage ? String(unicodeScalars.dropLast()) : self }
}

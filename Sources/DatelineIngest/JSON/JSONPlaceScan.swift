/// The steps behind ``JSONObjects``.
struct JSONPlaceScan {
  private(set) var places: [JSONObjects.Place] = []
  private(set) var isList = false

  private let bytes: [UInt8]
  /// Whether no bracket and no quote can be missing.
  private let isSound: Bool
  /// Whether the bytes end inside a value.
  private var isCut = false
  private var index = 0
  private var line = 1
  private var lineStart = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isSound = JSONSyntax.errorOffset(in: bytes[...]) == nil
  }

  /// Finds all places.
  mutating func run() {
    var isOpen = false
    while true {
      skipSpace()
      guard index < bytes.count else { break }
      switch bytes[index] {
      case UInt8(ascii: "[") where places.isEmpty && !isList:
        isList = true
        isOpen = true
        index += 1
      case UInt8(ascii: "]") where isOpen:
        isOpen = false
        index += 1
      case UInt8(ascii: ",") where isOpen: index += 1
      case UInt8(ascii: "{"), UInt8(ascii: "["): takeBrackets()
      default: takeWord(inList: isOpen)
      }
    }
    // The list has to be named as cut off, unless its last value is.
    if isOpen, !isCut { add(from: (index, line, lineStart)) }
  }

  private mutating func add(from start: (index: Int, line: Int, lineStart: Int)) {
    places.append(
      JSONObjects.Place(
        range: start.index..<index, line: start.line, column: start.index - start.lineStart + 1))
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index].isASCIISpace { step() }
  }

  /// Goes one byte on and counts the lines.
  private mutating func step() {
    index += 1
    if bytes[index - 1] == 0x0A {
      line += 1
      lineStart = index
    }
  }

  /// Takes what begins with a bracket up to where that closes.
  private mutating func takeBrackets() {
    let start = (index, line, lineStart)
    let column = index - lineStart
    var depth = 0
    repeat {
      switch bytes[index] {
      case UInt8(ascii: "\""): skipString()
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        index += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        index += 1
      case 0x0A:
        if !isSound, beginsAnother(after: index, within: column) {
          add(from: start)
          return
        }
        step()
      default: index += 1
      }
    } while depth > 0 && index < bytes.count
    isCut = depth > 0
    add(from: start)
  }

  /// Whether the line behind the line feed at `feed` begins with a brace at most `column` bytes in.
  private func beginsAnother(after feed: Int, within column: Int) -> Bool {
    let indent = bytes[(feed + 1)...].prefix(column + 1).prefix { $0 == 0x20 || $0 == 0x09 }
    return indent.count <= column && indent.endIndex < bytes.count
      && bytes[indent.endIndex] == UInt8(ascii: "{")
  }

  /// Goes behind a string, or to the end of the line, which no string of JSON crosses.
  private mutating func skipString() {
    index += 1
    while index < bytes.count, bytes[index] != 0x0A {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return }
      if byte == UInt8(ascii: "\\"), index < bytes.count, bytes[index] != 0x0A { index += 1 }
    }
  }

  /// Takes what is no object and no list: the rest of the line, in a list up to the next comma or bracket.
  private mutating func takeWord(inList: Bool) {
    let start = (index, line, lineStart)
    var end = index
    while index < bytes.count, bytes[index] != 0x0A {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        skipString()
        end = index
        continue
      }
      if inList, index > start.0, ",[]{".utf8.contains(byte) { break }
      index += 1
      if !byte.isASCIISpace { end = index }
    }
    index = end
    add(from: start)
  }
}

/// Spreads JSON that stands on one line over many, in the form of ``StableJSON``.
struct JSONIndenter {
  /// The bytes so far.
  private(set) var bytes: [UInt8] = []
  private var depth: Int

  /// Makes an indenter whose first value stands `depth` levels deep.
  init(depth: Int, capacity: Int = 0) {
    self.depth = depth
    bytes.reserveCapacity(capacity)
  }

  private mutating func breakLine() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  /// Begins a line at the depth of the values that are put next.
  mutating func beginLine(after comma: Bool) {
    if comma { bytes.append(UInt8(ascii: ",")) }
    breakLine()
  }

  /// Puts a value.
  ///
  /// - Parameter line: valid JSON without white space between its tokens.
  /// - Complexity: O(n) in the bytes.
  mutating func put(_ line: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < line.count {
      let byte = line[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""):
        let start = offset - 1
        while line[offset] != UInt8(ascii: "\"") { offset += line[offset] == UInt8(ascii: "\\") ? 2 : 1 }
        offset += 1
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: line[start..<offset]))
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        bytes.append(byte)
        depth += 1
        // An empty list or object has an empty line in it.
        if line[offset] == byte + 2 { bytes.append(0x0A) } else { breakLine() }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        breakLine()
        bytes.append(byte)
      case UInt8(ascii: ","):
        bytes.append(byte)
        breakLine()
      case UInt8(ascii: ":"):
        bytes.append(0x20)
        bytes.append(byte)
        bytes.append(0x20)
      default: bytes.append(byte)
      }
    }
  }
}

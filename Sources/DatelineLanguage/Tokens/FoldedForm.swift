/// The form under which a token is looked up: lower case, with plain apostrophes and hyphens and no invisible marks.
///
/// One value is used again for all tokens of a text, so that folding allocates nothing.
struct FoldedForm {
  private(set) var bytes: [UInt8] = []
  private(set) var hash: UInt32 = 0
  private(set) var shape: Token.Shape = []

  /// Folds the bytes from `start` to `end` of a text.
  mutating func fold(_ text: [UInt8], _ start: Int, _ end: Int) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: text[start..<end])
    var shape: Token.Shape = []
    var hash: UInt32 = 0x811C_9DC5
    var upper = 0
    var lower = 0
    let isASCII = bytes.withUnsafeMutableBufferPointer { bytes in
      for place in bytes.indices {
        var byte = bytes[place]
        switch byte {
        case 0x41...0x5A:
          if place == 0 { shape.insert(.capitalised) }
          upper += 1
          byte |= 0x20
          bytes[place] = byte
        case 0x61...0x7A: lower += 1
        case 0x30...0x39: shape.insert(.hasDigit)
        case 0x2D: if place > 0 { shape.insert(.hyphenated) }
        case 0x80...: return false
        default: break
        }
        hash = (hash ^ UInt32(byte)) &* 0x0100_0193
      }
      return true
    }
    guard isASCII else { return foldBeyondASCII(text, start, end) }
    if upper > 1, lower == 0 { shape.insert(.allCapitals) }
    self.shape = shape
    self.hash = WordIndex.finish(hash)
  }

  private mutating func foldBeyondASCII(_ text: [UInt8], _ start: Int, _ end: Int) {
    bytes.removeAll(keepingCapacity: true)
    shape = .beyondASCII
    var upper = 0
    var lower = 0
    var position = start
    while position < end {
      let (scalar, width) = UTF8Scalar.decode(text, at: position)
      switch scalar.value < 0x80 ? CharacterClass.ascii[Int(scalar.value)] : CharacterClass(scalar) {
      case .apostrophe: bytes.append(0x27)
      case .hyphen:
        if position > start { shape.insert(.hyphenated) }
        bytes.append(0x2D)
      case .invisible: break
      case .upperLetter:
        if position == start { shape.insert(.capitalised) }
        upper += 1
        bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      case let kind:
        if kind == .digit { shape.insert(.hasDigit) }
        if kind == .letter, scalar.properties.isLowercase { lower += 1 }
        bytes.append(contentsOf: text[position..<min(position + width, end)])
      }
      position += width
    }
    if upper > 1, lower == 0 { shape.insert(.allCapitals) }
    hash = WordIndex.hash(bytes.span)
  }
}

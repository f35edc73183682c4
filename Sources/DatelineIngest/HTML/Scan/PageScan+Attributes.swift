extension PageScan {
  /// A name in the page.
  struct Name {
    let key: WordKey
    let range: Range<Int>
  }

  /// How a start tag ended.
  struct TagEnd {
    var isSelfClosing = false
  }

  /// The name at `start`.
  func readName(_ bytes: Span<UInt8>, from start: Int) -> Name {
    var key = WordKey()
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
        || byte == UInt8(ascii: "<")
      {
        break
      }
      key.add(byte)
      end += 1
    }
    return Name(key: key, range: start..<end)
  }

  /// Reads the attributes from ``index`` to behind the tag's ">", keeping those that somebody reads.
  mutating func readAttributes(_ bytes: Span<UInt8>) -> TagEnd {
    attributes.removeAll(keepingCapacity: true)
    var end = TagEnd()
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        index += 1
        return end
      }
      end.isSelfClosing = byte == UInt8(ascii: "/")
      if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=") {
        index += 1
        continue
      }
      // A new tag inside a tag: the ">" was forgotten.
      if byte == UInt8(ascii: "<") { return end }
      let name = readName(bytes, from: index)
      index = name.range.upperBound
      skipSpace(bytes)
      var value = index..<index
      if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
        index += 1
        skipSpace(bytes)
        value = readValue(bytes)
      }
      guard attributes.count < ScannedPage.attributeLimit, value.count <= ScannedPage.valueLimit,
        let known = AttributeName(name.key)
      else { continue }
      attributes.append((known, value))
    }
    return end
  }

  private mutating func skipSpace(_ bytes: Span<UInt8>) {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  /// The bytes of the attribute value at ``index``, which moves behind it.
  private mutating func readValue(_ bytes: Span<UInt8>) -> Range<Int> {
    guard index < bytes.count else { return index..<index }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      if let end = closing(bytes, quote) {
        let value = index + 1..<end
        index = end + 1
        return value
      }
      index += 1
    }
    let start = index
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { index += 1 }
    return start..<index
  }

  private mutating func closing(_ bytes: Span<UInt8>, _ quote: UInt8) -> Int? {
    let isDouble = quote == UInt8(ascii: "\"")
    if isDouble ? lacksQuote.double : lacksQuote.single { return nil }
    let found = bytes.firstOffset(of: quote, from: index + 1)
    if found == nil {
      if isDouble { lacksQuote.double = true } else { lacksQuote.single = true }
    }
    return found
  }

  // MARK: Meaning

  /// What the attributes at hand say of their element.
  func meaning(_ bytes: Span<UInt8>) -> ClassWords.Meaning {
    var reading = ClassNameReading()
    var hints: ClassHints = []
    for (name, value) in attributes {
      switch name {
      case .class, .id, .role: reading.read(bytes, value)
      case .hidden: hints.insert(.hidden)
      case .ariaHidden: if bytes.has("true", at: value.lowerBound) { hints.insert(.hidden) }
      case .style: if hides(bytes, value) { hints.insert(.hidden) }
      case .itemprop: if bytes.has("articlebody", at: value.lowerBound) { hints.insert(.articleBody) }
      default: break
      }
    }
    return ClassWords.Meaning(hints: reading.hints.union(hints), kind: reading.kind)
  }

  /// Whether a style makes its element invisible: `display: none` or `visibility: hidden`.
  private func hides(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
    for start in value {
      let name: (isHere: Bool, length: Int, word: StaticString)
      switch bytes[start] | 0x20 {
      case UInt8(ascii: "d"): name = (bytes.has("display", at: start), 7, "none")
      case UInt8(ascii: "v"): name = (bytes.has("visibility", at: start), 10, "hidden")
      default: continue
      }
      guard name.isHere else { continue }
      var index = start + name.length
      while index < value.upperBound, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: ":") { index += 1 }
      if index < value.upperBound, bytes.has(name.word, at: index) { return true }
    }
    return false
  }

  /// Whether an optional element's tag tells anything.
  func needsTag(_ meaning: ClassWords.Meaning) -> Bool {
    !meaning.hints.isEmpty || !meaning.kind.isEmpty || hasMetadata
  }

  /// Whether one of the attributes at hand gives the element's words a meaning for the metadata.
  private var hasMetadata: Bool {
    attributes.contains { attribute in
      switch attribute.name {
      case .itemprop, .datetime, .property, .rel: true
      default: false
      }
    }
  }

  // MARK: Writing

  /// Writes a start tag, and its mark when its attributes say something.
  ///
  /// Attributes go with it when `attributed`, or when they or the element's class say that it holds metadata.
  mutating func writeTag(
    _ bytes: Span<UInt8>, _ name: Name, _ meaning: ClassWords.Meaning, attributed: Bool
  ) {
    markup.append(UInt8(ascii: "<"))
    write(bytes, name)
    let isDated = !meaning.kind.isDisjoint(with: [.date, .modified])
    for attribute in attributes {
      switch attribute.name {
      case .class, .id, .role, .style, .hidden, .ariaHidden, .type: continue
      case .title where !isDated, .href where !attributed, .name where !attributed: continue
      default: if attributed || hasMetadata || isDated { write(bytes, attribute.name, attribute.value) }
      }
    }
    if !meaning.hints.isEmpty || !meaning.kind.isEmpty {
      marks.append(ScannedPage.Mark(offset: markup.count, hints: meaning.hints, kind: meaning.kind))
    }
    markup.append(UInt8(ascii: ">"))
  }

  /// Writes a tag's name; one that is no plain name becomes "x".
  mutating func write(_ bytes: Span<UInt8>, _ name: Name) {
    var isPlain = name.range.count <= Self.nameLimit
    for index in name.range where isPlain {
      let byte = bytes[index]
      isPlain = byte.isASCIILetter || byte.isASCIIDigit || byte == 0x2D || byte == 0x3A || byte == 0x5F
    }
    if isPlain { append(bytes, name.range) } else { markup.append(UInt8(ascii: "x")) }
  }

  /// The longest tag name that is passed on.
  private static var nameLimit: Int { 40 }

  private mutating func write(_ bytes: Span<UInt8>, _ name: AttributeName, _ value: Range<Int>) {
    markup.append(0x20)
    markup.append(
      contentsOf: UnsafeBufferPointer(start: name.text.utf8Start, count: name.text.utf8CodeUnitCount))
    markup.append(contentsOf: "=\"".utf8)
    for index in value {
      switch bytes[index] {
      case UInt8(ascii: "\""): markup.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "<"): markup.append(contentsOf: "&lt;".utf8)
      case 0: break
      default: markup.append(bytes[index])
      }
    }
    markup.append(UInt8(ascii: "\""))
  }
}

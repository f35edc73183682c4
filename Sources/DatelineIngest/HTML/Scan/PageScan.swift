/// The one pass over a page's bytes behind ``ScannedPage``.
struct PageScan {
  private(set) var linkedData: [[UInt8]] = []
  private(set) var anchors: [ScannedPage.Anchor] = []
  var markup: [UInt8] = []
  var marks: [ScannedPage.Mark] = []

  /// The place in the page.
  var index = 0
  /// The attributes of the tag at hand that are read, with the ranges of their values.
  var attributes: [(name: AttributeName, value: Range<Int>)] = []
  /// Where searches for a quotation mark found none; repeating them at every tag would make the pass quadratic.
  var lacksQuote = (double: false, single: false)

  private var depth = 0
  private var droppedDepth = 0
  /// The open optional elements, and whether the start tag of each was kept.
  private var optionals: [(name: WordKey, isKept: Bool)] = []
  private var missing: Set<UInt64> = []
  /// The end of the `noscript` that was let through; one inside it ends there as well.
  private var noscriptEnd = 0

  private static let optionalLimit = 200

  init(capacity: Int) {
    markup.reserveCapacity(capacity)
  }

  /// Scans the whole page.
  ///
  /// - Complexity: O(n) in `bytes`.
  mutating func run(_ bytes: Span<UInt8>) {
    let hasNUL = bytes.firstOffset(of: 0, from: 0) != nil
    while index < bytes.count {
      let end = bytes.firstOffset(of: UInt8(ascii: "<"), from: index) ?? bytes.count
      copyText(bytes, index..<end, hasNUL: hasNUL)
      index = end
      guard index + 1 < bytes.count else { break }
      let next = bytes[index + 1]
      if next.isASCIILetter {
        startTag(bytes)
      } else if next == UInt8(ascii: "/"), index + 2 < bytes.count, bytes[index + 2].isASCIILetter {
        endTag(bytes)
      } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next == UInt8(ascii: "/") {
        declaration(bytes)
      } else {
        markup.append(contentsOf: "&lt;".utf8)
        index += 1
      }
    }
  }

  // MARK: Text

  /// Copies a run of text; white space at its ends becomes one space.
  private mutating func copyText(_ bytes: Span<UInt8>, _ run: Range<Int>, hasNUL: Bool) {
    var start = run.lowerBound
    var end = run.upperBound
    while start < end, bytes[start].isASCIISpace { start += 1 }
    if start > run.lowerBound { appendSpace() }
    guard start < end else { return }
    while bytes[end - 1].isASCIISpace { end -= 1 }
    anchors.append(ScannedPage.Anchor(markup: markup.count, page: start))
    if hasNUL {
      // A NUL would end the text for the parser.
      for index in start..<end where bytes[index] != 0 { markup.append(bytes[index]) }
    } else {
      append(bytes, start..<end)
    }
    if end < run.upperBound { appendSpace() }
  }

  /// Copies bytes of the page to the markup.
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { markup.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private mutating func appendSpace() {
    if markup.last != 0x20 { markup.append(0x20) }
  }

  // MARK: Tags

  private mutating func startTag(_ bytes: Span<UInt8>) {
    let name = readName(bytes, from: index + 1)
    let rule = ElementRule(name.key)
    index = name.range.upperBound
    let end = readAttributes(bytes)
    switch rule {
    case .dropped:
      appendSpace()
      if !end.isSelfClosing || name.key == Self.script { skipContent(bytes, of: name.key) }
    case .transparent: break
    case .optional:
      let meaning = meaning(bytes)
      // The list of open elements is bounded as the parser's stack is.
      let isKept =
        needsTag(meaning) && depth < ScannedPage.depthLimit && optionals.count < Self.optionalLimit
      if optionals.count < Self.optionalLimit { optionals.append((name.key, isKept)) }
      guard isKept else { return }
      depth += 1
      writeTag(bytes, name, meaning, attributed: false)
    case .kept, .dated:
      guard depth < ScannedPage.depthLimit else {
        droppedDepth += 1
        return appendSpace()
      }
      depth += 1
      writeTag(bytes, name, meaning(bytes), attributed: rule == .dated)
    case .uncounted: writeTag(bytes, name, meaning(bytes), attributed: false)
    case .attributed: writeTag(bytes, name, meaning(bytes), attributed: true)
    }
  }

  private mutating func endTag(_ bytes: Span<UInt8>) {
    let name = readName(bytes, from: index + 2)
    index =
      bytes.firstOffset(of: UInt8(ascii: ">"), from: name.range.upperBound).map { $0 + 1 } ?? bytes.count
    switch ElementRule(name.key) {
    case .dropped, .transparent: return
    case .optional:
      guard let position = optionals.lastIndex(where: { $0.name == name.key }) else { return }
      guard optionals.remove(at: position).isKept else { return }
      depth -= 1
    case .kept, .dated:
      if droppedDepth > 0 {
        droppedDepth -= 1
        return appendSpace()
      }
      // An end tag without a start would make the parser search its whole stack.
      guard depth > 0 else { return }
      depth -= 1
    case .uncounted, .attributed: break
    }
    markup.append(UInt8(ascii: "<"))
    markup.append(UInt8(ascii: "/"))
    write(bytes, name)
    markup.append(UInt8(ascii: ">"))
  }

  /// A comment, a doctype, CDATA or a processing instruction: dropped.
  private mutating func declaration(_ bytes: Span<UInt8>) {
    var end: Int?
    if bytes.has("<!--", at: index), !bytes.has("<!-->", at: index), !bytes.has("<!--->", at: index) {
      end = offset(bytes, of: "-->", from: index + 4).map { $0 + 3 }
    } else {
      end = bytes.firstOffset(of: UInt8(ascii: ">"), from: index).map { $0 + 1 }
    }
    index = end ?? bytes.count
  }

  // MARK: Content

  private static let script = WordKey("script")
  private static let style = WordKey("style")
  private static let noscript = WordKey("noscript")
  /// The fewest bytes in a `noscript` that may be an article; pictures and requests to run scripts have fewer.
  private static let noscriptMinimum = 1000

  /// Moves behind the end tag of a dropped element.
  ///
  /// Without one, a script or style lasts to the end of the page, as in browsers; of another element only the
  /// tag is dropped.
  private mutating func skipContent(_ bytes: Span<UInt8>, of name: WordKey) {
    guard let ending = Self.endings[name], name != Self.noscript || index >= noscriptEnd else { return }
    guard let end = offset(bytes, of: ending, from: index) else {
      if name == Self.script || name == Self.style { index = bytes.count }
      return
    }
    // Pages that scripts put together give readers without scripts their whole article.
    if name == Self.noscript, end - index >= Self.noscriptMinimum {
      noscriptEnd = end
      return
    }
    if name == Self.script, isLinkedData(bytes) {
      linkedData.append(bytes.withUnsafeBufferPointer { Array($0[index..<end]) })
    }
    index =
      bytes.firstOffset(of: UInt8(ascii: ">"), from: end + ending.utf8CodeUnitCount).map { $0 + 1 }
      ?? bytes.count
  }

  private static let endings = WordTable<StaticString>([
    ("script", "</script"), ("style", "</style"), ("svg", "</svg"), ("noscript", "</noscript"),
    ("template", "</template"), ("iframe", "</iframe"), ("object", "</object"), ("math", "</math"),
    ("select", "</select"), ("button", "</button"), ("textarea", "</textarea"), ("rt", "</rt"),
    ("rp", "</rp"),
  ])

  private func isLinkedData(_ bytes: Span<UInt8>) -> Bool {
    attributes.contains { $0.name == .type && bytes.has("application/ld+json", at: $0.value.lowerBound) }
  }

  /// The offset of the first `word` at or after `start`; nil when there is none.
  private mutating func offset(_ bytes: Span<UInt8>, of word: StaticString, from start: Int) -> Int? {
    let key = WordKey("\(word)").value
    if missing.contains(key) { return nil }
    let found = bytes.firstOffset(ofWord: word, from: start)
    if found == nil { missing.insert(key) }
    return found
  }
}

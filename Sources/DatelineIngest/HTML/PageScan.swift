/// The one pass over a page's bytes behind ``ScannedPage``.
struct PageScan {
  private(set) var markup: [UInt8] = []
  private(set) var linkedData: [[UInt8]] = []

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0
  private var droppedDepth = 0
  /// The searches that found nothing; repeating them at every tag would make the pass quadratic.
  private var missing: Set<[UInt8]> = []

  /// Elements whose content is never text of an article; `script` is looked into for JSON-LD.
  private static let dropped: Set<String> = [
    "script", "style", "svg", "noscript", "template", "iframe", "object", "math",
  ]
  /// Elements whose missing end tag is everyday HTML and that libxml2 closes by itself, and void elements.
  private static let uncounted: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "html", "head", "body",
  ]
  private static let keptAttributes: Set<String> = [
    "class", "id", "role", "href", "rel", "lang", "content", "property", "name", "itemprop", "datetime",
    "hidden", "style", "aria-hidden", "http-equiv", "title",
  ]
  /// The longest tag or attribute name that is looked up.
  private static let nameLimit = 24

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    markup.reserveCapacity(bytes.count / 2)
  }

  mutating func run() {
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
      // A NUL would end the text for the parser.
      if bytes[start..<index].contains(0) {
        markup += bytes[start..<index].lazy.filter { $0 != 0 }
      } else {
        markup += bytes[start..<index]
      }
      guard index + 1 < bytes.count else { break }
      let next = bytes[index + 1]
      if next.isASCIILetter {
        startTag()
      } else if next == UInt8(ascii: "/"), index + 2 < bytes.count, bytes[index + 2].isASCIILetter {
        endTag()
      } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next == UInt8(ascii: "/") {
        declaration()
      } else {
        markup += "&lt;".utf8
        index += 1
      }
    }
  }

  // MARK: Tags

  private mutating func startTag() {
    let nameStart = index + 1
    let name = readName(from: nameStart)
    let isDropped = Self.dropped.contains(name.text)
    let isCounted = !Self.uncounted.contains(name.text)
    let rollback = markup.count
    if isCounted, depth >= ScannedPage.depthLimit, !isDropped {
      droppedDepth += 1
      _ = attributes(from: name.end, keeping: false)
      markup.append(0x20)
      return
    }
    markup.append(UInt8(ascii: "<"))
    markup += name.text.utf8
    let tag = attributes(from: name.end, keeping: !isDropped)
    markup.append(UInt8(ascii: ">"))
    if isDropped {
      markup.removeSubrange(rollback...)
      markup.append(0x20)
      if !tag.isSelfClosing || name.text == "script" {
        skipContent(of: name.text, isLinkedData: tag.isLinkedData)
      }
    } else if isCounted {
      depth += 1
    }
  }

  private mutating func endTag() {
    let name = readName(from: index + 2)
    index = offset(of: [UInt8(ascii: ">")], from: name.end).map { $0 + 1 } ?? bytes.count
    if Self.dropped.contains(name.text) { return }
    if !Self.uncounted.contains(name.text) {
      if droppedDepth > 0 {
        droppedDepth -= 1
        markup.append(0x20)
        return
      }
      // An end tag without a start would make the parser search its whole stack.
      guard depth > 0 else { return }
      depth -= 1
    }
    markup += "</".utf8
    markup += name.text.utf8
    markup.append(UInt8(ascii: ">"))
  }

  /// A comment, a doctype, CDATA or a processing instruction: dropped.
  private mutating func declaration() {
    if bytes[index...].starts(with: "<!--".utf8) {
      let short = bytes[(index + 4)...]
      if short.starts(with: ">".utf8) || short.starts(with: "->".utf8) {
        index = offset(of: [UInt8(ascii: ">")], from: index + 4).map { $0 + 1 } ?? bytes.count
      } else {
        index = offset(of: Array("-->".utf8), from: index + 4).map { $0 + 3 } ?? bytes.count
      }
    } else {
      index = offset(of: [UInt8(ascii: ">")], from: index).map { $0 + 1 } ?? bytes.count
    }
  }

  /// The name at `start` in lower case, cut where it is longer than any known one.
  private func readName(from start: Int) -> (text: String, end: Int) {
    var end = start
    while end < bytes.count, !bytes[end].isASCIISpace, bytes[end] != UInt8(ascii: ">"),
      bytes[end] != UInt8(ascii: "/"),
      bytes[end] != UInt8(ascii: "=")
    {
      end += 1
    }
    let kept = bytes[start..<min(end, start + Self.nameLimit)].lazy.map(\.lowercasedASCII)
    let isPlain = kept.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D || $0 == 0x3A || $0 == 0x5F
    }
    return (isPlain ? String(decoding: kept, as: UTF8.self) : "x", end)
  }

  // MARK: Attributes

  private struct TagEnd {
    var isSelfClosing = false
    var isLinkedData = false
  }

  /// Passes over the attributes from `start` to behind the tag's ">", writing those that are kept.
  private mutating func attributes(from start: Int, keeping: Bool) -> TagEnd {
    var end = TagEnd()
    var kept = 0
    index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        index += 1
        return end
      }
      end.isSelfClosing = byte == UInt8(ascii: "/")
      if byte.isASCIISpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=") {
        index += 1
        continue
      }
      // A new tag inside a tag: the ">" was forgotten.
      if byte == UInt8(ascii: "<") { return end }
      let name = readName(from: index)
      index = name.end
      skipSpace()
      var value: Range<Int>?
      if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
        index += 1
        skipSpace()
        value = readValue()
      }
      if name.text == "type", let value, value.count < 64 {
        let type = String(decoding: bytes[value], as: UTF8.self).lowercased()
        end.isLinkedData = type.hasPrefix("application/ld+json")
      }
      guard keeping, kept < ScannedPage.attributeLimit, Self.keptAttributes.contains(name.text) else {
        continue
      }
      if let value, value.count > ScannedPage.valueLimit { continue }
      kept += 1
      write(name.text, value)
    }
    return end
  }

  private mutating func write(_ name: String, _ value: Range<Int>?) {
    markup.append(0x20)
    markup += name.utf8
    markup += "=\"".utf8
    for byte in bytes[value ?? 0..<0] {
      switch byte {
      case UInt8(ascii: "\""): markup += "&quot;".utf8
      case UInt8(ascii: "<"): markup += "&lt;".utf8
      case 0: break
      default: markup.append(byte)
      }
    }
    markup.append(UInt8(ascii: "\""))
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index].isASCIISpace { index += 1 }
  }

  /// The bytes of the attribute value at ``index``, which moves behind it.
  private mutating func readValue() -> Range<Int> {
    guard index < bytes.count else { return index..<index }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      if let end = offset(of: [quote], from: index + 1) {
        let value = index + 1..<end
        index = end + 1
        return value
      }
      index += 1
    }
    let start = index
    while index < bytes.count, !bytes[index].isASCIISpace, bytes[index] != UInt8(ascii: ">") { index += 1 }
    return start..<index
  }

  // MARK: Content

  /// Moves behind the end tag of a dropped element.
  ///
  /// Without one, a script or style lasts to the end of the
  /// page, as in browsers; of another element only the tag is dropped.
  private mutating func skipContent(of name: String, isLinkedData: Bool) {
    let closing = Array("</\(name)".utf8)
    guard let end = offset(of: closing, from: index, ignoringCase: true) else {
      if name == "script" || name == "style" { index = bytes.count }
      return
    }
    if isLinkedData && name == "script" { linkedData.append(Array(bytes[index..<end])) }
    index = offset(of: [UInt8(ascii: ">")], from: end + closing.count).map { $0 + 1 } ?? bytes.count
  }

  /// The offset of the first `needle` at or after `start`; nil when there is none.
  private mutating func offset(of needle: [UInt8], from start: Int, ignoringCase: Bool = false) -> Int? {
    if missing.contains(needle) { return nil }
    let last = bytes.count - needle.count
    var position = start
    while position <= last {
      if bytes[position] == needle[0] {
        var matched = 1
        while matched < needle.count {
          let byte = bytes[position + matched]
          guard (ignoringCase ? byte.lowercasedASCII : byte) == needle[matched] else { break }
          matched += 1
        }
        if matched == needle.count { return position }
      }
      position += 1
    }
    missing.insert(needle)
    return nil
  }
}

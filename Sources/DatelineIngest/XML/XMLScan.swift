import CLibXML2

/// The one pass over XML that makes it safe for the parser and mends what feeds get wrong every day.
///
/// Declarations, document types and comments become spaces, so that nothing can be loaded or expanded and every
/// offset stays. A stray "&" or "<" becomes the character that it means, an HTML entity its character, a control
/// character a space, a numeric reference to a C1 control the windows-1252 character.
struct XMLScan {
  private(set) var markup: [UInt8] = []
  /// What was mended; the first of each kind.
  private(set) var notes: [XMLProblem] = []
  /// What ended the pass early; the markup ends there too.
  private(set) var problem: XMLProblem?
  /// Whether the markup has the same length as the source, byte for byte.
  private(set) var isInStep = true

  private let bytes: [UInt8]
  private var index = 0
  private var textStart = 0
  /// The general entities that the source declares for itself.
  private var declared: Set<[UInt8]> = []
  private var noted: [StaticString] = []

  private static let longestReference = 32

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    markup.reserveCapacity(bytes.count + 16)
  }

  /// Runs to the end, or to what no news file needs: entities of its own, and texts and tags beyond ``XMLLimits``.
  mutating func run() {
    let first = bytes.firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    blank(to: first)
    textStart = index
    do {
      while index < bytes.count { try step() }
    } catch {
      problem = error
    }
  }

  private mutating func step() throws(XMLProblem) {
    switch bytes[index] {
    case UInt8(ascii: "<"): try angle()
    case UInt8(ascii: "&"): try reference()
    default: try text()
    }
  }

  // MARK: Text

  private mutating func text() throws(XMLProblem) {
    var start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "<"), bytes[index] != UInt8(ascii: "&") {
      if bytes[index] == UInt8(ascii: ">"), bytes[..<index].suffix(2).elementsEqual("]]".utf8) {
        // "]]>" only ends a CDATA section; in text it means its characters.
        copy(start..<index)
        markup += "&gt;".utf8
        isInStep = false
        start = index + 1
      }
      index += 1
    }
    guard index - textStart <= XMLLimits.text else { throw fault("a text of more than \(Self.limit)") }
    copy(start..<index)
  }

  /// Copies bytes with every character that XML forbids made a space.
  private mutating func copy(_ range: Range<Int>) {
    let start = markup.count
    markup += bytes[range]
    for place in start..<markup.count {
      let byte = markup[place]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
        markup[place] = 0x20
        note("control characters, read as spaces", at: range.lowerBound + place - start)
      } else if byte == 0xEF, place + 2 < markup.count, markup[place + 1] == 0xBF, markup[place + 2] >= 0xBE {
        for offset in 0..<3 { markup[place + offset] = 0x20 }
      }
    }
  }

  /// Makes the bytes up to `end` spaces, line ends kept.
  private mutating func blank(to end: Int) {
    while index < end {
      markup.append(bytes[index] == 0x0A || bytes[index] == 0x0D ? bytes[index] : 0x20)
      index += 1
    }
  }

  // MARK: Tags and declarations

  private mutating func angle() throws(XMLProblem) {
    let rest = bytes[index...]
    if rest.starts(with: "<!--".utf8) {
      blank(to: try end(of: "-->", from: index + 4, "a comment"))
    } else if rest.starts(with: "<![CDATA[".utf8) {
      let end = try end(of: "]]>", from: index + 9, "a CDATA section")
      copy(index..<end)
      index = end
    } else if rest.starts(with: "<?".utf8) {
      blank(to: try end(of: "?>", from: index + 2, "a declaration"))
    } else if rest.starts(with: "<!".utf8) {
      try documentType()
    } else if let next = rest.dropFirst().first, Self.beginsName(next) || next == UInt8(ascii: "/") {
      try tag()
      textStart = index
    } else {
      markup += "&lt;".utf8
      index += 1
      isInStep = false
      note("\"<\" that begins no tag, read as text", at: index - 1)
    }
  }

  private mutating func tag() throws(XMLProblem) {
    let start = index
    var quote: UInt8?
    var attributes = 0
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == UInt8(ascii: "&") {
          try reference()
          continue
        }
        if byte == UInt8(ascii: "<") {
          markup += "&lt;".utf8
          isInStep = false
          index += 1
          continue
        }
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        markup.append(byte)
        index += 1
        return
      } else if byte == UInt8(ascii: "<"), index > start {
        throw fault("a tag that does not end")
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        attributes += 1
        guard attributes <= XMLLimits.attributes else {
          throw fault("a tag with more than \(XMLLimits.attributes) attributes")
        }
      }
      markup.append(byte < 0x20 && !byte.isASCIISpace ? 0x20 : byte)
      index += 1
      guard index - start <= XMLLimits.text else { throw fault("a tag of more than \(Self.limit)") }
    }
    throw fault("a tag that does not end")
  }

  /// Blanks a document type, its own declarations with it, and keeps the names of the entities declared there.
  private mutating func documentType() throws(XMLProblem) {
    var end = index + 2
    var depth = 0
    var quote: UInt8?
    while end < bytes.count {
      let byte = bytes[end]
      if let open = quote {
        if byte == open { quote = nil }
      } else if bytes[end...].starts(with: "<!--".utf8) {
        end = try self.end(of: "-->", from: end + 4, "a comment")
        continue
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "<") {
        if bytes[end...].starts(with: "<!ENTITY".utf8) { declare(from: end + 8) }
        depth += 1
      } else if byte == UInt8(ascii: ">") {
        if depth == 0 { break }
        depth -= 1
      }
      end += 1
    }
    guard end < bytes.count else { throw fault("a document type that does not end") }
    blank(to: end + 1)
  }

  /// Keeps the name of a general entity; parameter entities matter only inside a document type.
  private mutating func declare(from start: Int) {
    let name = bytes[start...].prefix(Self.longestReference * 3).drop { $0.isASCIISpace }
      .prefix { !$0.isASCIISpace }
    if name.first != UInt8(ascii: "%") { declared.insert(Array(name)) }
  }

  private func end(of mark: String, from start: Int, _ what: String) throws(XMLProblem) -> Int {
    let mark = Array(mark.utf8)
    var place = start
    while place + mark.count <= bytes.count {
      if bytes[place] == mark[0], bytes[place...].starts(with: mark) {
        guard place - start <= XMLLimits.text else { throw fault("\(what) of more than \(Self.limit)") }
        return place + mark.count
      }
      place += 1
    }
    throw fault("\(what) that does not end")
  }

  // MARK: References

  private mutating func reference() throws(XMLProblem) {
    let start = index + 1
    let name = bytes[start...].prefix(Self.longestReference * 2).prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x23 || $0 == 0x5F || $0 == 0x2D || $0 == 0x2E
        || $0 >= 0x80
    }
    let isEnded = name.endIndex < bytes.count && bytes[name.endIndex] == UInt8(ascii: ";") && !name.isEmpty
    guard isEnded else { return strayAmpersand() }
    if !declared.isEmpty, declared.contains(Array(name)) {
      throw fault("a reference to an entity that the file declares itself, which is not expanded")
    }
    if name.first == UInt8(ascii: "#") {
      number(name.dropFirst())
    } else if Self.predefined.contains(String(decoding: name, as: UTF8.self)) {
      markup += bytes[index...name.endIndex]
      index = name.endIndex + 1
    } else if let character = Self.character(named: name) {
      note("entities of HTML, read as their characters", at: index)
      replace(through: name.endIndex, with: character)
    } else {
      strayAmpersand()
    }
  }

  private mutating func strayAmpersand() {
    note("\"&\" that begins no reference, read as text", at: index)
    markup += "&amp;".utf8
    index += 1
    isInStep = false
  }

  /// Copies a numeric reference that XML allows and mends any other.
  private mutating func number(_ digits: ArraySlice<UInt8>) {
    let isHex = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let written = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(written, radix: isHex ? 16 : 10) else { return strayAmpersand() }
    if (0x80...0x9F).contains(value) {
      replace(through: digits.endIndex, with: Windows1252.utf8(of: UInt8(value)))
    } else if value == 9 || value == 10 || value == 13
      || (value >= 0x20 && Unicode.Scalar(value) != nil && value & 0xFFFE != 0xFFFE)
    {
      markup += bytes[index...digits.endIndex]
      index = digits.endIndex + 1
    } else {
      note("references to no character, left out", at: index)
      replace(through: digits.endIndex, with: [0x20])
    }
  }

  private mutating func replace(through end: Int, with character: [UInt8]) {
    markup += character
    index = end + 1
    isInStep = false
  }

  private static let predefined: Set<String> = ["amp", "lt", "gt", "quot", "apos"]

  /// The character of an HTML entity, by libxml2's table.
  private static func character(named name: ArraySlice<UInt8>) -> [UInt8]? {
    guard name.count < longestReference else { return nil }
    let entity = (Array(name) + [0]).withUnsafeBufferPointer { htmlEntityLookup($0.baseAddress) }
    guard let entity, let scalar = Unicode.Scalar(entity.pointee.value) else { return nil }
    return Array(String(Character(scalar)).utf8)
  }

  // MARK: Problems

  private static let limit = "\(XMLLimits.text >> 20) MB"

  private static func beginsName(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte >= 0x80
  }

  private func fault(_ detail: String) -> XMLProblem {
    place(min(index, bytes.count), .badXML(detail: detail))
  }

  private mutating func note(_ what: StaticString, at offset: Int) {
    guard !noted.contains(where: { $0.utf8Start == what.utf8Start }) else { return }
    noted.append(what)
    notes.append(place(offset, .badXML(detail: "\(what)")))
  }

  private func place(_ offset: Int, _ error: IngestError) -> XMLProblem {
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return XMLProblem(error: error, line: before.count { $0 == 0x0A } + 1, column: offset - lineStart + 1)
  }
}

/// Finds the stretches between quotation marks.
///
/// Typographic and straight marks count, and two single marks in a row. A stretch that is not closed ends with its
/// paragraph, unless the next paragraph begins with another opening mark: then the quotation goes on.
struct QuotationFinder {
  private let text: TokenizedText
  private var found: [Range<Int>] = []
  private var start: Int?

  private enum Mark { case opening, closing, either }

  /// The token behind each bracket that quotes nothing, by the token that opens it.
  private let definitions: [Int: Int]

  private init(_ text: TokenizedText, besides definitions: [Int: Int]) {
    self.text = text
    self.definitions = definitions
  }

  /// The quotations of a text as token ranges, marks included, in order, never overlapping.
  ///
  /// - Parameters:
  ///   - text: the tokens.
  ///   - definitions: the token behind each bracket that defines a short name, by the token that opens it.
  /// - Returns: the ranges.
  /// - Complexity: O(n) in the tokens.
  static func quotations(in text: TokenizedText, besides definitions: [Int: Int] = [:]) -> [Range<Int>] {
    var finder = QuotationFinder(text, besides: definitions)
    finder.run()
    return finder.found
  }

  private mutating func run() {
    var index = 0
    while index < text.tokens.count {
      if let end = definitions[index] {
        index = end
        continue
      }
      let token = text.tokens[index]
      let mark = token.kind == .punctuation || token.kind == .symbol ? self.mark(at: index) : nil
      if token.shape.contains(.afterParagraph), mark == nil || mark?.kind == .closing, let begin = start {
        close(begin, before: index)
        start = nil
      }
      if let mark { take(mark.kind, at: index, length: mark.length) }
      index += mark?.length ?? 1
    }
    if let start { close(start, before: text.tokens.count) }
  }

  private mutating func close(_ start: Int, before end: Int) {
    if end > start + 1 { found.append(start..<end) }
  }

  private mutating func take(_ kind: Mark, at index: Int, length: Int) {
    let token = text.tokens[index]
    let opens = token.hasSpaceBefore || index == 0 || start == nil && !precedesSpace(index + length)
    if let begin = start {
      let isRepeated = token.shape.contains(.afterParagraph)
      guard kind == .closing || kind == .either && !isRepeated else { return }
      found.append(begin..<index + length)
      start = nil
    } else if kind == .opening || kind == .either && opens {
      start = index
    }
  }

  private func precedesSpace(_ index: Int) -> Bool {
    index >= text.tokens.count || text.tokens[index].hasSpaceBefore
  }

  /// The mark that begins at a token, with its length in tokens.
  private func mark(at index: Int) -> (kind: Mark, length: Int)? {
    let token = text.tokens[index]
    let first = text.bytes[Int(token.start)]
    switch (token.end - token.start, first) {
    case (1, UInt8(ascii: "\"")): return (.either, 1)
    case (1, UInt8(ascii: "'")), (1, UInt8(ascii: "`")), (3, 0xE2):
      return first == 0xE2 ? typographic(index) : doubled(index)
    case (2, 0xC2): return guillemet(index)
    default: return nil
    }
  }

  private func typographic(_ index: Int) -> (kind: Mark, length: Int)? {
    let start = Int(text.tokens[index].start)
    guard text.bytes[start + 1] == 0x80 else { return nil }
    switch text.bytes[start + 2] {
    case 0x9C, 0x9E, 0x9F: return (.opening, 1)
    case 0x9D: return (.closing, 1)
    case 0x98: return isDoubled(index) ? (.opening, 2) : nil
    case 0x99: return isDoubled(index) ? (.closing, 2) : nil
    default: return nil
    }
  }

  private func guillemet(_ index: Int) -> (kind: Mark, length: Int)? {
    switch text.bytes[Int(text.tokens[index].start) + 1] {
    case 0xAB: (.opening, 1)
    case 0xBB: (.closing, 1)
    default: nil
    }
  }

  private func doubled(_ index: Int) -> (kind: Mark, length: Int)? {
    guard isDoubled(index) else { return nil }
    return (text.bytes[Int(text.tokens[index].start)] == UInt8(ascii: "`") ? .opening : .either, 2)
  }

  private func isDoubled(_ index: Int) -> Bool {
    text.isJoined(index + 1) && text.tokens[index + 1].word == text.tokens[index].word
      && text.tokens[index + 1].end - text.tokens[index + 1].start
        == text.tokens[index].end - text.tokens[index].start
  }
}

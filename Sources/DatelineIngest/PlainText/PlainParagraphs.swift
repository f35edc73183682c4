/// The paragraphs of an article's text without markup, as wires send it inside other formats.
enum PlainParagraphs {
  /// Parts `text` where blank lines, line ends or indented lines part it.
  ///
  /// A blank line always parts. Lines of one block are paragraphs of their own unless they are one paragraph wrapped
  /// at a fixed width, or the block marks its paragraphs by indenting their first lines.
  /// - Complexity: O(n) in the bytes.
  static func paragraphs(of text: String) -> [ArticleParagraph] {
    let lines = TextLine.lines(of: Array(text.utf8))
    var result: [ArticleParagraph] = []
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end].block == lines[start].block { end += 1 }
      for group in groups(lines[start..<end], of: text) {
        result.append(ArticleParagraph(.prose, group.map(\.text).joined(separator: " ").collapsed))
      }
      start = end
    }
    return result
  }

  private static func groups(_ block: ArraySlice<TextLine>, of text: String) -> [[TextLine]] {
    if TextZoner.isWrapped(block) { return [Array(block)] }
    let indented = block.filter { isIndented($0, in: text) }
    guard !indented.isEmpty, indented.count < block.count else { return block.map { [$0] } }
    var groups: [[TextLine]] = []
    for line in block {
      if groups.isEmpty || isIndented(line, in: text) {
        groups.append([line])
      } else {
        groups[groups.count - 1].append(line)
      }
    }
    return groups
  }

  private static func isIndented(_ line: TextLine, in text: String) -> Bool {
    guard line.span.start >= 2 else { return false }
    let before = text.utf8.index(text.utf8.startIndex, offsetBy: line.span.start - 2)
    return text.utf8[before...].prefix(2).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}

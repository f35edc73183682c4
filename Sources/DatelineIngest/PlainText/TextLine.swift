import DatelineModel

/// One line of a text that is not blank.
struct TextLine: Hashable {
  /// The line without white space at its ends, as bytes of the whole text.
  let span: TextSpan
  /// The number of the block, that is the run of lines without a blank one between them, counted from 0.
  let block: Int
  /// The words of the line, the same bytes as ``span``.
  let text: String

  /// The lines of `bytes` that are not blank, ended by LF, CR LF or CR.
  ///
  /// - Complexity: O(n) in the bytes.
  static func lines(of bytes: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var block = 0
    var index = 0
    while index < bytes.count {
      var end = index
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      var first = index
      var last = end
      while first < last, bytes[first].isASCIISpace { first += 1 }
      while last > first, bytes[last - 1].isASCIISpace { last -= 1 }
      if first == last {
        block += lines.last?.block == block ? 1 : 0
      } else {
        let text = String(decoding: bytes[first..<last], as: UTF8.self)
        // A line of no-break spaces separates paragraphs as an empty one does.
        if text.trimmed.isEmpty {
          block += lines.last?.block == block ? 1 : 0
        } else {
          lines.append(TextLine(span: TextSpan(first, last), block: block, text: text))
        }
      }
      let isCRLF = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      index = end + (isCRLF ? 2 : 1)
    }
    return lines
  }

  /// Whether the line ends as a sentence does, a closing quote or bracket aside.
  var endsSentence: Bool {
    let last = text.unicodeScalars.last { !Self.closers.contains($0) }
    return last.map(Self.terminals.contains) ?? false
  }

  /// Whether the line ends with a full stop, a closing quote or bracket aside.
  var endsWithFullStop: Bool {
    text.unicodeScalars.last { !Self.closers.contains($0) } == "."
  }

  private static let closers: Set<Unicode.Scalar> = ["\"", "'", "\u{201D}", "\u{2019}", "\u{BB}", ")", "]"]
  private static let terminals: Set<Unicode.Scalar> = [".", "!", "?", "\u{2026}", ":"]
}

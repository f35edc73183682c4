/// Breaks text into lines at spaces, while parts of it are painted.
///
/// - Complexity: O(n) in the characters.
struct LineWrap {
  private let width: Int
  private var lines: [String] = []
  private var line = ""
  private var lineWidth = 0
  /// The word that is not finished, since a mark may end inside it.
  private var word = ""
  private var wordWidth = 0

  init(width: Int) { self.width = width }

  /// Adds text whose words are painted one by one, so that no colour crosses a line end.
  mutating func add(_ text: String, as painted: (String) -> String) {
    var piece = ""
    for character in text {
      guard character.isWhitespace else {
        piece.append(character)
        continue
      }
      take(piece, as: painted)
      piece = ""
      endWord()
      if character.isNewline { endLine() }
    }
    take(piece, as: painted)
  }

  /// The lines, without line ends.
  mutating func finish() -> [String] {
    endWord()
    if !line.isEmpty { endLine() }
    return lines
  }

  /// Control characters are left out: a text must not command the terminal.
  private mutating func take(_ piece: String, as painted: (String) -> String) {
    let piece = String(String.UnicodeScalarView(piece.unicodeScalars.filter { !$0.isControl }))
    guard !piece.isEmpty else { return }
    word += painted(piece)
    wordWidth += piece.count
  }

  private mutating func endWord() {
    guard wordWidth > 0 else { return }
    if lineWidth > 0, lineWidth + 1 + wordWidth > width { endLine() }
    if lineWidth > 0 {
      line += " "
      lineWidth += 1
    }
    line += word
    lineWidth += wordWidth
    word = ""
    wordWidth = 0
  }

  private mutating func endLine() {
    lines.append(line)
    line = ""
    lineWidth = 0
  }
}

extension Unicode.Scalar {
  /// Whether it belongs to the control characters C0 and C1.
  fileprivate var isControl: Bool { properties.generalCategory == .control }
}

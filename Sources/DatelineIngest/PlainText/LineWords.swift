/// The words of a line in lower case, counted at once and made when they are asked for: most lines are told apart by the number
/// of their words alone.
///
/// Everything but letters, digits and marks outside ASCII parts words.
struct LineWords: Sequence {
  /// The number of words.
  let count: Int
  private let line: ArraySlice<UInt8>
  private var made: [String]?

  /// The most words of a line that is known by them; longer ones are prose.
  static let limit = 24

  /// Counts the words of a line in lower case, given as UTF-8.
  ///
  /// - Complexity: O(n) in the bytes.
  init(_ line: ArraySlice<UInt8>) {
    self.line = line
    var count = 0
    var index = line.startIndex
    while Self.word(in: line, from: &index) != nil { count += 1 }
    self.count = count
  }

  /// The first word; nil in a line without any.
  var first: String? {
    var words = makeIterator()
    return words.next()
  }

  /// The words in order.
  var all: [String] {
    mutating get {
      if let made { return made }
      let words = Array(self)
      made = words
      return words
    }
  }

  /// The words with one space between them.
  var joined: String { mutating get { all.joined(separator: " ") } }

  /// Gives the words in order, each made when it is asked for.
  struct Iterator: IteratorProtocol {
    fileprivate let line: ArraySlice<UInt8>
    fileprivate var index: Int

    mutating func next() -> String? {
      LineWords.word(in: line, from: &index).map { String(decoding: line[$0], as: UTF8.self) }
    }
  }

  func makeIterator() -> Iterator { Iterator(line: line, index: line.startIndex) }

  var underestimatedCount: Int { count }

  /// The next word; nil at the end.
  fileprivate static func word(in line: ArraySlice<UInt8>, from index: inout Int) -> Range<Int>? {
    var start: Int?
    while index < line.endIndex {
      let piece = piece(of: line, at: index)
      if !piece.isWord, let start { return start..<index }
      if piece.isWord, start == nil { start = index }
      index = Swift.min(line.endIndex, index + piece.width)
    }
    return start.map { $0..<line.endIndex }
  }

  /// The bytes of a character and whether it belongs to a word.
  private static func piece(of line: ArraySlice<UInt8>, at index: Int) -> (width: Int, isWord: Bool) {
    let byte = line[index]
    if byte < 0xC0 { return (1, byte.isASCIILetter || byte.isASCIIDigit) }
    // U+0080 to U+00BF and general punctuation: no-break spaces, quotation marks, dashes, middle dots.
    let isGeneral = byte == 0xE2 && index + 1 < line.endIndex && line[index + 1] == 0x80
    return (byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, byte != 0xC2 && !isGeneral)
  }
}

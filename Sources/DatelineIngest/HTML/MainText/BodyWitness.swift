/// What a page states for machines as its article's words, as a witness for its blocks.
///
/// Such a statement may be cut short, hold only an abstract, or be another language's; it is heard only where it
/// agrees with much of what the page shows.
struct BodyWitness {
  private let shingles: Set<UInt64>
  /// The number of words stated.
  let wordCount: Int

  private static let shingleLength = 3
  private static let wordMinimum = 60

  /// Reads the stated words; nil or few words make a witness that says nothing.
  init(_ articleBody: String?) {
    let words = Self.words(articleBody.map { Array($0.utf8)[...] } ?? [])
    wordCount = words.count
    shingles = words.count >= Self.wordMinimum ? Set(Self.shingles(words)) : []
  }

  /// Whether there is a statement of some length.
  var isPresent: Bool { !shingles.isEmpty }

  /// The part of a block's three-word runs that the statement has, from 0 to 1; nil for fewer than three words.
  ///
  /// - Complexity: O(n) in the bytes of `text`.
  func agreement(with text: ArraySlice<UInt8>) -> Double? {
    let runs = Self.shingles(Self.words(text))
    guard !runs.isEmpty else { return nil }
    return Double(runs.count { shingles.contains($0) }) / Double(runs.count)
  }

  private static func shingles(_ words: [UInt64]) -> [UInt64] {
    guard words.count >= shingleLength else { return [] }
    return (0...words.count - shingleLength).map { start in
      words[start..<start + shingleLength].reduce(0) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 }
    }
  }

  /// The keys of the words: runs of letters, digits and bytes outside ASCII; markup between them is passed over.
  private static func words(_ text: ArraySlice<UInt8>) -> [UInt64] {
    var words: [UInt64] = []
    var key = WordKey()
    var length = 0
    for byte in text {
      // General punctuation (U+2000 to U+206F) parts words as ASCII punctuation does; its lead byte is enough.
      if byte.isASCIILetter || byte.isASCIIDigit || (byte >= 0x80 && byte != 0xE2) {
        key.add(byte)
        length += 1
      } else if length > 0 {
        words.append(key.value)
        key = WordKey()
        length = 0
      }
    }
    if length > 0 { words.append(key.value) }
    return words
  }
}

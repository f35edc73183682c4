/// How often each word of a document is used in which way, up to 255 times each.
///
/// A table by hash that is as large as the document needs: most documents use few words of the language.
struct WordUses {
  /// A way in which a word is used.
  enum Use: Int {
    /// In lower case.
    case lower
    /// Capitalised by choice.
    case inside
    /// Capitalised where a sentence or quotation opens.
    case opening
    /// As the first word of a known name.
    case begins
    /// Capitalised behind "and" or "&".
    case behindAnd
    /// Capitalised behind a nationality.
    case behindNationality
    /// Capitalised before "and" or "&" and another capital.
    case beforeAnd
  }

  private var keys: [UInt32]
  private var counts: [SIMD8<UInt8>]
  /// The token of the first capitalised use; the greatest number for none.
  private var firsts: [UInt32]
  private let mask: Int

  /// Makes a table for at most `capacity` different words.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    keys = [UInt32](repeating: .max, count: size)
    counts = [SIMD8<UInt8>](repeating: .zero, count: size)
    firsts = [UInt32](repeating: .max, count: size)
    mask = size - 1
  }

  /// The number of uses counted so far.
  func count(of word: Word, as use: Use) -> UInt8 {
    let slot = slot(of: word)
    return keys[slot] == word.index ? counts[slot][use.rawValue] : 0
  }

  /// Counts one use.
  mutating func count(_ word: Word, as use: Use) {
    let slot = slot(of: word)
    keys[slot] = word.index
    if counts[slot][use.rawValue] < 255 { counts[slot][use.rawValue] += 1 }
  }

  /// The token of the first capitalised use; nil for none.
  func first(of word: Word) -> Int? {
    let slot = slot(of: word)
    return keys[slot] == word.index && firsts[slot] != .max ? Int(firsts[slot]) : nil
  }

  /// Notes a capitalised use.
  mutating func noteCapital(_ word: Word, at token: Int) {
    let slot = slot(of: word)
    keys[slot] = word.index
    firsts[slot] = min(firsts[slot], UInt32(truncatingIfNeeded: token))
  }

  /// The slot that holds the word, or the free one where it belongs.
  private func slot(of word: Word) -> Int {
    var slot = Int(truncatingIfNeeded: (UInt64(word.index) &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    while keys[slot] != word.index, keys[slot] != .max { slot = (slot + 1) & mask }
    return slot
  }
}

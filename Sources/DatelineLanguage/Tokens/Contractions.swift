/// What is written as one word and is two tokens: "didn't" is "did" and "n't", "cannot" is "can" and "not".
public struct Contractions: Sendable {
  /// An ending with an apostrophe.
  struct Ending: Sendable {
    /// The letter before the apostrophe that belongs to the ending; 0 for none.
    let lead: UInt8
    /// The letters behind the apostrophe, packed.
    let tail: UInt32
  }

  /// No ending has more letters behind its apostrophe.
  static let longest = 4

  /// The endings that begin with their apostrophe, by their packed letters.
  private(set) var tails: [UInt32] = []
  /// The endings that take a letter from the word before.
  private(set) var led: [Ending] = []
  /// The whole forms of the endings.
  private var endings: Set<String> = []
  /// Words that come apart, with the length of their first part in bytes.
  private(set) var splits: [(form: String, length: Int)] = []

  /// Makes a list without contractions.
  public init() {}

  /// Adds a contraction.
  ///
  /// - Parameter line: lower-case ASCII: an ending with its apostrophe ("'s", "n't"), or the two parts of a word with a
  ///   space between ("can not").
  /// - Returns: whether it could be read.
  public mutating func insert(_ line: String) -> Bool {
    let parts = line.split(separator: " ", omittingEmptySubsequences: false)
    if parts.count == 2, parts.allSatisfy(Self.isWord) {
      splits.append((String(parts[0] + parts[1]), parts[0].utf8.count))
      return true
    }
    let halves = line.split(separator: "'", omittingEmptySubsequences: false)
    guard parts.count == 1, halves.count == 2, halves[0].isEmpty || Self.isWord(halves[0]),
      Self.isWord(halves[1]),
      halves[0].utf8.count <= 1, halves[1].utf8.count <= Self.longest
    else { return false }
    let tail = Self.pack(halves[1].utf8)
    if let lead = halves[0].utf8.first {
      led.append(Ending(lead: lead, tail: tail))
    } else {
      tails.append(tail)
    }
    endings.insert(line)
    return true
  }

  /// Whether a form is an ending that is a token of its own.
  func isEnding(_ form: String) -> Bool { endings.contains(form) }

  /// Up to four letters as one number, in lower case.
  static func pack(_ letters: some Sequence<UInt8>) -> UInt32 {
    var packed: UInt32 = 0
    for letter in letters { packed = packed << 8 | UInt32(letter | 0x20) }
    return packed
  }

  private static func isWord(_ part: Substring) -> Bool {
    !part.isEmpty && part.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
  }
}

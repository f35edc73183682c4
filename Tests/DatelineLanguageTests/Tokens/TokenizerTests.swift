import Dateline
import Testing

@Suite struct TokenizerTests {
  @Test(
    "splits what belongs apart and keeps what belongs together",
    arguments: [
      ("Renault's CEO didn't quit.", "Renault|'s|CEO|did|n't|quit|."),
      ("Halden’s spin-off cost €1,200.50m", "Halden|’s|spin-off|cost|€|1,200.50m"),
      (
        "J. Roe of Kestrel Foods Inc. left the U.S. in Jan. 2024.",
        "J.|Roe|of|Kestrel|Foods|Inc.|left|the|U.S.|in|Jan.|2024|."
      ),
      ("L'Oréal and O'Neill (CFE-CGC)", "L'Oréal|and|O'Neill|(|CFE-CGC|)"),
      ("“no longer” – 2021–2023", "“|no|longer|”|–|2021|–|2023"),
      ("", ""),
    ])
  func tokens(text: String, expected: String) throws {
    let tokenizer = Tokenizer(abbreviations: try Resources.rules().language.abbreviations)
    #expect(tokenizer.tokens(in: text).map(\.text).joined(separator: "|") == expected)
  }

  @Test("spans are in order, never overlap and leave out only white space", arguments: 1...40)
  func spansNest(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let alphabet = Array("aB1.,'’ \n\t-€$%é“”日🙂&U.S.n't\u{200B}".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<200 { text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]) }
    let string = String(text)
    let bytes = Array(string.utf8)
    let tokens = try Tokenizer(abbreviations: Resources.rules().language.abbreviations).tokens(in: string)
    var end = 0
    for token in tokens {
      #expect(token.span.start >= end, "seed \(seed)")
      let gap = String(decoding: bytes[end..<token.span.start], as: UTF8.self)
      #expect(
        gap.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\u{200B}" }, "seed \(seed)")
      #expect(String(decoding: bytes[token.span.range], as: UTF8.self) == token.text, "seed \(seed)")
      end = token.span.end
    }
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): a small generator with a seed, so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

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
      ("I'm sure I've seen O'Neill", "I|'m|sure|I|'ve|seen|O'Neill"),
      ("L'Oréal and O'Neill (CFE-CGC)", "L'Oréal|and|O'Neill|(|CFE|-|CGC|)"),
      (
        "A long-term, non-executive post at AT&T cannot wait",
        "A|long|-|term|,|non-executive|post|at|AT&T|can|not|wait"
      ),
      ("mid-2024 Covid-19 F-150 5-10 2024-25", "mid|-|2024|Covid-19|F-150|5|-|10|2024|-|25"),
      ("at 19:30, 9/11 and 1,00,000 of 2,300,000", "at|19:30|,|9/11|and|1,00,000|of|2,300,000"),
      ("Halden.com and https://halden.example/a?b=1.", "Halden.com|and|https://halden.example/a?b=1|."),
      ("“no longer” – 2021–2023", "“|no|longer|”|–|2021|–|2023"),
      (
        "Halden Corp <HMG.L> and <Kestrel Foods Inc> grew <5 pct>",
        "Halden|Corp|and|Kestrel|Foods|Inc|grew|<|5|pct|>"
      ),
      ("", ""),
    ])
  func tokens(text: String, expected: String) throws {
    let tokenized = try Resources.tokenizer().tokenize(text)
    #expect(tokenized.tokens.indices.map(tokenized.text).joined(separator: "|") == expected)
  }

  @Test("spans are in order, never overlap and leave out only white space", arguments: 1...40)
  func spansNest(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let alphabet = Array("aB1.,'’ \n\t-€$%é“”日🙂&U.S.n't\u{200B}".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<200 { text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]) }
    let string = String(text)
    let bytes = Array(string.utf8)
    let tokenized = try Resources.tokenizer().tokenize(string)
    var end = 0
    for (index, token) in tokenized.tokens.enumerated() {
      #expect(token.span.start >= end, "seed \(seed)")
      let gap = String(decoding: bytes[end..<token.span.start], as: UTF8.self)
      #expect(
        gap.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\u{200B}" }, "seed \(seed)")
      #expect(
        String(decoding: bytes[token.span.range], as: UTF8.self) == tokenized.text(index), "seed \(seed)")
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

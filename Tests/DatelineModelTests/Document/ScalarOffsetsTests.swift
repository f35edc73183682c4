import DatelineModel
import Testing

@Suite struct ScalarOffsetsTests {
  @Test(
    "counts scalars before a byte",
    arguments: ["plain", "naïve café", "日本語の記事", "a\u{301}e\u{301}", "🙂 end", ""])
  func countsScalars(text: String) {
    let offsets = ScalarOffsets(text)
    var bytes = 0
    for (scalars, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets.scalarOffset(ofByte: bytes) == scalars)
      bytes += String(scalar).utf8.count
    }
    #expect(offsets.scalarOffset(ofByte: bytes) == text.unicodeScalars.count)
  }

  @Test("counts right beyond the first checkpoints")
  func countsFar() {
    let text = String(repeating: "é€x", count: 1_000)
    let offsets = ScalarOffsets(text)
    #expect(offsets.scalarOffset(ofByte: 6 * 700) == 3 * 700)
    #expect(offsets.substring(TextSpan(6 * 700, 6 * 700 + 6)) == "é€x")
  }

  @Test("an offset outside the text counts as its end")
  func clamps() {
    #expect(ScalarOffsets("abc").scalarOffset(ofByte: 99) == 3)
    #expect(ScalarOffsets("äbc").scalarOffset(ofByte: -1) == 0)
  }
}

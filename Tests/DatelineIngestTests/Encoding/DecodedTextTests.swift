import Testing

@testable import DatelineIngest

@Suite struct DecodedTextTests {
  private func decode(_ bytes: [UInt8], latin: Bool = false) -> String {
    String(
      decoding: DecodedText(bytes, hints: EncodingHints(declared: latin ? "iso-8859-1" : nil)).utf8,
      as: UTF8.self)
  }

  @Test("a byte order mark goes, valid UTF-8 stays")
  func utf8() {
    #expect(decode([0xEF, 0xBB, 0xBF] + Array("Zürich\r\n".utf8)) == "Zürich\r\n")
    #expect(decode(Array("Łódź – “€” 😀".utf8)) == "Łódź – “€” 😀")
  }

  @Test("UTF-16 with a mark is read in both byte orders")
  func utf16() {
    #expect(decode([0xFF, 0xFE, 0x41, 0x00, 0xAC, 0x20]) == "A€")
    #expect(decode([0xFE, 0xFF, 0x00, 0x41, 0x20, 0xAC]) == "A€")
    #expect(decode([0xFF, 0xFE, 0x00, 0xD8]) == "\u{FFFD}")
  }

  @Test("one stray byte is windows-1252 and leaves the rest alone")
  func strayByte() {
    #expect(decode(Array("Zürich ".utf8) + [0x80] + Array(" Genève".utf8)) == "Zürich € Genève")
  }

  @Test("a text declared Latin-1 is windows-1252 throughout when it is not UTF-8")
  func latin1() {
    // 0xC3 0xA9 is "Ã©" there, and would be "é" as UTF-8.
    #expect(decode([0xC3, 0xA9, 0x93, 0x41, 0x94], latin: true) == "Ã©“A”")
    #expect(decode(Array("é".utf8), latin: true) == "é")
  }

  @Test(
    "every sequence of up to three bytes becomes valid UTF-8",
    arguments: [0x00, 0x41, 0x80, 0xC2, 0xE0, 0xED, 0xF4, 0xFF] as [UInt8])
  func everySequence(first: UInt8) {
    let edges: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0xFF,
    ]
    for second in edges {
      for third in edges {
        let result = DecodedText([first, second, third]).utf8
        #expect(String(validating: result, as: UTF8.self) != nil || first == 0xFF && second == 0xFE)
      }
    }
  }
}

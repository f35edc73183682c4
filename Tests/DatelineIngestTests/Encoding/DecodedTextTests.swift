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

@Suite struct EncodingTrustTests {
  private func read(_ bytes: [UInt8], transport: String? = nil, declared: String? = nil) -> DecodedText {
    DecodedText(bytes, hints: EncodingHints(transport: transport, declared: declared))
  }

  private func text(_ decoded: DecodedText) -> String { String(decoding: decoded.utf8, as: UTF8.self) }

  @Test("a byte order mark goes before all that is declared")
  func mark() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("Zürich".utf8)
    #expect(text(read(bytes, transport: "koi8-r", declared: "windows-1251")) == "Zürich")
  }

  @Test("UTF-8 goes before a Latin-1 declaration, with a stray byte too")
  func validUTF8() {
    let words = Array("Zürich, Genève, Łódź, Århus, Malmö, Göteborg, Besançon, Nîmes, Orléans, Évry ".utf8)
    #expect(text(read(words, transport: "ISO-8859-1")).hasPrefix("Zürich, Genève, Łódź"))
    #expect(text(read(words + [0x93], transport: "ISO-8859-1")).hasPrefix("Zürich, Genève, Łódź"))
    #expect(text(read(words + [0x93], declared: "us-ascii")).hasSuffix("Évry “"))
  }

  @Test("what came with the bytes goes before what they declare, Latin-1 excepted")
  func transport() {
    let port: [UInt8] = [0xCF, 0xEE, 0xF0, 0xF2]
    #expect(text(read(port, transport: "windows-1251", declared: "windows-1252")) == "Порт")
    #expect(text(read(port, transport: "iso-8859-1", declared: "windows-1251")) == "Порт")
    #expect(text(read(port, transport: "iso-8859-1")) == "Ïîðò")
    #expect(text(read(port, transport: "no-such-name", declared: "cp1251")) == "Порт")
    #expect(text(read([0xFC] + Array("ber".utf8), declared: "utf-16")) == "über")
  }

  @Test(
    "labels mean what pages mean by them",
    arguments: [
      ("Latin1", TextEncoding.windows1252), (" US-ASCII ", .windows1252), ("\"utf8\"", .utf8),
      ("GB2312", .gb18030),
      ("x-sjis", .shiftJIS), ("ks_c_5601-1987", .eucKR), ("iso-8859-9", .windows1254),
      ("unicode", .utf16LittleEndian),
      ("ISO_8859-2", .iso88592), ("ansi_x3.4-1968", .windows1252), ("Shift_JIS", .shiftJIS),
      ("EUC_JP", .eucJP),
    ])
  func labels(label: String, encoding: TextEncoding) {
    #expect(TextEncoding(label: label) == encoding)
  }

  @Test("every encoding has a converter on this system, and ASCII is ASCII in it")
  func converters() {
    for encoding in TextEncoding.allCases where !encoding.isUTF16 {
      #expect(ByteConverter(Array("Ferry".utf8), from: encoding)?.utf8 == Array("Ferry".utf8), "\(encoding)")
    }
    #expect(TextEncoding(label: "no-such-name") == nil)
  }

  @Test("a bad sequence is replaced and the rest is read")
  func badSequence() {
    let bytes: [UInt8] = [0x93, 0xFA, 0x96, 0x7B, 0x20, 0x81, 0x20, 0x93, 0xFA, 0x96]
    let converted = ByteConverter(bytes, from: .shiftJIS)
    #expect(converted.map { String(decoding: $0.utf8, as: UTF8.self) } == "日本 \u{FFFD} 日\u{FFFD}")
    #expect(converted?.errorCount == 2)
  }

  @Test("UTF-16 without a mark is told by its NULs")
  func utf16() {
    let little = Array("The ferry line is back.".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = Array("The ferry line is back.".utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(text(read(little)) == "The ferry line is back.")
    #expect(text(read(big)) == "The ferry line is back.")
    #expect(UTF16Pattern.order(of: Array("MZ".utf8) + [0, 1, 2, 0, 0, 0, 0, 3]) == nil)
    #expect(UTF16Pattern.order(of: [UInt8](repeating: 0, count: 100)) == nil)
  }

  @Test(
    "a declaration is found where it may stand",
    arguments: [
      ("<?xml version='1.0' encoding='KOI8-R'?><a charset=\"x\"/>", "koi8-r"),
      ("<html><meta name=a content=b><meta charset=utf-8>", "utf-8"),
      ("<META http-equiv=Content-Type content='text/html; charset=gb2312'>", "gb2312"),
      ("<meta charset = \"big5\">", "big5"),
    ])
  func declarations(markup: String, name: String) {
    #expect(MarkupDeclaration.encoding(in: markup) == name)
  }

  @Test("words that look like a declaration are none")
  func noDeclaration() {
    for markup in [
      "<p>charset=utf-8</p>", "<script charset=koi8-r></script>", "<meta charset>", "<meta ", "", "<?xml?>",
    ] {
      #expect(MarkupDeclaration.encoding(in: markup) == nil)
    }
  }

  @Test("references in the C1 range mean windows-1252")
  func references() {
    #expect(Windows1252.scalar(ofReference: 146) == "\u{2019}")
    #expect(Windows1252.scalar(ofReference: 8364) == "€")
    #expect(Windows1252.scalar(ofReference: 0) == nil)
    #expect(Windows1252.scalar(ofReference: 0xD800) == nil)
  }
}

import Testing

@testable import DatelineIngest

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

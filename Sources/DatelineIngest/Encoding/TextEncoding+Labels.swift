extension TextEncoding {
  /// The encoding that a page or header means by `label`; nil for a name that nobody uses.
  ///
  /// Names and meanings are those of the WHATWG Encoding Standard: "iso-8859-1" and "us-ascii" mean windows-1252,
  /// "gb2312" means GB18030. Case, white space and quotes around a label say nothing.
  init?(label: String) {
    let name = label.lowercased().trimmed.trimmingQuotes
    guard let encoding = Self.labels[name] ?? Self.labels[name.replacing("_", with: "-")] else { return nil }
    self = encoding
  }

  /// Every label beside the encodings' own names, a line for each encoding.
  private static let aliases: [(TextEncoding, String)] = [
    (.utf8, "utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 utf-8-sig utf8mb4"),
    (.utf16LittleEndian, "utf-16 csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff"),
    (.utf16BigEndian, "unicodefffe"),
    (
      .windows1252,
      "ansi_x3.4-1968 ascii us-ascii cp1252 x-cp1252 cp819 ibm819 csisolatin1 iso-8859-1 iso8859-1 iso88591 iso-ir-100 l1 latin1 latin-1 ansi iso-8859-1:1987"
    ),
    (.windows1250, "cp1250 x-cp1250"), (.windows1251, "cp1251 x-cp1251 win-1251"),
    (.windows1253, "cp1253 x-cp1253"),
    (
      .windows1254,
      "cp1254 x-cp1254 csisolatin5 iso-8859-9 iso8859-9 iso88599 iso-ir-148 l5 latin5 iso-8859-9:1989"
    ),
    (.windows1255, "cp1255 x-cp1255"), (.windows1256, "cp1256 x-cp1256"),
    (.windows1257, "cp1257 x-cp1257"), (.windows1258, "cp1258 x-cp1258"),
    (.windows874, "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620"),
    (.iso88592, "csisolatin2 iso-ir-101 iso8859-2 iso88592 iso-8859-2:1987 l2 latin2"),
    (.iso88593, "csisolatin3 iso-ir-109 iso8859-3 iso88593 iso-8859-3:1988 l3 latin3"),
    (.iso88594, "csisolatin4 iso-ir-110 iso8859-4 iso88594 iso-8859-4:1988 l4 latin4"),
    (.iso88595, "csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso-8859-5:1988"),
    (
      .iso88596,
      "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596"
    ),
    (
      .iso88597,
      "csisolatingreek ecma-118 elot-928 greek greek8 iso-ir-126 iso8859-7 iso88597 iso-8859-7:1987 sun-eu-greek"
    ),
    (
      .iso88598,
      "csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-ir-138 iso8859-8 iso88598 visual csiso88598i iso-8859-8-i logical"
    ),
    (.iso885910, "csisolatin6 iso-ir-157 iso8859-10 iso885910 l6 latin6"),
    (.iso885913, "iso8859-13 iso885913"), (.iso885914, "iso8859-14 iso885914"),
    (.iso885915, "csisolatin9 iso8859-15 iso885915 l9 latin-9"), (.iso885916, "iso8859-16"),
    (.koi8R, "cskoi8r koi koi8 koi8r"), (.koi8U, "koi8-ru"), (.ibm866, "866 cp866 csibm866"),
    (.macintosh, "csmacintosh mac x-mac-roman"), (.macCyrillic, "x-mac-ukrainian"),
    (.shiftJIS, "csshiftjis ms932 ms-kanji shift-jis sjis windows-31j x-sjis cp932"),
    (.eucJP, "cseucpkdfmtjapanese x-euc-jp eucjp"), (.iso2022JP, "csiso2022jp"),
    (
      .gb18030,
      "chinese csgb2312 csiso58gb231280 gb2312 gb-2312 gb-2312-80 gbk x-gbk iso-ir-58 cp936 windows-936"
    ),
    (.big5, "big5-hkscs cn-big5 csbig5 x-x-big5 cp950"),
    (
      .eucKR,
      "cseuckr csksc56011987 iso-ir-149 korean ks-c-5601-1987 ks-c-5601-1989 ksc5601 ksc-5601 windows-949 cp949 uhc"
    ),
  ]

  private static let labels: [String: TextEncoding] = {
    var labels = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
    for (encoding, names) in aliases {
      for name in names.split(separator: " ") { labels[String(name)] = encoding }
    }
    return labels
  }()
}

extension String {
  /// The text without quotes at its ends.
  fileprivate var trimmingQuotes: String {
    var rest = self[...]
    while let first = rest.first, first == "\"" || first == "'" { rest = rest.dropFirst() }
    while let last = rest.last, last == "\"" || last == "'" { rest = rest.dropLast() }
    return String(rest)
  }
}

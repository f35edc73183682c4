import Foundation
import Testing

@testable import DatelineIngest

@Suite struct EncodingGuessTests {
  /// Invented sentences about an invented ferry line, in the languages that the encodings are for.
  static let samples: [(TextEncoding, String)] = [
    (
      .windows1252,
      "La compagnie de bateaux a annoncé lundi qu’elle supprimait sa ligne d’hiver après l’été prochain, où les passagers étaient déjà rares."
    ),
    (
      .windows1252,
      "Die Fährgesellschaft streicht ihre Winterlinie, erklärte die Geschäftsführerin am Montag. Für die Fahrgäste ändert sich später nichts, heißt es."
    ),
    (
      .windows1252,
      "La compañía anunció el lunes que suspenderá la línea de invierno según una nota del año pasado; volverá en mayo, añadió."
    ),
    (
      .windows1252,
      "Färjebolaget lägger ner vinterlinjen, säger chefen på måndagen. Båtarna går åter i maj när isen är borta från hamnen."
    ),
    (
      .windows1250,
      "Spółka żeglugowa ogłosiła w poniedziałek, że zamyka zimową linię. Powróci ona w maju, mówią dwie osoby, które widziały rozkład."
    ),
    (
      .windows1250,
      "Společnost v pondělí oznámila, že ruší zimní linku přívozu. Vrátí se v květnu, říkají dva lidé, kteří viděli jízdní řád."
    ),
    (
      .windows1250,
      "A társaság hétfőn bejelentette, hogy megszünteti a téli járatát. Májusban tér vissza, mondják azok, akik látták a menetrendet, közölte a cég elnöke."
    ),
    (
      .windows1251,
      "Паромная компания в понедельник объявила, что закрывает зимнюю линию. Она вернётся в мае, говорят два человека, видевшие расписание."
    ),
    (
      .windows1251,
      "Фериботната компания обяви в понеделник, че закрива зимната си линия. Тя ще се върне през май, казват двама души."
    ),
    (
      .koi8R,
      "Паромная компания в понедельник объявила, что закрывает зимнюю линию. Она вернётся в мае, говорят два человека, видевшие расписание."
    ),
    (
      .windows1253,
      "Η εταιρεία ανακοίνωσε τη Δευτέρα ότι καταργεί το χειμερινό δρομολόγιο. Θα επιστρέψει τον Μάιο, λένε δύο άνθρωποι."
    ),
    (
      .windows1254,
      "Şirket pazartesi günü kış hattını kapattığını açıkladı. Hat mayıs ayında geri dönecek, diyor tarifeyi gören iki kişi; yolcular şaşkın."
    ),
    (
      .windows1255,
      "חברת המעבורות הודיעה ביום שני כי היא מבטלת את קו החורף שלה. הקו יחזור במאי, אומרים שני אנשים שראו את לוח הזמנים."
    ),
    (
      .windows1256,
      "أعلنت شركة العبارات يوم الاثنين أنها تلغي خطها الشتوي. وسيعود الخط في مايو كما قال شخصان اطلعا على الجدول."
    ),
    (
      .windows1257,
      "Bendrovė pirmadienį pranešė, kad uždaro žiemos liniją. Ji grįš gegužę, sako du žmonės, matę tvarkaraštį, ir keleiviai laukia žinių."
    ),
    (.shiftJIS, "渡船会社は月曜日、冬の航路を廃止すると発表した。五月に再開するという。時刻表を見た二人が話した。"),
    (.eucJP, "渡船会社は月曜日、冬の航路を廃止すると発表した。五月に再開するという。時刻表を見た二人が話した。"),
    (.gb18030, "这家轮渡公司星期一宣布，将取消冬季航线。两位看过时刻表的人说，航线将在五月恢复，公司没有说明原因。"),
    (.big5, "這家渡輪公司星期一宣布，將取消冬季航線。兩位看過時刻表的人說，航線將在五月恢復，公司沒有說明原因。"),
    (.eucKR, "이 여객선 회사는 월요일에 겨울 노선을 없앤다고 밝혔다. 시간표를 본 두 사람은 오월에 다시 시작한다고 말했다."),
  ]

  /// The bytes of `text`, written by looking up each byte or pair of bytes that the converter reads.
  static func bytes(_ text: String, in encoding: TextEncoding) -> [UInt8] {
    let table = table(encoding)
    return text.unicodeScalars.flatMap { $0.isASCII ? [UInt8($0.value)] : table[$0] ?? [0x3F] }
  }

  private static func table(_ encoding: TextEncoding) -> [Unicode.Scalar: [UInt8]] {
    var table: [Unicode.Scalar: [UInt8]] = [:]
    func add(_ bytes: [UInt8]) {
      guard let converted = ByteConverter(bytes, from: encoding), converted.errorCount == 0 else { return }
      let scalars = Array(String(decoding: converted.utf8, as: UTF8.self).unicodeScalars)
      if scalars.count == 1, table[scalars[0]] == nil { table[scalars[0]] = bytes }
    }
    for high in 0x80...0xFF as ClosedRange<UInt8> { add([high]) }
    guard [.shiftJIS, .eucJP, .gb18030, .big5, .eucKR].contains(encoding) else { return table }
    for high in 0x81...0xFE as ClosedRange<UInt8> {
      for low in 0x40...0xFE as ClosedRange<UInt8> { add([high, low]) }
    }
    return table
  }

  @Test("an undeclared text is read in the encoding that makes words of it", arguments: samples)
  func undeclared(encoding: TextEncoding, text: String) {
    let bytes = Self.bytes(text, in: encoding)
    #expect(EncodingGuess.encoding(of: bytes) == encoding)
    #expect(String(decoding: DecodedText(bytes).utf8, as: UTF8.self) == text)
  }

  @Test(
    "a declared text is read as declared, and an impossible declaration is passed over", arguments: samples)
  func declared(encoding: TextEncoding, text: String) {
    let bytes = Self.bytes(text, in: encoding)
    let read = DecodedText(bytes, hints: EncodingHints(declared: encoding.rawValue))
    #expect(String(decoding: read.utf8, as: UTF8.self) == text)
    let impossible = DecodedText(bytes, hints: EncodingHints(declared: "utf-8"))
    #expect(String(decoding: impossible.utf8, as: UTF8.self) == text)
    let converted = DecodedText(Array(text.utf8), hints: EncodingHints(declared: encoding.rawValue))
    #expect(String(decoding: converted.utf8, as: UTF8.self) == text)
  }

  @Test(
    "the curly quotes of an English text are no other script",
    arguments: [
      "It’s the ferry’s last trip, they’re saying, and we’ll see whether it’d sail again; it won’t, I’d say.",
      "“We’re done,” said Ada, “and that’s that.” The line – the oldest – isn’t coming back…",
      "The café’s owner, René Åkesson, doesn’t mind: “It’s only a ferry.” They’ve others. It’s fine.",
    ])
  func english(text: String) {
    let read = DecodedText(Self.bytes(text, in: .windows1252))
    #expect(String(decoding: read.utf8, as: UTF8.self) == text)
  }

  @Test("too little to tell is left to the stray-byte rule")
  func little() {
    #expect(EncodingGuess.encoding(of: Array("Caf".utf8) + [0xE9]) == nil)
    #expect(EncodingGuess.encoding(of: []) == nil)
  }

  @Test("random bytes never trap, and come out as valid UTF-8")
  func randomBytes() {
    var state: UInt64 = 7
    for length in [10, 300, 3000] {
      let bytes = (0..<length).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33) | 1
      }
      for encoding in TextEncoding.allCases {
        let read = DecodedText(bytes, hints: EncodingHints(declared: encoding.rawValue))
        #expect(String(validating: read.utf8, as: UTF8.self) != nil)
      }
    }
  }
}

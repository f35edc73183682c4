/// What a text of one language, or a few with the same letters, looks like in one encoding.
struct EncodingProfile {
  /// The encoding that such a text comes in.
  let encoding: TextEncoding
  private let common: Set<Unicode.Scalar>
  private let rare: Set<Unicode.Scalar>
  private let ranges: [ClosedRange<UInt32>]
  /// What a letter of the ranges that is not common speaks for the profile.
  private let rangeWeight: Double

  /// A profile of an alphabet: its letters outside ASCII, the common ones and the others.
  private init(
    _ encoding: TextEncoding, _ common: String, _ rare: String = "", _ ranges: [ClosedRange<UInt32>] = []
  ) {
    self.init(encoding, common: common, rare: rare, ranges: ranges, rangeWeight: 0.5)
  }

  private init(
    _ encoding: TextEncoding, common: String, rare: String, ranges: [ClosedRange<UInt32>], rangeWeight: Double
  ) {
    self.encoding = encoding
    self.common = Set(common.unicodeScalars)
    self.rare = Set((rare + (common + rare).uppercased()).unicodeScalars).subtracting(self.common)
    self.ranges = ranges
    self.rangeWeight = rangeWeight
  }

  /// How well a text fits: at most 1, below 0 when more speaks against the profile than for it.
  func score(_ text: [Unicode.Scalar]) -> Double {
    var sum = 0.0
    var count = 0
    for (index, scalar) in text.enumerated() where scalar.value >= 0x80 {
      let before = index > 0 ? text[index - 1] : " "
      let after = index + 1 < text.count ? text[index + 1] : " "
      guard let weight = weight(scalar, before, after) else { continue }
      sum += weight
      count += 1
    }
    return count == 0 ? -1 : sum / Double(count)
  }

  /// What one character says; nil when it says nothing, as quotation marks and dashes do.
  private func weight(_ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Double?
  {
    if scalar.value == 0xFFFD || (0x80...0x9F).contains(scalar.value) { return -4 }
    if (0xE000...0xF8FF).contains(scalar.value) || (0xFF61...0xFF9F).contains(scalar.value) { return -1 }
    let properties = scalar.properties
    guard properties.isAlphabetic else { return Self.weight(ofSign: scalar, before, after) }
    // No word mixes another script with Latin: the byte of an apostrophe would make one with the letter behind it.
    if scalar.value >= 0x0370, Self.isASCIILetter(before) || Self.isASCIILetter(after) { return -1 }
    if properties.isUppercase, before.properties.isLowercase { return -1.5 }
    if common.contains(scalar) { return 1 }
    if rare.contains(scalar) { return 0.6 }
    return ranges.contains { $0.contains(scalar.value) } ? rangeWeight : -1
  }

  private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic
  }

  /// What a character that is no letter says.
  private static func weight(
    ofSign scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar
  ) -> Double? {
    switch scalar.value {
    // A curly apostrophe stands inside words of every language.
    case 0x2019: return nil
    case 0xA0...0xBF, 0x2010...0x2044, 0x20AC, 0x2116, 0x2122:
      let isInside = before.properties.isAlphabetic && after.properties.isAlphabetic
      return isInside && scalar.value < 0x2000 ? -2 : nil
    // Vowel marks of Hebrew and Arabic, and the signs of East Asian texts.
    case 0x0300...0x036F, 0x0591...0x06FF, 0x3000...0x303F, 0xFF00...0xFF60: return nil
    // Frames and formulas stand in no article.
    default: return -1
    }
  }

  private static let han: ClosedRange<UInt32> = 0x4E00...0x9FFF
  private static let kana: ClosedRange<UInt32> = 0x3041...0x30FE
  private static let hangul: ClosedRange<UInt32> = 0xAC00...0xD7A3
  private static let cyrillic: ClosedRange<UInt32> = 0x0410...0x044F

  /// All profiles, the more frequent first.
  static let all: [EncodingProfile] = latin + other + eastAsian

  /// Languages in Latin letters; a letter of a language counts fully, whether common or not.
  private static let latin: [EncodingProfile] = [
    EncodingProfile(.windows1252, "éèêëàâçôûùîïœæ"),
    EncodingProfile(.windows1252, "äöüß"),
    EncodingProfile(.windows1252, "áéíóúñüªº"),
    EncodingProfile(.windows1252, "ãáàâéêíóôõúç"),
    EncodingProfile(.windows1252, "àèéìòù"),
    EncodingProfile(.windows1252, "åäöæøéü"),
    EncodingProfile(.windows1252, "áéíóúýþæöð"),
    EncodingProfile(.windows1252, "éëïóèüö"),
    EncodingProfile(.windows1250, "ąćęłńóśźż"),
    EncodingProfile(.windows1250, "áčďéěíňóřšťúůýžľĺŕôä"),
    EncodingProfile(.windows1250, "áéíóöőúüű"),
    EncodingProfile(.windows1250, "ăâîşţșț"),
    EncodingProfile(.windows1250, "čćđšž"),
    EncodingProfile(.windows1254, "çğıöşüİâî"),
    EncodingProfile(.windows1257, "ąčęėįšųūž"),
    EncodingProfile(.windows1257, "āčēģīķļņšūž"),
    EncodingProfile(.windows1257, "äõöüšž"),
  ]

  private static let other: [EncodingProfile] = [
    EncodingProfile(.windows1251, "оеаинтсрвлкмдпуія", "ёіїєґў", [cyrillic]),
    EncodingProfile(.koi8R, "оеаинтсрвлкмдпуя", "ё", [cyrillic]),
    EncodingProfile(.windows1253, "αοιετσνηυρκπλμωάέήίόύώς", "ϊϋΐΰ", [0x0391...0x03C9]),
    EncodingProfile(.windows1255, "יוהלאמרבתשנדםכ", "", [0x05D0...0x05EA]),
    EncodingProfile(.windows1256, "اليمونرتبةدعسفكأ", "", [0x0621...0x064A]),
  ]

  /// Scripts of thousands of characters: the most frequent ones of running text, and the whole script at a discount.
  private static let eastAsian: [EncodingProfile] = [
    wide(.shiftJIS, "、。のにはをたがでとしてるいなれらかっもさこまりンーのストル日本年月大人国一", [kana, han]),
    wide(.eucJP, "、。のにはをたがでとしてるいなれらかっもさこまりンーのストル日本年月大人国一", [kana, han]),
    wide(
      .gb18030,
      "的一是不了在人有我他这中大来上个国和也子时道说出会年为到生对能公以业市发新成经产行部方家司日月要前工作将本分后现，。",
      [han]),
    wide(
      .big5,
      "的一是不了在人有我他這中大來上個國和也子時道說出會年為到生對能公以業市發新成經產行部方家司日月要前工作將本分後現，。",
      [han]),
    wide(.eucKR, "이다는을의가에고하지로한사기서도리정자시어대인일해부은", [hangul]),
  ]

  private static func wide(_ encoding: TextEncoding, _ common: String, _ ranges: [ClosedRange<UInt32>])
    -> EncodingProfile
  {
    EncodingProfile(encoding, common: common, rare: "", ranges: ranges, rangeWeight: 0.4)
  }
}

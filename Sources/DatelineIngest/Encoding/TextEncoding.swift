/// A character encoding that can be read.
enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"
  case windows1257 = "windows-1257"
  case windows1258 = "windows-1258"
  case windows874 = "windows-874"
  case iso88592 = "iso-8859-2"
  case iso88593 = "iso-8859-3"
  case iso88594 = "iso-8859-4"
  case iso88595 = "iso-8859-5"
  case iso88596 = "iso-8859-6"
  case iso88597 = "iso-8859-7"
  case iso88598 = "iso-8859-8"
  case iso885910 = "iso-8859-10"
  case iso885913 = "iso-8859-13"
  case iso885914 = "iso-8859-14"
  case iso885915 = "iso-8859-15"
  case iso885916 = "iso-8859-16"
  case koi8R = "koi8-r"
  case koi8U = "koi8-u"
  case ibm866 = "ibm866"
  case macintosh = "macintosh"
  case macCyrillic = "x-mac-cyrillic"
  case shiftJIS = "shift_jis"
  case eucJP = "euc-jp"
  case iso2022JP = "iso-2022-jp"
  case gb18030 = "gb18030"
  case big5 = "big5"
  case eucKR = "euc-kr"

  /// Whether this is UTF-16 in one of its byte orders.
  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

  /// The names that the system's converter may know the encoding by, the best first.
  ///
  /// Pages that name the narrow encoding use the wide one's characters, as the WHATWG Encoding Standard notes.
  var converterNames: [String] {
    switch self {
    case .shiftJIS: ["CP932", "SHIFT_JIS"]
    case .eucJP: ["EUC-JP-MS", "EUC-JP"]
    case .big5: ["BIG5-HKSCS", "BIG5"]
    case .eucKR: ["CP949", "EUC-KR"]
    case .macCyrillic: ["MAC-CYRILLIC", "MACCYRILLIC"]
    case .windows874: ["CP874", "TIS-620"]
    default:
      rawValue.hasPrefix("windows-") ? ["CP" + rawValue.dropFirst("windows-".count)] : [rawValue.uppercased()]
    }
  }
}

/// The news agencies that bylines and credit lines name.
enum NewsAgency {
  /// The name of the agency that `words` are, as it is written; nil when they are something else.
  ///
  /// "AP", "dpa-AFX" and "The Associated Press" are agencies, "AP Wong" is none; of "NTB-AFP" it is the first.
  static func name(in words: String) -> String? {
    let written = words.trimmed
    guard written.utf8.count <= 60 else { return nil }
    if isKnown(written) { return written }
    let parts = written.split { $0 == "-" || $0 == "/" || $0 == "," }.map(\.trimmed)
    guard parts.count > 1, let first = parts.first, parts.allSatisfy(isKnown) else { return nil }
    return first
  }

  private static func isKnown(_ words: String) -> Bool {
    var lowered = words.lowercased()
    for article in ["the ", "agence ", "agencia "] where lowered.hasPrefix(article) {
      lowered.removeFirst(article.count)
      break
    }
    // Two or three letters are a name's initials as well, unless they are all capitals or the agency's own form.
    guard names.contains(lowered) else { return false }
    return words.utf8.count > 3 || words == words.uppercased() || lowerCaseNames.contains(words)
  }

  private static let lowerCaseNames: Set<String> = ["dpa", "apa", "sda", "ots", "epd", "sid", "pap", "ats"]

  private static let names: Set<String> = [
    "associated press", "ap", "reuters", "thomson reuters", "afp", "france-presse", "france presse", "dpa",
    "dpa-afx", "deutsche presse-agentur", "apa", "sda", "keystone-sda", "ats", "ansa", "agi", "adnkronos",
    "efe", "agencia efe", "europa press", "lusa", "belga", "anp", "ntb", "tt", "ritzau", "stt", "pa",
    "pa media", "press association", "upi", "bloomberg", "bloomberg news", "dow jones", "dow jones newswires",
    "xinhua", "kyodo", "kyodo news", "jiji press", "yonhap", "yonhap news", "pti", "press trust of india",
    "ani", "ians", "uni", "tass", "interfax", "ria novosti", "ukrinform", "anadolu", "anadolu agency", "dha",
    "ctk", "čtk", "tasr", "pap", "mti", "agerpres", "hina", "sta", "beta", "tanjug", "canadian press", "aap",
    "australian associated press", "antara", "bernama", "irna", "isna", "petra", "wafa", "qna", "spa", "wam",
    "saudi press agency", "epd", "kna", "sid", "ots", "news aktuell", "telam", "notimex", "merco press",
    "agencia brasil", "estadao conteudo", "business wire", "pr newswire", "globenewswire", "marketwired",
    "sports network", "cna", "vna", "bss", "app",
  ]
}

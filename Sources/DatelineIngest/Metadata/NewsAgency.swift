/// The news agencies that bylines, credits and datelines name.
enum NewsAgency {
  /// The usual name of the agency that `words` are; nil when they are something else.
  ///
  /// "AP", "dpa-AFX" and "The Associated Press" are agencies, "AP Wong" is none; of "NTB-AFP" it is the first.
  static func name(in words: String) -> String? {
    let written = words.trimmed
    guard written.utf8.count <= 60 else { return nil }
    if let name = knownName(written) { return name }
    // Most lines that come here hold a joint and begin with no agency.
    let head = written.prefix { !isJoint($0) }
    guard head.endIndex < written.endIndex, head.isEmpty || knownName(head.trimmed) != nil else { return nil }
    let parts = written.split(whereSeparator: isJoint).map { knownName($0.trimmed) }
    return parts.count > 1 && !parts.contains(nil) ? parts[0] : nil
  }

  /// Whether a character parts the agencies of a credit.
  private static func isJoint(_ character: Character) -> Bool {
    character == "-" || character == "/" || character == ","
  }

  /// Whether `key`, words in the form of ``Wording/key(_:)``, are an agency, whatever their capitals were.
  static func isAgency(key: String) -> Bool { name(ofKey: key) != nil }

  private static func knownName(_ words: String) -> String? {
    // The mark of a right before a name makes it an owner.
    guard words.first?.isLetter == true, words.last?.isLetter == true else { return nil }
    let key = Wording.key(words)
    guard let name = name(ofKey: key) else { return nil }
    // Two or three letters are a name's initials as well, unless they are all capitals or the agency's own form.
    return key.count > 3 || words == words.uppercased() || lowerCaseKeys.contains(words) ? name : nil
  }

  private static func name(ofKey key: String) -> String? {
    if let name = names[key] { return name }
    let article = ["the ", "agence ", "agencia "].first { key.hasPrefix($0) }
    return article.flatMap { names[String(key.dropFirst($0.count))] }
  }

  /// The most words of one agency, an article included.
  static let mostWords = 1 + (names.keys.map { $0.split(separator: " ").count }.max() ?? 0)

  private static let lowerCaseKeys: Set<String> = ["dpa", "apa", "sda", "ots", "epd", "sid", "pap", "ats"]

  /// The usual names by the keys of all that an agency is called.
  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for (name, keys) in keysByName { for key in keys { names[key] = name } }
    return names
  }()

  private static let keysByName: [(name: String, keys: [String])] = [
    ("AAP", ["aap", "australian associated press"]),
    ("Adnkronos", ["adnkronos"]),
    ("AFP", ["afp", "afp deutschland", "afp relaxnews", "france presse"]),
    ("Agerpres", ["agerpres"]),
    ("AGI", ["agi"]),
    ("Agência Brasil", ["agencia brasil", "agência brasil"]),
    ("Anadolu", ["anadolu", "anadolu agency", "anadolu ajansı"]),
    ("ANI", ["ani"]),
    ("ANP", ["anp"]),
    ("ANSA", ["ansa"]),
    ("Antara", ["antara"]),
    ("APA", ["apa"]),
    ("APP", ["app"]),
    ("Associated Press", ["ap", "associated press"]),
    ("Belga", ["belga"]),
    ("Bernama", ["bernama"]),
    ("Beta", ["beta"]),
    ("Bloomberg", ["bloomberg", "bloomberg news"]),
    ("BSS", ["bss"]),
    ("Business Wire", ["business wire"]),
    ("CNA", ["cna"]),
    ("CNN", ["cnn"]),
    ("DHA", ["dha"]),
    ("Dow Jones", ["dow jones", "dow jones newswires"]),
    ("dpa", ["deutsche presse agentur", "dpa", "dpa infocom"]),
    ("dpa-AFX", ["dpa afx"]),
    ("EFE", ["efe"]),
    ("epd", ["epd"]),
    ("Estadão Conteúdo", ["estadao conteudo", "estadão conteúdo"]),
    ("Europa Press", ["europa press"]),
    ("GlobeNewswire", ["globenewswire"]),
    ("HINA", ["hina"]),
    ("IANS", ["ians"]),
    ("Interfax", ["interfax"]),
    ("IRNA", ["irna"]),
    ("ISNA", ["isna"]),
    ("İHA", ["iha"]),
    ("Jiji", ["jiji", "jiji press"]),
    ("Keystone-SDA", ["ats", "keystone sda", "sda"]),
    ("KNA", ["kna"]),
    ("Kyodo", ["kyodo", "kyodo news"]),
    ("Lusa", ["lusa"]),
    ("Marketwired", ["marketwired"]),
    ("MercoPress", ["merco press"]),
    ("MTI", ["mti"]),
    ("news aktuell", ["news aktuell", "ots"]),
    ("Notimex", ["notimex"]),
    ("NTB", ["ntb"]),
    ("PA Media", ["pa", "pa media", "press association"]),
    ("PAP", ["pap"]),
    ("Petra", ["petra"]),
    ("PR Newswire", ["pr newswire"]),
    ("PTI", ["press trust of india", "pti"]),
    ("QNA", ["qna"]),
    ("Reuters", ["reuters", "thomson reuters"]),
    ("RIA Novosti", ["ria novosti", "риа новости"]),
    ("Ritzau", ["ritzau"]),
    ("SID", ["sid"]),
    ("SPA", ["saudi press agency", "spa"]),
    ("STA", ["sta"]),
    ("STT", ["stt"]),
    ("Tanjug", ["tanjug"]),
    ("TASR", ["tasr"]),
    ("TASS", ["tass", "тасс"]),
    ("The Canadian Press", ["canadian press"]),
    ("The Sports Network", ["sports network"]),
    ("TT", ["tt"]),
    ("Télam", ["telam", "télam"]),
    ("Ukrinform", ["ukrinform"]),
    ("UNI", ["uni"]),
    ("UPI", ["upi"]),
    ("VNA", ["vna"]),
    ("WAFA", ["wafa"]),
    ("WAM", ["wam"]),
    ("Xinhua", ["xinhua"]),
    ("Yonhap", ["yonhap", "yonhap news"]),
    ("ČTK", ["ctk", "čtk"]),
  ]
}

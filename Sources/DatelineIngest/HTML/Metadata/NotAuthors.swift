/// Names in bylines that are no person's.
enum NotAuthors {
  /// News agencies by the names under which bylines, credits and datelines cite them.
  static let agencies: [String: String] = [
    "reuters": "Reuters", "thomson reuters": "Reuters", "ap": "Associated Press",
    "associated press": "Associated Press", "the associated press": "Associated Press", "afp": "AFP",
    "agence france presse": "AFP", "afp deutschland": "AFP", "afp relaxnews": "AFP", "dpa": "dpa",
    "deutsche presse agentur": "dpa", "dpa infocom": "dpa", "apa": "APA", "sda": "Keystone-SDA",
    "keystone sda": "Keystone-SDA", "sid": "SID", "kna": "KNA", "epd": "epd", "efe": "EFE",
    "europa press": "Europa Press",
    "ansa": "ANSA", "agi": "AGI", "adnkronos": "Adnkronos", "lusa": "Lusa", "belga": "Belga", "anp": "ANP",
    "ntb": "NTB", "tt": "TT", "ritzau": "Ritzau", "stt": "STT", "pap": "PAP", "čtk": "ČTK", "ctk": "ČTK",
    "mti": "MTI", "interfax": "Interfax", "tass": "TASS", "тасс": "TASS", "ria novosti": "RIA Novosti",
    "риа новости": "RIA Novosti", "ukrinform": "Ukrinform", "xinhua": "Xinhua", "kyodo": "Kyodo",
    "kyodo news": "Kyodo", "jiji": "Jiji", "jiji press": "Jiji", "yonhap": "Yonhap", "bernama": "Bernama",
    "antara": "Antara", "pti": "PTI", "press trust of india": "PTI", "ani": "ANI", "ians": "IANS",
    "aap": "AAP",
    "pa": "PA Media", "pa media": "PA Media", "press association": "PA Media",
    "canadian press": "The Canadian Press",
    "the canadian press": "The Canadian Press", "bloomberg": "Bloomberg", "upi": "UPI",
    "dow jones": "Dow Jones", "dow jones newswires": "Dow Jones", "anadolu": "Anadolu",
    "anadolu agency": "Anadolu",
    "anadolu ajansı": "Anadolu", "iha": "İHA", "dha": "DHA", "cnn": "CNN", "notimex": "Notimex",
  ]

  /// Words that make a name an institution's.
  static let institutionWords: Set<String> = [
    "redaktion", "redaktionen", "redazione", "redacción", "redaccion", "redação", "rédaction", "redactie",
    "redakce", "redakcja", "redakcia", "редакция", "редакція", "staff", "team", "news", "desk", "newsroom",
    "agency",
    "agencies", "agentur", "agencia", "agence", "media", "press", "editor", "editors", "editorial",
    "reporter",
    "reporters", "correspondent", "correspondents", "magazine", "zeitung", "times", "post", "tribune",
    "online", "wire", "services", "service",
    "group", "inc", "ltd", "gmbh", "bureau", "board", "office", "university", "institute", "com", "de", "net",
    "org", "tv", "radio", "web", "digital",
  ]

  /// Whole bylines that name nobody.
  static let empties: Set<String> = [
    "admin", "administrator", "author", "autor", "by", "von", "unknown", "anonymous", "none", "null",
    "undefined",
    "guest", "user", "webmaster", "editor", "root", "n a", "na", "follow", "view all posts", "share",
    "read more", "more",
    "see all", "subscribe", "contributor", "written by", "posted by", "published", "updated", "autoren",
    "authors",
  ]

  /// What stands in front of names in a byline, in lower case, without a colon; at most three words each.
  static let openings: Set<String> = [
    "written by", "reported by", "posted by", "published by", "story by", "text by", "words by", "article by",
    "analysis by", "eine analyse von", "ein kommentar von", "ein gastbeitrag von", "eine kolumne von",
    "ein interview von", "ein artikel von", "geschrieben von", "verfasst von", "erstellt von",
    "propos recueillis par",
    "recueillis par", "interview", "text", "autor", "autorin", "autoren", "author", "authors", "by", "von",
    "par", "por",
    "per", "di", "da", "af", "av", "door", "przez", "yazan", "автор", "текст", "aus", "foto", "tekst",
    "texto", "testo",
  ]
}

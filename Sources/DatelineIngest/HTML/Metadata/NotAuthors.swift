/// Names in bylines that are no person's.
enum NotAuthors {
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

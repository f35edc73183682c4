/// What the words in class names say about an element, looked up without making strings.
enum EvidenceWords {
  private static let words: [(EvidenceKind, [String])] = [
    (
      .author,
      [
        "author", "authors", "byline", "bylines", "autor", "autoren", "autore", "autori", "autora", "autores",
        "auteur", "auteurs", "writer", "writers", "redakteur", "verfasser", "reporter", "contributor",
        "journalist", "firma", "authorname", "authoring", "articleauthor", "signature", "skribent", "yazar",
        "muhabir", "forfatter",
      ]
    ),
    (
      .date,
      [
        "date", "dates", "datum", "fecha", "datetime", "time", "timestamp", "published", "publish",
        "publication", "publicado", "pubdate", "pubtime", "posted", "postdate", "publishdate",
        "publisheddate",
        "publishedat", "datepublished", "dateline", "created", "submitted", "entrydate", "articledate",
        "postmetadata", "veroeffentlicht", "posttime", "tarih", "datestamp", "pubdatetime", "dato",
        "metadata",
        "postmeta", "publishtime", "timedata", "meta", "info", "stand",
      ]
    ),
    (
      .modified,
      ["modified", "updated", "lastmod", "update", "datemodified", "aktualisiert", "lastupdated", "modify"]
    ),
    (
      .beside,
      [
        "nav", "navbar", "navigation", "menu", "sidebar", "related", "comment", "comments", "commentlist",
        "kommentare", "kommentar", "footer", "teaser", "teasers", "recommended",
        "recommendations", "recommendation", "recommend", "popular", "trending", "archive", "archives",
        "calendar",
        "recent", "latest", "promo", "newsletter", "weather", "copyright", "sidebox", "disqus", "mostread",
        "outbrain", "taboola", "carousel", "slider", "ticker", "cookie", "adjacent", "pager", "pagination",
        "breaking", "sponsored", "suggested", "readmore", "more",
      ]
    ),
    (.relation, ["has", "no", "with", "without", "is", "hide", "show", "after", "before", "js"]),
  ]

  private static let lengths = 2...16
  private static let slotCount = 1024
  private static let table: [(hash: UInt64, kind: EvidenceKind)] = {
    var table = Array(repeating: (hash: UInt64(0), kind: EvidenceKind()), count: slotCount)
    for (kind, group) in words {
      for word in group {
        let hash = word.utf8.reduce(into: basis) { mix(&$0, $1) }
        var slot = Int(hash % UInt64(slotCount))
        while table[slot].hash != 0 { slot = (slot + 1) % slotCount }
        table[slot] = (hash, kind)
      }
    }
    return table
  }()

  /// What a list of class names says, each name split where it is no letter and before capitals.
  ///
  /// A name such as "has-sidebar" or "no-comments" says what is beside the element and is passed over.
  /// - Complexity: O(n) in the bytes of `names`.
  static func kind(of names: String) -> EvidenceKind {
    var names = names
    return names.withUTF8 { kind(of: $0) }
  }

  private static func kind(of names: UnsafeBufferPointer<UInt8>) -> EvidenceKind {
    var kind = EvidenceKind()
    var hash = basis
    var length = 0
    var isPassedOver = false
    var isFirst = true
    var wasSmall = false
    for index in 0...names.count {
      let byte = index < names.count ? names[index] : 0x20
      let isLetter = byte.isASCIILetter
      let isCapital = isLetter && byte < 0x60
      if length > 0, !isLetter || (isCapital && wasSmall) {
        if lengths.contains(length), !isPassedOver {
          let word = look(hash)
          if isFirst, word.contains(.relation) { isPassedOver = true }
          kind.formUnion(word)
        }
        hash = basis
        length = 0
        isFirst = false
      }
      if isLetter {
        mix(&hash, byte | 0x20)
        length += 1
      } else if byte.isASCIISpace {
        isPassedOver = false
        isFirst = true
      }
      wasSmall = isLetter && !isCapital
    }
    return kind.subtracting(.relation)
  }

  private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325

  /// One step of FNV-1a.
  private static func mix(_ hash: inout UInt64, _ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  private static func look(_ hash: UInt64) -> EvidenceKind {
    var slot = Int(hash % UInt64(slotCount))
    while table[slot].hash != 0 {
      if table[slot].hash == hash { return table[slot].kind }
      slot = (slot + 1) % slotCount
    }
    return EvidenceKind()
  }
}

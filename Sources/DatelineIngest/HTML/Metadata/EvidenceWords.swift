/// What the words in class names say about the metadata that an element holds.
enum EvidenceWords {
  static let words: [(EvidenceKind, [String])] = [
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
  ]
}

import DatelineModel

/// Joins what a page's head, JSON-LD and elements say about its article.
enum PageMetadata {
  /// The metadata of a page; `headline` is the one chosen for its text.
  static func metadata(of outline: PageOutline, _ linked: LinkedData, headline: String?) -> DocumentMetadata {
    var result = DocumentMetadata()
    let meta = outline.meta
    result.title = headline ?? linked.headline ?? meta["og:title"] ?? outline.title
    result.publisher =
      meta["og:site_name"] ?? linked.publisher ?? meta["publisher"] ?? meta["application-name"]
    result.authors = linked.authors.isEmpty ? names(outline.authors) : linked.authors
    result.url = [outline.canonicalURL, meta["og:url"], linked.url].compactMap(\.self).first(
      where: isAbsolute)
    result.language = outline.language ?? linked.language
    let stamps = outline.stamps.filter { stamp in
      // A date in a list of other stories is theirs.
      guard let element = stamp.element else { return true }
      return !isBesideStories(element, outline)
    }
    let publishedWords =
      [linked.published] + publishedKeys.map { meta[$0] } + stamps.filter { !$0.isModification }.map(\.value)
    result.published = firstDate(publishedWords)
    let modifiedWords =
      [linked.modified] + modifiedKeys.map { meta[$0] } + stamps.filter(\.isModification).map(\.value)
    result.modified = firstDate(modifiedWords)
    return result
  }

  private static let publishedKeys = [
    "article:published_time", "og:published_time", "article:published", "datepublished", "date", "pubdate",
    "publishdate", "publish-date", "publication_date", "dc.date", "dc.date.issued", "dcterms.created",
    "dcterms.issued", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
  ]
  private static let modifiedKeys = [
    "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified",
    "dcterms.modified",
  ]

  private static func firstDate(_ words: [String?]) -> TimeValue? {
    for word in words {
      // An open or vague value is no date of publication on a page.
      if let word, let value = TimeValue(publication: word), value.granularity == .day { return value }
    }
    return nil
  }

  private static func isAbsolute(_ url: String) -> Bool {
    url.hasPrefix("https://") || url.hasPrefix("http://")
  }

  private static func names(_ written: [String]) -> [String] {
    var result: [String] = []
    for name in written where !name.contains("://") && !result.contains(name) { result.append(name) }
    return result
  }

  private static func isBesideStories(_ element: Int, _ outline: PageOutline) -> Bool {
    var region = outline.elements[element].region
    while let index = region {
      if outline.regions[index].kind == .tagged { return true }
      region = outline.regions[index].parent
    }
    return false
  }
}

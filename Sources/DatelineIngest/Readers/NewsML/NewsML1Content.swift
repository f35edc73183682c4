import DatelineModel

/// The texts of one article of NewsML 1, gathered from its content items.
struct NewsML1Content {
  /// The headline that the text itself has.
  private(set) var headline: String?
  /// What the text itself says about the article.
  private(set) var metadata = DocumentMetadata()
  private var body: [ArticleParagraph] = []
  private var captions: [ArticleParagraph] = []
  private var furniture: [ArticleParagraph] = []

  /// The paragraphs: the text, then captions, then contacts and the like.
  var paragraphs: [ArticleParagraph] { body + captions + furniture }
  /// Whether there is a text.
  var hasText: Bool { !body.isEmpty }

  /// Takes the content items of a component.
  ///
  /// - Complexity: O(n) in the nodes inside.
  mutating func take(_ component: XMLElement) {
    let items = component.children("ContentItem")
    let role = component.child("Role")?.attribute("FormalName") ?? ""
    let besidesMedia = Self.holdsMedia(items)
    for item in items { take(item, as: Self.use(role, item, besidesMedia: besidesMedia)) }
  }

  private mutating func take(_ item: XMLElement, as use: Use) {
    guard use != .nothing, let data = item.child("DataContent"), data.hasWords else { return }
    // Renditions of one text follow one another; the first is enough.
    if use == .body, !body.isEmpty { return }
    let type = item.child("MimeType")?.attribute("FormalName")?.lowercased() ?? ""
    let found = Self.article(in: data, type: type)
    switch use {
    case .body:
      body = found.paragraphs
      headline = found.headline
      metadata = found.metadata
    case .caption: captions += found.paragraphs.map { ArticleParagraph(.caption, $0.text, source: $0.source) }
    case .furniture:
      furniture += found.paragraphs.map { ArticleParagraph(.furniture, $0.text, source: $0.source) }
    case .nothing: break
    }
  }

  /// Whether a component itself has a text of an article.
  ///
  /// - Complexity: O(n) in the nodes up to the first words.
  static func isArticle(_ component: XMLElement) -> Bool {
    let items = component.children("ContentItem")
    let role = component.child("Role")?.attribute("FormalName") ?? ""
    let besidesMedia = holdsMedia(items)
    return items.contains { item in
      item.child("DataContent")?.hasWords == true && use(role, item, besidesMedia: besidesMedia) == .body
    }
  }

  private enum Use {
    case body, caption, furniture, nothing
  }

  private static func use(_ role: String, _ item: XMLElement, besidesMedia: Bool) -> Use {
    let format = item.child("Format")?.attribute("FormalName")?.lowercased() ?? ""
    if format.contains("css") || format.contains("image") { return .nothing }
    switch role.lowercased() {
    case "stylesheet", "headline", "subheadline", "logo", "thumbnail", "quicklook", "preview", "keyword":
      return .nothing
    case "caption", "photocaption", "imagecaption": return .caption
    case "contact", "contacts", "note", "editorialnote", "tagline", "disclaimer", "copyright", "boilerplate":
      return .furniture
    // Words beside a picture describe it.
    default: return besidesMedia ? .caption : .body
    }
  }

  /// Whether pictures, sound or films are among the content items of a component.
  private static func holdsMedia(_ items: [XMLElement]) -> Bool {
    items.contains { item in
      let media = item.child("MediaType")?.attribute("FormalName")?.lowercased() ?? ""
      return ["photo", "graphic", "video", "audio", "picture", "image"].contains(media)
    }
  }

  /// The parts of one text: NITF, a web page's markup, or plain words.
  private static func article(in data: XMLElement, type: String) -> ArticleAssembly {
    guard let first = data.children.first else {
      let text = data.rawText
      let isMarkup = type.contains("html") || text.contains("</p>")
      return ArticleAssembly(
        paragraphs: isMarkup ? MarkupFragment(text).paragraphs : PlainParagraphs.paragraphs(of: text))
    }
    if first.name == "nitf" { return NITFArticle(first).assembly }
    if ["body.content", "body"].contains(first.name), first.space != .xhtml {
      var text = NITFText()
      text.walk(first, as: .prose)
      return ArticleAssembly(paragraphs: text.paragraphs)
    }
    let body = first.name == "html" ? first.child("body") ?? first : data
    return ArticleAssembly(paragraphs: MarkupFragment(body.htmlMarkup).paragraphs)
  }
}

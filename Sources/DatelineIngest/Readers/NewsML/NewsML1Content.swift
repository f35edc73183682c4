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

  /// Takes one content item.
  ///
  /// - Parameters:
  ///   - item: The `ContentItem`.
  ///   - role: The role of its component; empty when none is stated.
  ///   - component: The component that it stands in.
  mutating func take(_ item: XMLElement, role: String, of component: XMLElement) {
    guard let data = item.child("DataContent"), data.words != nil else { return }
    let use = Self.use(role, item, component)
    guard use != .nothing else { return }
    let type = item.child("MimeType")?.attribute("FormalName")?.lowercased() ?? ""
    let found = Self.article(in: data, type: type)
    switch use {
    case .body:
      // Renditions of one text follow one another; the first is enough.
      guard body.isEmpty else { return }
      body = found.paragraphs
      headline = found.headline
      metadata = found.metadata
    case .caption: captions += found.paragraphs.map { ArticleParagraph(.caption, $0.text, source: $0.source) }
    case .furniture:
      furniture += found.paragraphs.map { ArticleParagraph(.furniture, $0.text, source: $0.source) }
    case .nothing: break
    }
  }

  /// Whether a text of an article lies in `component` at any depth.
  static func holdsArticle(_ component: XMLElement) -> Bool {
    let role = component.child("Role")?.attribute("FormalName") ?? ""
    return component.children("ContentItem").contains { item in
      item.child("DataContent")?.words != nil && use(role, item, component) == .body
    } || component.children("NewsComponent").contains(where: holdsArticle)
  }

  private enum Use {
    case body, caption, furniture, nothing
  }

  private static func use(_ role: String, _ item: XMLElement, _ component: XMLElement) -> Use {
    let format = item.child("Format")?.attribute("FormalName")?.lowercased() ?? ""
    if format.contains("css") || format.contains("image") { return .nothing }
    let besides = component.children("ContentItem").contains { other in
      let media = other.child("MediaType")?.attribute("FormalName")?.lowercased() ?? ""
      return ["photo", "graphic", "video", "audio", "picture", "image"].contains(media)
    }
    switch role.lowercased() {
    case "stylesheet", "headline", "subheadline", "logo", "thumbnail", "quicklook", "preview", "keyword":
      return .nothing
    case "caption", "photocaption", "imagecaption": return .caption
    case "contact", "contacts", "note", "editorialnote", "tagline", "disclaimer", "copyright", "boilerplate":
      return .furniture
    default: return besides ? .caption : .body
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

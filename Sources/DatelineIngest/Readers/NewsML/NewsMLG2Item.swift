import DatelineModel

/// One item of NewsML-G2.
struct NewsMLG2Item {
  /// The id with its version, as the provider tells versions apart; nil when it states none.
  let id: String?
  /// The kind of item and its id, for messages.
  let part: String
  /// Why the item carries no article; nil when it should.
  private(set) var reasonToSkip: Skipped.Reason?
  /// The article's parts.
  private(set) var assembly = ArticleAssembly()

  private let item: XMLElement

  /// Reads an item; `message` is the element around all items, or the item itself.
  init(_ item: XMLElement, message: XMLElement) {
    self.item = item
    let guid = item.attribute("guid")
    let version = item.attribute("version")
    id = guid.map { guid in version.map { guid.hasSuffix(":\($0)") ? guid : "\(guid):\($0)" } ?? guid }
    part = [item.name, guid].compactMap(\.self).joined(separator: " ")
    guard item.name == "newsItem" || item.name == "contentSet" else {
      reasonToSkip = .noArticle
      return
    }
    let status = Self.code(item.first("itemMeta", "pubStatus"))
    guard status == nil || status == "usable" else {
      reasonToSkip = .withheld
      return
    }
    takeContent()
    assembly.metadata = metadata(message).completed(from: assembly.metadata)
    assembly.headline = item.first("contentMeta", "headline")?.words ?? assembly.headline
    assembly.add(dateline: item.first("contentMeta", "dateline")?.words)
  }

  // MARK: Content

  private mutating func takeContent() {
    let content = item.name == "contentSet" ? item : item.child("contentSet")
    let inline = content?.children.filter { $0.name == "inlineXML" || $0.name == "inlineData" } ?? []
    for element in inline {
      let found = Self.article(in: element)
      if !found.paragraphs.isEmpty {
        assembly = found
        return
      }
    }
    let kind = Self.code(item.first("itemMeta", "itemClass"))
    let foreign = inline.contains { element in
      element.children.first.map { !["nitf", "html"].contains($0.name) } ?? false
    }
    if let kind, ["picture", "video", "audio", "graphic", "animation"].contains(kind) {
      reasonToSkip = .mediaOnly
    } else if content?.child("remoteContent") != nil {
      reasonToSkip = .remoteText
    } else if foreign || item.first("itemMeta") == nil && item.name == "newsItem" {
      reasonToSkip = .noArticle
    }
  }

  /// The article in one rendition of the content.
  private static func article(in element: XMLElement) -> ArticleAssembly {
    let type = element.attribute("contenttype")?.lowercased() ?? ""
    if element.name == "inlineData" || element.children.isEmpty {
      let text = element.rawText
      let isMarkup = type.contains("html") || (element.name == "inlineXML" && text.contains("<"))
      return ArticleAssembly(
        paragraphs: isMarkup ? MarkupFragment(text).paragraphs : PlainParagraphs.paragraphs(of: text))
    }
    guard let first = element.children.first else { return ArticleAssembly() }
    if first.name == "nitf" { return NITFArticle(first).assembly }
    guard first.name == "html" || first.space == .xhtml || type.contains("html") else {
      return ArticleAssembly()
    }
    let body = first.name == "html" ? first.child("body") ?? first : element
    return ArticleAssembly(
      headline: first.descendants("h1").first?.words, paragraphs: MarkupFragment(body.htmlMarkup).paragraphs)
  }

  // MARK: Metadata

  private func metadata(_ message: XMLElement) -> DocumentMetadata {
    let content = item.child("contentMeta")
    let meta = item.child("itemMeta")
    var result = DocumentMetadata()
    result.offer(content?.child("headline")?.words, for: \.title, .title, from: "newsml-g2:headline")
    for by in content?.children("by").compactMap(\.words) ?? [] {
      result.offer(byline: Byline(by), from: "newsml-g2:by")
    }
    let creators = content?.children("creator").compactMap { $0.child("name")?.words } ?? []
    result.offer(authors: creators.flatMap { Byline($0).names }, from: "newsml-g2:creator")
    result.offer(credit: content?.child("creditline")?.words, from: "newsml-g2:creditline")
    for source in content?.children("infoSource") ?? [] {
      result.offer(credit: source.child("name")?.words, from: "newsml-g2:infoSource")
    }
    result.offer(published: meta?.child("versionCreated")?.words, from: "newsml-g2:versionCreated")
    result.offer(published: content?.child("contentModified")?.words, from: "newsml-g2:contentModified")
    result.offer(published: content?.child("contentCreated")?.words, from: "newsml-g2:contentCreated")
    result.offer(published: meta?.child("firstCreated")?.words, from: "newsml-g2:firstCreated")
    result.offer(published: message.first("header", "sent")?.words, from: "newsml-g2:sent")
    takePublisher(message, &result)
    result.offer(
      content?.child("language")?.attribute("tag") ?? item.attribute("xml:lang"), for: \.language, .language,
      from: "newsml-g2:language")
    result.offer(section(content), for: \.section, .section, from: "newsml-g2:subject")
    result.offer(address: item.attribute("guid"), from: "newsml-g2:guid")
    return result
  }

  private func takePublisher(_ message: XMLElement, _ result: inout DocumentMetadata) {
    let provider = item.first("itemMeta", "provider")
    let name =
      provider?.child("name")?.words ?? provider?.attribute("literal")
      ?? provider?.attribute("qcode").map(Self.afterColon)
    result.offer(name, for: \.publisher, .publisher, from: "newsml-g2:provider")
    let holder = item.first("rightsInfo", "copyrightHolder")
    result.offer(
      holder?.child("name")?.words ?? holder?.attribute("literal"), for: \.publisher, .publisher,
      from: "newsml-g2:copyrightHolder")
    result.offer(
      message.first("header", "sender")?.words, for: \.publisher, .publisher, from: "newsml-g2:sender")
    result.offer(credit: name, from: "newsml-g2:provider")
  }

  /// The name of the first subject that is a topic and not a person, place or desk.
  private func section(_ content: XMLElement?) -> String? {
    let subjects = content?.children("subject") ?? []
    let topic = subjects.first {
      $0.attribute("qcode")?.hasPrefix("medtop:") == true && $0.child("name") != nil
    }
    let abstract = subjects.first {
      $0.attribute("type")?.hasSuffix(":abstract") == true && $0.child("name") != nil
    }
    return (topic ?? abstract)?.child("name")?.words
  }

  /// The code of a property behind its scheme's prefix: "usable" of "stat:usable".
  private static func code(_ element: XMLElement?) -> String? {
    element?.attribute("qcode").map(afterColon)?.lowercased()
      ?? element?.attribute("uri")?.split(separator: "/").last.map { $0.lowercased() }
  }

  private static func afterColon(_ code: String) -> String {
    code.split(separator: ":", maxSplits: 1).last.map(String.init) ?? code
  }
}

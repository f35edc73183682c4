import DatelineModel

/// The article of an `nitf` element, alone in a file or inside another format (IPTC NITF 2.5 to 3.6).
struct NITFArticle {
  /// The headline, paragraphs and metadata.
  let assembly: ArticleAssembly
  /// The id that the provider gave; nil when there is none.
  let id: String?
  /// Whether the provider lets the article be used.
  let isUsable: Bool

  /// Reads the element.
  ///
  /// - Complexity: O(n) in the nodes inside.
  init(_ nitf: XMLElement) {
    let head = nitf.child("head")
    let body = nitf.child("body")
    let bodyHead = body?.child("body.head")
    let docdata = head?.child("docdata")
    var assembly = ArticleAssembly()
    assembly.headline =
      bodyHead?.first("hedline", "hl1")?.words ?? bodyHead?.child("hedline")?.words
      ?? head?.child("title")?.words
    var text = NITFText()
    for second in bodyHead?.child("hedline")?.children("hl2") ?? [] { text.add(.heading, second) }
    if let abstract = bodyHead?.child("abstract") { text.walk(abstract, as: .standfirst) }
    if let content = body?.child("body.content") { text.walk(content, as: .prose) }
    if let end = body?.child("body.end") { text.walk(end, as: .furniture) }
    let dateline = bodyHead?.child("dateline")
    assembly.paragraphs = text.paragraphs
    assembly.metadata = Self.metadata(nitf, assembly.headline)
    assembly.add(dateline: dateline?.words, source: dateline?.sourceOffset)
    self.assembly = assembly
    id = docdata?.child("doc-id")?.attribute("id-string")
    let status = docdata?.attribute("management-status")?.lowercased()
    isUsable = status != "withheld" && status != "canceled" && status != "cancelled"
  }

  private static func metadata(_ nitf: XMLElement, _ headline: String?) -> DocumentMetadata {
    let head = nitf.child("head")
    let docdata = head?.child("docdata")
    let pubdata = head?.child("pubdata")
    let bodyHead = nitf.first("body", "body.head")
    var metadata = DocumentMetadata()
    metadata.offer(headline, for: \.title, .title, from: "nitf:hedline")
    for byline in bodyHead?.children("byline") ?? [] {
      metadata.offer(byline: Self.byline(byline), from: "nitf:byline")
    }
    metadata.offer(published: docdata?.child("date.issue")?.attribute("norm"), from: "nitf:date.issue")
    metadata.offer(published: pubdata?.attribute("date.publication"), from: "nitf:pubdata")
    metadata.offer(published: docdata?.child("date.release")?.attribute("norm"), from: "nitf:date.release")
    metadata.offer(
      published: bodyHead?.first("dateline", "story.date")?.attribute("norm"), from: "nitf:story.date")
    metadata.offer(pubdata?.attribute("name"), for: \.publisher, .publisher, from: "nitf:pubdata")
    metadata.offer(
      bodyHead?.child("distributor")?.words, for: \.publisher, .publisher, from: "nitf:distributor")
    metadata.offer(
      docdata?.child("doc-id")?.attribute("regsrc"), for: \.publisher, .publisher, from: "nitf:doc-id")
    metadata.offer(
      docdata?.child("doc.copyright")?.attribute("holder"), for: \.publisher, .publisher,
      from: "nitf:doc.copyright")
    metadata.offer(pubdata?.attribute("position.section"), for: \.section, .section, from: "nitf:pubdata")
    let object = head?.child("tobject")
    let type = object?.attribute("tobject.type")
    metadata.offer(
      type?.lowercased() == "news" ? nil : type, for: \.section, .section, from: "nitf:tobject")
    metadata.offer(
      object?.child("tobject.subject")?.attribute("tobject.subject.type"), for: \.section, .section,
      from: "nitf:tobject")
    metadata.offer(
      nitf.attribute("xml:lang") ?? nitf.attribute("baselang"), for: \.language, .language, from: "nitf:lang")
    metadata.offer(address: pubdata?.attribute("ex-ref"), from: "nitf:pubdata")
    metadata.offer(credit: bodyHead?.child("distributor")?.words, from: "nitf:distributor")
    return metadata
  }

  /// A byline, whose `person` elements are its names, and whose offices and agencies have elements of their own.
  private static func byline(_ element: XMLElement) -> Byline {
    let people = element.descendants("person").compactMap(\.words)
    let own = element.parts.compactMap { part -> String? in
      switch part {
      case .text(let text): text
      case .element(let inner): ["byttl", "bytag"].contains(inner.name) ? nil : inner.words
      }
    }
    return Byline((people.isEmpty ? own.joined(separator: " ") : people.joined(separator: ", ")))
  }
}

extension ArticleAssembly {
  /// Puts a dateline that stands apart before the text, unless the text begins with it, and takes its agency.
  mutating func add(dateline: String?, source: Int? = nil) {
    guard let dateline else { return }
    let first = paragraphs.first { $0.kind == .prose || $0.kind == .standfirst }
    if first?.text.hasPrefix(dateline) != true {
      paragraphs.insert(ArticleParagraph(.furniture, dateline, source: source), at: 0)
    }
    let hasDash = dateline.hasSuffix("-") || dateline.hasSuffix("–") || dateline.hasSuffix("—")
    metadata.offer(
      DatelinePrefix(hasDash ? dateline : dateline + " -")?.agency, for: \.agency, .agency, from: "dateline")
  }
}

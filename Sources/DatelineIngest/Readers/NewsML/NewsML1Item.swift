import Algorithms
import DatelineModel

/// One `NewsItem` of NewsML 1.
struct NewsML1Item {
  /// The public identifier with its version; nil when there is none.
  let id: String?
  /// Why the item carries no article; nil when it should.
  private(set) var reasonToSkip: Skipped.Reason?
  /// The articles in order; their metadata are complete.
  private(set) var articles: [ArticleAssembly] = []

  private let item: XMLElement
  private let envelope: XMLElement?
  /// The places in the tree of the components with a text of their own, in order.
  private var texts: [Int] = []

  /// Reads an item; `envelope` is what was said about the whole transmission.
  init(_ item: XMLElement, envelope: XMLElement?) {
    self.item = item
    self.envelope = envelope
    id = item.first("Identification", "NewsIdentifier", "PublicIdentifier")?.words
    let status = item.first("NewsManagement", "Status")?.attribute("FormalName")?.lowercased()
    guard status == nil || status == "usable" || status == "embargoed" else {
      reasonToSkip = .withheld
      return
    }
    let components = item.children("NewsComponent")
    texts = item.descendants("NewsComponent").filter(NewsML1Content.isArticle).map(\.index)
    for component in components { gather(component, inherited: metadata()) }
    if articles.isEmpty {
      let contents = item.descendants("ContentItem")
      if components.isEmpty || item.child("TopicSet") != nil && contents.isEmpty {
        reasonToSkip = .noArticle
      } else if !contents.isEmpty, contents.allSatisfy(Self.isElsewhere) {
        reasonToSkip = .mediaOnly
      }
    }
  }

  /// The id of the article at `position` when the item has several.
  func id(of position: Int) -> String? {
    position == 0 ? id : id.map { "\($0)#\(position + 1)" }
  }

  private static func isElsewhere(_ content: XMLElement) -> Bool {
    content.child("DataContent")?.hasWords != true
  }

  // MARK: Components

  /// Takes the articles of a component and of those inside that have a headline and a text of their own.
  private mutating func gather(_ component: XMLElement, inherited: DocumentMetadata) {
    var content = NewsML1Content()
    let metadata = Self.metadata(of: component, inherited)
    var inner: [XMLElement] = []
    walk(component, into: &content, separate: &inner)
    let headline = component.first("NewsLines", "HeadLine")?.words
    if content.hasText {
      var assembly = ArticleAssembly(
        headline: headline ?? content.headline ?? metadata.title, paragraphs: content.paragraphs,
        metadata: metadata.completed(from: content.metadata))
      assembly.metadata.offer(assembly.headline, for: \.title, .title, from: "newsml-1:HeadLine")
      assembly.add(dateline: Self.dateline(of: component))
      articles.append(assembly)
    }
    for part in inner { gather(part, inherited: metadata) }
  }

  /// The dateline of a component or, where it has none, of one right inside it.
  private static func dateline(of component: XMLElement) -> String? {
    ([component] + component.children("NewsComponent")).lazy
      .compactMap { $0.first("NewsLines", "DateLine")?.words }.first
  }

  private func walk(
    _ component: XMLElement, into content: inout NewsML1Content, separate: inout [XMLElement]
  ) {
    content.take(component)
    for inner in component.children("NewsComponent") {
      let hasHeadline = inner.first("NewsLines", "HeadLine")?.words != nil
      if hasHeadline && holdsArticle(inner) {
        separate.append(inner)
      } else {
        walk(inner, into: &content, separate: &separate)
      }
    }
  }

  /// Whether a text of an article lies in `component` at any depth.
  ///
  /// - Complexity: O(log n) in the texts of the item.
  private func holdsArticle(_ component: XMLElement) -> Bool {
    let first = texts.partitioningIndex { $0 >= component.index }
    return first < texts.count && component.range.contains(texts[first])
  }

  // MARK: Metadata

  /// What the item and its envelope say about all articles inside.
  private func metadata() -> DocumentMetadata {
    var result = DocumentMetadata()
    let management = item.child("NewsManagement")
    result.offer(
      published: management?.child("ThisRevisionCreated")?.words, from: "newsml-1:ThisRevisionCreated")
    result.offer(published: management?.child("FirstCreated")?.words, from: "newsml-1:FirstCreated")
    result.offer(published: envelope?.child("DateAndTime")?.words, from: "newsml-1:DateAndTime")
    result.offer(item.attribute("xml:lang"), for: \.language, .language, from: "newsml-1:lang")
    let identifier = item.first("Identification", "NewsIdentifier")
    result.offer(
      envelope?.first("SentFrom", "Party")?.attribute("FormalName"), for: \.publisher, .publisher,
      from: "newsml-1:SentFrom")
    result.offer(
      identifier?.child("ProviderId")?.words, for: \.publisher, .publisher, from: "newsml-1:ProviderId")
    return result
  }

  private static func metadata(of component: XMLElement, _ inherited: DocumentMetadata) -> DocumentMetadata {
    var result = DocumentMetadata()
    let lines = component.child("NewsLines")
    result.offer(lines?.child("HeadLine")?.words, for: \.title, .title, from: "newsml-1:HeadLine")
    for byline in lines?.children("ByLine").compactMap(\.words) ?? [] {
      result.offer(byline: Byline(byline), from: "newsml-1:ByLine")
    }
    let administrative = component.child("AdministrativeMetadata")
    let creators = administrative?.children("Creator").flatMap { $0.children("Party") } ?? []
    result.offer(
      authors: creators.compactMap { $0.attribute("FormalName") }.flatMap { Byline($0).names },
      from: "newsml-1:Creator")
    result.offer(credit: lines?.child("CreditLine")?.words, from: "newsml-1:CreditLine")
    let provider = administrative?.first("Provider", "Party")?.attribute("FormalName")
    result.offer(provider, for: \.publisher, .publisher, from: "newsml-1:Provider")
    result.offer(
      component.first("DescriptiveMetadata", "Language")?.attribute("FormalName"), for: \.language, .language,
      from: "newsml-1:Language")
    var complete = result.completed(from: inherited)
    complete.offer(
      credit: complete.publisher, from: complete.fieldSources[.publisher] ?? "newsml-1:Provider")
    return complete
  }
}

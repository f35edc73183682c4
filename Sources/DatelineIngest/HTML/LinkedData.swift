#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a page's JSON-LD says about its article (schema.org vocabulary).
struct LinkedData {
  private(set) var headline: String?
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var authors: [String] = []
  private(set) var publisher: String?
  private(set) var url: String?
  private(set) var language: String?
  private(set) var articleBody: String?

  /// Reads the scripts of one page; what is no JSON is passed over.
  init(_ scripts: [[UInt8]]) {
    var nodes: [LinkedDataNode] = []
    for script in scripts {
      // A raw line break inside a string is common and not JSON.
      let clean = script.map { $0 < 0x20 ? 0x20 : $0 }
      if let parsed = try? JSONDecoder().decode(LinkedDataNodes.self, from: Data(clean)) {
        nodes += parsed.nodes
      }
    }
    let article = nodes.first(where: \.isArticle)
    let page = nodes.first { $0.types.contains("WebPage") }
    for node in [article, page].compactMap(\.self) {
      headline = headline ?? node.headline
      published = published ?? node.published
      modified = modified ?? node.modified
      language = language ?? node.language
      if authors.isEmpty { authors = (node.author?.names(in: nodes) ?? []).filter { !$0.contains("://") } }
      publisher = publisher ?? node.publisher?.names(in: nodes).first
    }
    url = article?.url
    articleBody = article?.articleBody
  }
}

/// One object of a JSON-LD script; members of other forms than expected are nil.
struct LinkedDataNode: Decodable {
  let types: [String]
  let id: String?
  let name: String?
  let headline: String?
  let published: String?
  let modified: String?
  let language: String?
  let url: String?
  let articleBody: String?
  let author: LinkedDataReference?
  let publisher: LinkedDataReference?
  let graph: [LinkedDataNode]

  enum CodingKeys: String, CodingKey {
    case type = "@type"
    case id = "@id"
    case graph = "@graph"
    case name, headline, datePublished, dateModified, inLanguage, url, articleBody, author, publisher
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func string(_ key: CodingKeys) -> String? {
      (try? container.decode(String.self, forKey: key))?.trimmedOrNil
    }
    types = (try? container.decode(NameList.self, forKey: .type))?.names ?? []
    id = string(.id)
    name = string(.name)
    headline = string(.headline)
    published = string(.datePublished)
    modified = string(.dateModified)
    language = string(.inLanguage)
    url = string(.url)
    articleBody = string(.articleBody)
    author = try? container.decode(LinkedDataReference.self, forKey: .author)
    publisher = try? container.decode(LinkedDataReference.self, forKey: .publisher)
    graph = (try? container.decode(LinkedDataNodes.self, forKey: .graph))?.nodes ?? []
  }

  /// Whether the object is an article of whatever kind.
  var isArticle: Bool {
    types.contains { $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") || $0 == "Report" }
  }
}

/// The objects of one script, a list, a graph or a single object, graphs opened.
struct LinkedDataNodes: Decodable {
  let nodes: [LinkedDataNode]

  init(from decoder: any Decoder) throws {
    if var list = try? decoder.unkeyedContainer() {
      var nodes: [LinkedDataNode] = []
      while !list.isAtEnd {
        let before = list.currentIndex
        if let nested = try? list.decode(LinkedDataNodes.self) { nodes += nested.nodes }
        // An element that is no object leaves the container where it was.
        if list.currentIndex == before { _ = try list.decode(Passed.self) }
      }
      self.nodes = nodes
    } else {
      let node = try LinkedDataNode(from: decoder)
      nodes = [node] + node.graph
    }
  }

  private struct Passed: Decodable {
    init(from decoder: any Decoder) throws {}
  }
}

/// A person or organisation: a name, an object with a name, a reference to another object, or a list of these.
struct LinkedDataReference: Decodable {
  private let written: [Written]

  private enum Written {
    case name(String)
    case id(String)
  }

  init(from decoder: any Decoder) throws {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      written = name.trimmedOrNil.map { [.name($0)] } ?? []
    } else if let nodes = try? decoder.singleValueContainer().decode(LinkedDataNodes.self),
      !nodes.nodes.isEmpty
    {
      written = nodes.nodes.compactMap { node in node.name.map { .name($0) } ?? node.id.map { .id($0) } }
    } else {
      written = try decoder.singleValueContainer().decode(NameList.self).names.map { .name($0) }
    }
  }

  /// The names, references looked up among `nodes`.
  func names(in nodes: [LinkedDataNode]) -> [String] {
    written.compactMap { written in
      switch written {
      case .name(let name): name
      case .id(let id): nodes.first { $0.id == id && $0.name != nil }?.name
      }
    }
  }
}

/// What a page's JSON-LD says, as a list of its objects (schema.org vocabulary).
struct LinkedData {
  /// The articles, in the order of the page.
  let articles: [LinkedNode]
  /// The page itself, which is weaker evidence than an article.
  let page: LinkedNode?
  private let named: [String: LinkedNode]

  private static let nodeLimit = 500

  /// Reads the scripts of one page.
  ///
  /// - Complexity: O(n) in the bytes.
  init(_ scripts: [[UInt8]]) {
    var nodes: [LinkedNode] = []
    for script in scripts {
      for value in LinkedValueReader.values(in: script) { Self.gather(value, into: &nodes) }
    }
    articles = nodes.filter(\.isArticle)
    page = nodes.first(where: \.isPage)
    var named: [String: LinkedNode] = [:]
    for node in nodes {
      if let id = node.id, node.name != nil, named[id] == nil { named[id] = node }
    }
    self.named = named
  }

  /// The article that the page is about.
  ///
  /// Of several, it is the one at the page's address, else the one with one of the page's titles, else the first.
  /// - Parameters:
  ///   - addresses: The addresses of the page.
  ///   - titles: What other evidence calls the article.
  /// - Returns: The article; nil when there is none.
  func article(at addresses: [String], titles: [String]) -> LinkedNode? {
    guard articles.count > 1 else { return articles.first }
    let keys = addresses.map(PageAddress.key)
    if let found = articles.first(where: { node in
      node.addresses.contains { keys.contains(PageAddress.key($0)) } && node.headline != nil
    }) {
      return found
    }
    let names = titles.map(Wording.key)
    return articles.first { node in node.headline.map { names.contains(Wording.key($0)) } ?? false }
      ?? articles.first
  }

  /// The people and organisations that a member names, references looked up.
  func makers(_ value: LinkedValue?) -> [LinkedMaker] {
    switch value {
    case .text(let words):
      return words.trimmedOrNil.map { [LinkedMaker(name: $0, isOrganisation: nil)] } ?? []
    case .list(let values): return values.flatMap { makers($0) }
    case .object(let members):
      let node = LinkedNode(members: members)
      let meant = node.name == nil ? node.id.flatMap { named[$0] } ?? node : node
      return meant.names.map { LinkedMaker(name: $0, isOrganisation: meant.isOrganisation) }
    case .other, nil: return []
    }
  }

  private static func gather(_ value: LinkedValue, into nodes: inout [LinkedNode]) {
    guard nodes.count < nodeLimit else { return }
    switch value {
    case .list(let values):
      for value in values { gather(value, into: &nodes) }
    case .object(let members):
      nodes.append(LinkedNode(members: members))
      for key in [LinkedKey.graph, .mainEntity, .mainEntityOfPage, .author, .publisher] {
        if let inner = members[key] { gather(inner, into: &nodes) }
      }
    case .text, .other: break
    }
  }
}

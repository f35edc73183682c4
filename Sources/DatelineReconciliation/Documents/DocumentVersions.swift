import DatelineModel

/// Finds the articles of which a later version was read.
///
/// Versions share their address, or one repeats the other's text, both come from one publisher and the later one's headline says that it
/// corrects or updates. The later of two is the one that was changed, or else published, later; without different times neither is.
struct DocumentVersions {
  /// The id of the newest version of each document that has a newer one.
  let newest: [String: String]

  /// - Complexity: O(n log n) in the documents.
  init(_ documents: [DocumentSummary]) {
    let byID = Dictionary(documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var groups: [[DocumentSummary]] = Array(
      Dictionary(grouping: documents.filter { Self.address($0) != nil }) { Self.address($0) ?? "" }
        .filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map(\.value))
    for document in documents {
      guard let original = document.nearDuplicateOf.flatMap({ byID[$0] }),
        let publisher = document.publisher, original.publisher.map(Source.key) == Source.key(publisher),
        Self.isCorrection(document) || Self.isCorrection(original)
      else { continue }
      groups.append([original, document])
    }
    var newest: [String: String] = [:]
    for group in groups {
      let dated = group.compactMap { document in
        Self.second(document).map { (second: $0, document: document) }
      }
      guard let last = dated.max(by: { ($0.second, $0.document.id) < ($1.second, $1.document.id) }) else {
        continue
      }
      for one in dated where one.second < last.second { newest[one.document.id] = last.document.id }
    }
    // A chain of versions ends at its last one.
    self.newest = newest.mapValues { id in
      var id = id
      var steps = 0
      while let next = newest[id], steps < newest.count {
        id = next
        steps += 1
      }
      return id
    }
  }

  /// The address without what does not change the article: scheme, "www.", fragment and a closing slash.
  private static func address(_ document: DocumentSummary) -> String? {
    guard let url = document.url, !url.isEmpty else { return nil }
    var rest = url[...]
    if let scheme = rest.range(of: "://") { rest = rest[scheme.upperBound...] }
    if let fragment = rest.firstIndex(of: "#") { rest = rest[..<fragment] }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    return rest.contains("/") ? String(rest).lowercased() : nil
  }

  private static func second(_ document: DocumentSummary) -> Int? {
    (document.modified ?? document.published).flatMap { $0.resolved ? $0.lastSecond : nil }
  }

  private static let marks = ["correct", "clarif", "update", "amended", "refile"]

  /// Whether the headline begins with a word that says the article replaces another.
  private static func isCorrection(_ document: DocumentSummary) -> Bool {
    guard let first = document.title.flatMap({ NameWords.words($0).first }) else { return false }
    return marks.contains(where: first.hasPrefix)
  }
}

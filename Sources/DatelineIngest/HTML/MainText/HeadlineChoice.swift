/// Finds the block that is a page's headline.
struct HeadlineChoice {
  /// The index of the block; nil when the page has none.
  let block: Int?

  /// Chooses the `h1` whose words a title shares; without one the first that is no link.
  ///
  /// - Parameters:
  ///   - outline: The page.
  ///   - titles: The titles that metadata give, the best first.
  init(_ outline: PageOutline, titles: [String]) {
    let candidates = outline.blocks.indices.filter { outline.blocks[$0].tag == .h1 }.prefix(Self.limit)
    let words = candidates.map { Self.words(outline.words(of: outline.blocks[$0])) }
    for title in titles.map(Self.words) where !title.isEmpty {
      let scores = words.map { Self.similarity($0, title) }
      // The first of equals: pages repeat their headline in bars that follow the reader.
      if let best = scores.max(), best >= 0.5, let position = scores.firstIndex(of: best) {
        block = candidates[position]
        return
      }
    }
    block = candidates.first { index in
      let block = outline.blocks[index]
      guard block.linkDensity < 0.5 else { return false }
      var region = outline.elements[block.element].region
      while let current = region {
        if outline.regions[current].kind == .tagged { return false }
        region = outline.regions[current].parent
      }
      return true
    }
  }

  private static let limit = 50

  private static func similarity(_ words: Set<Substring>, _ title: Set<Substring>) -> Double {
    guard !words.isEmpty else { return 0 }
    // A page title holds the site's name as well, so the heading's words count.
    return Double(words.intersection(title).count) / Double(words.count)
      * min(1, Double(words.count) / Double(max(1, title.count)) * 2)
  }

  private static func words(_ text: String) -> Set<Substring> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber })
  }
}

/// The steps behind ``MainText``.
struct MainTextChoice {
  private(set) var paragraphs: [MainText.Paragraph] = []
  private(set) var headline: String?
  private(set) var declaredSources: [String] = []

  private let outline: PageOutline
  private let titles: [String]
  /// Whether each region is really beside the article.
  private var isBeside: [Bool] = []
  /// The weight of prose in each element and all that it holds, in bytes.
  private var weights: [Int] = []
  private var headlineBlock: Int?

  private static let paragraphMinimum = 40
  private static let articleMinimum = 250

  init(_ outline: PageOutline, titles: [String]) {
    self.outline = outline
    self.titles = titles
  }

  mutating func run() {
    headlineBlock = chooseHeadline()
    weighRegions()
    weighElements()
    // A page without any prose by these measures may still be a very short article.
    guard let root = chooseRoot() else { return }
    collect(in: root)
  }

  // MARK: Headline

  /// The `h1` whose words a title shares; without titles the first that is no link.
  private func chooseHeadline() -> Int? {
    let candidates = outline.blocks.indices.filter { outline.blocks[$0].tag == .h1 }
    let titleWords = titles.map(Self.words)
    for words in titleWords where !words.isEmpty {
      let best = candidates.max { similarity($0, words) < similarity($1, words) }
      if let best, similarity(best, words) >= 0.5 { return best }
    }
    return candidates.first {
      outline.blocks[$0].linkDensity < 0.5 && !isInStrongRegion(outline.blocks[$0].element)
    }
  }

  private func similarity(_ block: Int, _ title: Set<String>) -> Double {
    let words = Self.words(outline.words(of: outline.blocks[block]))
    guard !words.isEmpty else { return 0 }
    // A page title holds the site's name as well, so the heading's words count.
    return Double(words.intersection(title).count) / Double(words.count)
      * min(1, Double(words.count) / Double(max(1, title.count)) * 2)
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() })
  }

  // MARK: Weights

  /// The bytes of prose in a block, links taken off; 0 for anything that is not a paragraph.
  private func weight(of block: PageOutline.Block) -> Int {
    guard !block.tag.isHeading, block.byteCount >= Self.paragraphMinimum, block.linkDensity < 0.5 else {
      return 0
    }
    let isLoose = block.tag != .p && block.tag != .blockquote && block.tag != .li
    if isLoose && !Self.endsSentence(outline.text[block.text]) { return 0 }
    let prose = block.byteCount - block.linkByteCount
    return block.tag == .li ? prose / 2 : prose
  }

  /// Whether the words end with a mark that ends a sentence, closing quotation marks and brackets aside.
  static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
    var text = text
    while let last = text.last {
      switch last {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): text.removeLast()
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return true
      // U+00BB
      case 0xBB where text.dropLast().last == 0xC2: text.removeLast(2)
      // U+201D and U+2019 close; U+2026 ends.
      case 0x9D where text.dropLast().suffix(2).elementsEqual([0xE2, 0x80]): text.removeLast(3)
      case 0x99 where text.dropLast().suffix(2).elementsEqual([0xE2, 0x80]): text.removeLast(3)
      case 0xA6: return text.dropLast().suffix(2).elementsEqual([0xE2, 0x80])
      default: return false
      }
    }
    return false
  }

  /// Decides which regions are beside the article.
  ///
  /// These are those that a tag puts there, and those of a class name or hidden ones that hold less than half of
  /// the prose. A header that holds the headline or lies in the article belongs to it.
  private mutating func weighRegions() {
    isBeside = Array(repeating: true, count: outline.regions.count)
    var held = Array(repeating: 0, count: outline.regions.count)
    var total = 0
    for block in outline.blocks {
      let weight = weight(of: block)
      guard weight > 0, !isInStrongRegion(block.element) else { continue }
      total += weight
      var region = outline.elements[block.element].region
      while let index = region {
        held[index] += weight
        region = outline.regions[index].parent
      }
    }
    let headlineElement = headlineBlock.map { outline.blocks[$0].element }
    for (index, region) in outline.regions.enumerated() {
      if region.tag == .header {
        let holdsHeadline = headlineElement.map { isInside($0, region.element) } ?? false
        isBeside[index] =
          !holdsHeadline && !hasAncestor(region.element) { $0.tag == .article || $0.tag == .main }
      } else if region.isByClassOnly, held[index] * 2 > total {
        isBeside[index] = false
      } else if region.isByClassOnly, let element = headlineElement, isInside(element, region.element),
        outline.elements[region.element].tag != .h1, held[index] * 4 > total
      {
        isBeside[index] = false
      }
    }
  }

  private mutating func weighElements() {
    weights = Array(repeating: 0, count: outline.elements.count)
    for block in outline.blocks where !isLeftOut(block.element) {
      weights[block.element] += weight(of: block)
    }
    // Children come after their parents, so one pass from the end sums the whole tree.
    for index in outline.elements.indices.reversed() {
      if let parent = outline.elements[index].parent { weights[parent] += weights[index] }
    }
  }

  // MARK: The article's box

  /// The element that holds the article; nil when the page has no prose at all.
  private func chooseRoot() -> Int? {
    guard
      let whole = outline.elements.indices.first(where: {
        outline.elements[$0].parent == nil && weights[$0] > 0
      })
    else { return nil }
    let total = weights[whole]
    let article = heaviest { $0.tag == .article }
    let body = heaviest { $0.hints.contains(.articleBody) }
    let main = heaviest { $0.tag == .main || $0.hints.contains(.mainPart) }
    if let body, weights[body] >= Self.articleMinimum {
      let parts = outline.elements.indices.filter {
        outline.elements[$0].hints.contains(.articleBody)
          && outline.elements[$0].parent == outline.elements[body].parent
      }
      let all = parts.reduce(0) { $0 + weights[$1] }
      let around = article.flatMap { isInside(body, $0) ? weights[$0] : nil } ?? total
      if all > weights[body] * 5 / 4, let parent = outline.elements[body].parent { return parent }
      if weights[body] * 2 >= around { return body }
    }
    if let article, weights[article] >= Self.articleMinimum, weights[article] * 5 >= total * 2 {
      return article
    }
    if let main, weights[main] * 2 >= total { return descend(from: main) }
    return descend(from: whole)
  }

  private func heaviest(where condition: (PageOutline.Element) -> Bool) -> Int? {
    var best: Int?
    for index in outline.elements.indices where condition(outline.elements[index]) && weights[index] > 0 {
      if best.map({ weights[$0] < weights[index] }) ?? true { best = index }
    }
    return best
  }

  /// The smallest element inside `start` that still holds four fifths of its parent's prose, step by step.
  private func descend(from start: Int) -> Int {
    var children: [Int: [Int]] = [:]
    for index in outline.elements.indices {
      if let parent = outline.elements[index].parent, weights[index] > 0 {
        children[parent, default: []].append(index)
      }
    }
    var current = start
    while let next = children[current]?.max(by: { weights[$0] < weights[$1] }),
      weights[next] * 5 >= weights[current] * 4,
      outline.elements[next].tag != .p && outline.elements[next].tag != .blockquote
    {
      current = next
    }
    return current
  }

  // MARK: The text

  private mutating func collect(in root: Int) {
    let inside = outline.blocks.indices.filter { index in
      isInside(outline.blocks[index].element, root) && !isLeftOut(outline.blocks[index].element)
    }
    var kept = keep(inside)
    if let headlineBlock {
      headline = outline.words(of: outline.blocks[headlineBlock])
      // What precedes the headline inside the article's box is a section name or a breadcrumb.
      kept.removeAll { $0 < headlineBlock }
      let first = kept.first ?? headlineBlock
      let standfirst = (headlineBlock + 1..<max(first, headlineBlock + 1)).first { isStandfirst($0) }
      paragraphs.append(
        MainText.Paragraph(role: .headline, text: outline.words(of: outline.blocks[headlineBlock])))
      if let standfirst { kept.insert(standfirst, at: 0) }
    }
    var hasLead = false
    for index in kept {
      let block = outline.blocks[index]
      let words = outline.words(of: block)
      if words == headline { continue }
      let isLead = !hasLead && (!block.tag.isHeading || isStandfirst(index))
      paragraphs.append(MainText.Paragraph(role: isLead ? .lead : .body, text: words))
      hasLead = hasLead || isLead
    }
    if !hasLead { paragraphs = [] }
  }

  /// The blocks that are the article's own among those in its box.
  private mutating func keep(_ candidates: [Int]) -> [Int] {
    var kept: [Int] = []
    var pendingHeadings: [Int] = []
    var isSkipping = false
    for index in candidates {
      let block = outline.blocks[index]
      if index == headlineBlock || block.tag == .h1 { continue }
      let kind = LineKind(outline.words(of: block))
      if case .comments = kind { break }
      if block.tag.isHeading {
        isSkipping = kind == .chrome || block.linkDensity > 0.5
        if isSkipping { pendingHeadings.removeAll() } else { pendingHeadings.append(index) }
        continue
      }
      if case .sources(let names) = kind {
        for name in names where !declaredSources.contains(name) { declaredSources.append(name) }
        continue
      }
      guard kind == .prose, !(isSkipping && block.tag == .li) else { continue }
      // Other stories under a heading such as "Related" are linked teasers; the article's own prose goes on.
      if isSkipping {
        guard block.linkByteCount == 0, block.byteCount >= Self.paragraphMinimum * 2 else { continue }
        isSkipping = false
      }
      guard isArticleText(block) else { continue }
      kept += pendingHeadings
      pendingHeadings.removeAll()
      kept.append(index)
    }
    return kept
  }

  private func isArticleText(_ block: PageOutline.Block) -> Bool {
    switch block.tag {
    case .p, .blockquote, .pre:
      return block.linkDensity < 0.8 || Self.endsSentence(outline.text[block.text]) && block.linkDensity < 1
    case .li, .dd, .dt: return block.linkDensity < 0.5
    default:
      return block.byteCount >= Self.paragraphMinimum && block.linkDensity < 0.5
        && Self.endsSentence(outline.text[block.text])
    }
  }

  /// Whether the block between headline and body introduces the article.
  private func isStandfirst(_ index: Int) -> Bool {
    let block = outline.blocks[index]
    guard !isLeftOut(block.element), block.byteCount >= Self.paragraphMinimum, block.linkDensity < 0.5,
      LineKind(outline.words(of: block)) == .prose
    else { return false }
    if hasAncestor(block.element, orSelf: true, where: { $0.hints.contains(.standfirst) }) { return true }
    return Self.endsSentence(outline.text[block.text])
  }

  // MARK: Places

  private func isLeftOut(_ element: Int) -> Bool {
    var region = outline.elements[element].region
    while let index = region {
      if isBeside[index] { return true }
      region = outline.regions[index].parent
    }
    return false
  }

  /// Whether a tag, not only a class name, puts the element beside the article.
  private func isInStrongRegion(_ element: Int) -> Bool {
    var region = outline.elements[element].region
    while let index = region {
      if !outline.regions[index].isByClassOnly && outline.regions[index].tag != .header { return true }
      region = outline.regions[index].parent
    }
    return false
  }

  private func isInside(_ element: Int, _ ancestor: Int) -> Bool {
    var current: Int? = element
    while let index = current, index >= ancestor {
      if index == ancestor { return true }
      current = outline.elements[index].parent
    }
    return false
  }

  private func hasAncestor(
    _ element: Int, orSelf: Bool = false, where condition: (PageOutline.Element) -> Bool
  ) -> Bool {
    var current = orSelf ? element : outline.elements[element].parent
    while let index = current {
      if condition(outline.elements[index]) { return true }
      current = outline.elements[index].parent
    }
    return false
  }
}

/// What each block of a page weighs as prose, and which parts of the page stand beside its article.
struct PageProse {
  let outline: PageOutline
  /// The block that is the headline.
  let headline: Int?
  /// The bytes of prose in each block, links taken off; 0 for anything that is no paragraph.
  private(set) var weights: [Int] = []
  /// Whether each region, or one around it, stands beside the article.
  private(set) var isOut: [Bool] = []
  /// The prose in each element and all that it holds, what stands beside the article left out, in bytes.
  private(set) var held: [Int] = []
  /// For each element the index behind the last one inside it: elements stand in document order.
  private var ends: [Int] = []

  static let paragraphMinimum = 40

  /// Weighs the blocks of `outline` and judges its regions.
  ///
  /// - Complexity: O(n) in elements, regions and blocks times the depth of regions.
  init(_ outline: PageOutline, headline: Int?) {
    self.outline = outline
    self.headline = headline
    ends = outline.elements.indices.map { $0 + 1 }
    for index in outline.elements.indices.reversed() {
      if let parent = outline.elements[index].parent { ends[parent] = max(ends[parent], ends[index]) }
    }
    weights = outline.blocks.map { weight(of: $0, in: outline) }
    judge()
    held = Array(repeating: 0, count: outline.elements.count)
    for (index, block) in outline.blocks.enumerated() where !isLeftOut(block.element) {
      held[block.element] += weights[index]
    }
    for index in outline.elements.indices.reversed() {
      if let parent = outline.elements[index].parent { held[parent] += held[index] }
    }
  }

  // MARK: Blocks

  private func weight(of block: PageOutline.Block, in outline: PageOutline) -> Int {
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
      let before = text.dropLast()
      switch last {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): text.removeLast()
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return true
      // U+00BB
      case 0xBB where before.last == 0xC2: text.removeLast(2)
      // U+201D and U+2019 close; U+2026 ends.
      case 0x9D where before.suffix(2).elementsEqual([0xE2, 0x80]): text.removeLast(3)
      case 0x99 where before.suffix(2).elementsEqual([0xE2, 0x80]): text.removeLast(3)
      case 0xA6: return before.suffix(2).elementsEqual([0xE2, 0x80])
      // U+3002, and U+300D which closes; U+FF01 and U+FF1F.
      case 0x82: return before.suffix(2).elementsEqual([0xE3, 0x80])
      case 0x8D where before.suffix(2).elementsEqual([0xE3, 0x80]): text.removeLast(3)
      case 0x81, 0x9F: return before.suffix(2).elementsEqual([0xEF, 0xBC])
      default: return false
      }
    }
    return false
  }

  // MARK: Regions

  /// What one region holds.
  private struct Holding {
    /// Bytes of prose, comments left aside.
    var prose = 0
    /// Bytes of prose in the box that a class names as the article's.
    var body = 0
    var linked = 0
    var total = 0
    /// Bytes and number of paragraphs proper.
    var paragraphBytes = 0
    var paragraphs = 0
    /// The same of those right under the region's element.
    var ownBytes = 0
    var ownParagraphs = 0

    /// Whether the region has a run of long paragraphs of its own, as an article that a box was not closed
    /// before.
    var isRun: Bool { ownParagraphs >= 4 && ownBytes >= 150 * ownParagraphs }
  }

  /// Decides which regions are beside the article.
  ///
  /// A region that holds the article's named body, most of the page's prose, or the headline with a good part of
  /// the prose is not beside it, whatever it is called: careless pages leave tags open and wrap all they have in
  /// forms. A doubtful region is not when its words are prose.
  private mutating func judge() {
    let headlineElement = headline.map { outline.blocks[$0].element }
    let holdsHeadline = outline.regions.map { region in
      headlineElement.map { isInside($0, region.element) } ?? false
    }
    var (holdings, total) = holdings(countingComments: false)
    // A page that calls its whole article a comment has next to nothing elsewhere.
    let areCommentsArticle = total < Self.articleMinimum
    if areCommentsArticle { (holdings, total) = self.holdings(countingComments: true) }
    isOut = []
    for (index, region) in outline.regions.enumerated() {
      let holding = holdings[index]
      let holdsMost = holding.prose * 2 > total && total > 0
      let holdsArticle =
        holdsMost || (holding.body * 4 > total && holding.body > 0)
        || (holdsHeadline[index] && holding.prose * 4 > total)
      let isBeside: Bool
      switch region.kind {
      case .caption, .consent: isBeside = !(region.kind == .consent && holdsArticle && holdsHeadline[index])
      case .comments: isBeside = !(holdsArticle && (holdsHeadline[index] || areCommentsArticle))
      case .header: isBeside = !holdsHeadline[index] && !isPartOfArticle(region.element)
      case .tagged: isBeside = !holdsArticle
      case .named: isBeside = !holdsArticle && !holding.isRun
      case .doubtful:
        // Offers to subscribe are short sentences and lists.
        let isProse =
          holding.paragraphBytes >= Self.doubtfulMinimum * max(1, holding.paragraphs)
          && holding.linked * 10 < holding.total * 3 && holding.paragraphs > 0
        isBeside = !holdsArticle && !isProse && !holdsHeadline[index]
      }
      isOut.append(isBeside || region.parent.map { isOut[$0] } ?? false)
    }
  }

  private static let articleMinimum = 500
  private static let doubtfulMinimum = 100

  /// What each region holds, and the bytes of prose of the page.
  private func holdings(countingComments: Bool) -> (regions: [Holding], total: Int) {
    var holdings = [Holding](repeating: Holding(), count: outline.regions.count)
    var total = 0
    for (index, block) in outline.blocks.enumerated() {
      let innermost = outline.elements[block.element].region
      let isOther =
        isIn(.caption, innermost) || isIn(.consent, innermost)
        || (!countingComments && isIn(.comments, innermost))
      let prose = isOther ? 0 : weights[index]
      let body = prose > 0 && isInNamedBody(block.element) ? prose : 0
      total += prose
      var region = innermost
      while let current = region {
        holdings[current].prose += prose
        holdings[current].body += body
        holdings[current].linked += block.linkByteCount
        holdings[current].total += block.byteCount
        if prose > 0 && block.tag != .li {
          holdings[current].paragraphBytes += prose
          holdings[current].paragraphs += 1
          if outline.elements[block.element].parent == outline.regions[current].element {
            holdings[current].ownBytes += prose
            holdings[current].ownParagraphs += 1
          }
        }
        region = outline.regions[current].parent
      }
    }
    return (holdings, total)
  }

  private func isIn(_ kind: PageOutline.Region.Kind, _ region: Int?) -> Bool {
    var region = region
    while let current = region {
      if outline.regions[current].kind == kind { return true }
      region = outline.regions[current].parent
    }
    return false
  }

  private func isInNamedBody(_ element: Int) -> Bool {
    hasAncestor(element, orSelf: true) { $0.hints.contains(.articleBody) }
  }

  private func isPartOfArticle(_ element: Int) -> Bool {
    hasAncestor(element) { $0.tag == .article || $0.tag == .main }
  }

  // MARK: Places

  /// Whether an element lies in a region beside the article.
  func isLeftOut(_ element: Int) -> Bool {
    outline.elements[element].region.map { isOut[$0] } ?? false
  }

  /// Whether `element` is `ancestor` or lies inside it.
  func isInside(_ element: Int, _ ancestor: Int) -> Bool {
    element >= ancestor && element < ends[ancestor]
  }

  /// Whether an element around `element`, or itself if asked, meets a condition.
  func hasAncestor(
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

import Algorithms

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
    isOut = RegionJudge(self).verdicts()
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

  /// The bytes of prose in some blocks.
  func weight(of blocks: some Sequence<Int>) -> Int { blocks.reduce(0) { $0 + weights[$1] } }

  // MARK: Places

  /// Whether an element lies in a region beside the article.
  func isLeftOut(_ element: Int) -> Bool {
    outline.elements[element].region.map { isOut[$0] } ?? false
  }

  /// Whether `element` is `ancestor` or lies inside it.
  func isInside(_ element: Int, _ ancestor: Int) -> Bool {
    element >= ancestor && element < ends[ancestor]
  }

  /// Whether an element describes a picture that belongs to the parts that are not beside the article.
  func isCaption(_ element: Int) -> Bool {
    guard let region = outline.elements[element].region, outline.regions[region].kind == .caption,
      hasAncestor(element, orSelf: true, where: { $0.tag == .figcaption })
    else { return false }
    var around = outline.regions[region].parent
    while let index = around, outline.regions[index].kind == .caption {
      around = outline.regions[index].parent
    }
    return around.map { !isOut[$0] } ?? true
  }

  /// Whether `element` is one of `ancestors`, which stand in document order and apart, or lies inside one.
  ///
  /// - Complexity: O(log n) in `ancestors`.
  func isInside(_ element: Int, anyOf ancestors: [Int]) -> Bool {
    let next = ancestors.partitioningIndex { $0 > element }
    return next > 0 && isInside(element, ancestors[next - 1])
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

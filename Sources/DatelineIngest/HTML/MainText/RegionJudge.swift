/// Decides which regions of a page are beside its article.
///
/// A region that holds the article's named body, most of the page's prose, or the headline with a good part of the
/// prose is not beside it, whatever it is called: careless pages leave tags open and wrap all they have in forms.
/// A doubtful region is not when its words are prose.
struct RegionJudge {
  private let prose: PageProse
  private let outline: PageOutline
  private var holdings: [Holding] = []
  /// The bytes of prose of the page.
  private var total = 0
  private let headlineElement: Int?

  private static let articleMinimum = 500
  private static let doubtfulMinimum = 100

  /// What one region holds.
  private struct Holding {
    /// Bytes of prose.
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

    /// Whether the region's words are prose; offers to subscribe are short sentences and lists.
    var isProse: Bool {
      paragraphs > 0 && paragraphBytes >= RegionJudge.doubtfulMinimum * paragraphs && linked * 10 < total * 3
    }
  }

  /// Takes the weighed blocks of a page.
  init(_ prose: PageProse) {
    self.prose = prose
    outline = prose.outline
    headlineElement = prose.headline.map { prose.outline.blocks[$0].element }
  }

  /// Whether each region, or one around it, stands beside the article.
  ///
  /// - Complexity: O(n) in blocks times the depth of regions.
  func verdicts() -> [Bool] {
    var judge = self
    judge.weigh(countingAll: false)
    // A page that calls its whole article a comment has next to nothing elsewhere.
    let hasLittleElse = judge.total < Self.articleMinimum
    if hasLittleElse { judge.weigh(countingAll: true) }
    var isOut: [Bool] = []
    for index in outline.regions.indices {
      let isBeside = judge.isBeside(index, hasLittleElse: hasLittleElse)
      isOut.append(isBeside || outline.regions[index].parent.map { isOut[$0] } ?? false)
    }
    return isOut
  }

  private func isBeside(_ index: Int, hasLittleElse: Bool) -> Bool {
    let region = outline.regions[index]
    let holding = holdings[index]
    let holdsHeadline = headlineElement.map { prose.isInside($0, region.element) } ?? false
    let holdsArticle =
      (holding.prose * 2 > total && total > 0) || (holding.body * 4 > total && holding.body > 0)
      || (holdsHeadline && holding.prose * 4 > total)
    switch region.kind {
    case .caption: return true
    case .consent: return !(holdsArticle && holdsHeadline)
    case .comments: return !(holdsArticle && (holdsHeadline || hasLittleElse))
    case .header:
      return !holdsHeadline
        && !prose.hasAncestor(region.element) { $0.tag == .article || $0.tag == .main }
    case .tagged: return !holdsArticle
    case .named: return !holdsArticle && !holding.isRun
    case .doubtful: return !holdsArticle && !holding.isProse && !holdsHeadline
    }
  }

  /// Weighs what each region holds; unless `countingAll`, comments and consent boxes weigh nothing.
  private mutating func weigh(countingAll: Bool) {
    holdings = [Holding](repeating: Holding(), count: outline.regions.count)
    total = 0
    for (index, block) in outline.blocks.enumerated() {
      let innermost = outline.elements[block.element].region
      let weight = isForeign(innermost, countingAll: countingAll) ? 0 : prose.weights[index]
      total += weight
      let isBody =
        weight > 0 && prose.hasAncestor(block.element, orSelf: true) { $0.hints.contains(.articleBody) }
      let isParagraph = weight > 0 && block.tag != .li
      let parent = outline.elements[block.element].parent
      var region = innermost
      while let current = region {
        holdings[current].prose += weight
        if isBody { holdings[current].body += weight }
        holdings[current].linked += block.linkByteCount
        holdings[current].total += block.byteCount
        if isParagraph {
          holdings[current].paragraphBytes += weight
          holdings[current].paragraphs += 1
          if parent == outline.regions[current].element {
            holdings[current].ownBytes += weight
            holdings[current].ownParagraphs += 1
          }
        }
        region = outline.regions[current].parent
      }
    }
  }

  private func isForeign(_ region: Int?, countingAll: Bool) -> Bool {
    var region = region
    while let current = region {
      switch outline.regions[current].kind {
      case .caption: return true
      case .comments, .consent: if !countingAll { return true }
      default: break
      }
      region = outline.regions[current].parent
    }
    return false
  }
}

/// Picks the article's own paragraphs among the blocks of its box.
struct ParagraphPick {
  private(set) var paragraphs: [MainText.Paragraph] = []
  private(set) var headline: String?
  private(set) var declaredSources: [String] = []

  private let prose: PageProse
  private let box: ArticleBox
  private let witness: BodyWitness

  private var outline: PageOutline { prose.outline }

  init(_ prose: PageProse, box: ArticleBox, witness: BodyWitness) {
    self.prose = prose
    self.box = box
    self.witness = witness
  }

  mutating func run() {
    let candidates = outline.blocks.indices.filter { index in
      let element = outline.blocks[index].element
      return !prose.isLeftOut(element) && box.elements.contains { prose.isInside(element, $0) }
    }
    var kept = keep(candidates)
    kept = heard(kept)
    if let block = prose.headline {
      let words = outline.words(of: outline.blocks[block])
      headline = words
      // What precedes the headline inside the article's box is a section name or a breadcrumb.
      kept.removeAll { $0 < block }
      let first = kept.first ?? block
      paragraphs.append(paragraph(block, .headline, words))
      if let standfirst = (block + 1..<max(first, block + 1)).first(where: { isStandfirst($0) }) {
        kept.insert(standfirst, at: 0)
      }
    }
    write(kept)
  }

  private mutating func write(_ kept: [Int]) {
    var hasLead = false
    var seen: Set<String> = []
    for index in kept {
      let block = outline.blocks[index]
      let words = outline.words(of: block)
      // A paragraph said twice is a pull quote or a notice; the headline again is a bar.
      if words == headline || !seen.insert(words).inserted { continue }
      let isLead = !hasLead && (!block.tag.isHeading || isStandfirst(index))
      paragraphs.append(paragraph(index, isLead ? .lead : .body, words))
      hasLead = hasLead || isLead
    }
    if !hasLead { paragraphs = [] }
  }

  private func paragraph(_ block: Int, _ role: MainText.Role, _ words: String) -> MainText.Paragraph {
    MainText.Paragraph(role: role, text: words, source: outline.blocks[block].source)
  }

  // MARK: Choice

  /// The blocks that are the article's own among those in its box.
  private mutating func keep(_ candidates: [Int]) -> [Int] {
    var kept: [Int] = []
    var keptParents: Set<Int> = []
    var pendingHeadings: [Int] = []
    var isSkipping = false
    var remaining = candidates.reduce(0) { $0 + prose.weights[$1] }
    var keptWeight = 0
    for index in candidates {
      let block = outline.blocks[index]
      remaining -= prose.weights[index]
      if index == prose.headline || block.tag == .h1 { continue }
      let kind = LineKind(outline.words(of: block))
      if case .comments = kind {
        // A link to the comments stands above many articles.
        if keptWeight > remaining { break }
        continue
      }
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
        let parent = outline.elements[block.element].parent
        let goesOn = block.tag == .p && block.linkDensity < 0.5 && parent.map(keptParents.contains) == true
        guard goesOn || (block.linkByteCount == 0 && block.byteCount >= PageProse.paragraphMinimum * 2) else {
          continue
        }
        isSkipping = false
      }
      guard isArticleText(block) else { continue }
      kept += pendingHeadings
      pendingHeadings.removeAll()
      kept.append(index)
      keptWeight += prose.weights[index]
      if block.tag == .p, let parent = outline.elements[block.element].parent { keptParents.insert(parent) }
    }
    return kept
  }

  private func isArticleText(_ block: PageOutline.Block) -> Bool {
    let endsSentence = PageProse.endsSentence(outline.text[block.text])
    switch block.tag {
    case .p, .blockquote, .pre: return block.linkDensity < 0.8 || endsSentence && block.linkDensity < 1
    case .li, .dd, .dt: return block.linkDensity < 0.5
    default:
      return block.byteCount >= PageProse.paragraphMinimum && block.linkDensity < 0.5 && endsSentence
    }
  }

  /// Whether the block between headline and body introduces the article.
  private func isStandfirst(_ index: Int) -> Bool {
    let block = outline.blocks[index]
    guard !prose.isLeftOut(block.element), block.byteCount >= PageProse.paragraphMinimum,
      block.linkDensity < 0.5, LineKind(outline.words(of: block)) == .prose
    else { return false }
    if prose.hasAncestor(block.element, orSelf: true, where: { $0.hints.contains(.standfirst) }) {
      return true
    }
    return PageProse.endsSentence(outline.text[block.text])
  }

  // MARK: Witness

  /// The blocks after the page's own statement of its article has been heard.
  ///
  /// It is heard when it has most of the words picked so far; then what it leaves out behind its last words, and
  /// boxes between its words, are not the article's.
  private func heard(_ kept: [Int]) -> [Int] { kept }
}

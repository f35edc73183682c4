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
    let inside = outline.blocks.indices.filter {
      prose.isInside(outline.blocks[$0].element, anyOf: box.elements)
    }
    var kept = trimmed(heard(keep(inside.filter { !prose.isLeftOut(outline.blocks[$0].element) })))
    if let block = prose.headline { kept = led(kept, by: block) }
    guard let last = kept.last else { return }
    let captions = inside.filter { $0 < last && isCaption($0) }
    write(kept, captions: Set(captions))
  }

  /// Puts the headline first, and the introduction that stands between it and the kept blocks.
  private mutating func led(_ kept: [Int], by block: Int) -> [Int] {
    var kept = kept
    let words = outline.words(of: outline.blocks[block])
    headline = words
    // What precedes the headline inside the article's box is a section name or a breadcrumb; a heading in the
    // midst of the paragraphs is one of their own.
    let before = prose.weight(of: kept.lazy.filter { $0 < block })
    if before * 4 < prose.weight(of: kept) { kept.removeAll { $0 < block } }
    let first = kept.first ?? block
    paragraphs.append(paragraph(block, .headline, words))
    let between = (block + 1..<max(first, block + 1)).filter { isStandfirst($0) }
    return between.prefix(Self.standfirstLimit) + kept
  }

  private static let standfirstLimit = 2

  private mutating func write(_ kept: [Int], captions: Set<Int>) {
    var hasLead = false
    var seen: Set<WordKey> = []
    for index in (kept + captions).sorted() {
      let block = outline.blocks[index]
      let words = outline.words(of: block)
      // A paragraph said twice is a pull quote or a notice; the headline again is a bar.
      if words == headline || !seen.insert(WordKey(words)).inserted { continue }
      if captions.contains(index) {
        paragraphs.append(paragraph(index, .caption, words))
        continue
      }
      let isLead = !hasLead && (!block.tag.isHeading || isStandfirst(index))
      paragraphs.append(paragraph(index, isLead ? .lead : .body, words))
      hasLead = hasLead || isLead
    }
    if !hasLead { paragraphs = [] }
  }

  /// Whether the block describes a picture of the article; the credit alone is no description.
  private func isCaption(_ index: Int) -> Bool {
    let block = outline.blocks[index]
    return block.byteCount >= PageProse.paragraphMinimum && block.linkDensity < 0.5
      && prose.isCaption(block.element) && LineKind(outline.words(of: block)) == .prose
  }

  private func paragraph(_ block: Int, _ role: MainText.Role, _ words: String) -> MainText.Paragraph {
    MainText.Paragraph(role: role, text: words, source: outline.blocks[block].source)
  }

  // MARK: Choice

  /// What the walk over the blocks has gathered so far.
  private struct Walk {
    var kept: [Int] = []
    var keptWeight = 0
    var pendingHeadings: [Int] = []
    /// The heading of other stories that stands above the block at hand.
    var otherStories: Int?
  }

  /// The blocks that are the article's own among those in its box.
  private mutating func keep(_ candidates: [Int]) -> [Int] {
    var walk = Walk()
    let total = prose.weight(of: candidates)
    var remaining = total
    for index in candidates {
      let block = outline.blocks[index]
      remaining -= prose.weights[index]
      if index == prose.headline || block.tag == .h1 { continue }
      let words = outline.words(of: block)
      let kind = PageNotice.matches(words) ? .chrome : LineKind(words)
      switch kind {
      // A link to the comments stands above many articles.
      case .comments where walk.keptWeight > remaining: return walk.kept
      case .sources(let names):
        for name in names where !declaredSources.contains(name) { declaredSources.append(name) }
        continue
      case .prose: break
      case .chrome where block.tag.isHeading: break
      default: continue
      }
      if block.tag.isHeading {
        let isOther = kind == .chrome || block.linkDensity > 0.5
        walk.otherStories = isOther ? index : nil
        if isOther { walk.pendingHeadings.removeAll() } else { walk.pendingHeadings.append(index) }
        continue
      }
      if let heading = walk.otherStories {
        guard !belongs(index, to: heading, total: total) else { continue }
        walk.otherStories = nil
      }
      guard isArticleText(block) else { continue }
      walk.kept += walk.pendingHeadings + [index]
      walk.pendingHeadings.removeAll()
      walk.keptWeight += prose.weights[index]
    }
    return walk.kept
  }

  /// Whether a block is one of the other stories that `heading` introduces.
  ///
  /// All that stands in the heading's own box is; in the article's own box only its links and lists are.
  private func belongs(_ index: Int, to heading: Int, total: Int) -> Bool {
    let block = outline.blocks[index]
    let isTeaser =
      block.tag == .li || block.linkDensity >= 0.5 || block.byteCount < PageProse.paragraphMinimum
    guard let scope = outline.elements[outline.blocks[heading].element].parent,
      prose.isInside(block.element, scope)
    else { return isTeaser }
    return prose.held[scope] * 2 < total || isTeaser
  }

  private func isArticleText(_ block: PageOutline.Block) -> Bool {
    let endsSentence = PageProse.endsSentence(outline.text[block.text])
    switch block.tag {
    case .p, .blockquote, .pre: return block.linkDensity < 0.8 || endsSentence && block.linkDensity < 1
    case .li, .dd, .dt, .td: return block.linkDensity < 0.5
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

  /// The blocks without the names, credits and labels that trail behind the last sentence.
  private func trimmed(_ kept: [Int]) -> [Int] {
    var kept = kept
    for _ in 0..<Self.tailLimit {
      guard kept.count > 2, let last = kept.last else { break }
      let block = outline.blocks[last]
      guard block.byteCount < PageProse.paragraphMinimum, block.tag != .li, block.tag != .blockquote,
        !PageProse.endsSentence(outline.text[block.text])
      else { break }
      kept.removeLast()
    }
    return kept
  }

  private static let tailLimit = 3

  // MARK: Witness

  /// The blocks after the page's own statement of its article has been heard.
  ///
  /// It is heard when it has most of the words picked so far. Then what it leaves out is not the article's, but
  /// for subheadings and quotations, and what it has is, wherever on the page it stands.
  private func heard(_ kept: [Int]) -> [Int] {
    guard witness.isPresent else { return kept }
    let agreements = outline.blocks.map { witness.agreement(with: outline.text[$0.text]) ?? 0 }
    let total = prose.weight(of: kept)
    let agreed = prose.weight(of: kept.lazy.filter { agreements[$0] >= Self.agreementMinimum })
    guard total > 0, agreed * 10 >= total * 6 else { return kept }
    let isWhole = agreed * 10 >= total * 7
    let own = Set(kept)
    let last = kept.last { agreements[$0] >= Self.agreementMinimum } ?? 0
    return outline.blocks.indices.filter { index in
      let block = outline.blocks[index]
      guard own.contains(index) else { return isVouchedFor(index, agreements[index]) }
      let isPart = index < last && (block.tag.isHeading || block.tag == .blockquote)
      return !isWhole || agreements[index] >= Self.doubtMaximum || isPart
    }
  }

  /// Whether a paragraph that was not picked is the article's by the page's own words.
  private func isVouchedFor(_ index: Int, _ agreement: Double) -> Bool {
    let block = outline.blocks[index]
    return agreement >= Self.certainty && block.byteCount >= Self.vouchedMinimum && !block.tag.isHeading
      && block.linkDensity < 0.5 && index > (prose.headline ?? -1)
  }

  /// The agreement of a block that the statement has, of one that it certainly has, and the least of one to keep.
  private static let agreementMinimum = 0.6
  private static let certainty = 0.9
  private static let doubtMaximum = 0.2
  private static let vouchedMinimum = 80
}

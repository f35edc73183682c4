/// The elements that hold a page's article.
struct ArticleBox {
  /// The elements, none inside another, in document order; empty when the page has no prose at all.
  let elements: [Int]

  private static let articleMinimum = 250

  /// Finds the box: the article's named body, or the `article`, or the part of the page where prose is densest.
  ///
  /// - Complexity: O(n) in elements and blocks.
  init(_ prose: PageProse) {
    elements = Search(prose: prose).elements()
  }

  private struct Search {
    let prose: PageProse
    private var outline: PageOutline { prose.outline }
    private var held: [Int] { prose.held }

    func elements() -> [Int] {
      guard
        let whole = outline.elements.indices.first(where: {
          outline.elements[$0].parent == nil && held[$0] > 0
        })
      else { return [] }
      let total = held[whole]
      let article = best { $0.tag == .article }
      let around = article ?? whole
      if let bodies = namedBodies(around: article) {
        let isMost = bodies.weight * 2 >= min(total, held[around])
        if isMost || outweighsOthers(bodies.elements, weight: bodies.weight) { return bodies.elements }
      }
      if let article, held[article] >= ArticleBox.articleMinimum,
        held[article] * 5 >= total * 2 || outweighsOthers([article], weight: held[article])
      {
        return [article]
      }
      if let main = best(where: { $0.tag == .main || $0.hints.contains(.mainPart) }), held[main] * 2 >= total
      {
        return [descend(from: main)]
      }
      return [descend(from: whole)]
    }

    /// Whether no other box of the page has paragraphs of its own that come near those of `boxes`.
    ///
    /// A list of other stories may have more words than the article, but each story's stand in a box of their own.
    private func outweighsOthers(_ boxes: [Int], weight: Int) -> Bool {
      let isFirst = boxes.contains { holdsHeadline($0) }
      var clusters: [Int: Int] = [:]
      for (index, block) in outline.blocks.enumerated() where prose.weights[index] > 0 {
        guard !prose.isLeftOut(block.element), !prose.isInside(block.element, anyOf: boxes) else { continue }
        let isParagraph = block.tag == .p || block.tag == .blockquote || block.tag == .li
        let box = (isParagraph ? outline.elements[block.element].parent : nil) ?? block.element
        clusters[box, default: 0] += prose.weights[index]
      }
      return (clusters.values.max() ?? 0) * (isFirst ? 1 : 3) < weight
    }

    private func holdsHeadline(_ element: Int) -> Bool {
      prose.headline.map { prose.isInside(outline.blocks[$0].element, element) } ?? false
    }

    /// The boxes that classes name as the article's body.
    ///
    /// An article may be cut into several; those of one `article` belong together. Where there is no such
    /// element, others beside a box that outweighs them all are other stories.
    private func namedBodies(around article: Int?) -> (elements: [Int], weight: Int)? {
      guard let first = best(where: { $0.hints.contains(.articleBody) }),
        held[first] >= ArticleBox.articleMinimum
      else { return nil }
      let parts = outline.elements.indices.filter { index in
        outline.elements[index].hints.contains(.articleBody) && held[index] > 0
          && !prose.hasAncestor(index) { $0.hints.contains(.articleBody) }
      }
      let outermost = parts.first { prose.isInside(first, $0) } ?? first
      if let article, prose.isInside(outermost, article) {
        let own = parts.filter { prose.isInside($0, article) }
        return (own, own.reduce(0) { $0 + held[$1] })
      }
      let siblings = parts.filter { outline.elements[$0].parent == outline.elements[outermost].parent }
      let sum = siblings.reduce(0) { $0 + held[$1] }
      return held[outermost] * 5 >= sum * 3 ? ([outermost], held[outermost]) : (siblings, sum)
    }

    /// The heaviest element that meets a condition; holding the headline counts for much.
    private func best(where condition: (PageOutline.Element) -> Bool) -> Int? {
      var best: (index: Int, score: Int)?
      for index in outline.elements.indices where held[index] > 0 && condition(outline.elements[index]) {
        let score = held[index] * (holdsHeadline(index) ? 4 : 1)
        if best.map({ $0.score < score }) ?? true { best = (index, score) }
      }
      return best?.index
    }

    /// The smallest element inside `start` that still holds four fifths of its parent's prose, step by step.
    private func descend(from start: Int) -> Int {
      var heaviest: [Int: Int] = [:]
      for index in outline.elements.indices where held[index] > 0 {
        guard let parent = outline.elements[index].parent else { continue }
        if heaviest[parent].map({ held[$0] < held[index] }) ?? true { heaviest[parent] = index }
      }
      var current = start
      while let next = heaviest[current], held[next] * 5 >= held[current] * 4,
        outline.elements[next].tag != .p && outline.elements[next].tag != .blockquote
      {
        current = next
      }
      return current
    }
  }
}

/// The paragraphs of markup that is all article, as feeds and wires carry it.
///
/// Nothing is weighed, as a page's parts are: what the markup itself puts beside the article, such as a header, a
/// byline's box or a block of links, is furniture, and the rest is kept in its order.
struct MarkupFragment {
  /// The paragraphs in order, white space collapsed.
  let paragraphs: [ArticleParagraph]

  /// Reads markup.
  ///
  /// - Parameter markup: HTML, or XHTML with its empty elements written out, in valid UTF-8. Without any tag, blank
  ///   lines part the paragraphs.
  /// - Complexity: O(n · d) in bytes and depth.
  init(_ markup: [UInt8]) {
    let hasTags = markup.contains(UInt8(ascii: "<"))
    let page = ScannedPage(hasTags ? markup : Self.withTags(markup))
    let outline = try? HTMLEventParser.read(page).outline
    paragraphs = outline.map { FragmentReading($0).paragraphs } ?? []
  }

  /// Reads markup held as a string.
  init(_ markup: String) { self.init(Array(markup.utf8)) }

  private static func withTags(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for paragraph in PlainParagraphs.paragraphs(of: String(decoding: text, as: UTF8.self)) {
      result += Array("<p>\(paragraph.text)</p>".utf8)
    }
    return result
  }
}

/// The steps behind ``MarkupFragment``.
private struct FragmentReading {
  private(set) var paragraphs: [ArticleParagraph] = []

  private let outline: PageOutline
  /// Whether a class name puts each element beside the article, itself or from further out.
  private var isBesideByClass: [Bool] = []
  private var hasParagraphTags = false

  private static let shortLine = 60

  init(_ outline: PageOutline) {
    self.outline = outline
    isBesideByClass = Self.besideByClass(outline)
    hasParagraphTags = outline.blocks.contains { $0.tag == .p }
    var row: Int?
    var cells: [String] = []
    for block in outline.blocks {
      let words = outline.words(of: block)
      // The cells of one row of a table are one line.
      let ownRow = block.tag == .td || block.tag == .th ? outline.elements[block.element].parent : nil
      if let ownRow, ownRow == row {
        cells.append(words)
        continue
      }
      joinRow(cells)
      paragraphs.append(ArticleParagraph(kind(of: block), words))
      cells = [words]
      row = ownRow
    }
    joinRow(cells)
  }

  /// Makes the last paragraph the line of all cells of its row.
  private mutating func joinRow(_ cells: [String]) {
    guard cells.count > 1, let first = paragraphs.popLast() else { return }
    paragraphs.append(ArticleParagraph(first.kind, cells.joined(separator: " | ")))
  }

  private func kind(of block: PageOutline.Block) -> ArticleParagraph.Kind {
    let tags = ancestors(of: block.element)
    if tags.contains(where: { $0 == .figure || $0 == .figcaption }) { return .caption }
    if tags.contains(where: { $0.isBeside || $0 == .header }) || isBesideByClass[block.element] {
      return .furniture
    }
    if block.tag.isHeading { return .heading }
    if block.linkDensity > 0.95, !PageProse.endsSentence(outline.text[block.text]) { return .furniture }
    if tags.contains(where: { $0 == .li || $0 == .dd || $0 == .dt }) { return .listEntry }
    if tags.contains(.blockquote) { return .quote }
    let isCell = block.tag == .td || block.tag == .th
    let isLoose = block.tag != .p && block.tag != .pre && !isCell
    if isLoose, hasParagraphTags, block.byteCount < Self.shortLine,
      !PageProse.endsSentence(outline.text[block.text])
    {
      return .furniture
    }
    return .prose
  }

  private func ancestors(of element: Int) -> [Tag] {
    var result: [Tag] = []
    var current: Int? = element
    while let index = current {
      result.append(outline.elements[index].tag)
      current = outline.elements[index].parent
    }
    return result
  }

  /// A class name is believed only while less than half of the words lie under such names.
  private static func besideByClass(_ outline: PageOutline) -> [Bool] {
    var beside = [Bool](repeating: false, count: outline.elements.count)
    for (index, element) in outline.elements.enumerated() {
      let isOuter = element.parent.map { beside[$0] } ?? false
      beside[index] =
        isOuter
        || (!element.hints.isDisjoint(with: [.beside, .comments, .consent])
          && !element.hints.contains(.mainPart))
    }
    let total = outline.blocks.reduce(0) { $0 + $1.byteCount }
    let held = outline.blocks.reduce(0) { $0 + (beside[$1.element] ? $1.byteCount : 0) }
    return held * 2 < total ? beside : [Bool](repeating: false, count: beside.count)
  }
}

/// Gathers a ``PageOutline`` from the parser's events.
struct OutlineBuilder {
  private var outline = PageOutline()
  private var evidence = EvidenceCollector()

  private struct Open {
    let tag: Tag
    let element: Int?
    let region: Int?
    /// Whether words in it are no text of the page, and whether those of blocks inside it are none either.
    let isSilent: Bool
    let isMute: Bool
    let isLink: Bool
  }

  private let page: ScannedPage
  private var nextMark = 0
  private var open: [Open] = []
  private var blockStart = 0
  private var blockSource: Int?
  private var linkByteCount = 0
  private var spacePending = false
  private var breakCount = 0

  /// Makes a builder for the events of one page.
  init(_ page: ScannedPage) {
    self.page = page
    open.reserveCapacity(ScannedPage.depthLimit)
    outline.text.reserveCapacity(page.markup.count / 2)
  }

  // MARK: Events

  /// Takes a start tag, whose ">" stands at `offset` in the markup unless the parser made the tag up.
  mutating func start(_ tag: Tag, _ attributes: MarkupAttributes, at offset: Int) {
    let (hints, kind) = takeMark(at: offset)
    evidence.start(tag, kind, attributes, depth: open.count)
    switch tag {
    case .meta, .link: return
    case .br:
      breakCount += 1
      // Two breaks are how pages without paragraphs part them.
      if breakCount > 1 { flush() } else { spacePending = true }
      return
    default: break
    }
    if tag.isBlock { flush() }
    push(tag, hints)
  }

  /// Takes an end tag.
  mutating func end(_ tag: Tag) {
    if tag == .meta || tag == .link || tag == .br { return }
    guard let position = open.lastIndex(where: { $0.tag == tag }) else { return }
    let endsBlock = open[position...].contains { $0.tag.isBlock }
    if endsBlock { flush() }
    open.removeSubrange(position...)
    evidence.end(depth: position, isBlock: endsBlock)
  }

  /// Takes words that end before `offset` in the markup.
  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>, before offset: Int) {
    evidence.text(bytes)
    guard open.last?.tag != .title, open.last?.isSilent != true else { return }
    let isLink = open.last?.isLink == true
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] &- 0x21 < 0x5E { index += 1 }
      if index > start {
        append(UnsafeBufferPointer(rebasing: bytes[start..<index]), isLink, before: offset)
        continue
      }
      let byte = bytes[index]
      if byte <= 0x20 || byte == 0x7F {
        spacePending = true
        index += 1
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(index + length, bytes.count)
      switch PageCharacter(bytes[index..<end]) {
      case .space: spacePending = true
      case .nothing: break
      case .windows1252(let byte): append(Windows1252.utf8(of: byte), isLink, before: offset)
      case .text: append(UnsafeBufferPointer(rebasing: bytes[index..<end]), isLink, before: offset)
      }
      index = end
    }
  }

  /// Ends the page and gives its outline, and what it says about its article beside the text.
  mutating func finish() -> (outline: PageOutline, evidence: PageEvidence) {
    flush()
    evidence.finish()
    return (outline, evidence.evidence)
  }

  // MARK: Elements

  /// What the scan marked at the tag that ends at `offset`.
  private mutating func takeMark(at offset: Int) -> (ClassHints, EvidenceKind) {
    while nextMark < page.marks.count, page.marks[nextMark].offset < offset { nextMark += 1 }
    guard nextMark < page.marks.count, page.marks[nextMark].offset == offset else { return ([], []) }
    return (page.marks[nextMark].hints, page.marks[nextMark].kind)
  }

  private mutating func push(_ tag: Tag, _ hints: ClassHints) {
    let outer = open.last
    var region = outer?.region
    let element = tag.isBlock ? outline.elements.count : outer?.element
    if let kind = regionKind(tag, hints) {
      outline.regions.append(PageOutline.Region(parent: region, element: element ?? 0, kind: kind))
      region = outline.regions.count - 1
    }
    if tag.isBlock {
      outline.elements.append(
        PageOutline.Element(parent: outer?.element, tag: tag, hints: hints, region: region))
    }
    // An inline element beside the text, such as an icon's description, cannot be told from it later on.
    let isBeside = !hints.isDisjoint(with: [.beside, .comments, .consent, .doubtful]) && tag != .a
    let isSilentInline = !tag.isBlock && tag != .html && (hints.contains(.hidden) || isBeside)
    // A block inside it can: pages leave inline elements open.
    let isMute = outer?.isMute == true || tag.holdsNoText
    let isSilent = !tag.isBlock && (outer?.isSilent == true || isSilentInline)
    open.append(
      Open(
        tag: tag, element: element, region: region, isSilent: isMute || isSilent, isMute: isMute,
        isLink: outer?.isLink == true || tag == .a))
  }

  /// What the element is beside the article; nil when nothing says that it is.
  private func regionKind(_ tag: Tag, _ hints: ClassHints) -> PageOutline.Region.Kind? {
    if tag == .figure || tag == .figcaption { return .caption }
    if tag.isBeside { return hints.contains(.comments) ? .comments : .tagged }
    // Pages sent in pieces keep their article in a hidden box until a script moves it.
    if hints.contains(.hidden) { return tag == .p ? .doubtful : .named }
    let isWhole = tag == .html || tag == .body || tag == .article || tag == .main || hints.contains(.mainPart)
    if !isWhole {
      if hints.contains(.consent) { return .consent }
      if hints.contains(.comments) { return .comments }
      if hints.contains(.beside) { return .named }
      if hints.contains(.doubtful) { return .doubtful }
    }
    return tag == .header ? .header : nil
  }

  // MARK: Text

  private mutating func append(_ bytes: some Collection<UInt8>, _ isLink: Bool, before offset: Int) {
    let before = outline.text.count
    if before == blockStart {
      blockSource = page.pageOffset(before: offset)
    } else if spacePending {
      outline.text.append(0x20)
    }
    spacePending = false
    breakCount = 0
    outline.text.append(contentsOf: bytes)
    if isLink { linkByteCount += outline.text.count - before }
  }

  private mutating func flush() {
    spacePending = false
    breakCount = 0
    let end = outline.text.count
    guard end > blockStart else { return }
    if let element = open.last?.element {
      outline.blocks.append(
        PageOutline.Block(
          element: element, tag: outline.elements[element].tag, text: blockStart..<end,
          linkByteCount: linkByteCount, source: blockSource))
    }
    blockStart = end
    blockSource = nil
    linkByteCount = 0
  }
}

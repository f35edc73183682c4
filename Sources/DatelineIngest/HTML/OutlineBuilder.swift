/// Gathers a ``PageOutline`` from the parser's events.
final class OutlineBuilder {
  private(set) var outline = PageOutline()
  /// What the page says about its article beside the text.
  private(set) var evidence = EvidenceCollector()

  private struct Open {
    let name: String
    let tag: Tag
    let element: Int?
    let region: Int?
    let isSilent: Bool
    let isLink: Bool
  }

  private var open: [Open] = []
  private var text: [UInt8] = []
  private var linkByteCount = 0
  private var spacePending = false
  private var breakCount = 0

  // MARK: Events

  func start(_ name: String, _ attributes: [(name: String, value: String)]) {
    let tag = Tag(name)
    evidence.start(name, attributes, depth: open.count, isBlock: tag.isBlock)
    switch tag {
    case .meta, .link: return
    case .br:
      breakCount += 1
      // Two breaks are how pages without paragraphs part them.
      if breakCount > 1 { flush() } else { spacePending = true }
      return
    default: break
    }
    var names = ""
    var hints: ClassHints = []
    var isHidden = false
    var property = ""
    for (key, value) in attributes {
      switch key {
      case "class", "id", "role": names += value + " "
      case "itemprop": property = value.lowercased()
      case "hidden": isHidden = true
      case "aria-hidden": isHidden = isHidden || value == "true"
      case "style":
        let style = value.lowercased().filter { $0 != " " }
        isHidden = isHidden || style.contains("display:none") || style.contains("visibility:hidden")
      default: break
      }
    }
    if tag.isBlock || tag == .other || tag == .a || tag == .time { hints = ClassHints(names: names) }
    if property == "articlebody" { hints.insert(.articleBody) }
    if !names.isEmpty, names.utf8.split(separator: 0x20).contains(where: { $0.elementsEqual("main".utf8) }) {
      hints.insert(.mainPart)
    }
    if tag.isBlock { flush() }
    push(name, tag, hints, isHidden: isHidden)
  }

  func end(_ name: String) {
    let tag = Tag(name)
    if tag == .meta || tag == .link || tag == .br { return }
    guard let position = open.lastIndex(where: { $0.name == name }) else { return }
    let endsBlock = open[position...].contains { $0.tag.isBlock }
    if endsBlock { flush() }
    open.removeSubrange(position...)
    evidence.end(depth: position, isBlock: endsBlock)
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    evidence.text(bytes)
    guard open.last?.tag != .title, open.last?.isSilent != true else { return }
    let isLink = open.last?.isLink == true
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 || byte == 0x7F {
        spacePending = true
        index += 1
        continue
      }
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(index + length, bytes.count)
      switch PageCharacter(bytes[index..<end]) {
      case .space: spacePending = true
      case .nothing: break
      case .windows1252(let byte): append(Windows1252.utf8(of: byte)[...], isLink)
      case .text: append(bytes[index..<end], isLink)
      }
      index = end
    }
  }

  /// Ends the page.
  func finish() {
    flush()
    evidence.finish()
  }

  // MARK: Parts

  private func push(_ name: String, _ tag: Tag, _ hints: ClassHints, isHidden: Bool) {
    let outer = open.last
    var region = outer?.region
    let element = tag.isBlock ? outline.elements.count : outer?.element
    let isWhole = tag == .html || tag == .body || tag == .article || tag == .main || hints.contains(.mainPart)
    let byClass = hints.contains(.beside) && !isWhole
    if tag.isBeside || tag == .header || isHidden || byClass {
      // Pages sent in pieces keep their article in a hidden box until a script moves it.
      let isByClassOnly = !tag.isBeside
      outline.regions.append(
        PageOutline.Region(
          parent: region, element: element ?? 0, tag: tag, isByClassOnly: isByClassOnly && tag != .header))
      region = outline.regions.count - 1
    }
    if tag.isBlock {
      outline.elements.append(
        PageOutline.Element(parent: outer?.element, tag: tag, hints: hints, region: region))
    }
    // An inline element beside the text, such as an icon's description, cannot be told from it later on.
    let isSilentInline = !tag.isBlock && (isHidden || (byClass && tag != .a))
    open.append(
      Open(
        name: name, tag: tag, element: element, region: region,
        isSilent: outer?.isSilent == true || tag.holdsNoText || isSilentInline,
        isLink: outer?.isLink == true || tag == .a))
  }

  private func append(_ bytes: some Collection<UInt8>, _ isLink: Bool) {
    let before = text.count
    if spacePending && !text.isEmpty { text.append(0x20) }
    spacePending = false
    breakCount = 0
    text.append(contentsOf: bytes)
    if isLink { linkByteCount += text.count - before }
  }

  private func flush() {
    defer {
      text.removeAll(keepingCapacity: true)
      linkByteCount = 0
      spacePending = false
      breakCount = 0
    }
    guard !text.isEmpty, let element = open.last(where: { $0.element != nil })?.element else { return }
    outline.blocks.append(
      PageOutline.Block(
        element: element, tag: outline.elements[element].tag, text: String(decoding: text, as: UTF8.self),
        byteCount: text.count, linkByteCount: linkByteCount))
  }
}

/// Gathers ``PageEvidence`` from the events of the walk.
///
/// The walk tells every start tag with the number of elements open around it, every run of text, and, whenever it
/// closes elements, how many remain open. It need not tell which: marks at that depth or deeper end. Attributes come
/// with references resolved. Elements without content, `meta` and `link` among them, need no end.
struct EvidenceCollector {
  private(set) var evidence = PageEvidence()
  private var open: [(depth: Int, mark: Int)] = []
  private var titleDepth: Int?
  private var titleBytes: [UInt8] = []

  private static let titleLimit = 4000
  private static let metaLimit = 400
  private static let markLimit = 2000
  private static let textLimit = 1_000_000
  private static let valueLimit = 300

  // MARK: Events

  /// A start tag, with what its class says and the number of elements open around it.
  mutating func start(_ tag: Tag, _ kind: EvidenceKind, _ attributes: MarkupAttributes, depth: Int) {
    if tag.isBlock { markBlock() }
    switch tag {
    case .meta: return takeMeta(attributes.pairs)
    case .link: return takeLink(attributes.pairs)
    case .title:
      if evidence.title.isEmpty, titleBytes.isEmpty { titleDepth = depth }
      return
    case .html: evidence.language = attributes.pairs.first { $0.name == "lang" }?.value.trimmedOrNil
    case .nav, .footer, .aside: push(.beside, depth: depth)
    case .h1: push([.heading, .first], depth: depth)
    case .h2, .h3: push(.heading, depth: depth)
    case .br: evidence.text.append(DateReading.blockMark)
    default: break
    }
    if !kind.isEmpty || !attributes.isEmpty { takeAttributes(tag, kind, attributes.pairs, depth: depth) }
  }

  /// A run of text in UTF-8.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if titleDepth != nil {
      titleBytes += bytes.prefix(Self.titleLimit - titleBytes.count)
    } else if evidence.text.count + bytes.count <= Self.textLimit {
      append(bytes)
    }
  }

  /// Elements have ended; `depth` are still open.
  mutating func end(depth: Int, isBlock: Bool) {
    if let title = titleDepth, depth <= title { titleDepth = nil }
    while let last = open.last, last.depth >= depth {
      evidence.marks[last.mark].end = evidence.text.count
      open.removeLast()
    }
    if isBlock { markBlock() }
  }

  /// The page has ended.
  mutating func finish() {
    end(depth: 0, isBlock: false)
    evidence.title = Wording.collapsed(String(decoding: titleBytes, as: UTF8.self))
  }

  // MARK: Parts

  /// Adds a run of text, white space at its ends made one space.
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.firstIndex(where: { !$0.isASCIISpace }) else { return space() }
    let end = bytes.lastIndex { !$0.isASCIISpace } ?? start
    if start > 0 { space() }
    evidence.text += bytes[start...end]
    if end + 1 < bytes.count { space() }
  }

  private mutating func space() {
    if let last = evidence.text.last, last != 0x20, last != DateReading.blockMark {
      evidence.text.append(0x20)
    }
  }

  private mutating func markBlock() {
    if evidence.text.last != DateReading.blockMark { evidence.text.append(DateReading.blockMark) }
  }

  private mutating func push(_ kind: EvidenceKind, depth: Int, value: String? = nil, isPrecise: Bool = false)
  {
    guard evidence.marks.count < Self.markLimit else { return }
    open.append((depth, evidence.marks.count))
    let start = evidence.text.count
    evidence.marks.append(
      PageEvidence.Mark(kind: kind, start: start, end: start, value: value, isPrecise: isPrecise))
  }

  private mutating func takeAttributes(
    _ tag: Tag, _ byClass: EvidenceKind, _ attributes: [(name: String, value: String)], depth: Int
  ) {
    var kind = byClass
    var value: String?
    var isPrecise = tag == .time
    for (key, written) in attributes {
      switch key {
      case "itemprop", "property":
        if let property = Self.properties[written.lowercased()] {
          kind.formUnion(property)
          isPrecise = isPrecise || !property.isDisjoint(with: [.date, .modified])
        }
      case "rel": if written.lowercased() == "author" { kind.insert(.author) }
      case "datetime", "content": value = written.isEmpty ? value : written
      // On an abbreviation and the like; a link's title is its words.
      case "title" where tag == .other: value = value ?? written
      default: break
      }
    }
    if tag == .time, kind.isDisjoint(with: [.date, .modified]) { kind.insert(.date) }
    guard !kind.isEmpty else { return }
    // What is beside the article by its tag stays there whatever else it is called.
    push(
      kind, depth: depth, value: value.flatMap { $0.utf8.count <= Self.valueLimit ? $0 : nil },
      isPrecise: isPrecise)
  }

  private static let properties: [String: EvidenceKind] = [
    "author": .author, "creator": .author, "name": .name, "headline": .headline, "schema:author": .author,
    "datepublished": .date, "schema:datepublished": .date, "datecreated": .date, "schema:datecreated": .date,
    "uploaddate": .date, "dc:date": .date, "dc:created": .date, "dcterms:created": .date,
    "dc:date dc:created": .date,
    "datemodified": .modified, "schema:datemodified": .modified, "dcterms:modified": .modified,
  ]

  private mutating func takeMeta(_ attributes: [(name: String, value: String)]) {
    guard evidence.metas.count < Self.metaLimit,
      let content = attributes.first(where: { $0.name == "content" })?.value.trimmedOrNil
    else { return }
    for (name, key) in attributes {
      switch name {
      case "name", "property", "itemprop", "http-equiv":
        guard let key = key.trimmedOrNil else { continue }
        evidence.metas.append(
          PageEvidence.Meta(
            key: key.lowercased(), content: PageEntities.decoded(content), offset: evidence.text.count))
      default: break
      }
    }
  }

  private mutating func takeLink(_ attributes: [(name: String, value: String)]) {
    guard evidence.canonicalAddress == nil,
      attributes.contains(where: { $0.name == "rel" && $0.value.lowercased() == "canonical" })
    else { return }
    evidence.canonicalAddress = attributes.first { $0.name == "href" }?.value.trimmedOrNil
  }
}

import DatelineModel

/// Walks the lines of a text once and gives each paragraph its zone.
struct TextZoner {
  private(set) var zones: [Zone] = []
  private(set) var headline: String?
  private(set) var metadata = DocumentMetadata(publishedSource: .text)
  private(set) var problems: [IngestError] = []

  private let title: String?
  private var lines: [TextLine]
  private var kinds: [LineKind] = []
  private var hasLead = false
  private var knownBlock: (number: Int, isWrapped: Bool)?
  /// The last head of a comment section that states comments.
  private var lastComments: Int?

  private static let headlineLimit = 200
  /// The longest line that an editor wraps at a fixed width leaves.
  private static let wrapLimit = 100
  private static let paragraphMinimum = 200

  init(_ bytes: [UInt8], title: String?, readsFrontMatter: Bool) {
    lines = TextLine.lines(of: bytes)
    self.title = title
    guard readsFrontMatter, let matter = FrontMatter(lines) else { return }
    zones.append(Zone(kind: .furniture, span: matter.span))
    (metadata, problems) = matter.form.metadata()
    metadata = metadata.attributed(to: "front-matter")
    lines.removeAll { $0.span.start < matter.span.end }
  }

  mutating func run() {
    kinds = lines.map { LineKind($0.text) }
    lastComments = kinds.lastIndex { kind in
      if case .comments(let count?) = kind { return count > 0 }
      return false
    }
    var index = takeHeadline()
    index = takeBareByline(index)
    while index < lines.count {
      switch kinds[index] {
      case .comments:
        let end = endOfComments(from: index)
        append(.furniture, TextSpan(lines[index].span.start, lines[end - 1].span.end))
        index = end
      case .caption:
        append(.caption, lines[index].span)
        index += 1
      case .prose where describesPicture(index):
        append(.caption, lines[index].span)
        index += 1
      case .prose:
        index = takeParagraph(from: index)
      default:
        takeFurniture(index)
        index += 1
      }
    }
  }

  // MARK: Headline

  /// Zones the headline and what stands before it, and gives the index of the line after it.
  private mutating func takeHeadline() -> Int {
    var index = 0
    while index < lines.count, index < 8, kinds[index] != .prose {
      // A source line or comment form before any prose is no article's head.
      if case .comments = kinds[index] { return index }
      if kinds[index] == .caption { append(.caption, lines[index].span) } else { takeFurniture(index) }
      index += 1
    }
    guard index < lines.count, isHeadline(index) else { return index }
    var span = lines[index].span
    let marks = lines[index].text.prefix { $0 == "#" }.utf8.count
    if marks > 0 {
      let spaces = lines[index].text.utf8.dropFirst(marks).prefix { $0 == 0x20 }.count
      span = TextSpan(span.start + marks + spaces, span.end)
    }
    headline = String(lines[index].text.utf8.dropFirst(lines[index].span.length - span.length)) ?? title
    append(.headline, span)
    return index + 1
  }

  /// Zones a byline without "By" right below the headline, and gives the index of the line after it.
  private mutating func takeBareByline(_ index: Int) -> Int {
    guard let headline, index + 1 < lines.count, kinds[index] == .prose,
      lines[index + 1].block != lines[index].block || kinds[index + 1] != .prose,
      let byline = BareByline(lines[index].text, below: headline, isDated: kinds[index + 1] == .date)
    else { return index }
    append(.furniture, lines[index].span)
    metadata.offer(byline: byline.byline, from: "byline")
    return index + 1
  }

  private func isHeadline(_ index: Int) -> Bool {
    let line = lines[index]
    if let title, Self.mayAgree(line.text, title), Self.sameWords(line.text, title) { return true }
    let isMarked = line.text.hasPrefix("# ")
    guard line.span.length < Self.headlineLimit, !line.endsWithFullStop || isMarked,
      let next = lines[(index + 1)...].indices.first(where: { kinds[$0] == .prose }), !describesPicture(index)
    else { return false }
    if isMarked { return true }
    // What a comma ends goes on in the next line.
    if line.text.hasSuffix(",") || DatelinePrefix(line.text) != nil { return false }
    let block = lines[index...].prefix { $0.block == line.block }
    if block.count == 1 { return true }
    return !Self.isWrapped(block) && lines[next].text.first?.isLowercase != true
  }

  /// Whether two texts may have the same words, as far as their first byte tells.
  private static func mayAgree(_ line: String, _ title: String) -> Bool {
    guard let first = line.utf8.first, let other = title.utf8.first, first.isASCIILetter, other.isASCIILetter
    else { return true }
    return first.lowercasedASCII == other.lowercasedASCII
  }

  private static func sameWords(_ line: String, _ title: String) -> Bool {
    line.lowercasedWords == title.lowercasedWords
  }

  // MARK: Paragraphs

  /// Zones the paragraph that begins at `start` and gives the index after it.
  private mutating func takeParagraph(from start: Int) -> Int {
    var end = start + 1
    if isInWrappedBlock(start) {
      while end < lines.count, lines[end].block == lines[start].block, kinds[end] == .prose { end += 1 }
    }
    let span = TextSpan(lines[start].span.start, lines[end - 1].span.end)
    readDateline(of: lines[start].text)
    append(hasLead ? .body : .lead, span)
    hasLead = true
    return end
  }

  /// Whether the block of a line is wrapped; told once a block, since a block may be the whole text.
  private mutating func isInWrappedBlock(_ index: Int) -> Bool {
    let block = lines[index].block
    if let known = knownBlock, known.number == block { return known.isWrapped }
    let isWrapped = Self.isWrapped(lines[index...].prefix { $0.block == block })
    knownBlock = (block, isWrapped)
    return isWrapped
  }

  /// Whether a block is one paragraph wrapped at a fixed width, not a paragraph a line.
  static func isWrapped(_ block: ArraySlice<TextLine>) -> Bool {
    guard block.count > 1, let last = block.last else { return false }
    let inner = block.dropLast()
    guard last.endsSentence || block.count > 2, block.allSatisfy({ $0.span.length <= wrapLimit }) else {
      return false
    }
    let longest = inner.map(\.span.length).max() ?? 0
    return longest >= 40 && inner.allSatisfy { $0.span.length * 10 >= longest * 7 }
      && inner.contains { !$0.endsSentence }
  }

  /// Whether the line describes the picture whose credit follows in the same block.
  private func describesPicture(_ index: Int) -> Bool {
    guard index + 1 < lines.count, kinds[index + 1] == .caption, lines[index].block == lines[index + 1].block,
      !lines[index].endsSentence, lines[index].span.length < Self.headlineLimit
    else { return false }
    return index == 0 || lines[index - 1].block != lines[index].block
  }

  // MARK: Furniture

  private mutating func takeFurniture(_ index: Int) {
    let line = lines[index]
    append(.furniture, line.span)
    switch kinds[index] {
    case .sources(let names): declare(names)
    case .dateline: readDateline(of: line.text)
    case .date: readDate(line.text)
    case .byline: readByline(line.text)
    case .agency(let name): take(agency: name, foundIn: "credit")
    default: break
    }
  }

  private mutating func declare(_ names: [String]) {
    for name in names where !metadata.declaredSources.contains(name) { metadata.declaredSources.append(name) }
  }

  private mutating func readDateline(of line: String) {
    // Only the first paragraph can have one; later ones are quotes of other reports.
    guard !hasLead, let dateline = DatelinePrefix(line) else { return }
    if let agency = dateline.agency { take(agency: agency, foundIn: "dateline") }
    publish(dateline.day, foundIn: "dateline")
  }

  private mutating func readDate(_ line: String) {
    // A date after the article began may be anyone's.
    guard !hasLead else { return }
    let lowered = line.lowercased()
    if lowered.hasPrefix("updated") || lowered.hasPrefix("last ") || lowered.hasPrefix("modified") {
      if metadata.modified == nil {
        metadata.modified = WrittenDate.day(in: line).map { TimeValue(.day($0)) }
        metadata = metadata.attributed(to: "date-line")
      }
    } else {
      publish(WrittenDate.day(in: line), foundIn: "date-line")
    }
  }

  private mutating func publish(_ day: CivilDay?, foundIn source: String) {
    guard let day, metadata.published == nil else { return }
    metadata.published = TimeValue(.day(day))
    metadata.publishedSource = .text
    metadata.fieldSources[.published] = source
  }

  private mutating func take(agency: String, foundIn source: String) {
    declare([agency])
    metadata.offer(agency, for: \.agency, .agency, from: source)
  }

  /// Takes the people of a byline before the text or of a credit behind it.
  private mutating func readByline(_ line: String) {
    if let credit = Byline(credit: line) {
      metadata.offer(authors: credit.names, from: "credit")
    } else if !hasLead {
      metadata.offer(byline: Byline(line), from: "byline")
    }
  }

  /// The index of the first line after a comment section.
  ///
  /// An empty comment form ends where two paragraphs follow one another: there another article begins. A
  /// section with comments in it has paragraphs of its own and lasts to the end.
  private func endOfComments(from start: Int) -> Int {
    if let lastComments, lastComments >= start { return lines.count }
    var index = start + 1
    while index + 1 < lines.count {
      if isParagraph(index), isParagraph(index + 1) {
        // A headline right before the paragraphs belongs to them.
        let before = lines[index - 1]
        let isHead = index - 1 > start && kinds[index - 1] == .prose && !before.endsSentence
        return isHead && before.span.length < Self.headlineLimit && before.span.length > 20
          ? index - 1 : index
      }
      index += 1
    }
    return lines.count
  }

  private func isParagraph(_ index: Int) -> Bool {
    kinds[index] == .prose && lines[index].span.length >= Self.paragraphMinimum && lines[index].endsSentence
  }

  private mutating func append(_ kind: Zone.Kind, _ span: TextSpan) {
    if let last = zones.last, last.kind == kind, kind == .body || kind == .furniture {
      zones[zones.count - 1] = Zone(kind: kind, span: last.span.union(span))
    } else {
      zones.append(Zone(kind: kind, span: span))
    }
  }
}

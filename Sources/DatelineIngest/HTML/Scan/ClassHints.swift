/// What an element's class, id, role and other attributes say that it is for.
struct ClassHints: OptionSet {
  let rawValue: UInt16

  /// Navigation, related stories, bylines and whatever else stands beside an article.
  static let beside = ClassHints(rawValue: 1)
  /// Advertising, sharing and the like: names that often stand around an article's own paragraphs as well.
  static let doubtful = ClassHints(rawValue: 32)
  /// What readers write.
  static let comments = ClassHints(rawValue: 64)
  /// Cookie walls and the like.
  static let consent = ClassHints(rawValue: 128)
  /// The box around an article's paragraphs.
  static let articleBody = ClassHints(rawValue: 2)
  /// The introduction under a headline.
  static let standfirst = ClassHints(rawValue: 4)
  /// The box around an article or the main part of a page.
  static let mainPart = ClassHints(rawValue: 8)
  /// An attribute or style hides the element.
  static let hidden = ClassHints(rawValue: 16)

  /// Reads the words of a class or id list.
  ///
  /// Each name is split at hyphens, underscores, colons and capitals. A name such as "has-sidebar" says what is
  /// beside the element, not what it is, and is passed over.
  /// - Complexity: O(n) in the bytes of `range`.
  init(names bytes: Span<UInt8>, _ range: Range<Int>) {
    var reading = ClassNameReading()
    for index in range { reading.take(bytes[index]) }
    reading.endName()
    self = reading.hints
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }
}

/// The state of reading one list of class names byte by byte.
private struct ClassNameReading {
  private(set) var hints: ClassHints = []

  private var word = WordKey()
  private var isEmpty = true
  private var previous: WordKey?
  private var name: ClassHints = []
  private var isRelation = false
  private var wordCount = 0
  private var isMain = false
  private var afterSmall = false

  @inline(__always)
  mutating func take(_ byte: UInt8) {
    if byte.isASCIISpace { return endName() }
    let isCapital = byte &- 0x41 < 26
    let isSeparator = byte == 0x2D || byte == 0x5F || byte == 0x3A
    if isSeparator || (isCapital && afterSmall) { endWord() }
    if !isSeparator {
      word.add(byte)
      isEmpty = false
    }
    afterSmall = byte &- 0x61 < 26
  }

  mutating func endName() {
    endWord()
    if isMain && wordCount == 1 { name.insert(.mainPart) }
    if !isRelation { hints.formUnion(name) }
    name = []
    previous = nil
    isRelation = false
    isMain = false
    wordCount = 0
    afterSmall = false
  }

  private mutating func endWord() {
    guard !isEmpty else { return }
    let meaning = ClassWords.words[word] ?? []
    if wordCount == 0 {
      isRelation = meaning.contains(ClassWords.relation)
      isMain = word == ClassWords.main
    }
    name.formUnion(meaning.subtracting(ClassWords.relation))
    if let previous, let pair = ClassWords.pairs[ClassWords.pair(previous, word)] { name.formUnion(pair) }
    wordCount += 1
    previous = word
    word = WordKey()
    isEmpty = true
  }
}

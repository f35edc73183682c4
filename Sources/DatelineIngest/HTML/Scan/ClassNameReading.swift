/// Reads what the names in class and id lists say, byte by byte.
///
/// Each name is split at hyphens, underscores, colons and capitals. A name such as "has-sidebar" says what is beside
/// the element, not what it is, and is passed over.
struct ClassNameReading {
  private(set) var hints: ClassHints = []
  private(set) var kind: EvidenceKind = []

  private var word = WordKey()
  private var isEmpty = true
  private var previous: WordKey?
  private var name = ClassWords.Meaning()
  private var isRelation = false
  private var wordCount = 0
  private var isMain = false
  private var afterSmall = false

  /// Reads one list of names.
  ///
  /// - Complexity: O(n) in the bytes of `range`.
  mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    for index in range { take(bytes[index]) }
    endName()
  }

  @inline(__always)
  private mutating func take(_ byte: UInt8) {
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

  private mutating func endName() {
    endWord()
    if isMain && wordCount == 1 { name.hints.insert(.mainPart) }
    if !isRelation {
      hints.formUnion(name.hints)
      kind.formUnion(name.kind)
    }
    name = ClassWords.Meaning()
    previous = nil
    isRelation = false
    isMain = false
    wordCount = 0
    afterSmall = false
  }

  private mutating func endWord() {
    guard !isEmpty else { return }
    let meaning = ClassWords.words[word] ?? ClassWords.Meaning()
    if wordCount == 0 {
      isRelation = meaning.hints.contains(ClassWords.relation)
      isMain = word == ClassWords.main
    }
    name.hints.formUnion(meaning.hints.subtracting(ClassWords.relation))
    name.kind.formUnion(meaning.kind)
    if let previous, let pair = ClassWords.pairs[ClassWords.pair(previous, word)] {
      name.hints.formUnion(pair)
    }
    wordCount += 1
    previous = word
    word = WordKey()
    isEmpty = true
  }
}

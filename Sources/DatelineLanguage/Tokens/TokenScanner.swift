/// One pass of the tokenizer over the bytes of a text.
struct TokenScanner {
  private let bytes: [UInt8]
  private let spelling: Tokenizer.Spelling
  private let classes = CharacterClass.ascii
  private(set) var words: DocumentWords
  private(set) var tokens: [Token] = []
  private var position = 0
  private var folded = FoldedForm()
  /// The ">" behind a listed name, which is passed over.
  private var endOfListedName = -1
  /// No abbreviation with inner full stops is longer, in bytes.
  private static let longestAbbreviation = 24

  init(bytes: [UInt8], words: DocumentWords, spelling: Tokenizer.Spelling) {
    self.bytes = bytes
    self.words = words
    self.spelling = spelling
    tokens.reserveCapacity(bytes.count / 5)
  }

  mutating func run() {
    var spacing: Token.Shape = .afterSpace
    while position < bytes.count {
      let start = position
      let (kind, width) = character(at: position)
      switch kind {
      case .mark where passesListing(at: start), .symbol where passesListing(at: start):
        spacing.insert(.afterSpace)
        continue
      case .space:
        spacing.insert(.afterSpace)
        position += width
        continue
      case .invisible:
        position += width
        continue
      case .lineBreak:
        if spacing.contains(.afterLineBreak) { spacing.insert(.afterParagraph) }
        spacing.formUnion([.afterSpace, .afterLineBreak])
        position += width
        continue
      case .letter, .upperLetter:
        scanWord(spacing)
      case .digit:
        position = endOfNumber(from: position)
        append(from: start, kind: .number, spacing)
      case .apostrophe:
        if let end = endOfClitic(from: position, width: width), !spacing.contains(.afterSpace) {
          position = end
          append(from: start, kind: .word, spacing)
        } else if let end = endOfLoosePossessive(from: position + width), spacing.contains(.afterSpace) {
          position = end
          appendPossessive(from: start, spacing.subtracting(.afterSpace))
        } else {
          position += width
          append(from: start, kind: .punctuation, spacing)
        }
      case .symbol:
        position += width
        append(from: start, kind: .symbol, spacing)
      case .hyphen, .mark:
        position += width
        // "..." and "--" are one mark each.
        let byte = bytes[start]
        if byte == 0x2E || byte == 0x2D {
          while position < bytes.count, bytes[position] == byte { position += 1 }
        }
        append(from: start, kind: .punctuation, spacing)
      }
      spacing = []
    }
  }

  // MARK: Listings

  /// Passes over what wires put between angle brackets behind or around a company's name: the whole of a ticker ("Halden
  /// Corp <HMG.L>"), the brackets of a name ("<Halden Corp>").
  private mutating func passesListing(at start: Int) -> Bool {
    if start == endOfListedName {
      position = start + 1
      return true
    }
    guard bytes[start] == 0x3C, let end = endOfListing(from: start + 1) else { return false }
    if isTicker(start + 1, end) {
      position = end + 1
    } else {
      position = start + 1
      endOfListedName = end
    }
    return true
  }

  private static let longestListing = 60

  /// The ">" that closes the bracket before `start`, when capitals, small letters and name marks stand between.
  private func endOfListing(from start: Int) -> Int? {
    guard start < bytes.count, classes[Int(bytes[start] & 0x7F)] == .upperLetter, bytes[start] < 0x80 else {
      return nil
    }
    for index in start + 1..<max(start + 1, min(bytes.count, start + Self.longestListing)) {
      switch bytes[index] {
      case 0x3E: return index
      case 0x3C, 0x22, 0x3D: return nil
      default: continue
      }
    }
    return nil
  }

  /// "HMG.L", "HMG ST": a word of capitals, with an exchange perhaps.
  private func isTicker(_ start: Int, _ end: Int) -> Bool {
    let code = bytes[start..<end]
    let spaces = code.count { $0 == 0x20 }
    return (spaces == 0 || spaces == 1 && code.count <= Self.longestTicker)
      && code.allSatisfy { byte in
        byte < 0x80 && classes[Int(byte)] == .upperLetter || byte == 0x2E || byte == 0x2D || byte == 0x20
          || (0x30...0x39).contains(byte)
      }
  }

  /// The most bytes of a ticker and its exchange with a space between.
  private static let longestTicker = 8

  // MARK: Words

  private mutating func scanWord(_ spacing: Token.Shape) {
    let start = position
    var end = endOfSegment(from: start)
    if let address = endOfAddress(from: start, firstSegment: end) {
      position = address
      return append(from: start, kind: .word, spacing)
    }
    if end < bytes.count, bytes[end] == 0x2E {
      end = endWithFullStop(start, end)
    } else if end < bytes.count, let width = hyphen(at: end) {
      end = endWithHyphen(start, end, width)
    }
    // "didn't" is "did" and "n't".
    if end - start > 2, let tail = endOfLedEnding(from: end) {
      position = end - 1
      append(from: start, kind: .word, spacing)
      position = tail
      return append(from: end - 1, kind: .word, [])
    }
    position = end
    appendWord(from: start, spacing)
  }

  /// Appends a word, or its two parts ("can" and "not") when it comes apart.
  private mutating func appendWord(from start: Int, _ spacing: Token.Shape) {
    append(from: start, kind: .word, spacing)
    guard let last = tokens.last, let length = spelling.splits[last.word],
      last.shape.isDisjoint(with: .beyondASCII)
    else { return }
    tokens.removeLast()
    let end = position
    position = start + length
    append(from: start, kind: .word, spacing)
    position = end
    append(from: start + length, kind: .word, [])
  }

  /// The end of letters and digits from `start`, with an apostrophe after one letter ("O'Neill", but
  /// not "I'm") and inner "&" ("M&A").
  private func endOfSegment(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte < 0x80 {
        switch classes[Int(byte)] {
        case .letter, .upperLetter, .digit: end += 1
        case .apostrophe
        where end - start == 1 && isLetter(at: end + 1) && endOfClitic(from: end, width: 1) == nil:
          end += 1
        case .mark where byte == 0x26 && isLetter(at: end + 1): end += 1
        default: return end
        }
      } else {
        let (kind, width) = character(at: end)
        switch kind {
        case .letter, .upperLetter: end += width
        case .apostrophe
        where end - start == 1 && isLetter(at: end + width) && endOfClitic(from: end, width: width) == nil:
          end += width
        case .invisible:
          let next = endOfInvisible(from: end + width)
          guard isLetter(at: next) || isDigit(at: next) else { return end }
          end = next
        default: return end
        }
      }
    }
    return end
  }

  /// A full stop behind a word belongs to an initial ("J."), to letters with stops ("U.S."), to a listed abbreviation
  /// ("Corp.") or to a domain name ("Halden.com").
  private mutating func endWithFullStop(_ start: Int, _ end: Int) -> Int {
    if endOfLetter(at: start) == end {
      var last = end
      while last < bytes.count, bytes[last] == 0x2E, let next = endOfLetter(at: last + 1),
        !isLetter(at: next),
        !isDigit(at: next)
      { last = next }
      if last > end { return last < bytes.count && bytes[last] == 0x2E ? last + 1 : last }
      // "in its Series A. The round"
      if let before = tokens.last, before.isCapitalised, spelling.lettered.contains(before.word) {
        return end
      }
      return character(at: start).kind == .upperLetter || isBracketedLetter(start, end) ? end + 1 : end
    }
    // "S.p.A.", "Ph.D.": a few short parts.
    var last = end
    while last < bytes.count, last - start < Self.longestAbbreviation, bytes[last] == 0x2E,
      isASCIILetter(at: last + 1)
    {
      var next = last + 1
      while isASCIILetter(at: next) { next += 1 }
      if next - last > 5 || next - last < 2 { break }
      last = next
    }
    let withStop = last < bytes.count && bytes[last] == 0x2E ? last + 1 : last
    if withStop > end, spelling.abbreviations.contains(word(start, withStop) ?? .none) { return withStop }
    if last > end, isLowercase(end + 1, last), last - end <= 5, !isLetter(at: last) { return last }
    if spelling.abbreviations.contains(word(start, end + 1) ?? .none) { return end + 1 }
    return end
  }

  /// Whether a letter stands behind a bracket and a number behind its full stop: "(b 1966)" with the stop.
  private func isBracketedLetter(_ start: Int, _ end: Int) -> Bool {
    start > 0 && bytes[start - 1] == 0x28 && end + 2 < bytes.count && bytes[end + 1] == 0x20
      && isDigit(at: end + 2)
  }

  /// A hyphenated word is one token when the language lists it or it begins with a prefix.
  private mutating func endWithHyphen(_ start: Int, _ first: Int, _ width: Int) -> Int {
    var ends: [Int] = []
    var end = first
    var width = width
    while ends.count < 4, isLetter(at: end + width) || isDigit(at: end + width) {
      end = endOfSegment(from: end + width)
      ends.append(end)
      guard end < bytes.count, let next = hyphen(at: end) else { break }
      width = next
    }
    guard let second = ends.first else { return first }
    for end in ends.reversed() where isKnown(start, end) { return end }
    // "F-150", "Covid-19": a name with its number; "mid-2024" is a time and comes apart, "Q1-2024" as well.
    let isNumbered = isDigit(at: first + (hyphen(at: first) ?? 1))
    if !isNumbered { return word(start, first).map(spelling.prefixes.contains) ?? false ? second : first }
    let isName = bytes[start] >= 0x80 || classes[Int(bytes[start])] == .upperLetter
    guard isName, first - start != 2 || !isDigit(at: start + 1) else { return first }
    return first - start == 1 || !isKnown(start, first) ? second : first
  }

  /// The end of an ending that takes the last letter before `end` with it.
  private func endOfLedEnding(from end: Int) -> Int? {
    guard end < bytes.count, bytes[end] == 0x27 || bytes[end] >= 0x80 else { return nil }
    let (kind, width) = character(at: end)
    guard kind == .apostrophe, let (tail, last) = tail(from: end + width) else { return nil }
    let lead = bytes[end - 1] | 0x20
    return spelling.contractions.led.contains { $0.lead == lead && $0.tail == tail } ? last : nil
  }

  /// An address with its scheme ("https://…") or "www.…": up to white space, a quotation mark or an angle bracket, without
  /// final marks.
  private func endOfAddress(from start: Int, firstSegment end: Int) -> Int? {
    guard (3...5).contains(end - start), end + 2 < bytes.count else { return nil }
    let isScheme = bytes[end] == 0x3A && bytes[end + 1] == 0x2F && bytes[end + 2] == 0x2F
    let isHost =
      end - start == 3 && bytes[end] == 0x2E && isLetter(at: end + 1)
      && bytes[start..<end].allSatisfy { $0 | 0x20 == 0x77 }
    guard isScheme || isHost else { return nil }
    var last = end
    while last < bytes.count, let width = widthInAddress(at: last) { last += width }
    while last > end, Self.addressEnds.contains(bytes[last - 1]) { last -= 1 }
    return last
  }

  /// The width of a character that may stand in an address; nil for one that ends it.
  private func widthInAddress(at position: Int) -> Int? {
    let byte = bytes[position]
    if byte < 0x80 { return byte > 0x20 && byte != 0x22 && byte != 0x3C && byte != 0x3E ? 1 : nil }
    let (kind, width) = character(at: position)
    return kind == .letter || kind == .upperLetter ? width : nil
  }

  /// Marks that end no address: . , ) ; : ! ? ' ]
  private static let addressEnds: [UInt8] = [0x2E, 0x2C, 0x29, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x5D]

  // MARK: Numbers

  /// Digits with their separators ("1,250.5", "19:30", "9/11") and the letters behind them ("5bn", "2nd", "1990s").
  private func endOfNumber(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte >= 0x80 { break }
      switch classes[Int(byte)] {
      case .digit: end += 1
      case .letter, .upperLetter: return endOfSegment(from: end)
      case .mark where (byte == 0x2E || byte == 0x3A || byte == 0x2F) && isDigit(at: end + 1): end += 1
      case .mark where byte == 0x2C && isThousands(at: end + 1): end += 1
      default: return end
      }
    }
    return end
  }

  /// Three digits, or two as in "1,00,000".
  private func isThousands(at start: Int) -> Bool {
    guard isDigit(at: start), isDigit(at: start + 1) else { return false }
    if isDigit(at: start + 2) { return !isDigit(at: start + 3) }
    return start + 2 < bytes.count && bytes[start + 2] == 0x2C && isDigit(at: start + 3)
  }

  /// The end of a contracted ending ("'s", "'re") whose apostrophe stands at `start`; nil for a quotation mark.
  private func endOfClitic(from start: Int, width: Int) -> Int? {
    guard let (tail, end) = tail(from: start + width) else { return nil }
    return spelling.contractions.tails.contains(tail) ? end : nil
  }

  /// The end of "s" in "Halden ' s plant", as texts have it whose tokens were parted; nil for anything else.
  private func endOfLoosePossessive(from start: Int) -> Int? {
    guard start + 2 < bytes.count, bytes[start] == 0x20, bytes[start + 1] == 0x73, bytes[start + 2] == 0x20,
      tokens.last?.kind == .word
    else { return nil }
    return start + 2
  }

  /// Appends what lies between `start` and the position as the ending "'s".
  private mutating func appendPossessive(from start: Int, _ spacing: Token.Shape) {
    folded.fold([0x27, 0x73], 0, 2)
    let word = words.insert(folded)
    tokens.append(
      Token(start: start, end: position, word: word, kind: .word, shape: spacing.union(folded.shape)))
  }

  /// The few letters behind an apostrophe, packed, and their end.
  private func tail(from start: Int) -> (letters: UInt32, end: Int)? {
    var end = start
    while end - start <= Contractions.longest, isASCIILetter(at: end) { end += 1 }
    guard end > start, end - start <= Contractions.longest, !isLetter(at: end), !isDigit(at: end) else {
      return nil
    }
    return (Contractions.pack(bytes[start..<end]), end)
  }

  // MARK: Characters

  @inline(__always)
  private func character(at position: Int) -> (kind: CharacterClass, width: Int) {
    let byte = bytes[position]
    if byte < 0x80 { return (classes[Int(byte)], 1) }
    let (scalar, width) = UTF8Scalar.decode(bytes, at: position)
    return (CharacterClass(scalar), width)
  }

  private func isLetter(at position: Int) -> Bool {
    guard position < bytes.count else { return false }
    let kind = character(at: position).kind
    return kind == .letter || kind == .upperLetter
  }

  /// The end of a single letter with the combining marks behind it; nil where no letter stands.
  private func endOfLetter(at position: Int) -> Int? {
    guard position < bytes.count, isLetter(at: position) else { return nil }
    var end = position + character(at: position).width
    while end < bytes.count, bytes[end] >= 0x80 {
      let (scalar, width) = UTF8Scalar.decode(bytes, at: end)
      guard scalar.properties.generalCategory == .nonspacingMark else { break }
      end += width
    }
    return end
  }

  /// The end of the invisible marks from `start` on.
  private func endOfInvisible(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] >= 0x80 {
      let (kind, width) = character(at: end)
      guard kind == .invisible else { break }
      end += width
    }
    return end
  }

  private func isDigit(at position: Int) -> Bool {
    position < bytes.count && bytes[position] >= 0x30 && bytes[position] <= 0x39
  }

  private func isASCIILetter(at position: Int) -> Bool {
    position < bytes.count && bytes[position] | 0x20 >= 0x61 && bytes[position] | 0x20 <= 0x7A
      && bytes[position] < 0x80
  }

  private func isLowercase(_ start: Int, _ end: Int) -> Bool {
    bytes[start..<end].allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
  }

  /// The width of a hyphen between two parts of a word.
  private func hyphen(at position: Int) -> Int? {
    guard position < bytes.count, bytes[position] == 0x2D || bytes[position] >= 0x80 else { return nil }
    let (kind, width) = character(at: position)
    return kind == .hyphen ? width : nil
  }

  // MARK: Tokens

  /// Whether the lexicon has the word that the bytes fold to.
  private mutating func isKnown(_ start: Int, _ end: Int) -> Bool {
    word(start, end).map(spelling.known.contains) ?? false
  }

  /// The word that the bytes fold to, when the language has it.
  private mutating func word(_ start: Int, _ end: Int) -> Word? {
    folded.fold(bytes, start, end)
    return words.vocabulary.find(folded)
  }

  private mutating func append(from start: Int, kind: Token.Kind, _ spacing: Token.Shape) {
    folded.fold(bytes, start, position)
    let word = words.insert(folded)
    tokens.append(
      Token(start: start, end: position, word: word, kind: kind, shape: spacing.union(folded.shape)))
  }
}

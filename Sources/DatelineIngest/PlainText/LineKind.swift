/// What one line of an article is by its own words, wherever it stands.
///
/// The same conventions hold for pasted text and for what a page leaves between its paragraphs.
enum LineKind: Hashable {
  /// Anything that no convention claims: prose, headline or subheading.
  case prose
  /// The source or description of a picture: "Image: …".
  case caption
  /// The names of the authors, and nothing else.
  case byline
  /// A date of publication or change, and nothing else.
  case date
  /// Place, date and agency without a sentence.
  case dateline
  /// The media that the article names as its sources.
  case sources([String])
  /// The head of a comment section with the number of comments that it states.
  case comments(count: Int?)
  /// The name of a news agency, and nothing else: "— dpa —".
  case agency(String)
  /// Buttons, advertising, rights and the like.
  case chrome

  private static let lengthLimit = 300

  /// Tells the kind of a line without white space at its ends.
  ///
  /// - Complexity: O(n) in the bytes; only lines of at most 300 bytes are looked at.
  init(_ line: String) {
    guard line.utf8.count <= Self.lengthLimit else {
      self = .prose
      return
    }
    let lowered = line.lowercasedLatinBytes[...]
    var words = LineWords(lowered)
    if let count = Self.commentHead(lowered, &words) {
      self = .comments(count: count < 0 ? nil : count)
    } else if Self.isCaption(line, lowered, words.count) {
      self = .caption
    } else if let sources = SourceLine.sources(in: line, lowered: lowered) {
      self = .sources(sources)
    } else if Self.isByline(line, lowered) {
      self = .byline
    } else if Self.isDate(lowered, words) {
      self = .date
    } else if let dateline = DatelinePrefix(line), dateline.isWholeLine {
      self = .dateline
    } else if let agency = Self.agency(line, words.count) {
      self = .agency(agency)
    } else if Self.isChrome(lowered, &words) || Self.isSignOff(line) {
      self = .chrome
    } else {
      self = .prose
    }
  }

  /// Whether the line is kept out of what is read for claims.
  var isFurniture: Bool {
    switch self {
    case .prose, .caption: false
    default: true
    }
  }

  // MARK: Comments

  /// The stated number of comments, -1 when none is stated, nil when the line heads no comment section.
  private static func commentHead(_ line: ArraySlice<UInt8>, _ words: inout LineWords) -> Int? {
    guard words.count <= 12 else { return nil }
    if words.count == 2 {
      let (first, second) = (words.all[0], words.all[1])
      if second == "comments" || second == "comment", let count = Int(first) { return count }
      if first == "comments", let count = Int(second) { return count }
    }
    if words.count <= 4, FurnitureWords.commentLines.contains(words.joined) { return -1 }
    return FurnitureWords.commentStarts.open(line) ? -1 : nil
  }

  // MARK: Captions

  private static func isCaption(_ line: String, _ lowered: ArraySlice<UInt8>, _ wordCount: Int) -> Bool {
    if FurnitureWords.captionLabels.open(lowered) { return true }
    if lowered.first == UInt8(ascii: "("), lowered.last == UInt8(ascii: ")"),
      FurnitureWords.captionStarts.open(lowered.dropFirst())
    {
      return true
    }
    // "Getty Images said on Monday that it would buy a rival." is a sentence.
    guard wordCount <= 12, lowered.last != UInt8(ascii: ".") || wordCount <= 6 else {
      return false
    }
    return FurnitureWords.captionStarts.open(lowered) || isPictureCredit(line, lowered)
  }

  /// Whether the line is the name of a photographer and of who sells the picture: "Jo Lie / AFP via Getty Images".
  private static func isPictureCredit(_ line: String, _ lowered: ArraySlice<UInt8>) -> Bool {
    guard lowered.count <= 100, let last = lowered.last(where: \.isASCIILetter),
      lowered.contains(UInt8(ascii: "/")) || FurnitureWords.creditLetters.contains(last),
      line.first?.isLowercase != true
    else { return false }
    let bare = String(decoding: lowered, as: UTF8.self).trimmingBrackets
    guard !bare.hasSuffix("."),
      FurnitureWords.creditEnds.contains(where: { bare.hasSuffix($0) }) || bare.hasPrefix("reuters/")
        || bare.hasPrefix("afp/")
    else { return false }
    // All names, so that no sentence about an agency is one.
    return line.trimmingBrackets.split { " /,".contains($0) }.allSatisfy { word in
      word.first?.isLowercase != true
        || ["via", "and", "for", "de", "van", "von", "dpa", "pool"].contains(word)
    }
  }

  // MARK: Bylines

  private static func isByline(_ line: String, _ lowered: ArraySlice<UInt8>) -> Bool {
    let inner = lowered.drop { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
    if FurnitureWords.creditOpenings.open(inner), Byline.isCredit(line) { return true }
    if lowered.first == UInt8(ascii: "("), deskEnds.contains(where: { line.lowercased().hasSuffix($0) }) {
      return true
    }
    guard let start = FurnitureWords.bylineStarts.match(lowered), line.utf8.count <= 120, !line.hasSuffix(".")
    else { return false }
    let names = line.dropFirst(start).split { $0 == " " || $0 == "," || $0 == "|" || $0 == "/" }
    return (1...14).contains(names.count)
      && names.first?.first?.isUppercase == true
      && names.allSatisfy { word in
        word.first?.isUppercase == true || FurnitureWords.nameParticles.contains(word.lowercased())
          || word.first?.isLetter != true
      }
      && !names.contains { Int($0) != nil && names.count < 3 }
  }

  private static let deskEnds = [" bureau)", " newsroom)", " desk)"]

  // MARK: Dates

  /// Whether every word belongs to a date line and one of them is a number.
  private static func isDate(_ line: ArraySlice<UInt8>, _ words: LineWords) -> Bool {
    guard line.count <= 120, words.count <= 20, line.contains(where: \.isASCIIDigit) else { return false }
    var isDated = false
    var isRead = false
    // Word by word: the first one or two tell nearly all lines apart.
    for word in words {
      if WrittenDate.isMonthOrWeekday(lowered: word) {
        isDated = true
      } else if word.utf8.first?.isASCIIDigit == true {
        guard isNumber(word[...]) || isOrdinal(word) || isClock(word) else { return false }
      } else {
        guard FurnitureWords.dateLineWords.contains(word) else { return false }
        isRead = isRead || readingWords.contains(word)
      }
    }
    // "2,300" alone is no date: a month, a weekday, an ISO date or a stated purpose has to be there.
    return isDated || isRead || WrittenDate.day(in: String(decoding: line, as: UTF8.self)) != nil
  }

  private static func isNumber(_ word: Substring) -> Bool {
    !word.isEmpty && word.utf8.allSatisfy(\.isASCIIDigit)
  }

  private static func isOrdinal(_ word: String) -> Bool {
    ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) } && isNumber(word.dropLast(2))
  }

  private static func isClock(_ word: String) -> Bool {
    var digits = word[...]
    for suffix in ["am", "pm", "h", "z"] where digits.hasSuffix(suffix) {
      digits = digits.dropLast(suffix.count)
      break
    }
    // "22t10" is the middle of an ISO date and time.
    return digits.split(separator: "t", omittingEmptySubsequences: false).allSatisfy(isNumber)
  }

  fileprivate static let bracketMarks: Set<Character> = [
    "(", ")", "[", "]", "-", "\u{2013}", "\u{2014}", "*", " ", "/", "|",
  ]
  private static let readingWords: Set<String> = ["published", "updated", "posted", "read", "reading", "ago"]

  // MARK: Agencies

  /// The agency that a line of its name between dashes or brackets signs with.
  private static func agency(_ line: String, _ wordCount: Int) -> String? {
    guard line.utf8.count <= 40, wordCount <= NewsAgency.mostWords || line.utf8.contains(where: isJoint)
    else { return nil }
    let bare = line.trimmingBrackets.trimmed
    let marked = bare != line
    guard let name = NewsAgency.name(in: bare), marked || bare != bare.capitalizedFirst else { return nil }
    return name
  }

  /// Whether a byte parts the agencies of a line.
  private static func isJoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ",")
  }

  /// Whether the line is the initials with which desks sign: "bur-dar-gl/fz", "dpa so yyon z2 a3 vni/dmo".
  private static func isSignOff(_ line: String) -> Bool {
    guard line.utf8.count <= 40, line.utf8.contains(UInt8(ascii: "/")), !line.contains("//") else {
      return false
    }
    let tokens = line.split { $0 == " " || $0 == "-" || $0 == "/" }
    return tokens.count >= 2 && tokens.count <= 8
      && tokens.allSatisfy { token in
        // "9/11" and "24/7" are no initials.
        token.utf8.count <= 4 && token.first?.isLetter == true
          && token.utf8.allSatisfy { ($0.isASCIILetter && $0 >= 0x61) || $0.isASCIIDigit }
      }
  }

  // MARK: Chrome

  private static func isChrome(_ line: ArraySlice<UInt8>, _ words: inout LineWords) -> Bool {
    guard line.count <= 200 else { return false }
    if FurnitureWords.chromeLabels.open(line) { return true }
    guard words.count <= LineWords.limit else { return false }
    guard let first = words.first else { return true }
    if words.count <= 8, FurnitureWords.chromeOpenings.contains(first),
      FurnitureWords.chromeLines.contains(words.joined)
    {
      return true
    }
    if line.starts(with: "the post ".utf8),
      line.span.firstOffset(ofWord: " appeared first on ", from: 0) != nil
    {
      return true
    }
    // Rights: a year or a mark follows, or the end says so; "Copyright law changes" is prose.
    if first == "copyright", line.starts(with: first.utf8), words.count > 1,
      Int(words.all[1]) != nil || line.span.firstOffset(ofWord: "\u{A9}", from: 0) != nil
        || line.span.firstOffset(ofWord: "(c)", from: 0) != nil
    {
      return true
    }
    return words.count <= 16 && FurnitureWords.chromeStarts.open(line)
      || (words.count <= 20 && line.last(where: \.isASCIILetter) == UInt8(ascii: "d")
        && words.all.suffix(3) == ["all", "rights", "reserved"])
  }
}

extension StringProtocol {
  /// The text without brackets, dashes and stars around it.
  fileprivate var trimmingBrackets: String {
    let marks = LineKind.bracketMarks
    var rest = Substring(self)
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return String(rest)
  }

  /// The text with its first letter a capital and the others small.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst().lowercased() }
}

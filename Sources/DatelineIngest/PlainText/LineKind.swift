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
    let lowered = line.lowercased()
    let words = Self.words(of: lowered)
    if let count = Self.commentHead(lowered, words) {
      self = .comments(count: count < 0 ? nil : count)
    } else if Self.isCaption(lowered) {
      self = .caption
    } else if let sources = SourceLine.sources(in: line) {
      self = .sources(sources)
    } else if Self.isByline(line, lowered) {
      self = .byline
    } else if Self.isDate(lowered, words) {
      self = .date
    } else if let dateline = DatelinePrefix(line), dateline.isWholeLine {
      self = .dateline
    } else if Self.isChrome(lowered, words) {
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

  /// The words of a line in lower case; everything but letters, digits and marks outside ASCII parts them.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var bytes = line.utf8.makeIterator()
    while let byte = bytes.next() {
      if byte.isASCIILetter || byte.isASCIIDigit {
        word.append(byte)
        continue
      }
      var sequence: [UInt8] = []
      if byte >= 0xC0 {
        for _ in 0..<(byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3) { sequence.append(bytes.next() ?? 0) }
        // U+0080 to U+00BF and general punctuation: no-break spaces, quotation marks, dashes, middle dots.
        let isPunctuation = byte == 0xC2 || (byte == 0xE2 && sequence[0] == 0x80)
        if !isPunctuation {
          word.append(byte)
          word += sequence
          continue
        }
      }
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  // MARK: Comments

  /// The stated number of comments, -1 when none is stated, nil when the line heads no comment section.
  private static func commentHead(_ line: String, _ words: [String]) -> Int? {
    guard words.count <= 12 else { return nil }
    if words.count == 2, words[1] == "comments" || words[1] == "comment", let count = Int(words[0]) {
      return count
    }
    if words.count == 2, words[0] == "comments", let count = Int(words[1]) { return count }
    if commentLines.contains(words.joined(separator: " ")) { return -1 }
    return commentStarts.contains { line.hasPrefix($0) } ? -1 : nil
  }

  private static let commentLines: Set<String> = [
    "comments", "no comments", "no comments yet", "leave a reply", "leave a comment", "post a comment",
    "add a comment", "add your comment", "write a comment", "join the conversation", "join the discussion",
    "reader comments", "show comments", "view comments", "view all comments", "cancel reply",
  ]
  private static let commentStarts = [
    "your email address will not be published", "leave a reply to ", "you must be logged in to post",
    "log in to comment", "sign in to comment", "be the first to comment",
  ]

  // MARK: Captions

  private static func isCaption(_ line: String) -> Bool {
    captionStarts.contains { line.hasPrefix($0) } || (line.hasPrefix("(photo") && line.hasSuffix(")"))
  }

  private static let captionStarts = [
    "image:", "images:", "image credit", "image source", "image courtesy", "photo:", "photos:", "photo by ",
    "photo credit", "photo courtesy", "photograph:", "photograph by ", "picture:", "picture credit",
    "picture by ", "foto:", "bild:", "caption:", "file photo", "getty images", "graphic:", "video:",
    "illustration:", "\u{A9} getty", "credit:",
  ]

  // MARK: Bylines

  private static func isByline(_ line: String, _ lowered: String) -> Bool {
    if reportingStarts.contains(where: { lowered.hasPrefix($0) }) { return true }
    if lowered.hasPrefix("("), deskEnds.contains(where: { lowered.hasSuffix($0) }) { return true }
    guard let start = bylineStarts.first(where: { lowered.hasPrefix($0) }), line.utf8.count <= 120,
      !line.hasSuffix(".")
    else { return false }
    let names = line.dropFirst(start.count).split { $0 == " " || $0 == "," || $0 == "|" || $0 == "/" }
    return (1...14).contains(names.count)
      && names.first?.first?.isUppercase == true
      && names.allSatisfy { word in
        word.first?.isUppercase == true || nameParticles.contains(word.lowercased())
          || word.first?.isLetter != true
      }
      && !names.contains { Int($0) != nil && names.count < 3 }
  }

  private static let bylineStarts = [
    "by ", "by: ", "written by ", "words by ", "author: ", "text by ", "posted by ", "published by ",
    "story by ",
  ]
  private static let reportingStarts = ["(reporting by ", "reporting by ", "(editing by ", "(writing by "]
  private static let deskEnds = [" bureau)", " newsroom)", " desk)"]
  private static let nameParticles: Set<String> = [
    "and", "with", "of", "for", "in", "at", "the", "de", "da", "di", "do", "dos", "du", "la", "le", "van",
    "von", "der", "den", "ter", "ten", "el", "al", "bin", "ibn", "y", "e", "staff", "correspondent",
    "reporter", "editor", "writer",
  ]

  // MARK: Dates

  /// Whether every word belongs to a date line and one of them is a number.
  private static func isDate(_ line: String, _ words: [String]) -> Bool {
    guard line.utf8.count <= 120, words.count <= 20,
      words.contains(where: { $0.utf8.contains(where: \.isASCIIDigit) })
    else { return false }
    var dateWords = 0
    for word in words {
      if WrittenDate.month(word) != nil || WrittenDate.isWeekday(word) {
        dateWords += 1
      } else if !isNumber(word[...]) && !isOrdinal(word) && !isClock(word) && !dateLineWords.contains(word) {
        return false
      }
    }
    // "2,300" alone is no date: a month, a weekday, an ISO date or a stated purpose has to be there.
    return dateWords > 0 || WrittenDate.day(in: line) != nil || words.contains { readingWords.contains($0) }
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

  private static let dateLineWords: Set<String> = [
    "published", "updated", "posted", "modified", "last", "first", "created", "date", "on", "at", "the", "of",
    "am", "pm", "a", "p", "m", "cet", "cest", "gmt", "utc", "est", "edt", "et", "pt", "pst", "pdt", "bst",
    "ist", "jst", "eet", "eest", "min", "mins", "minute", "minutes", "read", "reading", "time", "hrs", "h",
    "local",
  ]
  private static let readingWords: Set<String> = ["published", "updated", "posted", "read"]

  // MARK: Chrome

  private static func isChrome(_ line: String, _ words: [String]) -> Bool {
    guard line.utf8.count <= 200 else { return false }
    if words.isEmpty { return true }
    if words.count <= 8, chromeLines.contains(words.joined(separator: " ")) { return true }
    return chromeStarts.contains { line.hasPrefix($0) }
      || (words.count <= 20 && words.last == "reserved" && words.suffix(3) == ["all", "rights", "reserved"])
  }

  private static let chromeLines: Set<String> = [
    "advertisement", "advertising", "ad", "sponsored", "share", "share this", "share this article",
    "share this story", "share on facebook", "share on twitter", "share on x", "share on linkedin", "print",
    "print this article", "email", "email this article", "facebook", "twitter", "linkedin", "whatsapp",
    "copy link", "save", "save article", "listen to this article", "read more", "related articles",
    "related stories", "related", "more on this story", "most read", "most popular", "you may also like",
    "recommended", "recommended for you", "subscribe", "subscribe now", "sign up", "log in", "sign in",
    "newsletter", "cookie settings", "accept all cookies", "accept cookies", "menu", "search",
    "skip to content", "skip to main content", "back to top", "reply", "continue reading",
    "story continues below advertisement", "article continues after advertisement", "end", "ends",
  ]
  private static let chromeStarts = [
    "read more:", "read also:", "also read:", "read next:", "see also:", "related:", "more:", "tags:",
    "filed under", "topics:", "categories:", "sign up for our", "sign up to our", "subscribe to our",
    "follow us on", "share this article", "click here to", "copyright ", "\u{A9}", "(c) 20",
    "we use cookies", "this website uses cookies", "this site uses cookies", "download our app",
    "enter your email",
  ]
}

/// The names of the site, to tell them from headlines and authors.
struct SiteNames {
  /// The names in lower case, without spaces.
  private let keys: [String]

  /// What stands between a title and the site's name, as a word of its own.
  private static let separators: Set<Substring> = [
    "|", "-", "–", "—", "::", "»", "·", "•", "//", "<", "‹", "«", "/", ":",
  ]

  private static let lengthLimit = 1000

  /// Takes the names that the page states and those that its addresses contain.
  init(stated: [String], addresses: [String]) {
    let hosts = addresses.flatMap { [PageAddress.siteName(of: $0), PageAddress.host(of: $0)] }
    keys = (stated + hosts).map(Self.key).filter { $0.utf8.count >= 2 }
  }

  /// Whether `name` is the site: the same but for spaces and marks, or most of one of its names.
  func isSite(_ name: String) -> Bool {
    let key = Self.key(name)
    guard key.utf8.count >= 2 else { return true }
    return keys.contains { site in
      site == key
        || (key.utf8.count >= 4 && site.utf8.count >= 4 && (site.hasPrefix(key) || key.hasPrefix(site))
          && key.utf8.count <= site.utf8.count * 2)
    }
  }

  /// The title without the site's name at its end or its beginning, and that name.
  ///
  /// - Parameters:
  ///   - title: For example "Ferry line drops route | Harbour Post".
  ///   - known: What other evidence calls the article, as keys of ``Wording``.
  /// - Returns: The rest, and the part cut off when there is one.
  func cut(_ title: String, known: [String]) -> (title: String, site: String?) {
    guard title.utf8.count <= Self.lengthLimit else { return (title, nil) }
    // Vertical bars part without spaces as well.
    let spaced = title.utf8.contains(0x7C) || title.contains("｜") ? Self.spacingBars(title) : title
    var words = spaced.split(separator: " ")[...]
    var site: String?
    while let cut = lastCut(words, known) ?? firstCut(words, known) { (words, site) = cut }
    return site == nil ? (title, nil) : (words.joined(separator: " "), site)
  }

  private typealias Words = ArraySlice<Substring>

  private func lastCut(_ words: Words, _ known: [String]) -> (Words, String?)? {
    guard let mark = words.lastIndex(where: Self.separators.contains), mark > words.startIndex else {
      return nil
    }
    let (head, tail) = (words[..<mark], words[(mark + 1)...].joined(separator: " "))
    return isSite(tail) || isKnown(head, known) ? (head, tail) : nil
  }

  private func firstCut(_ words: Words, _ known: [String]) -> (Words, String?)? {
    guard let mark = words.firstIndex(where: Self.separators.contains), mark + 1 < words.endIndex else {
      return nil
    }
    let (head, tail) = (words[..<mark].joined(separator: " "), words[(mark + 1)...])
    return isSite(head) || isKnown(tail, known) ? (tail, head) : nil
  }

  private func isKnown(_ words: Words, _ known: [String]) -> Bool {
    !known.isEmpty && known.contains(Wording.key(words.joined(separator: " ")))
  }

  private static func spacingBars(_ title: String) -> String {
    title.reduce(into: "") { spaced, character in
      if character == "|" || character == "｜" { spaced += " | " } else { spaced.append(character) }
    }
  }

  private static func key(_ name: String) -> String {
    String(decoding: Wording.key(name).utf8.filter { $0 != 0x20 }, as: UTF8.self)
  }
}

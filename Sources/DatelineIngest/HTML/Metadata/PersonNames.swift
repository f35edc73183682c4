/// Names of authors as bylines, meta elements and JSON-LD write them.
struct PersonNames {
  let site: SiteNames
  let language: String

  private static let lengthLimit = 80
  private static let wordLimit = 6
  private static let conjunctions: Set<String> = ["and", "und", "et", "og", "och", "&", "+"]
  private static let conjunctionsByLanguage: [String: Set<String>] = [
    "es": ["y", "e"], "it": ["e", "ed"], "pt": ["e"], "nl": ["en"], "ca": ["i"], "ru": ["и"], "pl": ["i"],
    "uk": ["та", "і"], "cs": ["a"], "tr": ["ve"],
  ]
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", "|", "/", "•", "·", "(", ")", "–", "—", "、", "：", ":": true
    default: false
    }
  }

  /// The names in one written list: "By Ada Okoro and Jonas Lie | Harbour Post" is two.
  ///
  /// Addresses, handles, roles, dates and the words around names are left out.
  func names(in written: String) -> [String] {
    var text = Wording.collapsed(PageEntities.decoded(written))
    if text.contains("://") { return [] }
    guard text.utf8.count <= 400, !text.isEmpty else { return [] }
    text = withoutOpening(text)
    let own = Self.conjunctionsByLanguage[language] ?? []
    let words = text.split(separator: " ").map { word in
      Self.conjunctions.contains(String(word)) || own.contains(String(word)) ? ";" : word
    }
    return words.joined(separator: " ").unicodeScalars.split(whereSeparator: Self.isSeparator).compactMap {
      name(String($0))
    }
  }

  /// One name without what stands around it; nil when it is none.
  func name(_ written: String) -> String? {
    let name = withoutOpening(Wording.collapsed(written).trimmingMarks)
    let key = Wording.key(name)
    guard key.utf8.count >= 2, name.utf8.count <= Self.lengthLimit, !NotAuthors.empties.contains(key),
      !name.contains("@"), !name.contains("://"), !name.hasPrefix("www."),
      !name.unicodeScalars.contains(where: { ("0"..."9").contains($0) }),
      name.split(separator: " ").count <= Self.wordLimit
    else { return nil }
    return name
  }

  /// Whether a name is a person's as far as its words tell: two to five words in capitals, none an institution's.
  func isPerson(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    if words.count == 1, (2...5).contains(name.count), name.unicodeScalars.allSatisfy(Self.isEastAsian) {
      return !isInstitution(name)
    }
    guard (2...5).contains(words.count), !isInstitution(name) else { return false }
    let capitals = words.filter { $0.first?.isLowercase == false }.count
    return capitals >= 2
  }

  /// Whether a name is a person's and has a given name and a surname.
  func isFullName(_ name: String) -> Bool { name.contains(" ") && isPerson(name) }

  /// Whether a scalar is a Chinese character or a Korean syllable, in which whole names have no space.
  private static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || (0xAC00...0xD7A3).contains(scalar.value)
  }

  /// Whether a name is the site's, an agency's or another institution's.
  func isInstitution(_ name: String) -> Bool {
    let key = Wording.key(name)
    if NewsAgency.isAgency(key: key) || site.isSite(name) { return true }
    return key.split(separator: " ").contains { NotAuthors.institutionWords.contains(String($0)) }
  }

  /// The text behind words such as "By" and "Text:", as many as there are.
  private func withoutOpening(_ text: String) -> String {
    var words = text.split(separator: " ")[...]
    while let count = openingCount(words) { words = words.dropFirst(count) }
    return words.joined(separator: " ")
  }

  /// How many words at the beginning open a byline; nil when none do.
  private func openingCount(_ words: ArraySlice<Substring>) -> Int? {
    for count in (1...3).reversed() where words.count > count {
      let opening = words.prefix(count).joined(separator: " ").lowercased()
      let bare = opening.hasSuffix(":") ? String(opening.dropLast()) : opening
      if NotAuthors.openings.contains(bare) { return count }
    }
    return nil
  }
}

extension String {
  /// The words without marks at their ends.
  fileprivate var trimmingMarks: String {
    let marks: Set<Unicode.Scalar> = [
      "-", "–", "—", "|", ",", ".", ":", ";", "*", "•", "·", "\"", "'", "»", "«", "[", "]", "_", " ",
    ]
    var rest = unicodeScalars[...]
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return String(rest)
  }
}

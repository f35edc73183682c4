/// The names in one value, each by its surname and the letters its other names begin with.
///
/// The order of the names counts for nothing, nor does "Surname, First" against "First Surname".
struct NameList: Sendable {
  /// One name.
  struct Name: Hashable, Sendable {
    /// The surname, folded.
    let surname: [UInt8]
    /// The first letters of the other names, in order; empty when only the surname is given.
    let initials: [UInt8]

    /// Whether two names may be of one person: surnames the same but for an error or a cut end, initials that do not
    /// contradict each other.
    func matches(_ other: Name) -> Bool {
      guard surnamesMatch(other) else { return false }
      guard let mine = initials.first, let theirs = other.initials.first else { return true }
      return mine == theirs
    }

    private func surnamesMatch(_ other: Name) -> Bool {
      if surname == other.surname || FoldedText.isTypo(surname, other.surname, length: 5) { return true }
      guard min(surname.count, other.surname.count) >= 4 else { return false }
      return surname.starts(with: other.surname) || other.surname.starts(with: surname)
    }
  }

  /// The names in the order of the value.
  let names: [Name]

  // A line of hundreds of names would make comparing slow; nobody lists as many authors.
  private static let limit = 64

  /// Whether a value names more than one thing.
  static func hasSeparator(_ text: String) -> Bool { text.utf8.contains(where: isSeparator) }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "/")
  }

  /// Reads a value.
  ///
  /// Inside what semicolons part, "and", "&" and commas part names as well: "Ann Roe, Petra Lindqvist and Bo Orr", "Roe, Ann
  /// & Lindqvist, Petra". A comma with one word before or behind it stands inside a name.
  init(_ text: String) {
    let parts = text.utf8.split(whereSeparator: Self.isSeparator).map { Substring($0) }
    names = parts.lazy.flatMap(Self.conjuncts).flatMap(Self.names).prefix(Self.limit).map(\.self)
  }

  private static func conjuncts(_ part: Substring) -> [Substring] {
    var words: [[Substring]] = [[]]
    for word in part.split(separator: " ") {
      if word == "&" || word.lowercased() == "and" {
        words.append([])
      } else {
        words[words.count - 1].append(word)
      }
    }
    return words.filter { !$0.isEmpty }.map { Substring($0.joined(separator: " ")) }
  }

  private static func names(_ text: Substring) -> [Name] {
    let pieces = text.split(separator: ",").map { FoldedText.words(of: $0) }.filter { !$0.isEmpty }
    if pieces.count > 1, pieces.allSatisfy({ $0.count > 1 }) { return pieces.compactMap(plain) }
    guard pieces.count.isMultiple(of: 2) else { return pieces.compactMap(plain) }
    return stride(from: 0, to: pieces.count, by: 2).map { place in
      Name(surname: Array(pieces[place].joined()), initials: pieces[place + 1].compactMap(\.first))
    }
  }

  /// A name in its natural order.
  private static func plain(_ words: [[UInt8]]) -> Name? {
    words.last.map { Name(surname: $0, initials: words.dropLast().compactMap(\.first)) }
  }

  /// How a list stands to one that may be true.
  ///
  /// - Complexity: O(n · m) in the names.
  func relation(to truth: NameList) -> ValueRelation {
    guard !names.isEmpty, !truth.names.isEmpty else { return .unrelated }
    let known = names.count { name in truth.names.contains { $0.matches(name) } }
    guard known > 0 else { return .unrelated }
    let told = truth.names.count { name in names.contains { $0.matches(name) } }
    if known == names.count { return told == truth.names.count ? .near : .coarser }
    return told == truth.names.count ? .finer : .near
  }
}

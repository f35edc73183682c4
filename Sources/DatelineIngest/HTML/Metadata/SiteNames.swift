/// The names of the site, to tell them from headlines and authors.
struct SiteNames {
  /// The names in lower case, without spaces.
  private let keys: [String]

  private static let separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " // ", " < ", " ‹ ", " « ", "|"]

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
      site == key || (key.utf8.count >= 4 && site.utf8.count >= 4 && (site.hasPrefix(key) || key.hasPrefix(site))
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
    var rest = title
    var site: String?
    for separator in Self.separators {
      while let cut = lastCut(rest, separator, known) { (rest, site) = cut }
      if let cut = firstCut(rest, separator, known) { (rest, site) = cut }
    }
    return (rest, site)
  }

  private func lastCut(_ title: String, _ separator: String, _ known: [String]) -> (String, String?)? {
    guard let range = title.ranges(of: separator).last else { return nil }
    let (head, tail) = (title[..<range.lowerBound].trimmed, title[range.upperBound...].trimmed)
    guard !head.isEmpty else { return nil }
    return isSite(tail) || known.contains(Wording.key(head)) ? (head, tail) : nil
  }

  private func firstCut(_ title: String, _ separator: String, _ known: [String]) -> (String, String?)? {
    guard let range = title.firstRange(of: separator) else { return nil }
    let (head, tail) = (title[..<range.lowerBound].trimmed, title[range.upperBound...].trimmed)
    guard !tail.isEmpty else { return nil }
    return isSite(head) || known.contains(Wording.key(tail)) ? (tail, head) : nil
  }

  private static func key(_ name: String) -> String {
    let words = Wording.key(name)
    return words.filter { $0 != " " }
  }
}

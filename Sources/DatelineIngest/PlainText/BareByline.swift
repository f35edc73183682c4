/// A byline without "By" right below a headline: "Jane Doe, Oslo", "Jane Doe | Reuters".
struct BareByline {
  let byline: Byline

  private static let lengthLimit = 60

  /// Reads a line; nil when it may as well be a subheading.
  ///
  /// Only under a headline in sentence case are capitals a sign of names, and a name alone needs a date line behind it.
  init?(_ line: String, below headline: String, isDated: Bool) {
    guard line.utf8.count <= Self.lengthLimit, line.last?.isLetter == true,
      headline.split(separator: " ").dropFirst().contains(where: {
        $0.count > 3 && $0.first?.isLowercase == true
      })
    else { return nil }
    let parts = line.split { $0 == "," || $0 == "|" }.map(\.trimmed)
    guard parts.count == 2 || (parts.count == 1 && isDated), let first = parts.first,
      first.split(separator: " ").allSatisfy({ $0.first?.isUppercase == true || $0 == "and" || $0 == "&" })
    else { return nil }
    let found = Byline(line)
    // Every word of the part before the comma has to be a name's.
    let people = Byline(first)
    guard !people.names.isEmpty,
      people.names.allSatisfy({ (2...3).contains($0.split(separator: " ").count) }),
      found.names == people.names
    else { return nil }
    if parts.count == 2 {
      let words = parts[1].split(separator: " ")
      guard words.count <= 3, words.allSatisfy({ $0.first?.isUppercase == true }) else { return nil }
    }
    byline = found
  }
}

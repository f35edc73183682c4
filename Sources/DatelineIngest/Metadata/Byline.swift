/// The people, and the agency, that a byline or a closing credit names.
struct Byline: Hashable {
  /// The people in order, each as it is written.
  let names: [String]
  /// The agency; nil when none is named.
  let agency: String?

  private static let nameLimit = 60

  /// Reads a byline such as "By Jane Doe and John Roe | Reuters" or "Von Ada Okoro, dpa".
  ///
  /// What is no name, such as an office or a place behind a name, is left out.
  init(_ written: String) {
    var words = written.collapsed
    if let start = Self.starts.first(where: { words.lowercased().hasPrefix($0) }) {
      words.removeFirst(start.count)
    }
    var names: [String] = []
    var agency: String?
    for part in Self.parts(of: words) {
      if let found = NewsAgency.name(in: part) {
        agency = agency ?? found
      } else if Self.isName(part), !names.contains(part) {
        names.append(part)
      }
    }
    self.names = names
    self.agency = agency
  }

  /// Reads a closing credit such as "(Reporting by Jane Doe and John Roe; Editing by Ada Okoro)".
  ///
  /// Those who reported or wrote are its names. Nil when `line` is no credit or names nobody.
  init?(credit line: String) {
    let inner = line.trimmed.drop { $0 == "(" || $0 == "[" }
    let lowered = inner.lowercased()
    guard let start = Self.creditStarts.first(where: { lowered.hasPrefix($0) }) else { return nil }
    let first = inner.dropFirst(start.count).prefix { $0 != ";" && $0 != ")" && $0 != "]" && $0 != "." }
    let found = Byline(String(first))
    guard !found.names.isEmpty else { return nil }
    self = found
  }

  /// The people that a field meant for one names: those of a byline, or its words as they are when they are
  /// neither a byline nor an agency, such as "janedoe".
  static func people(in field: String) -> [String] {
    let byline = Byline(field)
    if !byline.names.isEmpty { return byline.names }
    let words = field.collapsed
    guard byline.agency == nil, !words.isEmpty, words.utf8.count <= nameLimit, !words.contains("@"),
      !words.contains("://")
    else { return [] }
    return [words]
  }

  private static let starts = [
    "written by ", "story by ", "text by ", "words by ", "posted by ", "published by ", "author: ", "by: ",
    "by ", "von ", "par ", "por ", "door ", "av ", "af ", "text: ",
  ]
  private static let creditStarts = [
    "reporting and writing by ", "additional reporting by ", "reporting by ", "writing by ", "written by ",
    "reported by ",
  ]
  private static let joints: Set<String> = [
    "and", "und", "et", "y", "og", "och", "en", "with", "mit", "&", "avec",
  ]

  private static func parts(of words: String) -> [String] {
    words.split { ",;|/•·".contains($0) || $0 == "\u{2014}" }.flatMap { part in
      part.split(separator: " ").split { joints.contains($0.lowercased()) }.map { words in
        // "Jane Doe in Oslo" is Jane Doe.
        words.prefix { $0 != "in" }.joined(separator: " ")
      }
    }
  }

  /// Whether the words can be a person: two to six, capitals first but for particles, none an office.
  private static func isName(_ part: String) -> Bool {
    let words = part.split(separator: " ")
    guard part.utf8.count <= nameLimit, (1...6).contains(words.count), !part.contains("@"),
      !part.contains(where: \.isNumber), words.first?.first?.isLetter == true
    else { return false }
    let lowered = words.map { $0.lowercased() }
    if lowered.contains(where: offices.contains) { return false }
    return words.count > 1
      && zip(words, lowered).allSatisfy { word, low in
        word.first?.isLowercase != true || particles.contains(low) || low.hasPrefix("d'")
          || low.hasPrefix("al-")
      }
  }

  private static let particles: Set<String> = [
    "de", "da", "di", "do", "dos", "das", "du", "del", "della", "la", "le", "van", "von", "der", "den", "ter",
    "ten", "el", "al", "bin", "ibn", "e", "zu", "zum", "af", "av", "y", "i",
  ]
  private static let offices: Set<String> = [
    "staff", "reporter", "reporters", "correspondent", "correspondents", "editor", "editors", "writer",
    "writers", "desk", "newsroom", "bureau", "chief", "contributor", "contributors", "press", "news", "team",
    "redaktion", "agencies", "agency", "columnist", "producer", "photographer", "wire", "service", "services",
  ]
}

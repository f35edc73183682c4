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
  /// Those who reported or wrote are its names. Nil when `line` is no credit or none of them is named.
  init?(credit line: String) {
    guard Self.isCredit(line) else { return nil }
    let reporting = Self.credits(in: line).first { !$0.lowercased().hasPrefix("edit") }
    guard let names = reporting.flatMap(Self.names(ofCredit:)) else { return nil }
    let found = Byline(names)
    guard !found.names.isEmpty else { return nil }
    self = found
  }

  /// Whether a line is nothing but who reported, wrote and edited.
  ///
  /// "Reporting by the company showed a loss" is a sentence: every word behind "by" has to belong to names.
  static func isCredit(_ line: String) -> Bool {
    guard line.utf8.count <= 300 else { return false }
    let credits = credits(in: line)
    return !credits.isEmpty
      && credits.allSatisfy { credit in
        let words = names(ofCredit: credit)?.split { $0 == " " || $0 == "," || $0 == "/" } ?? []
        return words.first?.first?.isUppercase == true
          && words.allSatisfy { word in
            let low = word.lowercased()
            return word.first?.isLowercase != true || particles.contains(low) || joints.contains(low)
              || offices.contains(low) || low == "in" || low == "the" || low.hasPrefix("d'")
          }
      }
  }

  /// What stands behind "reporting by" and its kin; nil when the words begin otherwise.
  private static func names(ofCredit credit: String) -> String? {
    let lowered = credit.lowercased()
    return creditStarts.first { lowered.hasPrefix($0) }.map { String(credit.dropFirst($0.count)) }
  }

  /// The credits of a line, brackets and full stops at their ends removed.
  private static func credits(in line: String) -> [String] {
    let marks: Set<Character> = ["(", ")", "[", "]", "."]
    return line.split { $0 == ";" }.map { part in
      var rest = Substring(part.trimmed)
      while let first = rest.first, marks.contains(first) { rest.removeFirst() }
      while let last = rest.last, marks.contains(last) { rest.removeLast() }
      return rest.trimmed
    }.filter { !$0.isEmpty }
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
  /// How a closing credit begins, in lower case.
  static let creditStarts = [
    "reporting and writing by ", "additional reporting by ", "additional reporting and writing by ",
    "with additional reporting by ", "reporting by ", "with reporting by ", "writing by ", "written by ",
    "reported by ", "editing by ", "edited by ", "compiled by ", "writing and editing by ",
    "writing and additional reporting by ", "graphics by ", "graphic by ", "translation by ",
    "translated by ",
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
    if lowered.contains(where: offices.contains) || lowered.first == "the" { return false }
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

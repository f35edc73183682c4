import DatelineModel

/// Place, day and agency before the first sentence: "OSLO, March 3 (Agency) - ".
struct DatelinePrefix {
  /// The agency in brackets; nil when none is named.
  let agency: String?
  /// The day, when the dateline states its year.
  let day: CivilDay?
  /// Whether nothing follows the dateline.
  let isWholeLine: Bool

  private static let dashes = [" - ", " \u{2013} ", " \u{2014} ", "\u{2014}", " -- ", ") -", ") \u{2013}", ") \u{2014}"]
  private static let lengthLimit = 100

  /// Reads the dateline at the start of `line`; nil when there is none.
  ///
  /// A dateline needs a bracketed agency or a place in capitals, so that a sentence with a dash is not taken for one.
  init?(_ line: String) {
    let opening = line.utf8.count > 400 ? String(line.prefix(Self.lengthLimit * 2)) : line
    var head: Substring?
    var rest: Substring = ""
    for dash in Self.dashes {
      guard let range = Self.range(of: dash, in: opening) else { continue }
      // The bracket of ") -" belongs to the head.
      let end = dash.hasPrefix(")") ? opening.index(after: range.lowerBound) : range.lowerBound
      if let shortest = head, shortest.endIndex <= end { continue }
      head = opening[..<end]
      rest = opening[range.upperBound...]
    }
    guard let found = head ?? (line.hasSuffix(")") ? opening[...] : nil), found.utf8.count <= Self.lengthLimit else {
      return nil
    }
    let words = String(found).trimmed
    var agency: String?
    var place = words[...]
    if words.hasSuffix(")"), let open = words.lastIndex(of: "(") {
      agency = String(words[words.index(after: open)...].dropLast()).trimmedOrNil
      place = words[..<open]
    }
    let placeWords = place.split { $0 == " " || $0 == "," }
    let firstIsCapitals =
      placeWords.first.map { word in
        word.count >= 2 && word.allSatisfy { $0.isUppercase || !$0.isLetter } && word.contains(where: \.isLetter)
      } ?? false
    let hasMonth = placeWords.contains { WrittenDate.month($0.trimmingStop) != nil }
    let startsLikePlace = placeWords.first?.first?.isUppercase ?? true
    // "LONDON (Reuters) -", "Oslo, March 3 (NTB) -", "PARIS, Jan 21 -", "(Reuters) -"
    let agencyFits = (agency?.split(separator: " ").count ?? 9) <= 4
    let isDateline =
      (agency != nil && agencyFits && startsLikePlace && (firstIsCapitals || hasMonth || placeWords.isEmpty))
      || (agency == nil && firstIsCapitals && (hasMonth || place.hasSuffix(",")))
    guard isDateline, placeWords.count <= 9 else { return nil }
    if head == nil, !(firstIsCapitals && hasMonth) { return nil }
    self.agency = agency
    day = WrittenDate.day(in: String(place))
    isWholeLine = rest.trimmed.isEmpty
  }

  private static func range(of dash: String, in text: String) -> Range<String.Index>? {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index...].hasPrefix(dash) { return index..<text.index(index, offsetBy: dash.count) }
      index = text.index(after: index)
    }
    return nil
  }
}

extension Substring {
  /// The word without a full stop at its end: "Jan." is "Jan".
  fileprivate var trimmingStop: String { hasSuffix(".") ? String(dropLast()) : String(self) }
}

import DatelineModel

/// Place, day and agency before the first sentence: "OSLO, March 3 (Agency) - ".
struct DatelinePrefix {
  /// The agency in brackets, by its usual name if it is a known one; nil when none is named.
  let agency: String?
  /// The words before the agency.
  private let place: String
  /// Whether nothing follows the dateline.
  let isWholeLine: Bool

  private static let lengthLimit = 100

  /// The day, when the dateline states its year.
  var day: CivilDay? { WrittenDate.day(in: place) }

  /// Reads the dateline at the start of `line`; nil when there is none.
  ///
  /// A dateline needs a bracketed agency or a place in capitals, so that a sentence with a dash is not taken for
  /// one, and in brackets a known agency where the place is not in capitals.
  init?(_ line: String) {
    // A dateline begins with a capital or a bracket, and has a dash or a bracket soon after.
    guard let first = line.utf8.first,
      (0x41...0x5A).contains(first) || first >= 0x80 || first == UInt8(ascii: "(")
    else {
      return nil
    }
    var text = line
    let bytes = text.withUTF8 { Array($0.prefix(Self.lengthLimit)) }
    let end = Self.endOfHead(in: bytes)
    guard
      let head = end?.head ?? (line.utf8.count <= Self.lengthLimit && line.hasSuffix(")") ? bytes.count : nil)
    else { return nil }
    let words = String(decoding: bytes[..<head], as: UTF8.self).trimmed
    var agency: String?
    var place = words[...]
    if words.hasSuffix(")"), let open = words.lastIndex(of: "(") {
      agency = String(words[words.index(after: open)...].dropLast()).trimmedOrNil
      place = words[..<open]
    }
    let placeWords = place.split { $0 == " " || $0 == "," }
    let firstIsCapitals =
      placeWords.first.map { word in
        word.count >= 2 && word.allSatisfy { $0.isUppercase || !$0.isLetter }
          && word.contains(where: \.isLetter)
      } ?? false
    let hasMonth = placeWords.contains { WrittenDate.month($0.trimmingStop) != nil }
    let startsLikePlace = placeWords.first?.first?.isUppercase ?? true
    // "LONDON (Reuters) -", "Oslo, March 3 (NTB) -", "PARIS, Jan 21 -", "(Reuters) -"
    let agencyFits = (agency?.split(separator: " ").count ?? 9) <= 4
    // "Berlin (dpa) -": a known agency vouches for a place that is not in capitals.
    let known = agency.flatMap(NewsAgency.name)
    let isKnown = known != nil && startsLikePlace && placeWords.count <= 4
    let isDateline =
      isKnown
      || (agency != nil && agencyFits && startsLikePlace
        && (firstIsCapitals || hasMonth || placeWords.isEmpty))
      || (agency == nil && firstIsCapitals && (hasMonth || place.hasSuffix(",")))
    guard isDateline, placeWords.count <= 9 else { return nil }
    if end == nil, !(firstIsCapitals && hasMonth) { return nil }
    self.agency = known ?? agency
    self.place = String(place)
    isWholeLine = line.utf8.dropFirst(end?.dash ?? head).allSatisfy(\.isASCIISpace)
  }

  /// The end of the words before the first dash, and of the dash itself, as byte offsets.
  ///
  /// A dash stands between spaces, behind a bracket, or is an em dash.
  private static func endOfHead(in bytes: [UInt8]) -> (head: Int, dash: Int)? {
    for index in bytes.indices where bytes[index] == UInt8(ascii: "-") || bytes[index] == 0xE2 {
      let isWide = bytes[index] == 0xE2
      if isWide {
        guard index + 2 < bytes.count, bytes[index + 1] == 0x80, (0x93...0x94).contains(bytes[index + 2])
        else { continue }
      }
      var head = index
      while head > 0, bytes[head - 1] == 0x20 { head -= 1 }
      var dash = index + (isWide ? 3 : 1)
      if !isWide, dash < bytes.count, bytes[dash] == UInt8(ascii: "-") { dash += 1 }
      let isApart = head < index && (dash == bytes.count || bytes[dash] == 0x20)
      let isBehindBracket = head > 0 && bytes[head - 1] == UInt8(ascii: ")")
      let isEmDash = isWide && bytes[index + 2] == 0x94
      if isApart || isBehindBracket || isEmDash { return (head, dash) }
    }
    return nil
  }
}

extension Substring {
  /// The word without a full stop at its end: "Jan." is "Jan".
  fileprivate var trimmingStop: String { hasSuffix(".") ? String(dropLast()) : String(self) }
}

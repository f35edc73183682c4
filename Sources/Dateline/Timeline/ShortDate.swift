/// A time as the date column shows it: "2023-11", "summer 2025", "by 2025", "from 2030", "undated".
struct ShortDate: CustomStringConvertible {
  let description: String

  /// Makes the words for a time; nil makes "undated".
  init(_ time: TimeValue?) {
    guard let time else {
      description = Self.undated
      return
    }
    let ends = time.edtf.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if ends.count == 2 {
      description = Self.interval(from: ends[0], to: ends[1], deadline: time.role == .deadline)
    } else {
      let point = Self.point(time.edtf)
      description = point == Self.undated || time.role != .deadline ? point : "by \(point)"
    }
  }

  /// The word for a time that nobody gives.
  static let undated = "undated"

  private static func interval(from start: String, to end: String, deadline: Bool) -> String {
    let first = point(start)
    let last = point(end)
    switch (isOpen(start), isOpen(end)) {
    case (true, true): return undated
    case (true, false): return "by \(last)"
    case (false, true): return "from \(first)"
    case (false, false): return deadline ? "by \(last)" : joined(first, last)
    }
  }

  private static func isOpen(_ end: String) -> Bool { end.isEmpty || end == ".." }

  /// The most characters that two dates take; longer ones are told by their months.
  private static let limit = 15

  /// Two dates with what they share written once: "2025-09–12", "~2025-09-01–10".
  private static func joined(_ first: String, _ last: String) -> String {
    let mark = first.hasPrefix("~") || last.hasPrefix("~") ? "~" : ""
    let (first, last) = (first.filter { $0 != "~" }, last.filter { $0 != "~" })
    if first == last { return mark + first }
    let full = mark + run(first, last)
    if full.count <= limit { return full }
    return mark + run(month(first), month(last))
  }

  private static func run(_ first: String, _ last: String) -> String {
    let left = first.split(separator: "-")
    let right = last.split(separator: "-")
    guard left.count == right.count else { return "\(first)–\(last)" }
    let shared = zip(left, right).prefix { $0 == $1 }.count
    if shared == right.count { return first }
    return first + "–" + right[shared...].joined(separator: "-")
  }

  private static func month(_ date: String) -> String {
    date.split(separator: "-").prefix(2).joined(separator: "-")
  }

  private static func point(_ edtf: String) -> String {
    if edtf.hasPrefix("[") || edtf.hasPrefix("{") { return edtf }
    let approximate = edtf.contains("~") || edtf.contains("%")
    let plain = String(edtf.filter { !"?~%".contains($0) })
    if plain.hasPrefix("XXXX") { return undated }
    let text = grouping(plain) ?? decade(plain) ?? day(plain)
    return (approximate ? "~" : "") + text
  }

  private static let seasons = ["spring", "summer", "autumn", "winter"]

  /// "2025-22" is summer 2025, "2025-36" the fourth quarter.
  private static func grouping(_ edtf: String) -> String? {
    let parts = edtf.split(separator: "-")
    guard parts.count == 2, let number = Int(parts[1]) else { return nil }
    switch number {
    case 21...32: return "\(seasons[(number - 21) % 4]) \(parts[0])"
    case 33...36: return "Q\(number - 32) \(parts[0])"
    case 40...41: return "H\(number - 39) \(parts[0])"
    default: return nil
    }
  }

  private static func decade(_ edtf: String) -> String? {
    guard edtf.count == 4, edtf.hasSuffix("X"), edtf.dropLast().allSatisfy(\.isNumber) else { return nil }
    return edtf.dropLast() + "0s"
  }

  /// The date without its time of day and without parts that are not known.
  private static func day(_ edtf: String) -> String {
    let date = edtf.prefix { $0 != "T" }
    var parts = date.split(separator: "-")
    while parts.count > 1, parts.last?.contains("X") == true { parts.removeLast() }
    return (edtf.hasPrefix("-") ? "-" : "") + parts.joined(separator: "-")
  }
}

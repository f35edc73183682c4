/// The day that stands in a page's address.
enum AddressDate {
  /// How sure an address's date is.
  enum Form {
    /// A folder a part, "/2024/03/05/", as publishing systems make them.
    case folders
    /// "2024-03-05" or "20240305" in a name, which may be an event's day.
    case name
  }

  /// The date in the path of `address`, the last one when there are several.
  ///
  /// - Complexity: O(n) in the bytes of `address`.
  static func date(in address: String) -> (date: PageDate, form: Form)? {
    let path = Array(
      PageAddress.path(of: address).utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
    return folders(path).map { ($0, .folders) } ?? name(path).map { ($0, .name) }
  }

  private static func folders(_ path: [UInt8]) -> PageDate? {
    let parts = path.split(separator: UInt8(ascii: "/"))
    var found: PageDate?
    for index in parts.indices {
      // "/2024/03/05/", "/2024/mar/05/", "/2024-03/05/", "/2024/03-05/", "/2024/0305/"
      let joined = parts[index...].prefix(3).joined(separator: [UInt8(ascii: "-")])
      let pieces = joined.split(separator: UInt8(ascii: "-"), maxSplits: 3)
      guard parts[index].count >= 4, let first = pieces.first, first.count == 4, let year = number(first)
      else {
        continue
      }
      if pieces.count > 1, pieces[1].count == 4, parts[index].count == 4, let both = number(pieces[1]) {
        found = date(year, both / 100, both % 100) ?? found
      }
      guard pieces.count > 2, pieces[2].count <= 2, let day = number(pieces[2]) else { continue }
      let month =
        number(pieces[1]) ?? MonthNames.month(String(decoding: pieces[1], as: UTF8.self), language: "en")
      if let month, pieces[1].count != 4 { found = date(year, month, day) ?? found }
    }
    return found
  }

  /// A date in digits inside a name, bordered by anything but a digit.
  private static func name(_ path: [UInt8]) -> PageDate? {
    var found: PageDate?
    var index = 0
    while index < path.count {
      guard path[index].isASCIIDigit else {
        index += 1
        continue
      }
      var end = index
      while end < path.count, path[end].isASCIIDigit { end += 1 }
      if end - index == 8 {
        let number = number(path[index..<end]) ?? 0
        found =
          date(number / 10_000, number / 100 % 100, number % 100)
          ?? date(number % 10_000, number / 10_000 % 100, number / 1_000_000) ?? found
      } else if end - index == 4 || end - index == 2, let parted = parted(path[index...]) {
        found = parted
        end = min(index + 10, path.count)
      }
      index = end
    }
    return found
  }

  /// "2024-03-05", "05-03-2024" or with underscores or full stops.
  private static func parted(_ rest: ArraySlice<UInt8>) -> PageDate? {
    let ten = Array(rest.prefix(11))
    guard ten.count >= 10, ten.count == 10 || !ten[10].isASCIIDigit else { return nil }
    let isYearFirst = ten.prefix(4).allSatisfy(\.isASCIIDigit)
    let (first, second) = isYearFirst ? (4, 7) : (2, 5)
    let marks: [UInt8] = [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")]
    guard marks.contains(ten[first]), ten[second] == ten[first] else { return nil }
    let parts = ten.prefix(10).split(separator: ten[first]).compactMap(number)
    guard parts.count == 3 else { return nil }
    return isYearFirst ? date(parts[0], parts[1], parts[2]) : date(parts[2], parts[1], parts[0])
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 8, digits.allSatisfy(\.isASCIIDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> PageDate? {
    guard (1990...2100).contains(year) else { return nil }
    let written = [year, month, day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
    return PageDate(year: year, month: month, day: day, written: written)
  }
}

/// The named fields at the head of a WARC record or an HTTP response, names in small letters.
struct HeaderFields {
  private var values: [String: String] = [:]
  private var last: String?

  /// Takes one line without its line end.
  ///
  /// A line that begins with white space goes on with the one before, a line without a colon says nothing. Of a
  /// field that stands twice the first counts.
  mutating func take(_ line: ArraySlice<UInt8>) {
    if let first = line.first, first == 0x20 || first == 0x09 {
      if let last { values[last, default: ""] += " " + String(decoding: line, as: UTF8.self).trimmed }
      return
    }
    last = nil
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = String(decoding: line[..<colon], as: UTF8.self).trimmed.lowercased()
    guard values[name] == nil else { return }
    values[name] = String(decoding: line[(colon + 1)...], as: UTF8.self).trimmed
    last = name
  }

  /// The value of a field; nil when it is missing or empty.
  subscript(name: String) -> String? {
    values[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}

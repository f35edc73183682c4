/// The attributes of a start tag as the parser gives them: names and decoded values, valid during the callback.
struct MarkupAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  init(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) { self.list = list }

  /// Whether the tag has none.
  var isEmpty: Bool { list == nil || list?[0] == nil }

  /// The names and values in order, values decoded.
  ///
  /// - Complexity: O(n) in their bytes: the strings are copies.
  var pairs: [(name: String, value: String)] {
    guard var attribute = list else { return [] }
    var pairs: [(name: String, value: String)] = []
    while let name = attribute[0] {
      pairs.append((String(cString: name), attribute[1].map { String(cString: $0) } ?? ""))
      attribute += 2
    }
    return pairs
  }
}

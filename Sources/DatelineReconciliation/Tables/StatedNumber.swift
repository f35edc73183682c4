/// Numbers as tables give them.
enum StatedNumber {
  /// The number that a text is, with or without commas between the thousands; nil for all else.
  static func value(of text: String) -> Double? {
    guard let first = text.utf8.first, text.utf8.count <= 40,
      first == UInt8(ascii: "-") || first == UInt8(ascii: "+") || first == UInt8(ascii: ".")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    else { return nil }
    let plain = text.utf8.contains(UInt8(ascii: ",")) ? text.filter { $0 != "," } : text
    guard let value = Double(plain), value.isFinite else { return nil }
    return value
  }

  /// How a stated number stands to one that may be true.
  ///
  /// - Parameters:
  ///   - stated: What a source gives.
  ///   - truth: What may be true.
  ///   - tolerance: How far the two may lie apart and still be near, as a share of the larger.
  /// - Returns: Near or unrelated.
  static func relation(of stated: Double, to truth: Double, tolerance: Double) -> ValueRelation {
    abs(stated - truth) <= tolerance * max(abs(stated), abs(truth)) ? .near : .unrelated
  }
}

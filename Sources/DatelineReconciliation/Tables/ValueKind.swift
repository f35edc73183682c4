/// What the values of an attribute are, which settles how two of them are compared.
public enum ValueKind: String, CaseIterable, Sendable {
  /// Names or words of which one is right.
  case text
  /// Numbers.
  case number
  /// Days, or times of day on a day, in ISO 8601.
  case time
  /// Several names in one value, parted by semicolons, slashes or bars.
  case list
  /// Names with a place in a hierarchy.
  case place

  /// The kind that most of the values have.
  ///
  /// Numbers and times need nine values in ten, places every second one, lists every fifth: a list may have one name.
  /// - Parameters:
  ///   - values: values of one attribute, in an order that does not depend on the input's.
  ///   - hierarchy: the places, if there are any.
  /// - Returns: the kind; text for no values.
  /// - Complexity: O(n) in the bytes of the values.
  static func detected(in values: [String], hierarchy: ValueHierarchy?) -> ValueKind {
    guard !values.isEmpty else { return .text }
    func share(_ test: (String) -> Bool) -> Double {
      Double(values.count(where: test)) / Double(values.count)
    }
    if share({ StatedTime($0) != nil }) >= 0.9 { return .time }
    if share({ StatedNumber.value(of: $0) != nil }) >= 0.9 { return .number }
    if let hierarchy, share({ hierarchy.knows($0) }) >= 0.5 { return .place }
    if share({ NameList.hasSeparator($0) }) >= 0.2 { return .list }
    return .text
  }
}

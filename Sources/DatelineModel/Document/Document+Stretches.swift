extension Document {
  /// The stretches of ``text`` whose function is one of `kinds`.
  ///
  /// Text outside every zone is body. The spans are in order, apart and not empty; together with those of all other
  /// kinds they cover the text.
  /// - Parameter kinds: The functions to keep.
  /// - Returns: The spans, in UTF-8 bytes of ``text``.
  /// - Complexity: O(z) in the number of zones.
  public func stretches(_ kinds: Set<Zone.Kind>) -> [TextSpan] {
    var result: [TextSpan] = []
    let length = text.utf8.count
    var end = 0
    func take(_ kind: Zone.Kind, _ span: TextSpan) {
      if kinds.contains(kind), !span.isEmpty { result.append(span) }
    }
    for zone in zones {
      // A zone that leaves the text or runs into another counts as far as it does not.
      let start = min(max(zone.span.start, end), length)
      take(.body, TextSpan(end, start))
      end = min(max(zone.span.end, start), length)
      take(zone.kind, TextSpan(start, end))
    }
    take(.body, TextSpan(end, length))
    return result
  }
}

/// Compares the values of one item, each of which is read once.
struct ValueComparer {
  /// How far values may lie apart and still be near.
  struct Tolerance: Hashable, Sendable {
    /// In minutes, between times of day.
    var minutes = 10
    /// Between numbers, as a share of the larger.
    var share = 0.001
  }

  let tolerance: Tolerance
  let hierarchy: ValueHierarchy?

  /// The relations of all pairs of values: at `u * n + v` how value `u`, if a source gives it, stands to `v`, if that is
  /// true.
  ///
  /// - Complexity: O(n²) in the values.
  func relations(_ values: [String], kind: ValueKind) -> [ValueRelation] {
    switch kind {
    case .time:
      table(values.map { StatedTime($0) }) { $0.relation(to: $1, tolerance: tolerance.minutes) }
    case .number:
      table(values.map { StatedNumber.value(of: $0) }) {
        StatedNumber.relation(of: $0, to: $1, tolerance: tolerance.share)
      }
    case .list:
      table(values.map { NameList($0) }) { $0.relation(to: $1) }
    case .place:
      table(values) { stated, truth in
        guard let hierarchy else { return .unrelated }
        if hierarchy.isInside(truth, stated) { return .coarser }
        return hierarchy.isInside(stated, truth) ? .finer : .unrelated
      }
    case .text:
      table(values.map { Array(FoldedText.words(of: $0).joined()) }) { left, right in
        guard !left.isEmpty else { return .unrelated }
        if left == right { return .near }
        // A digit more or less makes another number, not an error of spelling.
        guard FoldedText.isTypo(left, right, length: 7) else { return .unrelated }
        let isNumbered = (left + right).contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return isNumbered ? .unrelated : .near
      }
    }
  }

  /// Compares every two of the values that could be read; one that could not is related to nothing but itself.
  private func table<Value>(_ values: [Value?], _ relation: (Value, Value) -> ValueRelation)
    -> [ValueRelation]
  {
    let count = values.count
    var table = [ValueRelation](repeating: .unrelated, count: count * count)
    for stated in 0..<count {
      table[stated * count + stated] = .same
      guard let left = values[stated] else { continue }
      for truth in 0..<stated {
        guard let right = values[truth] else { continue }
        let found = relation(left, right)
        table[stated * count + truth] = found
        table[truth * count + stated] = found.inverse
      }
    }
    return table
  }
}

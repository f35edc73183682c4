/// How the value that a source gives stands to the value that may be true.
///
/// To the three classes of Jung, Kim and Shim ("Crowdsourced truth discovery in the presence of hierarchies for knowledge
/// fusion", EDBT 2019: right, generalised, wrong) come values that are near, and those that say too much.
enum ValueRelation: UInt8, CaseIterable, Sendable {
  /// The same.
  case same
  /// Within the tolerance, or the same but for spelling.
  case near
  /// True as well but says less: an ancestor, a day for a time of day, a part of the list.
  case coarser
  /// Says more than is true: a descendant, a longer list.
  case finer
  /// Neither.
  case unrelated

  /// The number of classes.
  static let count = allCases.count

  /// The relation seen from the other side.
  var inverse: ValueRelation {
    switch self {
    case .coarser: .finer
    case .finer: .coarser
    case .same, .near, .unrelated: self
    }
  }

  /// How likely this very value is among all that stand in the relation, 0…1.
  ///
  /// A time within the tolerance is one of about ten, since sources round; a part or an ancestor one of a few.
  func density(_ kind: ValueKind) -> Double {
    switch self {
    case .same, .unrelated: 1
    case .near: kind == .time || kind == .number ? 0.1 : 0.5
    case .coarser, .finer: 0.5
    }
  }
}

/// All claims of a table by item, in an order that does not depend on the order of the rows.
///
/// An item is an object and one of its attributes; items, the claims of an item and its candidates stand one behind the
/// other in flat arrays. Texts are numbered by the order of their bytes.
struct ClaimTable: Sendable {
  /// The distinct texts of each column.
  let sources: TextPool
  let objects: TextPool
  let attributes: TextPool
  let values: TextPool

  /// For each item the number of its object and of its attribute.
  let itemObject: [Int32]
  let itemAttribute: [Int32]
  /// Where the claims and candidates of each item start; one more entry marks the end.
  let claimStart: [Int]
  let candidateStart: [Int]

  /// For each claim the number of its source, its value and its value's candidate, counted from the item's first one; -1
  /// where the value is not among the candidates.
  let claimSource: [Int32]
  let claimValue: [Int32]
  let claimCandidate: [Int32]
  /// The share of a source's rows on the item that give this value, above 0 and up to 1.
  let claimShare: [Double]
  /// For each claim the number of its source and attribute together.
  let claimRecord: [Int32]

  /// The value of each candidate, and whether a label says that it is right.
  let candidateValue: [Int32]
  let candidateIsLabel: [Bool]
  /// Whether each item has a label.
  let isLabelled: [Bool]

  /// The source and the attribute of each record.
  let recordSource: [Int32]
  let recordAttribute: [Int32]

  /// The number of items, claims and records.
  var itemCount: Int { itemObject.count }
  var claimCount: Int { claimSource.count }
  var recordCount: Int { recordSource.count }

  /// The most candidates of an item; those with most claims are taken.
  static let candidateLimit = 64
}

/// How the candidates of each item stand to each other.
struct TableRelations: Sendable {
  /// The kind of each attribute.
  let kinds: [ValueKind]
  /// Where the relations of each item start; see ``ValueComparer/relations(_:kind:)`` for their order.
  let start: [Int]
  /// The relations of all items.
  let relations: [ValueRelation]

  // Kinds show in few values; more would only cost time.
  private static let sampleSize = 500

  /// Settles the kinds and compares the candidates.
  ///
  /// - Complexity: O(n · c) in the candidates and the most of one item, which is limited.
  init(_ table: ClaimTable, options: TableOptions, hierarchy: ValueHierarchy?) {
    var samples = [[String]](repeating: [], count: table.attributes.count)
    for item in 0..<table.itemCount {
      let attribute = Int(table.itemAttribute[item])
      for candidate in table.candidateStart[item]..<table.candidateStart[item + 1]
      where samples[attribute].count < Self.sampleSize {
        samples[attribute].append(table.values[table.candidateValue[candidate]])
      }
    }
    let kinds = samples.enumerated().map { attribute, sample in
      options.kinds[table.attributes[Int32(attribute)]]
        ?? ValueKind.detected(in: sample, hierarchy: hierarchy)
    }
    let comparer = ValueComparer(
      tolerance: .init(minutes: options.toleranceInMinutes, share: options.toleranceOfNumbers),
      hierarchy: hierarchy)
    var start: [Int] = []
    start.reserveCapacity(table.itemCount + 1)
    var relations: [ValueRelation] = []
    for item in 0..<table.itemCount {
      start.append(relations.count)
      let candidates = table.candidateStart[item]..<table.candidateStart[item + 1]
      if candidates.count == 1 {
        relations.append(.same)
      } else {
        relations += comparer.relations(
          candidates.map { table.values[table.candidateValue[$0]] },
          kind: kinds[Int(table.itemAttribute[item])])
      }
    }
    start.append(relations.count)
    self.kinds = kinds
    self.start = start
    self.relations = relations
  }
}

extension FactSet {
  /// The names of the entities, by id.
  ///
  /// - Complexity: O(n) in the entities.
  var entityNames: [String: String] {
    Dictionary(entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}

import Foundation

/// Everything that is known while a table is worked out.
struct TableState {
  let table: ClaimTable
  let relations: TableRelations
  let options: TableOptions
  let densities: RelationDensities
  /// How reliable the sources are.
  var records: SourceRecords
  /// What became of each value elsewhere.
  var values: ValueRecords
  /// Which sources copy each other.
  var origins: SourceOrigins
  /// How much of each claim counts: its share, or 0 for a copy of another one.
  var weight: [Double]
  /// How likely each candidate is.
  var probability: [Double]

  /// The state before the first round.
  init(_ table: ClaimTable, options: TableOptions, hierarchy: ValueHierarchy?) {
    self.table = table
    self.options = options
    relations = TableRelations(table, options: options, hierarchy: hierarchy)
    densities = RelationDensities()
    records = SourceRecords(count: table.recordCount, options: options)
    values = ValueRecords(table)
    origins = SourceOrigins(count: table.sources.count)
    weight = table.claimShare
    probability = Array(repeating: 0, count: table.candidateValue.count)
    for item in 0..<table.itemCount {
      let claims = table.claimStart[item]..<table.claimStart[item + 1]
      var total = 0.0
      for claim in claims { total += table.claimShare[claim] }
      for claim in claims where table.claimCandidate[claim] >= 0 {
        let candidate = table.candidateStart[item] + Int(table.claimCandidate[claim])
        probability[candidate] += table.claimShare[claim] / total
      }
    }
  }
}

/// The logarithms of ``ValueRelation/density(_:)``.
struct RelationDensities: Sendable {
  private let logarithms: [ValueKind: [Double]]

  init() {
    var logarithms: [ValueKind: [Double]] = [:]
    for kind in ValueKind.allCases { logarithms[kind] = ValueRelation.allCases.map { log($0.density(kind)) } }
    self.logarithms = logarithms
  }

  /// The logarithms for values of a kind, in the order of the classes.
  subscript(_ kind: ValueKind) -> [Double] {
    logarithms[kind] ?? Array(repeating: 0, count: ValueRelation.count)
  }
}

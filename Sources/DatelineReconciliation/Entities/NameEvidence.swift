import DatelineModel

/// What the names of two entities say about whether they are one.
struct NameEvidence {
  /// The entities, one for each id, sorted by id.
  let entities: [Entity]
  private let keys: [[String]]

  /// A pair of entities that may be one.
  struct Candidate {
    let first: Int
    let second: Int
    /// How sure the names alone are.
    let score: Double
    /// How sure it is when both stand in one relation to a third entity.
    let scoreInContext: Double
    let reason: String
  }

  /// Above this number of names with one first or last word, the word tells nothing.
  static let mostBearers = 64

  init(_ entities: [Entity]) {
    self.entities = entities
    keys = entities.map { NameWords.name($0.name) }
  }

  /// What kinds of entity can be one another.
  private enum Sort: Hashable {
    case organisation, person, place, product, index
  }

  private func sort(_ index: Int) -> Sort {
    switch entities[index].kind {
    case .company, .unit, .union, .authority, .publisher, .other: .organisation
    case .person: .person
    case .place: .place
    case .product: .product
    case .index: .index
    }
  }

  /// Pairs whose names are the same, whatever else is known, best first.
  ///
  /// - Complexity: O(n log n) in the names.
  func certain() -> [Candidate] {
    struct Key: Hashable {
      let sort: Sort
      let words: [String]
    }
    var byName: [Key: [Int]] = [:]
    var byAlias: [Key: Set<Int>] = [:]
    for index in entities.indices {
      byName[Key(sort: sort(index), words: keys[index]), default: []].append(index)
      for alias in entities[index].aliases {
        byAlias[Key(sort: sort(index), words: NameWords.name(alias)), default: []].insert(index)
      }
    }
    var found: [Candidate] = []
    for (_, members) in byName where members.count > 1 {
      // "Orrin plc" and "Orrin Corp" are two, and "Orrin" may be either.
      let forms = Set(members.compactMap { NameWords.form(entities[$0].name) })
      var first: [String: Int] = [:]
      for other in members {
        let form = forms.count > 1 ? NameWords.form(entities[other].name) ?? "" : ""
        guard let earlier = first[form] else {
          first[form] = other
          continue
        }
        found.append(
          Candidate(
            first: earlier, second: other, score: 0.98, scoreInContext: 0.98, reason: "the same name"))
      }
    }
    for (key, bearers) in byAlias {
      // "Calloway" is said of Calloway Industries and of Calloway Flow: then it makes neither of them the other.
      guard bearers.count == 1 || Set(bearers.map { keys[$0] }).count == 1, let bearer = bearers.min(),
        let main = byName[key]?.first, main != bearer
      else { continue }
      found.append(
        Candidate(
          first: min(main, bearer), second: max(main, bearer), score: 0.95, scoreInContext: 0.95,
          reason: "\(entities[bearer].name) is also called \(entities[main].name)"))
    }
    return found.sorted { ($0.first, $0.second, -$0.score) < ($1.first, $1.second, -$1.score) }
  }

  /// Pairs of which one name is a short form of the other, to be weighed by what else is told of both.
  ///
  /// - Complexity: O(n) in the names, times at most ``mostBearers``.
  func shortForms() -> [Candidate] {
    var byFirst: [String: [Int]] = [:]
    var byLast: [String: [Int]] = [:]
    var byInitials: [String: [Int]] = [:]
    for index in entities.indices {
      guard let first = keys[index].first, let last = keys[index].last else { continue }
      switch sort(index) {
      case .organisation:
        byFirst[first, default: []].append(index)
        if keys[index].count > 1 {
          byInitials[String(keys[index].compactMap(\.first)), default: []].append(index)
        }
      case .person: byLast[last, default: []].append(index)
      case .place, .product, .index: break
      }
    }
    var found: [Candidate] = []
    for index in entities.indices {
      let key = keys[index]
      guard let first = key.first, let last = key.last else { continue }
      switch sort(index) {
      case .organisation:
        let isBare = NameWords.isBare(entities[index].name)
        let longer = bearers(isBare ? byFirst[first] : nil).filter { other in
          keys[other].count > key.count && keys[other].starts(with: key)
            && NameWords.parts.isDisjoint(with: keys[other].dropFirst(key.count))
        }
        found += candidates(index, longer, score: 0.7, reason: "the name begins with")
        let name = entities[index].name
        if key.count == 1, (2...6).contains(name.count), name.allSatisfy(\.isUppercase) {
          found += candidates(index, byInitials[first] ?? [], score: 0.6, reason: "the initials are")
        }
      case .person:
        let longer = bearers(byLast[last]).filter { isFuller(keys[$0], than: key) }
        found += candidates(index, longer, score: 0.75, reason: "the surname is")
      case .place, .product, .index: break
      }
    }
    return found + namesakes()
  }

  /// Pairs that only a person can decide on: a firm and a person of one name, and two firms that are called the same.
  ///
  /// - Complexity: O(n) in the names.
  private func namesakes() -> [Candidate] {
    var firms: [[String]: Int] = [:]
    var byAlias: [[String]: [Int]] = [:]
    for index in entities.indices where sort(index) == .organisation {
      firms[keys[index]] = firms[keys[index]] ?? index
      for alias in Set(entities[index].aliases.map(NameWords.name)) where alias != keys[index] {
        byAlias[alias, default: []].append(index)
      }
    }
    var found: [Candidate] = []
    for index in entities.indices where sort(index) == .person && keys[index].count > 1 {
      guard let firm = firms[keys[index]] else { continue }
      found.append(
        Candidate(
          first: index, second: firm, score: 0.6, scoreInContext: 0.6,
          reason: "a person and an organisation of one name"))
    }
    for (alias, bearers) in byAlias where bearers.count == 2 && firms[alias] == nil {
      guard keys[bearers[0]] != keys[bearers[1]] else { continue }
      found.append(
        Candidate(
          first: bearers[0], second: bearers[1], score: 0.4, scoreInContext: 0.4,
          reason: "both are also called \(alias.joined(separator: " "))"))
    }
    return found
  }

  /// The entities with a word; none when so many have it that looking at all of them for each would take too long.
  private func bearers(_ bearers: [Int]?) -> [Int] {
    guard let bearers, bearers.count <= 16 * Self.mostBearers else { return [] }
    return bearers
  }

  /// Whether the first person's name can be the second's in full: a surname alone, or initials for given names.
  private func isFuller(_ full: [String], than short: [String]) -> Bool {
    guard full.count >= short.count, full != short, full.last == short.last else { return false }
    if full.count > short.count, full.suffix(short.count).elementsEqual(short) { return true }
    return full.count == short.count
      && zip(full, short).allSatisfy { $0 == $1 || ($1.count == 1 && $0.hasPrefix($1)) }
  }

  private func candidates(_ short: Int, _ longer: [Int], score: Double, reason: String) -> [Candidate] {
    let longer = longer.filter { $0 != short }
    guard !longer.isEmpty, longer.count <= Self.mostBearers else { return [] }
    return longer.map { other in
      Candidate(
        first: short, second: other, score: longer.count == 1 ? score : 0.4,
        scoreInContext: longer.count == 1 ? 0.95 : 0.85,
        reason: "\(reason) \(entities[short].name)\(longer.count == 1 ? ", and no other's is" : "")")
    }
  }
}

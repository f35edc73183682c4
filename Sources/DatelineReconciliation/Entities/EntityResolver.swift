import DatelineModel

/// Joins the entities of single documents that are one.
///
/// Two organisations are one when their names are equal without legal forms and words such as "Group"; a person known
/// by the surname alone joins the only person with that surname. Two candidates for one short name stay apart.
struct EntityResolver {
  /// The joined entities, sorted by id.
  let entities: [Entity]
  private let canonical: [String: String]

  /// - Complexity: O(n log n) in the entities, plus the names that share a key.
  init(_ documents: [DocumentClaims]) {
    // One record for each id, whatever the documents' order.
    var byID: [String: [Entity]] = [:]
    for document in documents {
      for entity in document.entities { byID[entity.id, default: []].append(entity) }
    }
    let ids = byID.keys.sorted()
    let merged = ids.map { Self.merge(byID[$0] ?? [], id: $0) }
    var sets = DisjointSets(count: merged.count)
    Self.joinOrganisations(merged, &sets)
    Self.joinPersons(merged, &sets)
    var groups: [Int: [Int]] = [:]
    for index in merged.indices { groups[sets.find(index), default: []].append(index) }
    var canonical: [String: String] = [:]
    var entities: [Entity] = []
    for members in groups.values {
      let all = members.map { merged[$0] }
      let main = all.min(by: Self.isFuller) ?? all[0]
      for entity in all { canonical[entity.id] = main.id }
      entities.append(
        Self.merge(all, id: main.id, mergedFrom: all.map(\.id).filter { $0 != main.id }.sorted()))
    }
    self.canonical = canonical
    self.entities = entities.sorted { $0.id < $1.id }
  }

  /// The id of the joined entity.
  func resolve(_ id: String) -> String { canonical[id] ?? id }

  // MARK: Joining

  private static let generic: Set<String> = [
    "group", "groupe", "gruppe", "grupo", "gruppo", "holding", "holdings", "company", "corporation", "corp",
    "co",
    "inc", "plc", "ltd", "limited", "sa", "se", "ag", "gmbh", "nv", "bv", "spa", "ab", "asa", "oyj", "llc",
    "the",
  ]

  /// The words of a name in lower case, without generic ones unless nothing else is left.
  static func key(_ name: String) -> [String] {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let kept = words.filter { !generic.contains($0) }
    return kept.isEmpty ? words : kept
  }

  private static func isOrganisation(_ entity: Entity) -> Bool {
    switch entity.kind {
    case .company, .unit, .union, .authority, .publisher, .other: true
    case .person, .place, .product, .index: false
    }
  }

  private static func joinOrganisations(_ entities: [Entity], _ sets: inout DisjointSets) {
    var byKey: [[String]: Int] = [:]
    for (index, entity) in entities.enumerated() where isOrganisation(entity) {
      for name in [entity.name] + entity.aliases {
        let key = key(name)
        if let other = byKey[key] { sets.join(index, other) } else { byKey[key] = index }
      }
    }
  }

  private static func joinPersons(_ entities: [Entity], _ sets: inout DisjointSets) {
    let persons = entities.indices.filter { entities[$0].kind == .person }
    for index in persons {
      let short = key(entities[index].name)
      let longer = persons.filter { other in
        let full = key(entities[other].name)
        return full.count > short.count && full.suffix(short.count).elementsEqual(short)
      }
      if longer.count == 1 { sets.join(index, longer[0]) }
    }
  }

  // MARK: Merging

  /// Whether `first` is the fuller of two names of one entity: more words, then more letters, then the alphabet.
  private static func isFuller(_ first: Entity, _ second: Entity) -> Bool {
    let left = first.name.split(separator: " ").count
    let right = second.name.split(separator: " ").count
    return (-left, -first.name.count, first.name, first.id) < (
      -right, -second.name.count, second.name, second.id
    )
  }

  private static func merge(_ entities: [Entity], id: String, mergedFrom: [String] = []) -> Entity {
    let names = Set(entities.flatMap { [$0.name] + $0.aliases })
    let main = entities.filter { $0.id == id }.min(by: isFuller) ?? entities[0]
    let kinds = entities.map(\.kind)
    // A unit is a company that somebody owns: the narrower kind wins over the default.
    let kind = Entity.Kind.allCases.filter { $0 != .company }.max { first, second in
      (kinds.count { $0 == first }, second.rawValue) < (kinds.count { $0 == second }, first.rawValue)
    }
    let narrower = kind.flatMap { kind in kinds.contains(kind) ? kind : nil }
    return Entity(
      id: id, name: main.name, kind: narrower ?? .company, aliases: names.subtracting([main.name]).sorted(),
      identifiers: entities.reduce(into: [:]) { $0.merge($1.identifiers) { first, _ in first } },
      mergedFrom: Set(mergedFrom + entities.flatMap(\.mergedFrom)).sorted())
  }
}

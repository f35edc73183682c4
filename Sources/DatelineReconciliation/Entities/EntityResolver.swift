import DatelineModel

/// Joins the entities of single documents that are one.
///
/// Names that are the same without legal forms join. A short form ("Halden" for Halden Motors, a surname, initials) joins
/// the only name it can stand for when both also stand in one relation to a third entity; otherwise the pair is left in
/// doubt, for a person to decide.
struct EntityResolver {
  /// The joined entities, sorted by id.
  let entities: [Entity]
  /// Pairs that may be one and are not joined, the likeliest first.
  let doubts: [EntityPair]
  private let canonical: [String: String]

  /// - Parameters:
  ///   - documents: what documents say.
  ///   - knowledge: entries that a user vouches for.
  ///   - decisions: what people decided about pairs of entities.
  /// - Complexity: O(n log n) in the entities, plus the claims.
  init(
    _ documents: [DocumentClaims], knowledge: [KnownEntity] = [], decisions: PairDecisions = PairDecisions([])
  ) {
    // One record for each id, whatever the documents' order.
    var byID: [String: [Entity]] = [:]
    for document in documents {
      for entity in document.entities { byID[entity.id, default: []].append(entity) }
    }
    let records = byID.keys.sorted().map { id in
      let same = byID[id] ?? []
      return same.count == 1 ? same[0] : EntityGroup.merge(same)
    }
    let indices = Dictionary(
      records.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    func pairs(_ pairs: [[String]]) -> [(Int, Int)] {
      pairs.compactMap { pair in indices[pair[0]].flatMap { one in indices[pair[1]].map { (one, $0) } } }
    }
    var links = EntityLinks(count: records.count, parted: pairs(decisions.apart))
    for (one, other) in pairs(decisions.together) { links.join(one, other) }
    let known = Self.joinKnown(records, knowledge, &links)
    let evidence = NameEvidence(records)
    for candidate in evidence.certain() { links.join(candidate.first, candidate.second) }

    let shortForms = evidence.shortForms()
    let neighbours = Self.neighbours(
      documents, of: Set(shortForms.flatMap { [$0.first, $0.second] }), records, indices, &links)
    let apart = Self.toldTogether(documents, shortForms, indices)
    /// The third entities to which both of a pair stand in one relation.
    func shared(_ candidate: NameEvidence.Candidate) -> Set<Int> {
      (neighbours[candidate.first] ?? []).intersection(neighbours[candidate.second] ?? [])
    }
    var related: [Int: Int] = [:]
    for candidate in shortForms where !shared(candidate).isEmpty { related[candidate.first, default: 0] += 1 }
    var doubts: [(EntityPair, Int, Int)] = []
    for candidate in shortForms.sorted(by: { ($0.first, $0.second) < ($1.first, $1.second) })
    where !apart.contains([candidate.first, candidate.second]) {
      let shared = shared(candidate)
      var reasons = [candidate.reason]
      if let third = shared.min() { reasons.append("both stand in one relation to \(records[third].name)") }
      let score = shared.isEmpty ? candidate.score : candidate.scoreInContext
      let pair = EntityPair(
        ids: [records[candidate.first].id, records[candidate.second].id], score: score, reasons: reasons)
      // Of several that it can stand for, it is the one that shares the relation, when only one does.
      let isOnly = (related[candidate.first] ?? 0) <= 1
      if score >= EntityPair.certain, isOnly, links.join(candidate.first, candidate.second) { continue }
      doubts.append((pair, candidate.first, candidate.second))
    }

    var groups: [Int: [Int]] = [:]
    for index in records.indices { groups[links.find(index), default: []].append(index) }
    var canonical: [String: String] = [:]
    var entities: [String: Entity] = [:]
    for (_, members) in groups.sorted(by: { $0.key < $1.key }) {
      let entry = members.lazy.compactMap { known[$0] }.min { $0.entityID < $1.entityID }
      let entity =
        members.count == 1 && entry == nil
        ? records[members[0]] : EntityGroup.merge(members.map { records[$0] }, known: entry)
      for member in members { canonical[records[member].id] = entity.id }
      entities[entity.id] =
        entities[entity.id].map { EntityGroup.merge([$0, entity], known: entry) } ?? entity
    }
    self.canonical = canonical
    self.entities = entities.values.sorted { $0.id < $1.id }
    self.doubts = doubts.filter { links.find($0.1) != links.find($0.2) }.map(\.0).sorted { first, second in
      (-first.score, first.ids[0], first.ids[1]) < (-second.score, second.ids[0], second.ids[1])
    }
  }

  /// The id of the joined entity.
  func resolve(_ id: String) -> String { canonical[id] ?? id }

  // MARK: Evidence

  /// Joins what one entry of the knowledge file names; the entries by entity.
  private static func joinKnown(
    _ records: [Entity], _ knowledge: [KnownEntity], _ links: inout EntityLinks
  ) -> [Int: KnownEntity] {
    guard !knowledge.isEmpty else { return [:] }
    var byName: [[String]: Set<Int>] = [:]
    for (index, entry) in knowledge.enumerated() {
      for name in [entry.name] + entry.aliases { byName[NameWords.name(name), default: []].insert(index) }
    }
    var known: [Int: KnownEntity] = [:]
    var first: [Int: Int] = [:]
    for index in records.indices {
      let entries = (byName[NameWords.name(records[index].name)] ?? []).filter { entry in
        knowledge[entry].kind.map {
          $0 == records[index].kind || ($0 != .person && records[index].kind != .person)
        } ?? true
      }
      guard entries.count == 1, let entry = entries.first else { continue }
      known[index] = knowledge[entry]
      if let other = first[entry] { links.join(other, index) } else { first[entry] = index }
    }
    return known
  }

  /// The pairs of which one claim names both: a company does not own itself.
  private static func toldTogether(
    _ documents: [DocumentClaims], _ candidates: [NameEvidence.Candidate], _ indices: [String: Int]
  ) -> Set<[Int]> {
    guard !candidates.isEmpty else { return [] }
    let pairs = Dictionary(grouping: candidates, by: \.first).mapValues { $0.map(\.second) }
    var found: Set<[Int]> = []
    for claim in documents.lazy.flatMap(\.claims) where !claim.slots.isEmpty {
      let present = Set(
        ([claim.subject] + claim.slots.values.flatMap(\.entityIDs)).compactMap { indices[$0] })
      guard present.count > 1 else { continue }
      for short in present {
        for long in pairs[short] ?? [] where present.contains(long) { found.insert([short, long]) }
      }
    }
    return found
  }

  /// For each of `wanted`, the entities that stand in a claim with it; media and places say too little to count.
  private static func neighbours(
    _ documents: [DocumentClaims], of wanted: Set<Int>, _ records: [Entity], _ indices: [String: Int],
    _ links: inout EntityLinks
  ) -> [Int: Set<Int>] {
    guard !wanted.isEmpty else { return [:] }
    var found: [Int: Set<Int>] = [:]
    for document in documents {
      for claim in document.claims {
        let present = Set(
          ([claim.subject] + claim.slots.values.flatMap(\.entityIDs)).compactMap { indices[$0] })
        guard present.count > 1, !present.isDisjoint(with: wanted) else { continue }
        let telling = present.filter { records[$0].kind != .place && records[$0].kind != .publisher }
        for one in present.intersection(wanted) {
          for other in telling where other != one { found[one, default: []].insert(links.find(other)) }
        }
      }
    }
    return found
  }
}

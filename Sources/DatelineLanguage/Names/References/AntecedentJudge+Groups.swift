import DatelineModel

extension AntecedentJudge {
  /// For how many sentences those told of together and the parties of a purchase are remembered.
  private static let memory = 2

  /// Whom "they" means together.
  ///
  /// - Parameters:
  ///   - place: what the pronoun does in its clause.
  ///   - speaks: whether it is the subject of a verb of speech.
  ///   - candidates: the single entities that it may mean, best first.
  /// - Returns: the entities; none where a common noun or one entity alone is as likely.
  func members(meantIn place: Place, speaks: Bool, before candidates: [Mention.Candidate]) -> [Int] {
    guard let best = rival(of: .plural, in: place, speaks: speaks),
      best.score >= grammar.weight(.threshold), best.score > candidates.first?.score ?? .min,
      best.members.contains(where: { entities[$0].kindIsSure })
    else { return [] }
    return best.members
  }

  /// Whom "the two companies" means: the companies told of together last, else the only two of the last sentences.
  ///
  /// - Parameter isPair: whether the words tell that they are two.
  /// - Returns: the entities; none where others were told of.
  func companies(inPair isPair: Bool) -> [Int] {
    let told = recent.filter { sentence - $0.sentence <= Self.memory && isCompany($0.entity) }
    if let group, sentence - group.sentence <= Self.memory, group.members.allSatisfy(isCompany),
      !isPair || group.members.count == 2,
      !told.contains(where: { $0.sentence > group.sentence && !group.members.contains($0.entity) })
    {
      return group.members
    }
    guard told.count == 2, entities[told[0].entity].organisation != told[1].entity,
      entities[told[1].entity].organisation != told[0].entity
    else { return [] }
    return told[1].entity == topic ? [told[1].entity, told[0].entity] : told.map(\.entity)
  }

  func isCompany(_ entity: Int) -> Bool {
    (entities[entity].kind == .company || entities[entity].kind == .unit) && entities[entity].medium == nil
  }

  /// The purchase told of just before.
  var lastTransfer: Transfer? { transfer.flatMap { sentence - $0.sentence <= Self.memory ? $0 : nil } }

  /// Whether an entity bought or sold something just before.
  func isParty(_ entity: Int) -> Bool {
    guard let transfer = lastTransfer else { return false }
    return transfer.buyer == entity || transfer.seller == entity
  }

  /// The candidates that are at home in a place; where none is known to be, the topic, as long as no other company was told of just
  /// before.
  func atHome(_ candidates: [Mention.Candidate], in place: Int) -> [Mention.Candidate] {
    let known = candidates.filter { calls.has(place: place, of: $0.entity) }
    if !known.isEmpty { return known }
    let others = recent.contains {
      sentence - $0.sentence <= 1 && $0.entity != topic && isCompany($0.entity)
    }
    return others ? [] : candidates.filter { $0.entity == topic }
  }
}

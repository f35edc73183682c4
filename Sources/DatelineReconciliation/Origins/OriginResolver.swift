import DatelineModel

/// Finds where each claim's information first came from, so that one origin counts once.
///
/// Claims share an origin when they name the same medium and kind of speaker within a few days about the same thing,
/// when their documents quote the same eight words or repeat each other's text, when one names the other's publisher in its
/// source line, or when a person says so.
struct OriginResolver {
  /// The origins, sorted by id.
  let origins: [Origin]
  /// The id of each claim's origin, in the order of the claims.
  let originOfClaim: [String]

  /// - Parameters:
  ///   - claims: the claims with joined entities, sorted by id.
  ///   - documents: the documents by id.
  ///   - names: the names of entities as ``Source/key(_:)`` has them, by entity id.
  ///   - priors: how far each kind of origin is trusted.
  ///   - decisions: what people decided about origins.
  /// - Complexity: O(c log c) in the claims, plus the pairs of claims that share a quotation.
  init(
    claims: [Claim], documents: [String: DocumentClaims], names: [String: Set<String>], priors: SourcePriors,
    decisions: PairDecisions = PairDecisions([])
  ) {
    let keys = SourceKeys()
    let sources = claims.map { claim in
      Source(
        claim, document: documents[claim.document]?.document, subjectNames: names[claim.subject] ?? [],
        agencies: priors.agencies, keys: keys)
    }
    let decided = Set((decisions.apart + decisions.together).joined())
    var indices: [String: Int] = [:]
    if !decided.isEmpty {
      for index in claims.indices where decided.contains(claims[index].id) {
        indices[claims[index].id] = index
      }
    }
    func pairs(_ pairs: [[String]]) -> [(Int, Int)] {
      pairs.compactMap { pair in indices[pair[0]].flatMap { one in indices[pair[1]].map { (one, $0) } } }
    }
    let parted = pairs(decisions.apart)
    var links = OriginLinks(count: claims.count, parted: parted)
    for (one, other) in pairs(decisions.together) { links.link(one, other, .human) }
    let signals = OriginSignals(claims: claims, sources: sources, documents: documents)
    signals.linkAttributions(&links)
    signals.linkSpokespeople(&links)
    signals.linkCopies(&links)
    signals.linkEqualSentences(&links)
    signals.linkSharedQuotations(&links)
    signals.linkSourceLines(&links)

    let kept = Set(parted.flatMap { [$0.0, $0.1] })
    var originOfClaim = Array(repeating: "o:unattributed", count: claims.count)
    var origins: [String: Origin] = [:]
    var own: Set<String> = []
    for members in links.groups(claims.count) {
      let source = members.map { sources[$0] }.min(by: Source.isBetter) ?? sources[members[0]]
      // Two groups of one name are one origin, unless a person parted them.
      let isOwn = members.contains(where: kept.contains)
      var id = source.originID
      var ordinal = 2
      while let existing = origins[id],
        existing.kind != source.kind || existing.name != source.name || isOwn || own.contains(id)
      {
        id = "\(source.originID)-\(ordinal)"
        ordinal += 1
      }
      if isOwn { own.insert(id) }
      var found = members.reduce(into: SignalSet()) { $0.formUnion(links.signals[$1]) }
      for signal in origins[id]?.signals ?? [] { found.insert(signal) }
      for member in members { originOfClaim[member] = id }
      origins[id] = Origin(
        id: id, kind: source.kind, name: source.name, prior: priors(source.kind),
        signals: found.sorted)
    }
    self.originOfClaim = originOfClaim
    self.origins = origins.values.sorted { $0.id < $1.id }
  }
}

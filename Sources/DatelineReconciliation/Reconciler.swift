import DatelineModel

/// Reconciles claims family by family, entity by entity.
public struct Reconciler: FactReconciling {
  private let lifecycles: [String: Lifecycle]
  private let priors: SourcePriors

  /// Makes a reconciler.
  public init(lifecycles: [String: Lifecycle], priors: SourcePriors) {
    self.lifecycles = lifecycles
    self.priors = priors
  }

  /// - Complexity: O(c log c) in the claims, plus the square of the claims of one entity and family.
  public func reconcile(_ documents: [DocumentClaims], decisions: [Decision]) -> Reconciled {
    let resolver = EntityResolver(documents)
    let byID = Dictionary(documents.map { ($0.document.id, $0) }, uniquingKeysWith: { first, _ in first })
    let joined = byID.values.flatMap(\.claims).map { claim in
      claim.resolved(entity: resolver.resolve, origin: nil, duplicates: claim.duplicates)
    }.sorted { $0.id < $1.id }
    let origins = OriginResolver(claims: joined, documents: byID, priors: priors)
    let claims = joined.map { claim in
      claim.resolved(entity: { $0 }, origin: origins.origin(of: claim), duplicates: claim.duplicates)
    }
    let publishedOn = byID.compactMapValues { $0.document.published?.latest }
    let evidential = Evidential(
      priors: Dictionary(origins.origins.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
    let log = DecisionLog(decisions)
    let accepted = claims.filter { !log.rejects(claim: $0.id) }
    let blocks = Dictionary(grouping: accepted) { Block(entity: $0.subject, family: $0.family) }
    let facts = blocks.sorted { $0.key < $1.key }.flatMap { block, claims in
      self.facts(of: claims, block: block, evidential: evidential, publishedOn: publishedOn)
    }.map(log.apply)
    return Reconciled(entities: resolver.entities, origins: origins.origins, claims: claims, facts: facts)
  }

  private struct Block: Hashable, Comparable {
    let entity: String
    let family: String

    static func < (left: Block, right: Block) -> Bool {
      (left.entity, left.family) < (right.entity, right.family)
    }
  }

  private func facts(
    of claims: [Claim], block: Block, evidential: Evidential, publishedOn: [String: CivilDay]
  ) -> [Fact] {
    let lifecycle = lifecycles[block.family] ?? .unordered(family: block.family)
    let assembler = FactAssembler(lifecycle: lifecycle, evidential: evidential, publishedOn: publishedOn)
    let root = "f:" + block.entity.dropFirst(2) + "/" + block.family
    return FactGrouper(lifecycle: lifecycle).processes(of: claims).flatMap { key, clusters in
      let facts = clusters.enumerated().map { ordinal, cluster in
        let id = root + (key.isEmpty ? "" : "/" + key) + (ordinal == 0 ? "" : "/\(ordinal + 1)")
        return assembler.fact(cluster, id: id)
      }
      return supersede(facts, lifecycle)
    }
  }

  /// Marks each outcome that a later, excluding outcome of the same process has overtaken.
  private func supersede(_ facts: [Fact], _ lifecycle: Lifecycle) -> [Fact] {
    facts.enumerated().map { index, fact in
      let transition = String(fact.eventType.drop { $0 != "." }.dropFirst())
      guard fact.polarity == .positive, lifecycle.outcomes.contains(transition), let time = fact.time,
        let later = facts[(index + 1)...].first(where: { other in
          let next = String(other.eventType.drop { $0 != "." }.dropFirst())
          return lifecycle.rival(transition, next) && other.factuality == .occurred
            && other.polarity == .positive
            && (lifecycle.order[next] ?? 0) > (lifecycle.order[transition] ?? 0)
            && (other.time.map { $0.earliest > time.latest } ?? false)
        })
      else { return fact }
      return fact.superseded(by: later)
    }
  }
}

extension Fact {
  /// The same fact, overtaken by `later`.
  fileprivate func superseded(by later: Fact) -> Fact {
    Fact(
      id: id, eventType: eventType, subject: subject, slots: slots, time: time,
      known: known.map { KnownTime(from: $0.from, to: later.known?.from) }, polarity: polarity,
      factuality: factuality, status: .superseded, agreement: agreement, support: support,
      lifecycle: .superseded,
      supersededBy: later.id, review: review, confidence: confidence, confidenceTerms: confidenceTerms,
      slotSupport: slotSupport, claims: claims, rejectedValues: rejectedValues,
      reasons: reasons + ["\(later.eventType) at \(later.time?.edtf ?? "") came after it"],
      decisions: decisions)
  }
}

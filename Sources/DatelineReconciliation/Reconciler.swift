import DatelineModel
import Foundation

/// Reconciles claims subject by subject and family by family: a pure function.
///
/// The same documents and decisions in any order, on any number of shards, give the same result.
public struct Reconciler: FactReconciling {
  private let lifecycles: [String: Lifecycle]
  private let priors: SourcePriors
  private let knowledge: [KnownEntity]
  private let shards: Int
  private let asOf: CivilDay?

  /// Makes a reconciler.
  ///
  /// - Parameters:
  ///   - lifecycles: the processes, by family.
  ///   - priors: how far each kind of origin is trusted.
  ///   - knowledge: entities that a user vouches for.
  ///   - shards: into how many parts the work is split that run side by side; less than one counts as one.
  ///   - asOf: the day whose knowledge is asked for: what appeared or was decided later, or on no known day, is left
  ///     out. Nil takes everything.
  public init(
    lifecycles: [String: Lifecycle], priors: SourcePriors, knowledge: [KnownEntity] = [], shards: Int = 1,
    asOf: CivilDay? = nil
  ) {
    self.lifecycles = lifecycles
    self.priors = priors
    self.knowledge = knowledge
    self.shards = max(1, shards)
    self.asOf = asOf
  }

  /// - Complexity: O(c log c) in the claims, plus what the blocks take: see `BlockReconciler`.
  public func reconcile(_ documents: [DocumentClaims], decisions: [Decision]) -> Reconciled {
    let log = DecisionLog(decisions.filter(isTimely))
    let bounded = PublicationInference.dated(Self.unique(documents)).filter(isTimely)
    let resolver = EntityResolver(bounded, knowledge: knowledge, decisions: log.entityPairs)
    let joined = Self.claims(of: bounded).map { $0.renaming(resolver.resolve) }
    let documents = EventAnchors(lifecycles: lifecycles).dated(bounded, claims: joined)
    let byID = Dictionary(documents.map { ($0.document.id, $0) }, uniquingKeysWith: { first, _ in first })
    let origins = OriginResolver(
      claims: joined, documents: byID, names: Self.publisherNames(resolver.entities, documents),
      priors: priors,
      decisions: log.originPairs)
    let claims = zip(joined, origins.originOfClaim).map { claim, origin in claim.from(origin: origin) }
    let decided = ClaimDecisions(log, claims: claims, documents: byID, lifecycles: lifecycles)
    let learned = LearnedPriors(
      origins.origins, claims: claims, decisions: decided.byClaim, sources: log.newest(.source))
    let subjects = SubjectNames(decided.subjects, among: resolver)
    let counted = decided.apply(to: claims, entity: subjects.id)
    let targets = FactTargets(log, claims: counted)
    let context = BlockReconciler.Context(
      evidential: Evidential(learned),
      publishedOn: byID.compactMapValues { document in
        document.document.published.map(\.latest).flatMap { $0 < .openEnd ? $0 : nil }
      },
      newestVersion: DocumentVersions(documents.map(\.document)).newest, pairs: log.claimPairs,
      targets: targets)
    let weighed = Backing(lifecycles: lifecycles).applied(to: facts(of: counted, context), claims: counted)
    let factDecisions = FactDecisions(log, targets, claims: counted, facts: weighed)
    return Reconciled(
      documents: documents.map(\.document), entities: subjects.entities, origins: learned.origins,
      claims: claims,
      facts: factDecisions.apply(to: weighed), doubts: resolver.doubts,
      orphans: decided.orphans + pairOrphans(log.claimPairs, counted)
        + factDecisions.orphans,
      refused: decided.refused + factDecisions.refused)
  }

  /// Decisions about pairs of claims that cannot be one event, as they are not of one block.
  private func pairOrphans(_ pairs: PairDecisions, _ claims: [Claim]) -> [Decision] {
    let ids = pairs.ids
    guard !ids.isEmpty else { return [] }
    return pairs.orphans(
      Dictionary(
        claims.filter { ids.contains($0.id) }.map { ($0.id, Block(entity: $0.subject, family: $0.family)) },
        uniquingKeysWith: { first, _ in first }))
  }

  /// The names, as ``Source/key(_:)`` has them, of the entities that are called like a publisher.
  private static func publisherNames(
    _ entities: [Entity], _ documents: [DocumentClaims]
  ) -> [String: Set<String>] {
    let publishers = Set(documents.lazy.compactMap(\.document.publisher)).union(
      documents.lazy.flatMap(\.claims).compactMap { $0.attribution.first { $0.kind == .publisher }?.by })
    let keys = Set(publishers.map(Source.key))
    var names: [String: Set<String>] = [:]
    for entity in entities {
      let own = Set(([entity.name] + entity.aliases).map(Source.key)).intersection(keys)
      if !own.isEmpty { names[entity.id] = own }
    }
    return names
  }

  // MARK: Input

  private func isTimely(_ decision: Decision) -> Bool {
    guard let asOf else { return true }
    return decision.at.prefix(10) <= asOf.description
  }

  private func isTimely(_ document: DocumentClaims) -> Bool {
    guard let asOf else { return true }
    return document.document.published.map { $0.latest <= asOf } ?? false
  }

  /// One document for each id, sorted; of different ones with one id that with most claims, then by its hash.
  private static func unique(_ documents: [DocumentClaims]) -> [DocumentClaims] {
    Dictionary(grouping: documents) { $0.document.id }.sorted { $0.key < $1.key }.compactMap { _, same in
      same.max { ($0.claims.count, $0.document.sha256) < ($1.claims.count, $1.document.sha256) }
    }
  }

  /// The claims of all documents, sorted by id; one for each id.
  private static func claims(of documents: [DocumentClaims]) -> [Claim] {
    var seen: Set<String> = []
    return documents.flatMap(\.claims).filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
  }

  // MARK: Blocks

  private struct Block: Hashable, Comparable, Sendable {
    let entity: String
    let family: String

    static func < (left: Block, right: Block) -> Bool {
      (left.entity, left.family) < (right.entity, right.family)
    }
  }

  private func facts(of claims: [Claim], _ context: BlockReconciler.Context) -> [Fact] {
    let blocks = Dictionary(grouping: claims) { Block(entity: $0.subject, family: $0.family) }
      .sorted { $0.key < $1.key }
    guard shards > 1 else { return blocks.flatMap { facts(of: $0.value, $0.key, context) } }
    // The largest first, so that no part is left with one at the end.
    let order = blocks.indices.sorted { blocks[$0].value.count > blocks[$1].value.count }
    let next = Countdown(from: blocks.count)
    let parts = ParallelMap.map(Array(0..<shards), threads: shards) { _ in
      var own: [Fact] = []
      while let left = next.take() {
        let block = blocks[order[blocks.count - left]]
        own += facts(of: block.value, block.key, context)
      }
      return own
    }
    return parts.flatMap(\.self).sorted { $0.id < $1.id }
  }

  private func facts(of claims: [Claim], _ block: Block, _ context: BlockReconciler.Context) -> [Fact] {
    BlockReconciler(lifecycle: lifecycles[block.family] ?? .unordered(family: block.family), context: context)
      .facts(of: claims, subject: block.entity)
  }
}

/// A number that counts down, from any thread.
private final class Countdown: @unchecked Sendable {
  private let lock = NSLock()
  private var left: Int

  init(from count: Int) { left = count }

  /// The number, which is then one less; nil when it is 0.
  func take() -> Int? {
    lock.withLock {
      guard left > 0 else { return nil }
      defer { left -= 1 }
      return left
    }
  }
}

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
    let documents = PublicationInference.dated(Self.unique(documents)).filter(isTimely)
    let byID = Dictionary(documents.map { ($0.document.id, $0) }, uniquingKeysWith: { first, _ in first })
    let resolver = EntityResolver(documents, knowledge: knowledge, decisions: log.entityPairs)
    let joined = Self.claims(of: documents).map { claim in
      claim.resolved(entity: resolver.resolve, origin: nil, duplicates: claim.duplicates)
    }
    let names = Dictionary(
      resolver.entities.map { ($0.id, Set(([$0.name] + $0.aliases).map(Source.key))) },
      uniquingKeysWith: { first, _ in first })
    let origins = OriginResolver(
      claims: joined, documents: byID, names: names, priors: priors, decisions: log.originPairs)
    let claims = joined.map { claim in
      claim.resolved(entity: { $0 }, origin: origins.origin(of: claim), duplicates: claim.duplicates)
    }
    let decided = ClaimDecisions(log, claims: claims, documents: byID)
    let learned = LearnedPriors(
      origins.origins, claims: claims, decisions: decided.byClaim, sources: log.newest(.source))
    let context = BlockReconciler.Context(
      evidential: Evidential(learned), publishedOn: byID.compactMapValues { $0.document.published?.latest },
      newestVersion: DocumentVersions(documents.map(\.document)).newest, pairs: log.claimPairs)
    let weighed = facts(of: decided.apply(to: claims), context)
    let factDecisions = FactDecisions(log)
    return Reconciled(
      documents: documents.map(\.document), entities: resolver.entities, origins: learned.origins,
      claims: claims,
      facts: factDecisions.apply(to: weighed), doubts: resolver.doubts,
      orphans: decided.orphans + factDecisions.orphans(Set(weighed.map(\.id))))
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

  private struct Block: Hashable, Comparable {
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
    let outputs = ShardOutputs(count: shards)
    DispatchQueue.concurrentPerform(iterations: shards) { shard in
      let own = stride(from: shard, to: blocks.count, by: shards).flatMap { index in
        facts(of: blocks[index].value, blocks[index].key, context)
      }
      outputs.put(own, shard)
    }
    return outputs.all.flatMap(\.self).sorted { $0.id < $1.id }
  }

  private func facts(of claims: [Claim], _ block: Block, _ context: BlockReconciler.Context) -> [Fact] {
    BlockReconciler(lifecycle: lifecycles[block.family] ?? .unordered(family: block.family), context: context)
      .facts(of: claims, subject: block.entity)
  }
}

/// The facts of each shard, put from any thread.
private final class ShardOutputs: @unchecked Sendable {
  private let lock = NSLock()
  private var facts: [[Fact]]

  init(count: Int) { facts = Array(repeating: [], count: count) }

  func put(_ own: [Fact], _ shard: Int) { lock.withLock { facts[shard] = own } }

  var all: [[Fact]] { lock.withLock { facts } }
}

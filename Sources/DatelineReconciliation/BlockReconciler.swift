import DatelineModel

/// Makes the facts of the claims about one subject and family.
struct BlockReconciler {
  /// What is the same for all blocks.
  struct Context: Sendable {
    let evidential: Evidential
    /// The documents' days of publication, by document id.
    let publishedOn: [String: CivilDay]
    /// The newest version of each document that has a newer one.
    let newestVersion: [String: String]
    /// Which claims people said are one event, and which are not.
    let pairs: PairDecisions
  }

  let lifecycle: Lifecycle
  let context: Context

  /// The facts of one block, sorted by id.
  ///
  /// - Parameters:
  ///   - claims: the claims, all of one subject and of the lifecycle's family.
  ///   - subject: the subject's id.
  /// - Returns: the facts.
  /// - Complexity: O(c log c) in the claims, plus the square of processes, happenings and values, each up to a fixed
  ///   number beyond which only equal ones are compared.
  func facts(of claims: [Claim], subject: String) -> [Fact] {
    let root = "f:" + subject.dropFirst(2) + "/" + lifecycle.family
    let assembler = FactAssembler(lifecycle: lifecycle, evidential: context.evidential)
    let parted = PartedClaims(context.pairs, claims)
    var found: [(key: ClaimKey, happening: Happening)] = []
    for process in ProcessFinder(lifecycle: lifecycle).processes(of: claims) {
      let told = process.claims.map { claim in
        Told(
          claim, published: context.publishedOn[claim.document],
          newestVersion: context.newestVersion[claim.document])
      }
      found += HappeningFinder(lifecycle: lifecycle, parted: parted).happenings(of: told).map {
        (process.key, $0)
      }
    }
    var steps: [Succession.Step] = []
    var ids: [String: Int] = [:]
    for (key, happening) in parted.joined(found, lifecycle) {
      let name = key.text.isEmpty ? root : root + "/" + key.text
      ids[name, default: 0] += 1
      let ordinal = ids[name] ?? 1
      let fact = assembler.fact(happening, id: ordinal == 1 ? name : "\(name)/\(ordinal)")
      steps.append(step(fact, happening, key))
    }
    return Succession(lifecycle: lifecycle).facts(steps).sorted { $0.id < $1.id }
  }

  private func step(_ fact: Fact, _ happening: Happening, _ key: ClaimKey) -> Succession.Step {
    let all = happening.told + happening.rivals.flatMap { $0 }
    let days = all.compactMap(\.published)
    return Succession.Step(
      fact: fact, key: key, documents: Set(all.map(\.claim.document)),
      published: days.min().flatMap { first in days.max().map { (first, $0) } })
  }
}

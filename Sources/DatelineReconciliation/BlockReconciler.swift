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
    /// What people decided about facts.
    let targets: FactTargets
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
    let identifiers = FactIdentifiers(root: "f:" + subject.dropFirst(2) + "/" + lifecycle.family)
    let assembler = FactAssembler(lifecycle: lifecycle, evidential: context.evidential)
    let parted = PartedClaims(context.pairs, claims)
    var found = found(claims, parted)
    var ids = identifiers.ids(found)
    if !parted.isEmpty {
      found = parted.joined(found, lifecycle)
      ids = identifiers.ids(found, without: self.found(claims, .none))
    }
    let steps = zip(ids, found).map { id, one in
      let choices = context.targets.choices(of: id, claims: one.happening.all.lazy.map(\.claim.id))
      let assembled = assembler.fact(one.happening, id: id, choices: choices)
      let fact = parted.decisions(about: one.happening).reduce(assembled) { fact, decision in
        fact.changed(
          reason: "\(decision.by) decided: \(decision.decision.rawValue)", decisions: [decision.id])
      }
      return step(fact, one.happening, one.key)
    }
    return Succession(lifecycle: lifecycle).facts(steps).sorted { $0.id < $1.id }
  }

  /// The happenings that the claims tell, process by process and in time order.
  private func found(_ claims: [Claim], _ parted: PartedClaims) -> FactIdentifiers.Found {
    ProcessFinder(lifecycle: lifecycle).processes(of: claims).flatMap { process in
      let told = process.claims.map { claim in
        Told(
          claim, published: context.publishedOn[claim.document],
          newestVersion: context.newestVersion[claim.document])
      }
      return HappeningFinder(lifecycle: lifecycle, parted: parted).happenings(of: told).map {
        (process.key, $0)
      }
    }
  }

  private func step(_ fact: Fact, _ happening: Happening, _ key: ClaimKey) -> Succession.Step {
    let all = happening.told + happening.rivals.flatMap { $0 }
    let days = all.compactMap(\.published)
    return Succession.Step(
      fact: fact, key: key, documents: Set(all.map(\.claim.document)),
      published: days.min().flatMap { first in days.max().map { (first, $0) } })
  }
}

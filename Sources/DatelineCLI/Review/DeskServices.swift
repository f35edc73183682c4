import Dateline
import DatelineReview
import DatelineStore
import Foundation

/// Puts together what the review needs of the other stages.
enum DeskServices {
  /// The services of a workspace.
  ///
  /// Facts that follow from decisions are stored and written beside the workspace unless a run works on it, which then
  /// does so itself.
  static func services(of workspace: Workspace, rules: RuleSet, jobs: Int) -> ReviewServices {
    let told = ReconcilingOptions.read(for: workspace, jobs: jobs)
    let derivation = FactDerivation(
      workspace, rules: rules, options: told.options, knowledgeDigest: told.digest, jobs: jobs)
    let reader = ValueReader(rules: rules)
    return ReviewServices(
      derive: { claims, decisions in
        let result = derivation.reconciliation(of: claims, decisions: decisions)
        return ReviewedFacts(
          set: result.set,
          doubts: result.doubts.map { EntityDoubt(ids: $0.ids, score: $0.score, reasons: $0.reasons) },
          orphans: result.orphans)
      },
      publish: { reviewed, revision in
        guard let lock = try? WorkspaceLock(workspace) else { return }
        defer { withExtendedLifetime(lock) {} }
        _ = try? derivation.publish(reviewed.set, orphans: reviewed.orphans, revision: revision)
        _ = try? derivation.write(reviewed.set, to: FactDerivation.file(of: workspace, folder: nil))
      },
      wording: ReviewWording(phrase: Wording.phrase, value: Wording.words, time: Wording.words),
      reading: ValueReading(amount: reader.amount, time: reader.time),
      vocabulary: ReviewVocabulary(
        eventTypes: rules.taxonomy.eventTypes.map { name in
          let family = String(name.prefix { $0 != "." })
          return ReviewVocabulary.EventType(
            name: name, label: Wording.phrase(eventType: name, slots: [:]) { $0 },
            slots: rules.taxonomy.families[family]?.slots ?? [])
        }),
      now: Clock.now, newStep: { Self.newStep() })
  }

  /// A word of twelve letters and digits; two desks agree on one in less than a million million million steps.
  private static func newStep() -> String {
    let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
    return String((0..<12).map { _ in letters.randomElement() ?? "a" })
  }
}

import Dateline
import DatelineStore
import Foundation

/// Derives the facts of a workspace from its claims and decisions.
struct FactDerivation {
  private let workspace: Workspace
  private let pipeline: Pipeline
  private let basis: String
  private let jobs: Int

  /// Makes a derivation.
  ///
  /// - Parameters:
  ///   - workspace: the workspace.
  ///   - rules: the rules, whose digest the facts hang on.
  ///   - options: what is told to reconciliation.
  ///   - knowledgeDigest: what tells the knowledge file from others; empty without one.
  ///   - jobs: how many threads work.
  init(
    _ workspace: Workspace, rules: RuleSet, options: ReconciliationOptions, knowledgeDigest: String, jobs: Int
  ) {
    self.workspace = workspace
    self.jobs = jobs
    pipeline = Pipeline(rules: rules, reconciling: options)
    basis = "\(Pipeline.version) \(rules.digest) \(knowledgeDigest)"
  }

  /// Whether the stored facts are those that a derivation would give.
  func isCurrent() throws(StoreError) -> Bool { try workspace.factsBasis() == basis }

  /// The facts of all claims and decisions, stored.
  func derive() throws(StoreError) -> Reconciliation {
    let revision = try workspace.revision()
    let result = reconciliation(
      of: try workspace.extractions(threads: jobs), decisions: try workspace.decisions())
    try workspace.storeFacts(of: result.set, basis: basis, revision: revision)
    return result
  }

  /// The facts of claims and decisions.
  func reconciliation(of claims: [DocumentClaims], decisions: [Decision]) -> Reconciliation {
    pipeline.reconciliation(of: claims, decisions: decisions)
  }

  /// Stores facts that were derived at a revision.
  func publish(_ set: FactSet, revision: Int) throws(StoreError) {
    try workspace.storeFacts(of: set, basis: basis, revision: revision)
  }

  /// The file that the facts go to unless another folder is named.
  static func file(of workspace: Workspace, folder: String?) -> OutputFile {
    OutputFile(FactSetOptions.fileName, in: folder ?? workspace.folder.path)
  }
}

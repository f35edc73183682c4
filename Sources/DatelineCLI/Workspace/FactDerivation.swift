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

  /// The facts of all claims and decisions, stored, and the ids of those that are new or told otherwise.
  func derive() throws(StoreError) -> (result: Reconciliation, news: Set<String>) {
    let revision = try workspace.revision()
    let result = reconciliation(
      of: try workspace.extractions(threads: jobs), decisions: try workspace.decisions())
    return (result, try publish(result.set, orphans: result.orphans, revision: revision))
  }

  /// The facts of claims and decisions.
  func reconciliation(of claims: [DocumentClaims], decisions: [Decision]) -> Reconciliation {
    pipeline.reconciliation(of: claims, decisions: decisions)
  }

  /// Stores facts that were derived at a revision.
  ///
  /// - Returns: the ids of those that are new or told otherwise.
  @discardableResult func publish(
    _ set: FactSet, orphans: [Decision], revision: Int
  ) throws(StoreError) -> Set<String> {
    try workspace.storeFacts(of: set, orphans: orphans.map(\.id), basis: basis, revision: revision)
  }

  /// Writes facts to a file, and to standard output too where that is asked.
  ///
  /// - Returns: what failed while writing.
  /// - Throws: `CommandError` when the file cannot be opened.
  func write(_ set: FactSet, to file: OutputFile, printing: Bool = false) throws -> [CommandError] {
    var outputs = [try LineOutput(path: file.path)] + (printing ? [try LineOutput(path: nil)] : [])
    try FactSetOutput(set: set, width: jobs).write(to: &outputs)
    return outputs.compactMap(\.error)
  }

  /// The file that the facts go to unless another folder is named.
  static func file(of workspace: Workspace, folder: String?) -> OutputFile {
    OutputFile(FactSetOptions.fileName, in: folder ?? workspace.folder.path)
  }
}

import Dateline
import DatelineStore
import Foundation

extension ReconcilingOptions {
  /// What the options say for a workspace, whose own file of known entities is read unless another is named.
  ///
  /// - Returns: the options, what tells the file from others, and the worded problems; no options when the file cannot be
  ///   read at all.
  func read(for workspace: Workspace, shards: Int) -> (
    options: ReconciliationOptions?, digest: String, failures: [String]
  ) {
    let own = workspace.folder.appendingPathComponent(Workspace.knowledgeFileName).path
    let path = knowledge ?? (FileManager.default.fileExists(atPath: own) ? own : nil)
    let read = Self.read(path, asOf: asOf, shards: shards)
    return (read.options, Self.digest(of: read.options?.knowledge ?? []), read.failures)
  }

  /// What holds for a workspace without options.
  static func read(for workspace: Workspace, jobs: Int) -> (options: ReconciliationOptions, digest: String) {
    let own = workspace.folder.appendingPathComponent(Workspace.knowledgeFileName).path
    let path = FileManager.default.fileExists(atPath: own) ? own : nil
    let options = read(path, asOf: nil, shards: jobs).options ?? ReconciliationOptions(shards: jobs)
    return (options, digest(of: options.knowledge))
  }

  private static func digest(of entities: [KnownEntity]) -> String {
    entities.isEmpty ? "" : (try? StableJSON.data(entities, indented: false)).map(digest) ?? ""
  }

  /// A short hash of bytes (FNV-1a), which tells files apart and protects nothing.
  private static func digest(_ data: Data) -> String {
    String(data.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }, radix: 16)
  }
}

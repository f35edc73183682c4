import Dateline
import Foundation

/// The built-in rules with files of a test on top, in a folder that goes away with it.
final class RulesFolder {
  let path: String

  init(_ files: [String: String]) throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("overlay-\(UUID().uuidString)")
    path = url.path
    for (name, text) in files {
      let file = url.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The rules with this folder, or some of its files, on top.
  func check(_ names: [String] = []) throws -> CheckedRules {
    let overlays = names.isEmpty ? [path] : names.map(file)
    return RuleLoader(folder: try RulesLocator.folder(), overlays: overlays).check()
  }

  /// What is said about a file of the folder, each as "line:column message [code]".
  func mistakes(in name: String) throws -> [String] {
    try check().diagnostics.filter { $0.file == file(name) }.map {
      "\($0.line):\($0.column) \($0.explainedMessage) [\($0.code)]"
    }
  }
}

/// A frame that is right, for tests to change a word of.
enum SampleRule {
  static let examples = """
      examples:
      - {text: A., claims: [{event: listing.postponed}]}
      - {text: B., claims: [{event: listing.postponed}]}
      counterexamples:
      - C.
    """

  /// A file with one frame.
  static func file(_ id: String, verb: String = "mothball", more: String = "") -> String {
    """
    lexicons:
      OFFERING: [ipo]
    frames:
    - id: \(id)
      event: listing.postponed
      trigger: {verb: [\(verb)]}
      roles:
        theme: {is: object, lexicon: OFFERING}
        subject: {of: theme, entity: ORGANISATION}
    \(examples)\(more.isEmpty ? "" : "\n" + more)
    """
  }
}

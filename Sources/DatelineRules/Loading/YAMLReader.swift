import Foundation
import Yams

/// Reads one YAML file through Yams' nodes, so that every complaint has a line and a column.
///
/// Scalars are always read as strings: YAML's own typing ("no", dates, octal numbers) is a trap for rule authors.
final class YAMLReader {
  let file: String
  let root: Node?
  private let lines: [Substring]
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String, text: String) {
    self.file = file
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      root = nil
      let (line, column, problem) = Self.place(of: error)
      complain(line: line, column: column, problem, code: "bad-yaml")
    } catch {
      root = nil
      complain(line: 0, column: 0, "cannot be read as YAML", code: "bad-yaml")
    }
  }

  private static func place(of error: YamlError) -> (line: Int, column: Int, problem: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, mark.column, problem.isEmpty ? "not YAML" : problem)
    default: (0, 0, "cannot be read as YAML")
    }
  }

  func complain(at node: Node, _ message: String, code: String) {
    complain(line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, message, code: code)
  }

  private func complain(line: Int, column: Int, _ message: String, code: String) {
    let source = line > 0 && line <= lines.count ? String(lines[line - 1]) : nil
    diagnostics.append(
      Diagnostic(file: file, line: line, column: column, message: message, code: code, source: source))
  }

  /// The pairs of a mapping in file order; complains when `node` is no mapping.
  func pairs(_ node: Node?) -> [(key: String, keyNode: Node, value: Node)] {
    guard let node else { return [] }
    guard case .mapping(let mapping) = node else {
      complain(at: node, "expected a mapping", code: "wrong-shape")
      return []
    }
    return mapping.map { (string($0.key) ?? "", $0.key, $0.value) }
  }

  /// The scalar's text; nil for anything else.
  func string(_ node: Node?) -> String? {
    guard case .scalar(let scalar)? = node else { return nil }
    return scalar.string
  }

  /// The elements of a sequence, or the node itself as the only element.
  func elements(_ node: Node?) -> [Node] {
    guard let node else { return [] }
    if case .sequence(let sequence) = node { return Array(sequence) }
    return [node]
  }

  /// The texts of a sequence of scalars or of one scalar; complains about anything else.
  func strings(_ node: Node?) -> [String] {
    elements(node).compactMap { element in
      guard let text = string(element) else {
        complain(at: element, "expected a word or a list of words", code: "wrong-shape")
        return nil
      }
      return text
    }
  }

  /// The texts of words and phrases as ``strings(_:)`` gives them; complains about empty ones and leaves them out.
  func phrases(_ node: Node?) -> [String] {
    for element in elements(node) {
      guard let text = string(element), text.allSatisfy(\.isWhitespace) else { continue }
      complain(at: element, "an empty word", code: "empty-word")
    }
    return strings(node).filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// The value of `key` in a mapping.
  func value(_ key: String, in node: Node?) -> Node? {
    guard case .mapping(let mapping)? = node else { return nil }
    return mapping.first { string($0.key) == key }?.value
  }

  /// Complains about every key that is not `known`, with the closest one that is.
  func checkKeys(of node: Node, known: [String], what: String) {
    for (key, keyNode, _) in pairs(node) where !known.contains(key) {
      let suggestion = known.closest(to: key).map { ", did you mean '\($0)'?" } ?? ""
      complain(at: keyNode, "unknown key '\(key)' in \(what)\(suggestion)", code: "unknown-key")
    }
  }
}

import Foundation
import Yams

/// Reads one YAML file through Yams' nodes, so that every complaint has a line and a column.
///
/// Scalars are always read as strings: YAML's own typing ("no", dates, octal numbers) is a trap for rule authors.
final class YAMLReader {
  let file: String
  let root: Node?
  private let text: String
  private lazy var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String, text: String) {
    self.file = file
    self.text = text
    do {
      // The basic resolver leaves all scalars alone, which makes composing three times as fast.
      root = try Yams.compose(yaml: text, .basic)
    } catch {
      root = nil
      complain(about: error)
    }
  }

  // MARK: Complaints

  func complain(
    at node: Node, _ message: String, code: DiagnosticCode, suggestion: String? = nil
  ) {
    complain(at: location(node), message, code: code, suggestion: suggestion)
  }

  func complain(
    at location: SourceLocation, _ message: String, code: DiagnosticCode, suggestion: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        at: location, message: message, code: code, suggestion: suggestion, source: line(location.line)))
  }

  /// The place of a node; line 0 when it has none.
  func location(_ node: Node) -> SourceLocation {
    SourceLocation(file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
  }

  /// A line of the file, from 1; nil when there is none of that number.
  func line(_ number: Int) -> String? {
    number > 0 && number <= lines.count ? String(lines[number - 1]) : nil
  }

  private func complain(about error: any Error) {
    var place = (line: 0, column: 0)
    var problem = "cannot be read as YAML"
    switch error as? YamlError {
    case .scanner(_, let words, let mark, _), .parser(_, let words, let mark, _),
      .composer(_, let words, let mark, _):
      place = (mark.line, mark.column)
      if !words.isEmpty { problem = words }
    case .duplicatedKeysInMapping(let keys, let context):
      place = (context.mark.line, context.mark.column)
      problem = "the key '\(keys.first ?? "")' stands here twice"
    default: break
    }
    // YAML's own words for a tab are "found character that cannot start any token"; it may find it late.
    if let tab = lines.firstIndex(where: Self.isIndentedByTab), place.line == 0 || tab < place.line {
      let column = lines[tab].prefix { $0 == " " }.count + 1
      place = (tab + 1, column)
      problem = "a tab stands where only spaces can indent"
    }
    complain(
      at: SourceLocation(file: file, line: place.line, column: place.column), problem, code: .badYAML)
  }

  private static func isIndentedByTab(_ line: Substring) -> Bool {
    guard line.drop(while: { $0 == " " }).first == "\t" else { return false }
    return line.contains { $0 != " " && $0 != "\t" }
  }

  // MARK: Reading

  /// The pairs of a mapping in file order; complains when `node` is no mapping.
  func pairs(_ node: Node?) -> [(key: String, keyNode: Node, value: Node)] {
    guard let node else { return [] }
    guard case .mapping(let mapping) = node else {
      complain(at: node, "expected a mapping", code: .wrongShape)
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
        complain(at: element, "expected a word or a list of words", code: .wrongShape)
        return nil
      }
      return text
    }
  }

  /// The value of `key` in a mapping.
  func value(_ key: String, in node: Node?) -> Node? {
    guard case .mapping(let mapping)? = node else { return nil }
    for pair in mapping {
      if case .scalar(let scalar) = pair.key, scalar.string == key { return pair.value }
    }
    return nil
  }

  /// Complains about every key that is not `known`, with the closest one that is.
  func checkKeys(of node: Node, known: [String], what: String) {
    for (key, keyNode, _) in pairs(node) where !known.contains(key) {
      complain(
        at: keyNode, "unknown key '\(key)' in \(what)", code: .unknownKey, suggestion: known.closest(to: key))
    }
  }
}

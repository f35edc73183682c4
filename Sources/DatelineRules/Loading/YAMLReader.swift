/// Reads one YAML file through Yams, so that every complaint has a line and a column.
///
/// Scalars are always read as strings: YAML's own typing ("no", dates, octal numbers) is a trap for rule authors.
final class YAMLReader {
  let file: String
  let root: YAMLNode?
  let text: String
  private lazy var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the examples of rules were passed over.
  let lacksExamples: Bool

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: its name for messages.
  ///   - text: its text.
  ///   - leavingOutExamples: whether to pass over the examples of rules; a file with a mistake is read whole all the same.
  init(file: String, text: String, leavingOutExamples: Bool = false) {
    self.file = file
    self.text = text
    if leavingOutExamples, let root = try? YAMLNode.read(ExampleLines.emptied(in: text)) {
      self.root = root
      lacksExamples = true
      return
    }
    lacksExamples = false
    do throws(YAMLProblem) {
      root = try YAMLNode.read(text)
    } catch {
      root = nil
      let message = error.message + Self.hint(lines, error)
      complain(
        at: SourceLocation(file: file, line: error.line, column: error.column), message, code: .badYAML)
    }
  }

  /// What opens a place of a role that names words.
  static let placesWithWords = ["pp", "clause", "capture"]

  /// What to do about a place with words that was torn at its colon.
  private static func hint(_ lines: [Substring], _ error: YAMLProblem) -> String {
    guard lines.indices.contains(error.line - 1) else { return "" }
    let words = lines[error.line - 1].split { " {}[],".contains($0) }
    guard let place = placesWithWords.first(where: { words.contains("\($0):") }) else { return "" }
    return "; a place with words is one word in quotes, as in \"\(place):with\""
  }

  // MARK: Complaints

  func complain(
    at node: YAMLNode, _ message: String, code: DiagnosticCode, suggestion: String? = nil
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

  /// The place of a node.
  func location(_ node: YAMLNode) -> SourceLocation {
    SourceLocation(file: file, line: node.line, column: node.column)
  }

  /// A line of the file, from 1; nil when there is none of that number.
  func line(_ number: Int) -> String? {
    number > 0 && number <= lines.count ? String(lines[number - 1]) : nil
  }

  // MARK: Reading

  /// The pairs of a mapping in file order; complains when `node` is no mapping.
  func pairs(_ node: YAMLNode?) -> [(key: String, keyNode: YAMLNode, value: YAMLNode)] {
    guard let node else { return [] }
    return mapping(node).map { ($0.name, $0.key, $0.value) }
  }

  /// The pairs of a mapping as they stand; complains when `node` is none.
  func mapping(_ node: YAMLNode) -> [YAMLNode.Pair] {
    guard let pairs = node.pairs else {
      complain(at: node, "expected a mapping", code: .wrongShape)
      return []
    }
    return pairs
  }

  /// The scalar's text; nil for anything else.
  func string(_ node: YAMLNode?) -> String? { node?.text }

  /// The elements of a sequence, or the node itself as the only element.
  func elements(_ node: YAMLNode?) -> [YAMLNode] {
    guard let node else { return [] }
    return node.elements ?? [node]
  }

  /// The texts of a sequence of scalars or of one scalar; complains about anything else, and about empty ones.
  func strings(_ node: YAMLNode?) -> [String] {
    elements(node).compactMap { element in
      guard let text = string(element) else {
        complain(at: element, "expected a word or a list of words", code: .wrongShape)
        return nil
      }
      // A mark or letter of ASCII at its beginning tells nearly every word from nothing.
      guard
        text.utf8.first.map({ (0x21...0x7E).contains($0) }) == true
          || text.contains(where: { !$0.isWhitespace })
      else {
        complain(at: element, "expected a word instead of nothing", code: .emptyWord)
        return nil
      }
      return text
    }
  }

  /// The value of `key` in a mapping.
  func value(_ key: String, in node: YAMLNode?) -> YAMLNode? { node?.value(key) }

  /// Complains about every key that is not `known`, with the closest one that is.
  func checkKeys(of node: YAMLNode, known: [String], what: String) {
    guard let unknown = node.keys(besides: known) else {
      complain(at: node, "expected a mapping", code: .wrongShape)
      return
    }
    for key in unknown {
      let name = key.text ?? ""
      complain(
        at: key, "unknown key '\(name)' in \(what)", code: .unknownKey, suggestion: known.closest(to: name))
    }
  }
}

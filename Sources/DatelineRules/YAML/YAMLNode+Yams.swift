import Yams

extension YAMLNode {
  /// Reads a text with Yams.
  ///
  /// No tag is resolved: scalars stay strings, and composing takes a fraction of the time.
  ///
  /// - Parameter text: the text of a file.
  /// - Returns: its value; nil when there is none.
  /// - Throws: ``YAMLProblem`` with the place of the mistake.
  static func read(_ text: String) throws(YAMLProblem) -> YAMLNode? {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text, .basic)
    } catch let error as YamlError {
      throw YAMLProblem(error)
    } catch {
      throw YAMLProblem(message: "cannot be read as YAML", line: 0, column: 0)
    }
    guard let root else { return nil }
    var budget = largest
    return try YAMLNode(root, budget: &budget)
  }

  /// The most values of one file: aliases within aliases could make more of a few lines than memory holds.
  private static let largest = 2_000_000

  private convenience init(_ node: Node, budget: inout Int) throws(YAMLProblem) {
    let line = node.mark?.line ?? 0
    let column = node.mark?.column ?? 0
    budget -= 1
    guard budget > 0 else {
      throw YAMLProblem(message: "the file holds too many values", line: line, column: column)
    }
    switch node {
    case .scalar(let scalar):
      self.init(.scalar(scalar.string, Style(scalar.style)), line: line, column: column)
    case .sequence(let sequence):
      var elements: [YAMLNode] = []
      elements.reserveCapacity(sequence.count)
      for element in sequence { elements.append(try YAMLNode(element, budget: &budget)) }
      self.init(.sequence(elements), line: line, column: column)
    case .mapping(let mapping):
      var pairs: [Pair] = []
      pairs.reserveCapacity(mapping.count)
      for (key, value) in mapping {
        pairs.append(
          Pair(key: try YAMLNode(key, budget: &budget), value: try YAMLNode(value, budget: &budget)))
      }
      self.init(.mapping(pairs), line: line, column: column)
    case .alias:
      self.init(.scalar("", .plain), line: line, column: column)
    }
  }
}

extension YAMLNode.Style {
  fileprivate init(_ style: Node.Scalar.Style) {
    switch style {
    case .singleQuoted: self = .singleQuoted
    case .doubleQuoted: self = .doubleQuoted
    case .literal: self = .literal
    case .folded: self = .folded
    case .any, .plain: self = .plain
    }
  }
}

extension YAMLProblem {
  fileprivate init(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(message: Self.plain(problem), line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let duplicates, let context):
      self.init(
        message: "the key '\(duplicates.min() ?? "")' stands here twice", line: context.mark.line,
        column: context.mark.column)
    default: self.init(message: "cannot be read as YAML", line: 0, column: 0)
    }
  }

  /// The parser's words in terms of what an author sees.
  private static func plain(_ problem: String) -> String {
    switch problem {
    case "": "not YAML"
    case "found a tab character that violates indentation": "a tab stands where only spaces can indent"
    case "did not find expected key", "did not find expected '-' indicator":
      "the indent or the words here fit nothing above them"
    case "mapping values are not allowed in this context":
      "a colon stands where no value can begin; words with a colon and a space in them need quotes"
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      "a bracket before this place is not closed"
    case "found unexpected end of stream": "a quotation mark before this place is not closed"
    case "found character that cannot start any token": "a value that begins with this sign needs quotes"
    default: problem
    }
  }
}

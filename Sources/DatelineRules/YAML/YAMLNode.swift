/// One value of a YAML file with the place where it begins.
final class YAMLNode {
  /// What stands there.
  enum Content {
    case scalar(String, Style)
    case sequence([YAMLNode])
    case mapping([Pair])
  }

  /// A key and its value.
  struct Pair {
    /// The key's text; empty when the key is no scalar.
    let name: String
    let key: YAMLNode
    let value: YAMLNode
  }

  /// How a scalar is written.
  enum Style {
    case plain, singleQuoted, doubleQuoted
    /// A block that "|" opens, whose lines stand as they are.
    case literal
    /// A block that ">" opens, or words over several lines.
    case folded
  }

  let content: Content
  /// The line, from 1.
  let line: Int
  /// The column in Unicode scalars, from 1.
  let column: Int

  init(_ content: Content, line: Int, column: Int) {
    self.content = content
    self.line = line
    self.column = column
  }

  /// The value of a key; nil when this is no mapping or lacks it.
  func value(_ key: String) -> YAMLNode? {
    guard case .mapping(let pairs) = content else { return nil }
    // By index, since taking whole pairs counts references for each that is passed over.
    for index in pairs.indices where pairs[index].name == key { return pairs[index].value }
    return nil
  }
}

/// Why a text is not YAML, and where.
struct YAMLProblem: Error {
  let message: String
  let line: Int
  let column: Int
}

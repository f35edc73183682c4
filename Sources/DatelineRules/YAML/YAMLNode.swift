/// One value of a YAML file with the place where it begins.
struct YAMLNode {
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

  private let tree: YAMLTree
  private let number: Int32

  /// Makes the node of a value of a file.
  init(_ number: Int32, in tree: YAMLTree) {
    self.tree = tree
    self.number = number
  }

  private var value: YAMLTree.Value { tree.values[Int(number)] }

  /// What stands there; lists are made anew each time.
  var content: Content {
    switch value.kind {
    case .scalar(let style): .scalar(value.text, style)
    case .sequence: .sequence(elements ?? [])
    case .mapping: .mapping(pairs ?? [])
    }
  }

  /// The line, from 1.
  var line: Int { Int(tree.values[Int(number)].line) }
  /// The column in Unicode scalars, from 1.
  var column: Int { Int(tree.values[Int(number)].column) }

  /// The text of a scalar; nil for all else.
  var text: String? {
    guard case .scalar = tree.values[Int(number)].kind else { return nil }
    return tree.values[Int(number)].text
  }

  var isMapping: Bool {
    if case .mapping = tree.values[Int(number)].kind { true } else { false }
  }

  var isSequence: Bool {
    if case .sequence = tree.values[Int(number)].kind { true } else { false }
  }

  /// The elements of a sequence; nil for all else.
  var elements: [YAMLNode]? {
    isSequence ? members.map { YAMLNode(tree.members[$0], in: tree) } : nil
  }

  /// The pairs of a mapping; nil for all else.
  var pairs: [Pair]? {
    guard isMapping else { return nil }
    return stride(from: members.lowerBound, to: members.upperBound, by: 2).map { place in
      let (key, value) = (tree.members[place], tree.members[place + 1])
      return Pair(
        name: tree.values[Int(key)].text, key: YAMLNode(key, in: tree), value: YAMLNode(value, in: tree))
    }
  }

  /// The keys of a mapping that are none of those given; nil for all else.
  func keys(besides known: [String]) -> [YAMLNode]? {
    guard isMapping else { return nil }
    var keys: [YAMLNode] = []
    for place in stride(from: members.lowerBound, to: members.upperBound, by: 2)
    where !known.contains(tree.values[Int(tree.members[place])].text) {
      keys.append(YAMLNode(tree.members[place], in: tree))
    }
    return keys
  }

  /// The value of a key; nil when this is no mapping or lacks it.
  func value(_ key: String) -> YAMLNode? {
    guard isMapping else { return nil }
    for place in stride(from: members.lowerBound, to: members.upperBound, by: 2)
    where tree.values[Int(tree.members[place])].text == key {
      return YAMLNode(tree.members[place + 1], in: tree)
    }
    return nil
  }

  private var members: Range<Int> {
    let members = tree.values[Int(number)].members
    return Int(members.lowerBound)..<Int(members.upperBound)
  }
}

/// All values of one YAML text.
///
/// They lie in one table and are numbers to one another, so that the many thousand of a folder of rules are given back at once.
final class YAMLTree {
  /// One value.
  struct Value {
    let kind: Kind
    /// The text of a scalar; empty for all else.
    let text: String
    let line: Int32
    let column: Int32
    /// Where its members stand in ``members``; none for a scalar.
    let members: Range<Int32>
  }

  /// What a value is.
  enum Kind {
    case scalar(YAMLNode.Style)
    case sequence
    /// Keys and values in turn.
    case mapping
  }

  let values: [Value]
  let members: [Int32]

  /// Makes a tree of its values and of the members of all sequences and mappings.
  init(values: [Value], members: [Int32]) {
    self.values = values
    self.members = members
  }
}

/// Why a text is not YAML, and where.
struct YAMLProblem: Error {
  let message: String
  let line: Int
  let column: Int
}

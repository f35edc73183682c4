/// One element of an ``XMLTree``.
struct XMLElement {
  let tree: XMLTree
  let index: Int

  private var node: XMLTree.Node { tree.nodes[index] }

  /// The name without a prefix.
  var name: String { tree.names[Int(node.name)] }
  /// The vocabulary of the name.
  var space: XMLSpace { node.space }
  /// The line of the start tag, counted from 1.
  var line: Int { Int(node.line) }
  /// Whether the end tag was met.
  var isComplete: Bool { node.close >= 0 }
  /// The offset of the first byte behind the start tag in the source; nil when it is not known.
  var sourceOffset: Int? { tree.sourceOffset(Int(node.start)) }

  /// The value of an attribute, white space at its ends removed; nil when it is missing or empty.
  func attribute(_ name: String) -> String? {
    for index in node.attributes where tree.attributes[Int(index)].name == name {
      return tree.attributes[Int(index)].value.trimmedOrNil
    }
    return nil
  }

  /// All attributes in order.
  var attributes: ArraySlice<XMLTree.Attribute> {
    tree.attributes[Int(node.attributes.lowerBound)..<Int(node.attributes.upperBound)]
  }

  /// A part of an element: an element or a run of text.
  enum Part {
    case element(XMLElement)
    case text(String)
  }

  /// The elements and texts directly inside, in order.
  var parts: [Part] {
    childIndices.map { child in
      let node = tree.nodes[child]
      return node.name < 0
        ? .text(String(decoding: tree.texts[Int(node.start)..<Int(node.close)], as: UTF8.self))
        : .element(XMLElement(tree: tree, index: child))
    }
  }

  /// The elements directly inside, in order.
  var children: [XMLElement] {
    childIndices.filter { tree.nodes[$0].name >= 0 }.map { XMLElement(tree: tree, index: $0) }
  }

  /// The elements of a name directly inside.
  func children(_ name: String, _ space: XMLSpace? = nil) -> [XMLElement] {
    children.filter { $0.name == name && (space == nil || $0.space == space) }
  }

  /// The first element of a name directly inside.
  func child(_ name: String, _ space: XMLSpace? = nil) -> XMLElement? {
    for child in childIndices where tree.nodes[child].name >= 0 {
      let element = XMLElement(tree: tree, index: child)
      if element.name == name, space == nil || element.space == space { return element }
    }
    return nil
  }

  /// The element at the end of a path of names, the first of each.
  func first(_ path: String...) -> XMLElement? {
    var element: XMLElement? = self
    for name in path { element = element?.child(name) }
    return element
  }

  /// The elements of a name at any depth, in order.
  ///
  /// - Complexity: O(n) in the nodes inside.
  func descendants(_ name: String) -> [XMLElement] {
    (index + 1..<Int(node.end)).filter { tree.nodes[$0].name >= 0 }
      .map { XMLElement(tree: tree, index: $0) }.filter { $0.name == name }
  }

  /// All text inside as it stands.
  var rawText: String {
    var bytes: [UInt8] = []
    for inner in index + 1..<Int(node.end) where tree.nodes[inner].name < 0 {
      bytes += tree.texts[Int(tree.nodes[inner].start)..<Int(tree.nodes[inner].close)]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// All text inside, white space collapsed; nil when there is none.
  var words: String? { rawText.collapsed.trimmedOrNil }

  private var childIndices: [Int] {
    var result: [Int] = []
    var next = index + 1
    while next < Int(node.end) {
      result.append(next)
      next = Int(tree.nodes[next].end)
    }
    return result
  }
}

extension StringProtocol {
  /// The text with every run of white space made one space, and none at its ends.
  var collapsed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

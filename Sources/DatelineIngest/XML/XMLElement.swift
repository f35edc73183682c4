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
    var result: [Part] = []
    forEachChild { child, node in
      if node.name < 0 {
        let bytes = tree.texts[Int(node.start)..<Int(node.close)]
        result.append(.text(String(decoding: bytes, as: UTF8.self)))
      } else {
        result.append(.element(XMLElement(tree: tree, index: child)))
      }
      return true
    }
    return result
  }

  /// The elements directly inside, in order.
  var children: [XMLElement] {
    var result: [XMLElement] = []
    forEachChild { child, node in
      if node.name >= 0 { result.append(XMLElement(tree: tree, index: child)) }
      return true
    }
    return result
  }

  /// The elements of a name directly inside.
  func children(_ name: String, _ space: XMLSpace? = nil) -> [XMLElement] {
    guard let wanted = tree.nameIndex(name) else { return [] }
    var result: [XMLElement] = []
    forEachChild { child, node in
      if node.name == wanted, space == nil || node.space == space {
        result.append(XMLElement(tree: tree, index: child))
      }
      return true
    }
    return result
  }

  /// The first element of a name directly inside.
  func child(_ name: String, _ space: XMLSpace? = nil) -> XMLElement? {
    guard let wanted = tree.nameIndex(name) else { return nil }
    var result: XMLElement?
    forEachChild { child, node in
      guard node.name == wanted, space == nil || node.space == space else { return true }
      result = XMLElement(tree: tree, index: child)
      return false
    }
    return result
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
    guard let wanted = tree.nameIndex(name) else { return [] }
    return (index + 1..<Int(node.end)).filter { tree.nodes[$0].name == wanted }
      .map { XMLElement(tree: tree, index: $0) }
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

  /// Whether there is any text inside that is not white space.
  ///
  /// - Complexity: O(n) in the bytes up to the run of text that has it.
  var hasWords: Bool {
    for inner in index + 1..<Int(node.end) where tree.nodes[inner].name < 0 {
      let bytes = tree.texts[Int(tree.nodes[inner].start)..<Int(tree.nodes[inner].close)]
      if bytes.contains(where: { (0x21..<0x80).contains($0) }) { return true }
      if String(decoding: bytes, as: UTF8.self).collapsed.trimmedOrNil != nil { return true }
    }
    return false
  }

  /// The places in the tree of the element and of all inside.
  var range: Range<Int> { index..<Int(node.end) }

  /// Visits the nodes directly inside until `visit` says to stop.
  private func forEachChild(_ visit: (Int, XMLTree.Node) -> Bool) {
    var next = index + 1
    let end = Int(node.end)
    while next < end {
      let child = tree.nodes[next]
      guard visit(next, child) else { return }
      next = Int(child.end)
    }
  }
}

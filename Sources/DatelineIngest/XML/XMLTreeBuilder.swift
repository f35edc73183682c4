/// Fills the tables of an ``XMLTree`` from the parser's events.
final class XMLTreeBuilder {
  private(set) var nodes: [XMLTree.Node] = []
  private(set) var names: [String] = []
  private(set) var attributes: [XMLTree.Attribute] = []
  private(set) var texts: [UInt8] = []
  private(set) var notes: [XMLProblem] = []
  var problem: XMLProblem?

  private(set) var nameIndices: [String: Int32] = [:]
  private var open: [Int32] = []

  /// Whether the parser should go on.
  var isWilling: Bool { problem == nil }

  /// Takes a start tag; `offset` is that of the tag's ">".
  func start(
    _ name: String, _ space: XMLSpace, _ given: [XMLTree.Attribute], line: Int, offset: Int
  ) {
    guard isWilling else { return }
    guard open.count < XMLLimits.depth else {
      problem = XMLProblem(error: .tooDeep(limit: XMLLimits.depth), line: line, column: nil)
      return
    }
    guard nodes.count < XMLLimits.nodes else {
      problem = XMLProblem(
        error: .badXML(detail: "more than \(XMLLimits.nodes) elements"), line: line, column: nil)
      return
    }
    let first = Int32(attributes.count)
    attributes += given
    let index = Int32(nodes.count)
    nodes.append(
      XMLTree.Node(
        name: nameIndex(name), space: space, parent: open.last ?? -1, end: index + 1,
        line: Int32(clamping: line), start: Int32(clamping: offset + 1), close: -1,
        attributes: first..<Int32(attributes.count)))
    open.append(index)
  }

  /// Takes an end tag; `offset` is that of the byte behind it.
  func end(offset: Int) {
    guard isWilling, let index = open.popLast() else { return }
    nodes[Int(index)].close = Int32(clamping: offset)
    nodes[Int(index)].end = Int32(nodes.count)
  }

  /// Takes text, which goes on the text before it when nothing stands between them.
  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isWilling, let parent = open.last else { return }
    texts += bytes
    if let last = nodes.last, last.name < 0, last.parent == parent {
      nodes[nodes.count - 1].close = Int32(texts.count)
      return
    }
    let start = Int32(texts.count - bytes.count)
    nodes.append(
      XMLTree.Node(
        name: -1, space: .own, parent: parent, end: Int32(nodes.count) + 1, line: 0, start: start,
        close: Int32(texts.count), attributes: 0..<0))
  }

  /// Notes a fault that the parser passed over.
  func note(_ fault: XMLProblem) {
    if notes.isEmpty { notes.append(fault) }
  }

  /// Ends the source: what is still open ends with it, incomplete.
  func finish() {
    for index in open { nodes[Int(index)].end = Int32(nodes.count) }
    open = []
    if nodes.isEmpty, problem == nil {
      problem = XMLProblem(error: .badXML(detail: "no element"), line: 1, column: nil)
    }
  }

  private func nameIndex(_ name: String) -> Int32 {
    if let known = nameIndices[name] { return known }
    let index = Int32(names.count)
    names.append(name)
    nameIndices[name] = index
    return index
  }
}

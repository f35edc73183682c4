extension XMLElement {
  /// The elements inside written as HTML: every end tag is there, and void elements have none.
  ///
  /// - Complexity: O(n) in the nodes inside.
  var htmlMarkup: [UInt8] {
    var result: [UInt8] = []
    var closers: [(end: Int, name: String)] = []
    var next = index + 1
    let nodes = tree.nodes
    let last = Int(nodes[index].end)
    while next < last {
      while let closer = closers.last, closer.end <= next {
        result += Array("</\(closer.name)>".utf8)
        closers.removeLast()
      }
      let node = nodes[next]
      if node.name < 0 {
        Self.write(tree.texts[Int(node.start)..<Int(node.close)], to: &result)
      } else {
        let element = XMLElement(tree: tree, index: next)
        element.writeStartTag(to: &result)
        if !Self.voidElements.contains(element.name) { closers.append((Int(node.end), element.name)) }
      }
      next += 1
    }
    for closer in closers.reversed() { result += Array("</\(closer.name)>".utf8) }
    return result
  }

  private func writeStartTag(to result: inout [UInt8]) {
    result += Array("<\(name)".utf8)
    for attribute in attributes {
      result += Array(" \(attribute.name)=\"".utf8)
      Self.write(Array(attribute.value.utf8)[...], to: &result)
      result.append(UInt8(ascii: "\""))
    }
    result.append(UInt8(ascii: ">"))
  }

  private static func write(_ bytes: ArraySlice<UInt8>, to result: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      default: result.append(byte)
      }
    }
  }

  private static let voidElements: Set<String> = [
    "br", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]
}

/// The lines of a rule file that hold examples, which take half of its bytes and matter to nobody who only uses the rules.
enum ExampleLines {
  private static let keys = ["examples:", "counterexamples:"].map { [UInt8]($0.utf8) }

  /// The text with nothing in the lines under `examples` and `counterexamples`.
  ///
  /// All lines keep their numbers, and the keys stand where they stood. What counts is how lines are indented, so a text
  /// whose quotations or blocks go over lines that look like these keys comes out damaged.
  /// - Complexity: O(n) in the bytes of `text`.
  static func emptied(in text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { kept in
        var count = 0
        var keyIndent: Int?
        var start = 0
        while start < bytes.count {
          let end = bytes[start...].firstIndex(of: lineEnd) ?? bytes.count
          let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
          let indent = line.firstIndex { $0 != space } ?? line.count
          let rest = UnsafeBufferPointer(rebasing: line[indent...])
          if let key = keyIndent, belongs(rest, indent: indent, toKeyAt: key) {
            // Nothing is kept of it but its end.
          } else {
            keyIndent = keys.contains { rest.elementsEqual($0) } ? indent : nil
            _ = kept[count...].update(fromContentsOf: line)
            count += line.count
          }
          if end < bytes.count {
            kept[count] = lineEnd
            count += 1
          }
          start = end + 1
        }
        return count
      }
    }
  }

  /// Whether a line continues the value of a key: it is deeper, an element of the key's sequence, a comment or blank.
  private static func belongs(_ rest: UnsafeBufferPointer<UInt8>, indent: Int, toKeyAt key: Int) -> Bool {
    guard let first = rest.first, first != UInt8(ascii: "#") else { return true }
    return indent > key || indent == key && first == UInt8(ascii: "-")
  }

  private static let lineEnd = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")
}

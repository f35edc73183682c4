import Testing

@testable import DatelineRules

@Suite struct YAMLNodeTests {
  /// The value in brackets with all scalars quoted, whatever way it was written.
  private func read(_ text: String) throws -> String {
    try YAMLNode.read(text).map(written) ?? "nothing"
  }

  private func written(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, _): "'\(text)'"
    case .sequence(let elements): "[\(elements.map(written).joined(separator: ", "))]"
    case .mapping(let pairs):
      "{\(pairs.map { "\(written($0.key)): \(written($0.value))" }.joined(separator: ", "))}"
    }
  }

  @Test(
    "reads blocks, brackets and scalars",
    arguments: [
      ("a: b", "{'a': 'b'}"),
      ("a:\n- x\n- y: 1\n  z: 2\nb: c", "{'a': ['x', {'y': '1', 'z': '2'}], 'b': 'c'}"),
      ("a: [b, {c: d, e: [f,]}]", "{'a': ['b', {'c': 'd', 'e': ['f']}]}"),
      ("a: [b, # first\n  c]\n", "{'a': ['b', 'c']}"),
      ("- - p\n  - q\n-\n  r: s\n", "[['p', 'q'], {'r': 's'}]"),
      ("a: one\n  two\nb: 'it''s'\nc: \"x\\u00e9\\n\"", "{'a': 'one two', 'b': 'it's', 'c': 'xé\n'}"),
      ("a: |\n  x\n    y\n\nb: >-\n  x\n  y\n", "{'a': 'x\n  y\n', 'b': 'x y'}"),
      ("# nothing\n", "nothing"), ("", "nothing"),
      ("a: no\nb: 2021-03 # day\nc:", "{'a': 'no', 'b': '2021-03', 'c': ''}"),
      ("a: b\r\nc:\r\n- d\r\n", "{'a': 'b', 'c': ['d']}"), ("\"a b\": c#d", "{'a b': 'c#d'}"),
      ("a: http://x.example/y:z", "{'a': 'http://x.example/y:z'}"),
      ("a: &x [b, c]\nd: [*x, *x]", "{'a': ['b', 'c'], 'd': [['b', 'c'], ['b', 'c']]}"),
    ])
  func reads(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(
    "names a mistake where it was made",
    arguments: [
      ("a:\n  b: 1\n\tc: 2\n", 3, 1, "a tab stands where only spaces can indent"),
      ("a:\n    b: 1\n  c: 2\n", 3, 3, "the indent or the words here fit nothing above them"),
      (
        "a: b\n  c: d\n", 2, 4,
        "a colon stands where no value can begin; words with a colon and a space in them need quotes"
      ),
      ("a: [x\nb: 2\n", 2, 2, "a bracket before this place is not closed"),
      ("é: {b: [c}\n", 1, 10, "a bracket before this place is not closed"),
      ("a: \"x\nb: 2\n", 3, 1, "a quotation mark before this place is not closed"),
      ("a: 1\na: 2\n", 1, 1, "the key 'a' stands here twice"),
      ("a: {c: 1, b: 2, c: 3, b: 4}\n", 1, 11, "the key 'b' stands here twice"),
      (
        "a: {a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1, i: 1, j: 1, k: 1, l: 1, m: 1, n: 1, o: 1, p: 1, q: 1, c: 2}\n",
        1, 17, "the key 'c' stands here twice"
      ),
      ("a: *x\n", 1, 4, "found undefined alias"), ("a: 1\n--- \nb: 2\n", 2, 1, "but found another document"),
      ("a: @b\n", 1, 4, "a value that begins with this sign needs quotes"),
      ("a: \"b\" c\n", 1, 8, "the indent or the words here fit nothing above them"),
    ])
  func mistakes(text: String, line: Int, column: Int, message: String) {
    do {
      _ = try YAMLNode.read(text)
      Issue.record("no mistake found")
    } catch {
      #expect(error.message == message)
      #expect(error.line == line)
      #expect(error.column == column)
    }
  }

  @Test("aliases within aliases are refused before they fill memory")
  func aliases() {
    let lines = (1...12).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]" }
    #expect(throws: YAMLProblem.self) {
      try YAMLNode.read((["a0: &a0 [x, x, x, x]"] + lines).joined(separator: "\n"))
    }
  }

  @Test(
    "no bytes make it trap, and deep nesting is refused",
    arguments: ["[", "{", "- ", "a: {", "'", "\"", "|", ">\n"])
  func hostile(piece: String) {
    for count in [1, 2, 100, 10_000] {
      _ = try? YAMLNode.read(String(repeating: piece, count: count))
    }
    for text in [
      "\u{0}", "a\u{0}: b", "a:\u{0}", "[a\u{0}", "\u{FEFF}a: b", "- \n -", "? a\n: b", ": b", "a: |",
      "a: >+\n\n",
    ] {
      _ = try? YAMLNode.read(text)
    }
  }
}

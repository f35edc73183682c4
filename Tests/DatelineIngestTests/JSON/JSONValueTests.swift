import Testing

@testable import DatelineIngest

@Suite struct JSONValueTests {
  private func value(_ text: String) throws -> JSONValue { try JSONValue(Array(text.utf8)[...]) }

  @Test("reads every kind of value")
  func kinds() throws {
    let value = try value(#" {"a": [1, -2.5e3, true, false, null, "x"], "b": {"c": ""}, "a": 9} "#)
    #expect(value["a"]?.list.count == 6)
    #expect(value["a"]?.list[1].text == "-2.5e3")
    #expect(value["b"]?["c"]?.text == nil)
    #expect(value[any: ["z", "b"]] == .object(["c": .string("")]))
    #expect(value["z"] == nil)
  }

  @Test(
    "escapes become the characters that they mean",
    arguments: [
      (#""a\n\t\"\\\/\u00e9""#, "a\n\t\"\\/é"), (#""\ud83d\ude00 x""#, "😀 x"), (#""\ud83d""#, "\u{FFFD}"),
      (#""ü\u0041""#, "üA"),
    ])
  func escapes(text: String, words: String) throws {
    #expect(try value(text) == .string(words))
  }

  @Test("faults and depth are named", arguments: ["{", "[1,]", "\"a", "{\"a\" 1}", "\"\\x\"", "nul", ""])
  func faults(text: String) {
    #expect(throws: IngestError.self) { try value(text) }
  }

  @Test("nesting beyond the limit is refused without a crash")
  func depth() {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(throws: IngestError.tooDeep(limit: JSONValue.depthLimit)) { try value(deep) }
  }

  @Test("objects are found one by one, in a list, and on lines")
  func places() {
    func found(_ text: String) -> [String] {
      let bytes = Array(text.utf8)
      return JSONObjects(bytes).places.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
    #expect(found(#"{"a": "}"}"#) == [#"{"a": "}"}"#])
    #expect(found(#"[{"a": [1]}, {"b": "]"}]"#) == [#"{"a": [1]}"#, #"{"b": "]"}"#])
    #expect(found("{\"a\":1}\n{\"b\":2}\n") == ["{\"a\":1}", "{\"b\":2}"])
    #expect(found("[{\"a\": {") == ["{\"a\": {"])
    #expect(found("]}{") == ["]}{"])
    #expect(found("[1, {}, gone , {\"a\": 1}} \"x,y\"]") == ["1", "{}", "gone", "{\"a\": 1}", "} \"x,y\""])
    #expect(found("[{}, {}") == ["{}", "{}", ""])
    #expect(found("{} x\n y , z \n{}") == ["{}", "x", "y , z", "{}"])
    #expect(found("{\"a\": \"x}\n{\"b\": {\n{\"c\": 1}").map(\.count) == [9, 7, 8])
    #expect(found("  {\"a\":\n    {\n  {}") == ["{\"a\":\n    {", "{}"])
    #expect(found("{\n\"a\":\n{\n}\n}").count == 1)
    #expect(JSONObjects(Array("[\n{}\n,\n{}]".utf8)).places.map(\.line) == [2, 4])
  }

  @Test("a fault far inside a value has its own line and column")
  func positions() {
    let bytes = Array("{}\n  {\"a\":\n 1}".utf8)
    let place = JSONObjects(bytes).places.last
    #expect(place?.column == 3)
    #expect(place?.position(of: 6, in: bytes).column == 4)
    #expect(place.map { $0.position(of: 12, in: bytes) }.map { [$0.line, $0.column] } == [3, 2])
  }

  @Test("many brackets that are never closed take no longer than their bytes", .timeLimit(.minutes(20)))
  func unclosed() {
    for piece in ["{\"a\":\n", "[\n", "{\"a\": \"\n", "[{\n", "x,", "{"] {
      let bytes = Array(String(repeating: piece, count: 200_000).utf8)
      let places = JSONObjects(bytes).places
      #expect(places.last?.range.upperBound ?? 0 >= bytes.count - 2)
    }
  }

  @Test("the keys of the first object are told without those inside it")
  func firstKeys() {
    let keys = JSONObjects.firstKeys(
      in: Array(#"[{"a": "x", "b": {"c": "y"}, "d": 1, "e": ["f"]}, {"g": 1}]"#.utf8))
    #expect(Set(keys.keys) == ["a", "b", "d", "e"])
    #expect(keys["a"] == .some("x"))
  }
}

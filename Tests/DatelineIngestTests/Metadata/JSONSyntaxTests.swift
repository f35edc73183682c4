import Testing

@testable import DatelineIngest

@Suite struct JSONSyntaxTests {
  @Test(
    "finds the first byte that is no JSON",
    arguments: [
      (#"{"a": [1, -2.5e+3, true, null, "\u00e9\n"], "b": {}}"#, nil), ("[]", nil), ("", 0), ("{", 1),
      (#"{"a":1,}"#, 7),
      ("[1,]", 3), (#"{"a" 1}"#, 5), ("01", 1), (#""\x""#, 2), ("nul", 3), ("{} {}", 3), ("\"a\nb\"", 2),
    ] as [(String, Int?)])
  func offset(json: String, expected: Int?) {
    #expect(JSONSyntax.errorOffset(in: Array(json.utf8)[...]) == expected)
  }

  @Test("deep nesting neither recurses nor traps")
  func deep() {
    let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 200_000)
    #expect(JSONSyntax.errorOffset(in: bytes[...]) == 200_000)
  }
}

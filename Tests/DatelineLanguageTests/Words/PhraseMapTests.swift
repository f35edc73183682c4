import Dateline
import Testing

@Suite struct PhraseMapTests {
  private static let phrases = ["a b", "a b c d", "b", "c d", "d", "a b"]

  /// The words of `text`, its tokens, and a map of the phrases by their place in the list.
  private func map(_ text: String, backward: Bool = false) throws -> (PhraseMap<Int>, [Token]) {
    var vocabulary = try Resources.tokenizer().vocabulary
    var map = PhraseMap<Int>(readingBackward: backward)
    for (index, phrase) in Self.phrases.enumerated() {
      map.insert(phrase.split(separator: " ").map { vocabulary.insert(String($0)) }, index)
    }
    map.insert([], 99)
    return (map, try Resources.tokenizer().over(vocabulary).tokenize(text).tokens)
  }

  @Test(
    "finds the longest phrase that begins at a token and ends inside",
    arguments: [
      ("a b c d", 4, 4, 1), ("a b c d", 3, 2, 5), ("a b c e", 4, 2, 5), ("b c", 2, 1, 2), ("c e", 2, 0, -1),
      ("a", 1, 0, -1), ("e", 1, 0, -1),
    ])
  func forward(text: String, end: Int, length: Int, value: Int) throws {
    let (map, tokens) = try map(text)
    let found = map.longest(in: tokens, at: 0, before: end)
    #expect((found?.length ?? 0) == length)
    #expect((found?.value ?? -1) == value)
    #expect(map.longest(in: tokens, at: 0, before: 0) == nil)
  }

  @Test(
    "finds the longest phrase that ends before a token and begins inside",
    arguments: [
      ("a b c d", 0, 4, 1), ("a b c d", 1, 2, 3), ("a b c d", 3, 1, 4), ("x a b", 0, 2, 5), ("a c", 0, 0, -1),
    ])
  func backward(text: String, start: Int, length: Int, value: Int) throws {
    let (map, tokens) = try map(text, backward: true)
    let found = map.longest(in: tokens, before: tokens.count, notBefore: start)
    #expect((found?.length ?? 0) == length)
    #expect((found?.value ?? -1) == value)
    #expect(map.longest(in: tokens, before: 0, notBefore: 0) == nil)
  }

  @Test("finds exactly the phrases that were put in, among thousands")
  func many() {
    var map = PhraseMap<Int>()
    func phrase(_ number: Int) -> [Word] {
      [number % 7, number % 11, number].map { Word(index: UInt32($0)) }
    }
    for number in 0..<3_000 { map.insert(phrase(number), number) }
    #expect((0..<3_000).allSatisfy { map[phrase($0)] == $0 })
    #expect(map[phrase(3_001)] == nil)
    #expect(map[[]] == nil)
    #expect(map[Array(phrase(5).dropLast())] == nil)
  }
}

import Testing

@testable import DatelineExtraction

@Suite struct LexiconIndexTests {
  private func sample() throws -> Sample {
    try Sample(
      "The stock market listings of trams failed.",
      lexicons: [["listing", "stock market listing"], ["tram"], ["market listing"]])
  }

  @Test("the longest phrase wins, by lemma or form")
  func longest() throws {
    let sample = try sample()
    let tokens = sample.document.text.tokens
    let hit = try #require(sample.lexicons.phrase(of: 0, endingAt: 3, notBefore: 0, in: tokens))
    #expect(hit.start == 1)
    #expect(sample.lexicons.phrase(of: 0, endingAt: 3, notBefore: 2, in: tokens)?.start == 3)
    #expect(sample.lexicons.phrase(of: 1, endingAt: 3, notBefore: 0, in: tokens) == nil)
  }

  @Test("tells which lexicons a stretch mentions")
  func mentioned() throws {
    let sample = try sample()
    let tokens = sample.document.text.tokens
    let all = sample.lexicons.occurrences(in: tokens.indices, of: tokens).lexicons
    #expect((0..<3).filter(all.contains) == [0, 1, 2])
    let some = sample.lexicons.occurrences(in: 4..<6, of: tokens).lexicons
    #expect((0..<3).filter(some.contains) == [1])
  }
}

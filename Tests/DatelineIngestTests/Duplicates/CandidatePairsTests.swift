import DatelineModel
import Testing

@testable import DatelineIngest

@Suite struct CandidatePairsTests {
  private func signature(_ hashes: some Sequence<UInt32>) -> TextSignature {
    TextSignature(shingles: Set(hashes).sorted(), wordCount: 9, digest: 0)
  }

  private func pairs(_ signatures: [TextSignature]) -> [[Int]] {
    var pairs: [[Int]] = []
    CandidatePairs.forEach(in: signatures) { pairs.append([$0, $1]) }
    return pairs
  }

  @Test("pairs that share a low hash come up, the smaller index first, and no others")
  func shared() {
    let high = CandidatePairs.limit + 1
    let found = pairs([signature([7, high]), signature([8, high]), signature([0, 7]), signature([0])])
    #expect(found == [[2, 3], [0, 2]])
  }

  @Test("a hash of a few texts gives all their pairs, one of many no more than two a text")
  func groups() {
    let few = pairs((0..<CandidatePairs.completeGroup).map { _ in signature([5]) })
    #expect(few.count == 28)
    let many = pairs((0..<20_000).map { _ in signature([5]) })
    #expect(many.count < 40_000)
    #expect(Set(many.map { $0[1] }).count == 19_999)
  }

  @Test("more hashes than one batch holds give the pairs that one batch gives")
  func batches() {
    let signatures = (0..<3000).map { text in signature((0..<150).map { UInt32($0 * 3_000_000 + text / 4) }) }
    var whole: Set<[Int]> = []
    CandidatePairs.forEach(in: signatures) { whole.insert([$0, $1]) }
    var sliced: Set<[Int]> = []
    CandidatePairs.forEach(in: signatures, batch: 10_000) { sliced.insert([$0, $1]) }
    #expect(whole.count == 750 * 6)
    #expect(sliced == whole)
  }
}

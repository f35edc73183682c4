import Testing

@testable import DatelineExtraction

@Suite struct RuleBundleTests {
  private var bundle: RuleBundle {
    var bundle = RuleBundle()
    bundle.add(0, gates: [7])
    bundle.add(1, gates: [])
    bundle.add(2, gates: [3, 7])
    bundle.add(3, gates: [3])
    bundle.add(4, gates: [], needs: [.money, .person])
    return bundle
  }

  @Test(
    "gives the rules whose lexicons are there, and those that need none, ascending and once",
    arguments: [([Int32]([]), [Int32]([1])), ([7], [0, 1, 2]), ([3, 7, 3], [0, 1, 2, 3]), ([9], [1])])
  func candidates(lexicons: [Int32], rules: [Int32]) {
    #expect(bundle.candidates(lexicons.contains) { $0.isEmpty } == rules)
  }

  @Test("gives a rule that needs kinds of words only where all of them are")
  func kinds() {
    #expect(candidates([.money]) == [1])
    #expect(candidates([.money, .person, .unit]) == [1, 4])
  }

  private func candidates(_ kinds: SentenceContents.Kinds) -> [Int32] {
    bundle.candidates({ _ in false }, { $0.isSubset(of: kinds) })
  }

  @Test("keeps every rule once")
  func all() {
    var bundle = bundle
    bundle.add(4, gates: [9])
    #expect(bundle.all == [0, 1, 2, 3, 4])
  }
}

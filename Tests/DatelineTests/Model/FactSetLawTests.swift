import Dateline
import Foundation
import Testing

@Suite struct FactSetLawTests {
  @Test("reads back what it writes")
  func sample() throws {
    let set = try SampleFactSet.make()
    #expect(try Self.copy(set) == set)
  }

  @Test("decode(encode(x)) == x for random sets", arguments: 1...40)
  func random(seed: Int) throws {
    var random = RandomFactSet(seed: UInt64(seed))
    let set = try random.make()
    #expect(try Self.copy(set) == set, "seed \(seed)")
    for fact in set.facts { #expect(try Data(fact.jsonLine) == StableJSON.data(fact, indented: false)) }
    #expect(
      try StableJSON.data(Self.copy(set), indented: true) == StableJSON.data(set, indented: true),
      "seed \(seed)")
  }

  @Test("the order of the lists that go in does not show")
  func order() throws {
    let set = try SampleFactSet.make()
    let reversed = FactSet(
      generator: set.generator, entities: set.entities.reversed(), documents: set.documents.reversed(),
      origins: set.origins.reversed(), claims: set.claims.reversed(), facts: set.facts.reversed())
    #expect(try StableJSON.data(reversed, indented: false) == StableJSON.data(set, indented: false))
  }

  private static func copy(_ set: FactSet) throws -> FactSet {
    try StableJSON.decode(FactSet.self, from: try StableJSON.data(set, indented: false))
  }
}

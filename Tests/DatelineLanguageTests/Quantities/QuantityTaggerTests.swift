import Dateline
import Foundation
import Testing

@Suite struct QuantityTaggerTests {
  private func quantities(_ text: String) throws -> [QuantityExpression] {
    try Resources.analyse(text).sentences.flatMap(\.quantities)
  }

  @Test("keeps a unit behind a name out of the expression")
  func namedUnit() throws {
    let found = try #require(try quantities("It bought 14 new Corvane jets there.").first)
    #expect(found.tokens.count == 1)
    #expect(found.quantity.unit == "aircraft")
    #expect(found.unit == found.tokens.upperBound + 2)
  }

  @Test("tells the number from sign, qualifier and currency")
  func number() throws {
    let document = try Resources.analyse("It paid about $5 million for it.")
    let found = try #require(document.sentences.first?.quantities.first)
    #expect(document.text.string(found.number) == "5 million")
    #expect(document.text.string(found.span) == "about $5 million")
    #expect(document.text.string(found.measured) == "$5 million")
  }

  @Test("gives all amounts of a change the same change")
  func change() throws {
    let found = try quantities("Sales rose 5% to $2 billion from $1.9 billion.")
    #expect(found.count == 3)
    #expect(Set(found.map(\.change)).count == 1)
    let change = try #require(found.first?.change)
    #expect(change.direction == .up)
    #expect(change.delta?.value == 5)
    #expect(change.from?.value == 1_900_000_000)
    #expect(change.to?.value == 2_000_000_000)
  }

  @Test("marks the amount that repeats another in a second currency")
  func conversion() throws {
    let found = try quantities("It cost €25 million ($27 million) in all.")
    #expect(found.map(\.isConversion) == [false, true])
    #expect(found.first?.quantity.converted == [found[1].quantity])
  }

  @Test("keeps decimals exact")
  func decimals() throws {
    let found = try #require(try quantities("It cost $0.1 and no more.").first)
    #expect(found.quantity.value == Decimal(string: "0.1"))
    let large = try #require(try quantities("It cost $123,456,789,012.34 then.").first)
    #expect(large.quantity.value == Decimal(string: "123456789012.34"))
  }

  @Test(
    "leaves absurd numbers unread",
    arguments: [
      "It cost $" + String(repeating: "9", count: 100_000) + " then.",
      "It cost $1e999999 then.", "It cost $1.2.3.4 then.", "It cost $1,2,3 then.", "It sold ((((5,,000 cars.",
      "It cost $ million million million.", "The 52-35-12-99 vote.",
    ])
  func absurd(text: String) throws {
    #expect(try quantities(text).allSatisfy { $0.kind != .money })
  }

  @Test(
    "reads long runs of number words without trapping",
    arguments: [
      "million ", "trillions of ", "a hundred ", "twenty ", "$5 to ", "half a ", "5% from 4% to ",
      "between 3 and ", "-",
      "1 . ", "point two ", "€1 (",
    ])
  func runs(word: String) throws {
    _ = try quantities("It was nine " + String(repeating: word, count: 3_000) + "dollars.")
  }
}

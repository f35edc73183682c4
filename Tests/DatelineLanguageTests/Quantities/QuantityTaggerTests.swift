import Dateline
import Foundation
import Testing

@Suite struct QuantityTaggerTests {
  @Test(
    "reads amounts, shares and counts",
    arguments: [
      ("€600 million", "600000000 EUR"), ("$27bn", "27000000000 USD"), ("US$1.5 billion", "1500000000 USD"),
      ("£90m", "90000000 GBP"), ("300 pence", "3 GBP"), ("over €10 billion", "10000000000 EUR over"),
      ("around 11,000 employees", "11000 employees about"), ("approximately 35%", "35 percent about"),
      ("2.3 million vehicles", "2300000 vehicles"), ("at least 10 percent", "10 percent at_least"),
      ("12 crore rupees", "120000000 INR"), ("3 percentage points", "3 percentage_points"),
      ("a quarter of sales", "25 percent"), ("194,000 electric vehicles", "194000 vehicles"),
    ])
  func amounts(phrase: String, expected: String) throws {
    let document = try Resources.analyse("They counted \(phrase) there.")
    let quantity = try #require(document.sentences.first?.quantities.first?.quantity)
    let words = [
      quantity.value.map { "\($0)" }, quantity.currency ?? quantity.unit, quantity.qualifier?.rawValue,
    ].compactMap { $0 }.joined(separator: " ")
    #expect(words == expected)
  }

  @Test("reads a range as its two ends")
  func range() throws {
    let document = try Resources.analyse("Shares cost $18 to $21 each.")
    let quantity = try #require(document.sentences.first?.quantities.first?.quantity)
    #expect(quantity.minimum == 18)
    #expect(quantity.maximum == 21)
    #expect(quantity.value == nil)
  }
}

import Dateline
import Testing

@Suite struct HomeCurrencyTests {
  /// The currencies of the amounts of money in a text, "?" for open ones.
  private func currencies(_ text: String) throws -> String {
    try Resources.analyse(text).sentences.flatMap(\.quantities).filter { $0.kind == .money }
      .map { $0.quantity.currency ?? "?" }.joined(separator: " ")
  }

  @Test(
    "counts a story's money in its own country's",
    arguments: [
      ("Halden Mines Ltd <HALM.S> said profit rose to 5 mln dlrs.", "AUD"),
      ("Halden Corp <HLD> said its Canadian unit lost 5 mln dlrs.", "USD"),
      ("Halden Corp said profit rose to 5 mln dlrs.", "USD"),
      ("Toronto-based Halden said profit rose to 5 mln Canadian dlrs, and sales to 20 mln dlrs.", "CAD CAD"),
      ("Halden SA <HALD.PA> lost 388 mln francs.", "FRF"),
      ("Vireo lost 388 mln francs.", "CHF"),
      ("Halden Mines Ltd <HALM.S> paid 5 mln dlrs, or 3.4 mln U.S. dlrs.", "AUD USD"),
      (
        "Brightmoor of Hong Kong, where Hong Kong's Orsk and Kestrel of Hong Kong are at home, met Australians in Sydney and Perth over a price of 20 cents.",
        "?"
      ),
      ("The Australian group Halden said it paid $5 million.", "USD"),
      ("PARIS, April 2 - Vireo lost 388 mln francs.", "FRF"),
      ("WATERTON, Ontario, April 2 - Halden Corp lost 5 mln dlrs.", "CAD"),
      ("Norway's Solveig Power posted a profit of 1.2 billion kroner.", "NOK"),
      ("Solveig Power posted a profit of 1.2 billion kroner.", "DKK"),
      ("TORONTO, April 2 - Halden Mines Ltd lost 5 mln dlrs.", "CAD"),
    ])
  func story(text: String, expected: String) throws {
    #expect(try currencies(text) == expected)
  }

  @Test("keeps an amount and the change it ends in one currency")
  func change() throws {
    let document = try Resources.analyse(
      "Halden Mines Ltd <HALM.S> said profit rose to 5 mln dlrs from 4 mln dlrs.")
    let found = document.sentences.flatMap(\.quantities)
    #expect(found.allSatisfy { $0.quantity.currency == "AUD" })
    #expect(found.first?.change?.to == found.first?.quantity)
    #expect(found.first?.change?.from?.currency == "AUD")
  }
}

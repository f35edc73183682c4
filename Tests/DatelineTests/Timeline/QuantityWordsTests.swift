import Foundation
import Testing

@testable import Dateline

@Suite struct QuantityWordsTests {
  @Test(
    "writes amounts as news does",
    arguments: [
      (Quantity(value: 600_000_000, currency: "EUR"), "EUR 600 m"),
      (Quantity(value: 2_300_000_000, currency: "EUR"), "EUR 2.3 bn"),
      (Quantity(value: 1_234_567, currency: "USD"), "USD 1,234,567"),
      (Quantity(value: 11_000, unit: "employees", qualifier: .about), "about 11,000 employees"),
      (Quantity(value: Decimal(string: "3.2"), unit: "percent"), "3.2%"),
      (Quantity(value: 2, unit: "percentage_points", qualifier: .upTo), "up to 2 percentage points"),
      (Quantity(value: nil, minimum: 38, maximum: 46, currency: "NOK"), "NOK 38–46"),
      (Quantity(value: nil, minimum: 215_000_000, maximum: 225_000_000, currency: "USD"), "USD 215–225 m"),
      (
        Quantity(value: nil, minimum: 900_000_000, maximum: 1_100_000_000, currency: "USD"),
        "USD 900 m–1.1 bn"
      ),
      (Quantity(value: -2_100_000_000, currency: "NOK"), "NOK -2.1 bn"),
      (Quantity(value: -1500, currency: "NOK"), "NOK -1,500"),
    ])
  func words(quantity: Quantity, expected: String) {
    #expect(QuantityWords(quantity).description == expected)
  }
}

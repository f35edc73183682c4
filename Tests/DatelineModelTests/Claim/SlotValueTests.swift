import DatelineModel
import Foundation
import Testing

@Suite struct SlotValueTests {
  @Test(
    "reads what it writes",
    arguments: [
      SlotValue.entity("e:halden"), .text("chief executive"),
      .quantity(Quantity(value: 27_000_000_000, currency: "USD", qualifier: .over)),
      .quantity(Quantity(value: nil, minimum: 18, maximum: 21, currency: "EUR")),
      .quantity(
        Quantity(
          value: 10, currency: "EUR", converted: [Quantity(value: Decimal(string: "11.7"), currency: "USD")])),
      .list([.entity("e:a"), .entity("e:b")]),
    ])
  func roundTrip(value: SlotValue) throws {
    let data = try StableJSON.data(value, indented: false)
    #expect(try StableJSON.decode(SlotValue.self, from: data) == value)
  }

  @Test("an amount stays decimal")
  func decimal() throws {
    let quantity = Quantity(value: Decimal(string: "0.1"), unit: "percent")
    let text = String(decoding: try StableJSON.data(quantity, indented: false), as: UTF8.self)
    #expect(text == "{\"unit\":\"percent\",\"value\":0.1}\n")
  }

  @Test("renaming entities reaches into lists")
  func mapping() {
    let value = SlotValue.list([.entity("e:a"), .text("e:a"), .entity("e:b")])
    #expect(value.mapEntities { $0 + "2" } == .list([.entity("e:a2"), .text("e:a"), .entity("e:b2")]))
  }
}

import DatelineModel
import Testing

@testable import DatelineReconciliation

@Suite struct QuantityFitTests {
  private func money(_ value: Double, _ currency: String = "EUR", _ qualifier: Quantity.Qualifier? = nil)
    -> Quantity
  {
    Quantity(value: .init(value), currency: currency, qualifier: qualifier)
  }

  @Test(
    "rounding and qualifiers leave room",
    arguments: [
      (2_336_807, nil, 2_300_000, Quantity.Qualifier.over), (600, nil, 600, .upTo),
      (11_020, nil, 11_000, .about),
      (995, nil, 1_000, .nearly), (1_370, nil, 1_380, nil), (1_440_000_000, nil, 1_400_000_000, nil),
      (9.9, nil, 10, nil),
    ] as [(Double, Quantity.Qualifier?, Double, Quantity.Qualifier?)])
  func agree(left: Double, one: Quantity.Qualifier?, right: Double, other: Quantity.Qualifier?) {
    #expect(QuantityFit(money(left, "EUR", one), money(right, "EUR", other)) == .agree)
    #expect(QuantityFit(money(right, "EUR", other), money(left, "EUR", one)) == .agree)
  }

  @Test("near amounts contradict, far ones are of something else")
  func contradict() {
    #expect(QuantityFit(money(900, "EUR", .about), money(850, "EUR", .about)) == .contradict)
    #expect(QuantityFit(money(15), money(19.7)) == .contradict)
    #expect(QuantityFit(money(14), money(16)) == .contradict)
    #expect(QuantityFit(money(900), money(850)) == .contradict)
    #expect(QuantityFit(money(100), money(5_000)) == .incomparable)
    #expect(QuantityFit(money(-61), money(58)) == .contradict)
  }

  @Test("currencies are not compared unless the text converts them")
  func currencies() {
    #expect(QuantityFit(money(100), money(100, "USD")) == .incomparable)
    #expect(QuantityFit(money(100).with(converted: [money(117, "USD")]), money(117, "USD")) == .agree)
  }

  @Test("jobs and employees are people, percent are not")
  func units() {
    #expect(
      QuantityFit(Quantity(value: 900, unit: "jobs"), Quantity(value: 900, unit: "employees")) == .agree)
    #expect(
      QuantityFit(Quantity(value: 25, unit: "percent"), Quantity(value: 25, unit: "employees"))
        == .incomparable)
  }

  @Test("a range holds what lies in it")
  func ranges() {
    let range = Quantity(value: nil, minimum: 215, maximum: 225, currency: "USD")
    #expect(QuantityFit(range, money(220, "USD")) == .agree)
    #expect(QuantityFit.isExacter(money(220, "USD"), than: range))
  }
}

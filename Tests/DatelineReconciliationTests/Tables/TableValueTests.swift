import Testing

@testable import DatelineReconciliation

@Suite struct TableValueTests {
  private func relation(_ stated: String, _ truth: String, _ kind: ValueKind) -> ValueRelation {
    ValueComparer(tolerance: .init(), hierarchy: nil).relations([stated, truth], kind: kind)[1]
  }

  @Test(
    "kinds show in the values",
    arguments: [
      (["2024-05-06T10:00", "2024-05-06T11:30"], ValueKind.time), (["2024-05-06", "2023"], .time),
      (["12", "1,200.5", "-3e4"], .number), (["lind; roe", "roe", "orr"], .list),
      (["A16", "16", "C2"], .text), ([], .text),
    ])
  func kinds(values: [String], kind: ValueKind) {
    #expect(ValueKind.detected(in: values, hierarchy: nil) == kind)
  }

  @Test(
    "times are near within ten minutes, and a day says less than a time",
    arguments: [
      ("2024-05-06T10:00", "2024-05-06T10:10", ValueRelation.near),
      ("2024-05-06T10:00", "2024-05-06T10:11", .unrelated),
      ("2024-02-28T23:55", "2024-02-29T00:03", .near), ("2024-05-06T10:00:30Z", "2024-05-06T10:00", .near),
      ("2024-05-06", "2024-05-06T10:10", .coarser), ("2024-05-06", "2024-05", .finer),
      ("2023", "2024-05-06", .unrelated), ("soon", "2024-05-06", .unrelated),
    ])
  func times(stated: String, truth: String, expected: ValueRelation) {
    #expect(relation(stated, truth, .time) == expected)
  }

  @Test(
    "numbers are near when they differ in writing or by a thousandth",
    arguments: [
      ("1,200", "1200.0", ValueRelation.near), ("1200", "1201", .near), ("1200", "1210", .unrelated),
      ("0", "-0", .near), ("many", "12", .unrelated),
    ])
  func numbers(stated: String, truth: String, expected: ValueRelation) {
    #expect(relation(stated, truth, .number) == expected)
  }

  @Test(
    "lists are compared by names, in any order and form",
    arguments: [
      ("Lindqvist, Petra; Roe, Ann", "Ann Roe; P. Lindqvist", ValueRelation.near),
      ("Lindqvist, Petra", "Ann Roe; Petra Lindqvist", .coarser), ("Roe; Orr; Lindqvist", "Orr; Roe", .finer),
      ("Roe; Orr", "Roe; Lindqvist", .near), ("Lindqist, Petra", "Lindqvist, Petra", .near),
      ("Ann Roe, Petra Lindqvist and Bo Orr", "Orr, Bo; Roe, Ann; Lindqvist, Petra", .near),
      ("Roe, Ann & Lindqvist, Petra", "Ann Roe, Petra Lindqvist", .near),
      ("Roe, Lindqvist, Orr", "Orr; Roe", .finer),
      ("Roe, Ann, Lindqvist, Petra", "Lindqvist; Roe", .near), ("Roe, Ann", "Roe, Ben", .unrelated),
      ("Müller, Jörg", "muller", .near), (";;", "Roe", .unrelated),
    ])
  func lists(stated: String, truth: String, expected: ValueRelation) {
    #expect(relation(stated, truth, .list) == expected)
  }

  @Test(
    "texts are near when only spelling parts them",
    arguments: [
      ("Kestrel Foods", "kestrel-foods", ValueRelation.near), ("Halden Motors", "Halden Motor", .near),
      ("gate 14", "gate 15", .unrelated), ("A16", "16", .unrelated), ("!", "?", .unrelated),
    ])
  func texts(stated: String, truth: String, expected: ValueRelation) {
    #expect(relation(stated, truth, .text) == expected)
  }
}

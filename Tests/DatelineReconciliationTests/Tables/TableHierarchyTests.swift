import Testing

@testable import DatelineReconciliation

@Suite struct TableHierarchyTests {
  private static let places = ValueHierarchy([
    .init(id: 0, name: "everywhere", parent: -1), .init(id: 1, name: "Norland", parent: 0),
    .init(id: 2, name: "Westmark", parent: 1), .init(id: 3, name: "Halden", parent: 2),
    .init(id: 4, name: "Southland", parent: 0), .init(id: 5, name: "Westmark", parent: 4),
    .init(id: 6, name: "Kestrel Bay", parent: 4),
  ])

  @Test("a name lies in the ancestors of every node of that name, and in no root of all")
  func ancestors() {
    #expect(Self.places.isInside("Halden", "Norland"))
    #expect(Self.places.isInside("Westmark", "Southland"))
    #expect(!Self.places.isInside("Norland", "Halden"))
    #expect(!Self.places.isInside("Halden", "everywhere"))
    #expect(!Self.places.isInside("Nowhere", "Norland"))
    #expect(!Self.places.knows("everywhere"))
  }

  @Test("circles and repeated numbers end")
  func circles() {
    let circle = ValueHierarchy([
      .init(id: 1, name: "a", parent: 2), .init(id: 2, name: "b", parent: 3),
      .init(id: 3, name: "c", parent: 1),
      .init(id: 1, name: "d", parent: 9), .init(id: 5, name: "e", parent: 5),
    ])
    #expect(circle.isInside("a", "c"))
    #expect(!circle.isInside("a", "a"))
    #expect(!circle.isInside("e", "e"))
  }

  @Test("the country supports the town, which wins")
  func coarser() throws {
    var rows: [String] = []
    for object in 0..<12 {
      rows.append(SampleTable.row("a", "p\(object)", "place", object % 2 == 0 ? "Halden" : "Kestrel Bay"))
      rows.append(SampleTable.row("b", "p\(object)", "place", object % 2 == 0 ? "Norland" : "Southland"))
      rows.append(SampleTable.row("c", "p\(object)", "place", object % 2 == 0 ? "Norland" : "Southland"))
    }
    let verdicts = try SampleTable.verdicts(rows, hierarchy: Self.places)
    #expect(verdicts.allSatisfy { $0.value == "Halden" || $0.value == "Kestrel Bay" })
    let supports = verdicts[0].reasons.contains {
      if case .claim("b", "Norland", _, let term) = $0 { term > 0 } else { false }
    }
    #expect(supports)
  }

  @Test("a country that two sources give beats a town elsewhere")
  func conflict() throws {
    var rows: [String] = []
    for object in 0..<10 {
      for source in ["a", "b", "c"] { rows.append(SampleTable.row(source, "p\(object)", "place", "Halden")) }
    }
    rows.append(SampleTable.row("a", "q", "place", "Kestrel Bay"))
    rows.append(SampleTable.row("b", "q", "place", "Norland"))
    rows.append(SampleTable.row("c", "q", "place", "Halden"))
    let verdict = try #require(
      try SampleTable.verdicts(rows, hierarchy: Self.places).first { $0.object == "q" })
    #expect(verdict.value == "Halden")
  }
}

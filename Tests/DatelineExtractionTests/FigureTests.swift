import Dateline
import Testing

/// Whose a figure is, of which period and in whose money.
@Suite struct FigureTests {
  private func claims(_ text: String, published: String? = "1987-03-02") throws -> [Claim] {
    try Extracted.claims(text, published: published).filter { $0.family == "metric" }
  }

  private func told(_ text: String, published: String? = "1987-03-02") throws -> [String] {
    try claims(text, published: published).compactMap { claim in
      guard case .quantity(let value)? = claim.slots["value"], let number = value.value else { return nil }
      return "\(claim.subject.dropFirst(2)) \(number) \(claim.time?.edtf ?? "-")"
    }
  }

  @Test(
    "a figure is of its own period and not of that of a base, a reason or another figure",
    arguments: [
      (
        "Halden Motors reported a 1986 loss of $5 million compared to a loss of $7 million in 1985.",
        "halden-motors -5000000 1986"
      ),
      (
        "Halden Motors said it cut its quarterly dividend to 15 cents per share from 25 cents on hopes for 1988 earnings.",
        "halden-motors 0.15 -"
      ),
      (
        "Halden Motors earned $9 million in 1986. For the fourth quarter of 1985, the company reported profit of $2 million.",
        "halden-motors 2000000 1985-36"
      ),
      (
        "For its first quarter ended January 31, Halden Motors reported a profit of $5 million.",
        "halden-motors 5000000 1986-11-01/1987-01-31"
      ),
      (
        "Halden Motors said first half ended January 31 profit was $5 million, compared with a year-earlier loss of $3 million.",
        "halden-motors -3000000 1985-08-01/1986-01-31"
      ),
      (
        "Halden Motors expects a profit of $5 million in the year ending July 31.",
        "halden-motors 5000000 1986-08-01/1987-07-31"
      ),
      ("Halden Motors had sales of $6 million in fiscal 1986.", "halden-motors 6000000 1986~"),
      (
        "Halden Motors earned $4 million in the year ended January 31, 1987. In the first half of 1984/85 it earned $3 million.",
        "halden-motors 3000000 1984-02-01/1984-07-31"
      ),
      (
        "Halden Motors announced its results for the year ended July 31, 1986. Halden Motors had sales of $7 million.",
        "halden-motors 7000000 1985-08-01/1986-07-31"
      ),
      ("Halden Motors had sales of $6 million in 1985/86.", "halden-motors 6000000 1986~"),
      (
        "Halden Motors earned $4 million in the year ended January 31, 1987. Sales in 1985/86 rose to $6 million.",
        "halden-motors 6000000 1985-02-01/1986-01-31"
      ),
      (
        "Halden Motors sold 31,400 trucks in the second half, down 6% from a year ago.",
        "halden-motors 31400 1986-41"
      ),
      (
        "Halden Motors had a net loss of $4 million in the fourth quarter of 1986, compared with a net loss of $2 million the year earlier.",
        "halden-motors -2000000 1985-10-01/1985-12-31"
      ),
      ("Halden Motors had net debt of $7 million at the end of 1986.", "halden-motors 7000000 1986-12-31"),
      ("The closure should save Halden Motors $8 million a year from 1990.", "halden-motors 8000000 1990/.."),
      ("Halden Motors's shares rose a fifth of a percent.", "halden-motors 0.2 -"),
      ("Halden Motors's shares rose two fifths of a percent.", "halden-motors 0.4 -"),
      ("Halden Motors's sales edged up to $4 million.", "halden-motors 4000000 -"),
      ("Halden Motors expects sales of $9 million and a profit of $5 million.", "halden-motors 5000000 -"),
      ("Halden Motors's shares rose a quarter of one percent.", "halden-motors 0.25 -"),
      (
        "In the comparable quarter a year ago, Halden Motors earned $8 million.",
        "halden-motors 8000000 1986-33"
      ),
      ("For the year, Halden Motors reported a net loss of $6 million.", "halden-motors -6000000 1986"),
      (
        "Halden Motors said profits rose to $81 million, or $1.66 a share, from $79 million, or $1.50, a year earlier.",
        "halden-motors 81000000 -"
      ),
      (
        "Halden Motors earned $9 million in the year ended May 31, 1986. For the year, it had sales of $70 million.",
        "halden-motors 70000000 1985-06-01/1986-05-31"
      ),
      (
        "Halden Motors earned $9 million in 1985. The company has assets of $40 million.",
        "halden-motors 40000000 -"
      ),
      (
        "Halden Motors had first-quarter sales of $4 million. Net profit rose to $3 million from $2 million in 1985.",
        "halden-motors 3000000 -"
      ),
      (
        "Operating profit of Halden Motors fell to $5 million (1985: $6 million).",
        "halden-motors 6000000 1985"
      ),
      (
        "Operating profit of Halden Motors fell to $5 million (1985: $6 million).",
        "halden-motors 5000000 -"
      ),
      (
        "In the six months to 30 September 1986 revenue of Halden Motors was $5 million (H1 1985: $6 million).",
        "halden-motors 6000000 1985-04-01/1985-09-30"
      ),
      ("Halden Motors reported second fiscal quarter profit of $5 million.", "halden-motors 5000000 -"),
      ("Halden Motors reported second quarter profit of $5 million.", "halden-motors 5000000 -"),
      (
        "Halden Motors lost $8 million last year. Revenue rose to $102 million from $15 million last year.",
        "halden-motors 102000000 -"
      ),
      ("Halden Motors's shares were quoted at $15 after reporting 1986 results.", "halden-motors 15 -"),
      (
        "Halden Motors had sales of $5 million in the first half ended January 31. Last year it had sales of $8 million.",
        "halden-motors 8000000 1985-08-01/1986-07-31"
      ),
      (
        "Halden Motors had sales of $5 million in the first half ended January 31. It expects second-half sales of $6 million.",
        "halden-motors 6000000 1987-02-01/1987-07-31"
      ),
      (
        "Kestrel Foods, whose fiscal year ends June 30, said it had second-quarter sales of $5 million.",
        "kestrel-foods 5000000 1986-10-01/1986-12-31"
      ),
      (
        "Kestrel Foods expects sales of $30 million for fiscal 1987, ending June 30.",
        "kestrel-foods 30000000 1986-07-01/1987-06-30"
      ),
      (
        "In fiscal 1986, ended November 30, 1986, Kestrel Foods reported earnings of $24 million.",
        "kestrel-foods 24000000 1985-12-01/1986-11-30"
      ),
      ("Kestrel Foods had sales of $5 million in fiscal 1986.", "kestrel-foods 5000000 1986~"),
      ("Sales at Kestrel Foods rose 5% on a year earlier.", "kestrel-foods 5 -"),
      ("Kestrel Foods has 2,600 customers, up from 700 at the start of the year.", "kestrel-foods 2600 -"),
      (
        "On Monday Kestrel Foods posted a profit of $3 million.", "kestrel-foods 3000000 -"
      ),
      (
        "Sales of Halden Motors fell last year to $18 million from $35 million in 1985 and $32 million in 1984.",
        "halden-motors 18000000 1986"
      ),
    ])
  func periods(text: String, expected: String) throws {
    let told = try told(text)
    #expect(told.contains(expected), "\(told)")
  }

  @Test("a figure whose sentence names an open period takes none from before")
  func openPeriod() throws {
    let told = try told(
      "Halden Motors earned $9 million in 1986. For the fourth quarter, the company reported profit of $2 million. Revenue was $4 million.",
      published: nil)
    #expect(!told.contains { $0.hasSuffix("4000000 1986") || $0.hasSuffix("2000000 1986") }, "\(told)")
  }

  @Test("figures that go on with a clause are its subject's")
  func clauseSubject() throws {
    let told = try told(
      "Kestrel Foods said Brightmoor had sales of $5 million in 1986 and a loss of $2 million in 1985.")
    #expect(told.contains { $0.hasPrefix("brightmoor -2000000") }, "\(told)")
    #expect(!told.contains { $0.hasPrefix("kestrel") }, "\(told)")
  }

  @Test("of two ways to tell one amount each figure has its own")
  func alternatives() throws {
    let found = try claims(
      "First-quarter earnings at Halden Motors rose to $6 million or 95 cents a share from $3 million or 46 cents."
    )
    let told = found.compactMap { claim -> String? in
      guard case .quantity(let value)? = claim.slots["value"], case .quantity(let base)? = claim.slots["base"]
      else { return nil }
      return "\(value.value ?? 0) \(base.value ?? 0)"
    }
    #expect(Set(told) == ["6000000 3000000", "0.95 0.46"], "\(told)")
  }

  @Test("a figure that is a reason for what is foreseen is not told")
  func reason() throws {
    let found = try claims(
      "Halden Motors said it expects further profit increases for the second half due to unit sales growth.")
    #expect(!found.contains { $0.factuality == .occurred }, "\(found.map(\.eventType))")
    #expect(found.contains { $0.eventType == "metric.forecast" }, "\(found.map(\.eventType))")
  }

  @Test("what will move a figure only lets it be expected")
  func effect() throws {
    let found = try claims(
      "Halden Motors said it will shut a plant, a move that will reduce first-quarter profit by $7 million.")
    #expect(found.contains { $0.eventType == "metric.forecast" && $0.factuality == .expected })
  }

  @Test("two things share no sum of money")
  func sum() throws {
    let told = try told(
      "Orsk Capital makes loans. Its deposits and borrowings rose to $680 million in 1986.")
    #expect(told.isEmpty, "\(told)")
  }

  @Test("targets of one list have one subject")
  func targets() throws {
    let found = try claims(
      """
      Brightmoor is a unit of Halden Motors. At the time, Halden Motors had set targets for the unit, including sales of over \
      $10 million by 1990, revenue of $27 million by 1991, and an operating margin of at least 10% from 1992.
      """)
    let subjects = Set(found.filter { $0.eventType == "metric.target_set" }.map(\.subject))
    #expect(subjects.count == 1, "\(subjects)")
  }

  @Test("a step and the level behind it are no range")
  func steps() throws {
    let told = try told("Halden Motors shares fell 2-1/2 to 50-3/8 in New York.")
    #expect(told.contains { $0.hasPrefix("halden-motors 2.5 ") }, "\(told)")
  }

  @Test("a figure that another is compared with is none of its own where no time tells its period")
  func undatedBase() throws {
    let told = try told(
      "Halden Motors reported a 1986 loss of $5 million compared with a loss of $7 million, or $1 a share.")
    #expect(told.contains("halden-motors -5000000 1986"), "\(told)")
    #expect(
      !told.contains { $0.hasPrefix("halden-motors -7000000") || $0.hasPrefix("halden-motors -1 ") },
      "\(told)")
  }

  @Test("a figure that a comparison tells keeps its own period")
  func comparedFigure() throws {
    let told = try told(
      "Halden Motors reported a 1986 loss of $5 million compared to a profit of $7 million in 1985.")
    #expect(told.contains("halden-motors 7000000 1985"), "\(told)")
  }

  @Test("what comes from a part of a business is not the company's")
  func parts() throws {
    let told = try told(
      "Halden Motors makes trams. Halden Motors sells paper. Profits from paper and pulp grew 29 percent to $217 million in 1986."
    )
    #expect(told.isEmpty, "\(told)")
  }

  @Test("what is told beside a forecast is a forecast")
  func asides() throws {
    let found = try claims(
      "Analysts expect Halden Motors to announce net profit of more than $1 million, an increase of 10 percent."
    )
    #expect(!found.contains { $0.factuality == .occurred }, "\(found.map(\.factuality))")
  }

  @Test(
    "a list that leaves out what it repeats gives a figure for each of its members",
    arguments: [
      (
        "Halden Motors's revenue rose 3% and Brightmoor Ropes's 4% in 1986.",
        ["halden-motors 3 1986", "brightmoor-ropes 4 1986"]
      ),
      (
        "Shares of Halden Motors rose 3% and those of Brightmoor Ropes 4%.",
        ["halden-motors 3 -", "brightmoor-ropes 4 -"]
      ),
      (
        "Halden Motors's sales rose 3% in France, 2% in Germany and 1% in Spain.",
        ["halden-motors 3 -", "halden-motors 2 -", "halden-motors 1 -"]
      ),
    ])
  func gaps(text: String, expected: [String]) throws {
    #expect(try told(text) == expected)
  }

  @Test("an amount behind a verb of its own, or of another kind, is no member of a list")
  func noGaps() throws {
    let fell = try told("Halden Motors's revenue rose 3% and Brightmoor Ropes's 4% stake was sold.")
    #expect(fell == ["halden-motors 3 -"], "\(fell)")
    let other = try told("Halden Motors's sales rose 3% in France and $2 million in Spain.")
    #expect(other == ["halden-motors 3 -"], "\(other)")
    let shared = try claims("Halden Motors and Orsk Foods cut 300 jobs in France and 200 in Spain.")
    #expect(!shared.contains { $0.slots["value"] == .quantity(Quantity(value: 200, unit: "jobs")) })
  }

  @Test("a bracket with a verb tells a figure with its period")
  func bracket() throws {
    let told = try told("Halden Motors (which had sales of $5 million in 1986) filed for bankruptcy.")
    #expect(told == ["halden-motors 5000000 1986"], "\(told)")
  }

  @Test("a year's end is that of the firm whose clause tells it")
  func otherFirmsYear() throws {
    let told = try told(
      """
      Halden Motors bought Orsk Foods, which had sales of $5 million in the year ended 31 May 1986. \
      Halden Motors had first-quarter sales of $3 million.
      """)
    #expect(told.contains("halden-motors 3000000 1987-33"), "\(told)")
  }

  @Test("steps make a range, and a level that is reached is of its own time")
  func ranges() throws {
    let claim = try #require(try claims("Kestrel Foods expects sales to rise 3% to 5% in 1987.").first)
    guard case .quantity(let value)? = claim.slots["value"] else {
      Issue.record("no value")
      return
    }
    #expect(value.minimum == 3 && value.maximum == 5)
    #expect(
      try told("Halden Motors's revenue rose from $3 million to $5 million in 1986.")
        == ["halden-motors 5000000 1986"])
  }

  @Test("a divided amount keeps what divides it in its evidence")
  func divided() throws {
    let quotes = try claims("Halden Motors earned $3.9 billion, or $9.66 per share.").map(\.evidence.quote)
    #expect(quotes.contains { $0.hasSuffix("$9.66 per share") }, "\(quotes)")
  }

  @Test("the figure of a definite part is the company's with the part as its scope")
  func definiteParts() throws {
    let found = try claims(
      "Halden Motors's revenue rose 5 percent. The tram division's net profit rose to $3 million from $2 million."
    )
    #expect(
      found.contains {
        $0.subject == "e:halden-motors" && $0.slots["scope"] == .text("tram division")
          && $0.slots["metric"] == .text("net_profit")
      }, "\(found.map(\.slots))")
    let beside = try told("Trams, Halden Motors's largest segment, saw a 1 percent dip in revenue.")
    #expect(beside.isEmpty, "\(beside)")
  }

  @Test(
    "nouns before a figure say of what part it is, times and measures do not",
    arguments: [
      ("Halden Motors' pram sales rose to $4 million in 1986.", "pram"),
      ("Halden Motors said its petroleum earnings rose to $4 million in 1986.", "petroleum"),
      ("Halden Motors reported pram sales growth of 4 percent in 1986.", "pram"),
      ("Halden Motors' refined oil exports fell to $4 million in 1986.", "refined oil"),
      ("Halden Motors posted higher pram sales in 1986.", "pram"),
      ("Halden Motors' January group sales rose to $4 million.", nil),
      ("Halden Motors' record net sales rose to $4 million.", nil),
    ] as [(String, String?)])
  func part(text: String, scope: String?) throws {
    let scopes = try claims(text).map { $0.slots["scope"] }
    #expect(!scopes.isEmpty)
    #expect(scopes.allSatisfy { $0 == scope.map { .text($0) } })
  }

  @Test("a part of a name is no scope, and a line of business is")
  func scopes() throws {
    let named = try claims("Kestrel Software sales rose 5 percent in 1986.")
    #expect(!named.isEmpty && named.allSatisfy { $0.slots["scope"] == nil }, "\(named.map(\.slots))")
    let line = try claims("Halden Motors's petroleum earnings rose 5 percent in 1986.")
    #expect(line.contains { $0.slots["scope"] == .text("petroleum") }, "\(line.map(\.slots))")
  }

  @Test("the money of a price that is paid in papers, too, is not the price")
  func prices() throws {
    let papers = try Extracted.claims(
      "Halden Motors will buy Brightmoor Inc for $6 million in cash, a $13 million note and warrants.")
    #expect(!papers.isEmpty && papers.allSatisfy { $0.slots["amount"] == nil }, "\(papers.map(\.slots))")
    let cash = try Extracted.claims("Halden Motors will buy Brightmoor Inc for $6 million in cash.")
    #expect(cash.contains { $0.slots["amount"] != nil }, "\(cash.map(\.slots))")
  }

  @Test(
    "a bare figure with which another is compared measures the same",
    arguments: [
      ("an operating profit of $5 million", "operating_profit"),
      ("a pretax profit of $5 million", "pretax_profit"),
      ("net income of $5 million", "net_profit"), ("sales of $5 million", "net_profit"),
    ])
  func comparedKind(figure: String, metric: String) throws {
    let told = try claims("Halden Motors had \(figure) in 1986, compared with a loss of $7 million in 1985.")
    let loss = try #require(told.first { $0.time?.edtf == "1985" })
    #expect(loss.slots["metric"] == .text(metric))
  }
}

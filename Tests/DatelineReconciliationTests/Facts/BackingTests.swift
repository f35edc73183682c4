import DatelineModel
import Testing

@testable import DatelineReconciliation

/// What is said of a fact in its own article.
@Suite struct BackingTests {
  /// A claim whose words are `quote`, `start` scalars into the article.
  private func claim(_ type: String, _ subject: String, _ quote: String, start: Int) throws -> Claim {
    let model = try ClaimSample(type, subject: subject).claim(start, in: "a", publisher: "The Courier")
    let text = ScalarOffsets(String(repeating: ".", count: start) + quote)
    let span = TextSpan(start, start + quote.utf8.count)
    return Claim(
      id: "a#\(start)", document: "a", eventType: type, subject: model.subject, slots: [:], time: nil,
      polarity: .positive, factuality: .occurred, hedge: 1, attribution: model.attribution,
      evidence: Evidence(span, in: text), sentence: Claim.Sentence(span, in: text), rule: "r", variant: nil,
      confidence: 1)
  }

  private func context(_ claims: [Claim]) -> [String: [String]] {
    let document = DocumentClaims(
      document: DocumentSummary(Document(id: "a", sha256: "a", text: "")),
      entities: Set(claims.map(\.subject)).map {
        Entity(id: $0, name: String($0.dropFirst(2)), kind: .company)
      },
      claims: claims, quotationHashes: [])
    let facts = Reconciler.sample().reconcile([document], decisions: []).facts
    return Dictionary(
      facts.map { ($0.family, $0.claims.filter { $0.relation == .context }.map(\.claim)) },
      uniquingKeysWith: { $0 + $1 }
    ).filter { !$0.value.isEmpty }
  }

  @Test("a union that calls the merger wrong speaks of it, wherever it stands")
  func words() throws {
    let claims = [
      try claim("deal.announced", "Halden", "Halden agreed to merge with Orrin", start: 0),
      try claim("listing.filed", "Halden", "Halden filed papers for a flotation", start: 300),
      try claim("statement.said", "Dockers Union", "the union called the merger wrong", start: 900),
    ]
    #expect(context(claims) == ["deal": ["a#900"]])
  }

  @Test("words that two facts share, and names, tie nothing")
  func ambiguous() throws {
    let claims = [
      try claim("deal.announced", "Halden", "Halden agreed to merge with Orrin over a plant", start: 0),
      try claim(
        "facility.closed", "Halden", "Halden closed a plant that was to merge with another", start: 300),
      try claim(
        "statement.said", "Dockers Union", "Halden was wrong about merging, the union said", start: 900),
    ]
    #expect(context(claims) == [:])
  }

  @Test("an outlook right beside what is told of its subject belongs to it")
  func beside() throws {
    let near = [
      try claim("deal.announced", "Halden", "Halden agreed to merge with Orrin", start: 0),
      try claim("statement.outlook", "Halden", "would soften any effect", start: 60),
    ]
    #expect(context(near) == ["deal": ["a#60"]])
    let far = [near[0], try claim("statement.outlook", "Halden", "would soften any effect", start: 600)]
    #expect(context(far) == [:])
    let other = [near[0], try claim("statement.outlook", "Orrin", "would soften any effect", start: 60)]
    #expect(context(other) == [:])
  }

  @Test("what a statement mentions in passing is not what it speaks of")
  func inPassing() throws {
    let claims = [
      try claim("leadership.held", "Halden", "its head since July", start: 8),
      try claim("plan.presented", "Halden", "Petra, its head since July, laid out the scheme", start: 0),
    ]
    #expect(context(claims) == [:])
  }

  @Test("it is no evidence")
  func confidence() throws {
    let claims = [
      try claim("deal.announced", "Halden", "Halden agreed to merge with Orrin", start: 0),
      try claim("statement.said", "Dockers Union", "the union called the merger right", start: 900),
    ]
    let document = DocumentClaims(
      document: DocumentSummary(Document(id: "a", sha256: "a", text: "")), entities: [], claims: claims,
      quotationHashes: [])
    let fact = try #require(Reconciler.sample().facts(document).first { $0.family == "deal" })
    #expect(fact.confidenceTerms.count == 1)
    #expect(fact.status == .singleSource)
  }

  @Test("words begin alike", arguments: [("merger", "merges"), ("Reorganise", "reorganisation")])
  func stems(first: String, second: String) {
    var (one, other): (Set<UInt64>, Set<UInt64>) = ([], [])
    WordStems.insert(first, into: &one)
    WordStems.insert(second, into: &other)
    #expect(one == other)
    #expect(one.count == 1)
  }
}

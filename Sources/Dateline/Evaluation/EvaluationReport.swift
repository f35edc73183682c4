/// The scores of a corpus and what they rest on.
public struct EvaluationReport: Hashable, Sendable {
  /// The score of each event type.
  public private(set) var types: [String: Score] = [:]
  /// The score of all claims.
  public private(set) var claims = Score()
  /// The score of all facts.
  public private(set) var facts = Score()
  /// How often matched claims have the same subject.
  public private(set) var subject = Accuracy()
  /// How often matched claims have the same time.
  public private(set) var date = Accuracy()
  /// How often matched claims have the same factuality and polarity.
  public private(set) var factuality = Accuracy()
  /// How often matched claims have the same innermost source.
  public private(set) var source = Accuracy()
  /// How often matched facts have the same status.
  public private(set) var status = Accuracy()
  /// Every difference, in the order of the stories.
  public private(set) var misses: [Miss] = []
  /// The number of stories.
  public private(set) var storyCount = 0

  /// Makes an empty report.
  public init() {}

  /// Adds one story's claims and facts.
  ///
  /// Optional gold claims are neither missed nor, when they are matched, wrong.
  public mutating func add(
    story: String, claims result: ClaimMatcher.Result, facts factResult: FactMatcher.Result
  ) {
    storyCount += 1
    for match in result.matches where !match.gold.isOptional {
      count(Score(right: 1), match.gold.eventType)
      compare(match, in: story)
    }
    for gold in result.missed where !gold.isOptional {
      count(Score(missed: 1), gold.eventType)
      let place = "\(story)/\(gold.document)"
      misses.append(
        Miss(
          kind: .missed, place: place, gold: gold.id, eventType: gold.eventType,
          detail: Self.quoted(gold.evidence.quote)))
    }
    for found in result.unexpected {
      let claim = found.claim
      count(Score(wrong: 1), claim.eventType)
      let detail =
        "\(Self.quoted(claim.evidence.quote)) of \(found.names.first ?? claim.subject) by rule \(claim.rule)"
      misses.append(
        Miss(
          kind: .wrong, place: "\(story)/\(found.file)", gold: nil, eventType: claim.eventType, detail: detail
        ))
    }
    add(story: story, facts: factResult)
  }

  private mutating func count(_ score: Score, _ eventType: String) {
    claims += score
    types[eventType, default: Score()] += score
  }

  private mutating func compare(_ match: ClaimMatcher.Match, in story: String) {
    let gold = match.gold
    let claim = match.found.claim
    subject.count(match.agreesOnSubject)
    date.count(match.agreesOnDate)
    factuality.count(match.agreesOnFactuality)
    source.count(match.agreesOnSource)
    let place = "\(story)/\(gold.document)"
    func note(_ kind: Miss.Kind, _ expected: String, _ found: String) {
      misses.append(
        Miss(
          kind: kind, place: place, gold: gold.id, eventType: gold.eventType,
          detail: "expected \(expected), found \(found)"))
    }
    if !match.agreesOnSubject { note(.subject, gold.subject, match.found.names.first ?? claim.subject) }
    if !match.agreesOnDate { note(.date, gold.time?.edtf ?? "none", claim.time?.edtf ?? "none") }
    if !match.agreesOnFactuality {
      note(
        .factuality, "\(gold.factuality) \(gold.polarity)",
        "\(claim.factuality.rawValue) \(claim.polarity.rawValue)")
    }
    if !match.agreesOnSource {
      let expected = gold.attribution.last.map { "\($0.by) (\($0.kind))" } ?? "the publisher"
      let found = claim.attribution.last.map { "\($0.by) (\($0.kind.rawValue))" } ?? "the publisher"
      note(.source, expected, found)
    }
  }

  private mutating func add(story: String, facts result: FactMatcher.Result) {
    facts += Score(right: result.matches.count, missed: result.missed.count, wrong: result.unexpected.count)
    for match in result.matches {
      status.count(match.agreesOnStatus)
      guard !match.agreesOnStatus else { continue }
      let detail = "expected \(match.gold.status), found \(match.found.status.rawValue)"
      misses.append(
        Miss(
          kind: .status, place: story, gold: match.gold.id, eventType: match.gold.eventType, detail: detail))
    }
    for gold in result.missed {
      misses.append(
        Miss(
          kind: .missedFact, place: story, gold: gold.id, eventType: gold.eventType,
          detail: "\(gold.subject), \(Ledger.Made(gold.claims.count, "claim").words)"))
    }
    for found in result.unexpected {
      misses.append(
        Miss(
          kind: .wrongFact, place: story, gold: nil, eventType: found.fact.eventType,
          detail:
            "\(found.names.first ?? found.fact.subject), \(Ledger.Made(found.fact.claims.count, "claim").words)"
        ))
    }
  }

  private static func quoted(_ words: String) -> String { "\"\(words.onOneLine.truncated(to: 90))\"" }
}

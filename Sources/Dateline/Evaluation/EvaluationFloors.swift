/// The scores that must not be undercut, beside the hash of the corpus they were measured on: `corpus/baseline.json`.
public struct EvaluationFloors: Hashable, Sendable, Codable {
  /// The digest of the corpus: see ``StoryCorpus/digest``.
  public let corpusSHA256: String
  /// The floors of all claims.
  public let claims: ClaimFloors
  /// The F1 floor of each event type.
  public let types: [String: Double]
  /// The floor of the share of matched claims with the same subject.
  public let subject: Double?
  /// The floor of the share of matched claims with the same time.
  public let date: Double
  /// The floor of the share of matched claims with the same factuality and polarity.
  public let factuality: Double
  /// The floor of the share of matched claims with the same innermost source.
  public let source: Double
  /// The floors of the facts.
  public let facts: FactFloors

  /// The floors of all claims.
  public struct ClaimFloors: Hashable, Sendable, Codable {
    /// The floor of the precision, 0…1.
    public let precision: Double
    /// The floor of the recall, 0…1.
    public let recall: Double
    /// The floor of F1, 0…1.
    public let f1: Double
  }

  /// The floors of the facts.
  public struct FactFloors: Hashable, Sendable, Codable {
    /// The floor of F1, 0…1.
    public let f1: Double
    /// The floor of the share of matched facts with the same status.
    public let status: Double
  }

  enum CodingKeys: String, CodingKey {
    case corpusSHA256 = "corpus_sha256"
    case claims, types, subject, date, factuality, source, facts
  }

  /// Makes the floors of a report: each score rounded down to two decimal places, less .01, never below 0.
  public init(_ report: EvaluationReport, corpusSHA256: String) {
    self.corpusSHA256 = corpusSHA256
    claims = ClaimFloors(
      precision: Self.floor(report.claims.precision), recall: Self.floor(report.claims.recall),
      f1: Self.floor(report.claims.f1))
    types = report.types.mapValues { Self.floor($0.f1) }
    subject = Self.floor(report.subject.value)
    date = Self.floor(report.date.value)
    factuality = Self.floor(report.factuality.value)
    source = Self.floor(report.source.value)
    facts = FactFloors(f1: Self.floor(report.facts.f1), status: Self.floor(report.status.value))
  }

  /// One score that is below its floor.
  public struct Violation: Hashable, Sendable, Codable {
    /// The score's name: "claims.recall", "types.listing.cancelled".
    public let name: String
    /// The floor.
    public let floor: Double
    /// The score.
    public let score: Double
  }

  /// The scores of `report` that lie below their floors, in the order of the file.
  ///
  /// An event type that the corpus has no longer is measured as 0.
  public func violations(in report: EvaluationReport) -> [Violation] {
    var pairs: [(String, Double, Double)] = [
      ("claims.precision", claims.precision, report.claims.precision),
      ("claims.recall", claims.recall, report.claims.recall), ("claims.f1", claims.f1, report.claims.f1),
    ]
    pairs += types.sorted { $0.key < $1.key }.map {
      ("types.\($0.key)", $0.value, report.types[$0.key]?.f1 ?? 0)
    }
    if let subject { pairs.append(("subject", subject, report.subject.value)) }
    pairs += [
      ("date", date, report.date.value), ("factuality", factuality, report.factuality.value),
      ("source", source, report.source.value), ("facts.f1", facts.f1, report.facts.f1),
      ("facts.status", facts.status, report.status.value),
    ]
    return pairs.filter { $0.2 < $0.1 }.map {
      Violation(name: $0.0, floor: $0.1, score: $0.2.rounded(places: 4))
    }
  }

  private static func floor(_ value: Double) -> Double {
    // A score that is .87 up to the last bit must not become .86 before the margin is taken.
    let hundredths = (value * 100 + 1e-9).rounded(.down) - 1
    return max(0, hundredths / 100)
  }
}

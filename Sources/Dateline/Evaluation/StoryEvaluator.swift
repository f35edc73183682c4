/// Runs the pipeline over a story and compares what it finds with the gold.
public struct StoryEvaluator: Sendable {
  private let pipeline: Pipeline

  /// Makes an evaluator.
  public init(pipeline: Pipeline) {
    self.pipeline = pipeline
  }

  /// What became of one story.
  public struct Outcome: Sendable {
    /// The claims, paired.
    public let claims: ClaimMatcher.Result
    /// The facts, paired.
    public let facts: FactMatcher.Result
    /// The articles that could not be read.
    public let failures: [IngestFailure]
  }

  /// Ingests, extracts and reconciles a story, and pairs the result with its gold.
  ///
  /// - Throws: ``JSONProblem`` when the gold file cannot be used.
  public func evaluate(_ story: StoryFolder) throws(JSONProblem) -> Outcome {
    try evaluate(story, extract: pipeline.extract)
  }

  /// The same, while the attempts of each rule are counted and timed.
  ///
  /// - Parameters:
  ///   - story: the story.
  ///   - statistics: where the counts are added.
  /// - Returns: what became of the story.
  /// - Throws: ``JSONProblem`` when the gold file cannot be used.
  public func evaluate(
    _ story: StoryFolder, counting statistics: inout RuleStatistics
  ) throws(JSONProblem) -> Outcome {
    try evaluate(story) { pipeline.extract($0, counting: &statistics) }
  }

  private func evaluate(
    _ story: StoryFolder, extract: (Document) -> DocumentClaims
  ) throws(JSONProblem) -> Outcome {
    let gold = try story.goldStory()
    let report = story.articles()
    let set = pipeline.reconcile(report.documents.map(extract))
    let files = Dictionary(
      set.documents.map { ($0.id, StoryFolder.fileName($0.file, id: $0.id)) },
      uniquingKeysWith: { first, _ in first })
    let names = Dictionary(
      set.entities.map { ($0.id, [$0.name] + $0.aliases) }, uniquingKeysWith: { first, _ in first })
    let claims = ClaimMatcher().match(
      gold.claims,
      with: set.claims.map { claim in
        ClaimMatcher.Found(
          claim: claim, file: files[claim.document] ?? claim.document,
          names: names[claim.subject] ?? [claim.subject])
      })
    let facts = FactMatcher(claims).match(
      gold.facts,
      with: set.facts.map { FactMatcher.Found(fact: $0, names: names[$0.subject] ?? [$0.subject]) })
    return Outcome(claims: claims, facts: facts, failures: report.failures)
  }
}

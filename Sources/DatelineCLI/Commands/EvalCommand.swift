import ArgumentParser
import Dateline
import Foundation

/// `dateline eval`: measures the pipeline against a gold corpus, or checks the corpus itself.
struct EvalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Measure precision and recall against a gold corpus.",
    discussion: """
      Every folder with a gold.json below the given ones is a story. Exits with 1 when a score is below its floor, or when \
      --check finds a mistake in a gold file.
      """)

  @Argument(help: ArgumentHelp("Folders to search for stories.", valueName: "corpus"))
  var corpora: [String]

  @Option(help: ArgumentHelp("Compare with the floors in this file.", valueName: "file"))
  var floors: String?

  @Flag(help: "Write the floors anew from this measurement.")
  var update = false

  @Option(help: ArgumentHelp("List up to this many differences of each kind.", valueName: "n"))
  var misses = 0

  @Flag(help: "Measure nothing; look for mistakes in the gold files.")
  var check = false

  @Flag(help: "Print the result as JSON.")
  var json = false

  @OptionGroup var rules: RulesOptions
  @OptionGroup var jobs: JobsOptions
  @OptionGroup var talking: TalkOptions

  func validate() throws {
    if misses < 0 { throw ValidationError(UsageWording.missesBelowZero) }
    if update, floors == nil { throw ValidationError(UsageWording.updateNeedsFloors) }
    if check, floors != nil { throw ValidationError(UsageWording.checkTakesNoFloors) }
  }

  func run() async throws {
    let talk = talking.talk
    let rules = try rules.load(talk)
    let corpus = StoryCorpus(corpora)
    for problem in corpus.problems { talk.error(problem) }
    guard !corpus.stories.isEmpty else { return try ExitStatus.nothingUsable.leave() }
    if check {
      try checkGold(corpus, rules, talk).leave()
    } else {
      try await measure(corpus, rules, talk).leave()
    }
  }

  // MARK: Checking

  private struct CheckResult: Encodable {
    let stories: Int
    let claims: Int
    let facts: Int
    let mistakes: [DiagnosticForm]
  }

  private func checkGold(_ corpus: StoryCorpus, _ rules: RuleSet, _ talk: Talk) throws -> ExitStatus {
    let checker = GoldChecker(taxonomy: rules.taxonomy)
    let mistakes = corpus.stories.flatMap(checker.mistakes)
    let gold = corpus.stories.compactMap { try? $0.goldStory() }
    let claims = gold.reduce(0) { $0 + $1.claims.count }
    let facts = gold.reduce(0) { $0 + $1.facts.count }
    var output = StandardOutput()
    if json {
      let result = CheckResult(
        stories: corpus.stories.count, claims: claims, facts: facts,
        mistakes: mistakes.map(DiagnosticForm.init))
      try output.write(json: result, indented: true)
    } else {
      let verdict = mistakes.isEmpty ? "no mistakes" : Ledger.Made(mistakes.count, "mistake").words
      output.write(lines: [Self.counts(corpus.stories.count, claims, facts) + ": \(verdict)"])
    }
    for mistake in mistakes { talk.error(mistake) }
    if let error = output.error {
      talk.error(error)
      return .nothingUsable
    }
    return mistakes.isEmpty ? corpus.problems.isEmpty ? .success : .partial : .condition
  }

  /// "6 stories, 410 claims, 212 facts".
  private static func counts(_ stories: Int, _ claims: Int, _ facts: Int) -> String {
    let first = "\(stories) \(stories == 1 ? "story" : "stories")"
    return [first, Ledger.Made(claims, "claim").words, Ledger.Made(facts, "fact").words].joined(
      separator: ", ")
  }

  // MARK: Measuring

  private struct Measurement: Encodable {
    let corpusSHA256: String
    let report: EvaluationReport
    let violations: [EvaluationFloors.Violation]

    enum CodingKeys: String, CodingKey {
      case corpusSHA256 = "corpus_sha256"
      case report, violations
    }
  }

  private typealias Outcome = Result<StoryEvaluator.Outcome, JSONProblem>

  private func measure(_ corpus: StoryCorpus, _ rules: RuleSet, _ talk: Talk) async throws -> ExitStatus {
    let evaluator = StoryEvaluator(pipeline: Pipeline(rules: rules))
    let outcomes = await OrderedTasks.map(corpus.stories, width: jobs.count) { story -> Outcome in
      do throws(JSONProblem) { return .success(try evaluator.evaluate(story)) } catch {
        return .failure(error)
      }
    }
    var report = EvaluationReport()
    var failed = !corpus.problems.isEmpty
    for (story, outcome) in zip(corpus.stories, outcomes) {
      switch outcome {
      case .success(let outcome):
        for failure in outcome.failures { talk.error(failure) }
        failed = failed || !outcome.failures.isEmpty
        report.add(story: story.slug, claims: outcome.claims, facts: outcome.facts)
      case .failure(let problem):
        failed = true
        talk.error(
          CommandError.badJSON(
            path: story.goldPath, line: problem.line, column: problem.column, detail: problem.message))
      }
    }
    guard report.storyCount > 0 else { return .nothingUsable }
    let digest = corpus.digest
    let comparison = compare(report, digest: digest, talk)
    var output = StandardOutput()
    if json {
      let measurement = Measurement(
        corpusSHA256: digest, report: report, violations: comparison.violations)
      try output.write(json: measurement, indented: true)
    } else {
      output.write(lines: report.lines)
      if misses > 0 { output.write(lines: [""] + report.missLines(limit: misses)) }
    }
    if let error = output.error {
      talk.error(error)
      return .nothingUsable
    }
    if comparison.status != .success { return comparison.status }
    return failed ? .partial : .success
  }

  /// Compares with the floors, or writes them anew.
  private func compare(
    _ report: EvaluationReport, digest: String, _ talk: Talk
  ) -> (status: ExitStatus, violations: [EvaluationFloors.Violation]) {
    guard let floors else { return (.success, []) }
    if update {
      do {
        let data = try StableJSON.data(EvaluationFloors(report, corpusSHA256: digest), indented: true)
        try OutputFile(path: floors).write(data)
        talk.note(NoteWording.floorsUpdated(floors))
        return (.success, [])
      } catch {
        talk.error("\(error)")
        return (.nothingUsable, [])
      }
    }
    guard let data = FileManager.default.contents(atPath: floors) else {
      talk.error(IngestFailure(path: floors, error: .noSuchFile))
      return (.nothingUsable, [])
    }
    let expected: EvaluationFloors
    do {
      expected = try StableJSON.decode(EvaluationFloors.self, from: data)
    } catch {
      let problem = JSONProblem(error, in: data)
      talk.error(
        CommandError.badJSON(
          path: floors, line: problem.line, column: problem.column, detail: problem.message))
      return (.nothingUsable, [])
    }
    let violations = expected.violations(in: report)
    for violation in violations {
      talk.error(
        CommandError.belowFloor(
          path: floors, name: violation.name, floor: violation.floor, score: violation.score))
    }
    let isOther = expected.corpusSHA256 != digest
    if isOther { talk.error(CommandError.otherCorpus(path: floors)) }
    return (violations.isEmpty && !isOther ? .success : .condition, violations)
  }
}

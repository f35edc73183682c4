import ArgumentParser
import Dateline
import Foundation

/// `dateline rules stats`: what each rule finds and costs over a corpus.
struct RulesStatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Measure each rule over articles or a gold corpus.",
    discussion: """
      For each rule: how often it was tried, matched, made a claim and lost to another; where it failed most often; the time \
      it took. Folders with a gold.json are read as stories, and the precision of each rule is told. Times are of a \
      monotonic clock and include watching; -j 1 makes them steadier.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files and folders to read; folders with a gold.json are stories.", valueName: "corpus"))
  var inputs: [String]

  @Option(help: "Sort by wrong claims, cost, claims or rule; wrong is the default with gold, cost without.")
  var sort: RuleReport.Order?

  @Flag(help: "Print the report as JSON.")
  var json = false

  @Option(help: ArgumentHelp("Also write the report as a web page.", valueName: "file"))
  var html: String?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var rules: RulesOptions
  @OptionGroup var jobs: JobsOptions
  @OptionGroup var talking: TalkOptions

  func run() async throws {
    let watch = Stopwatch()
    let talk = talking.talk
    let set = try rules.load(talk)
    let pipeline = Pipeline(rules: set)
    let corpus = StoryCorpus(inputs)
    let measured: Measured
    if corpus.stories.isEmpty {
      measured = await measureDocuments(pipeline, talk)
    } else {
      for problem in corpus.problems { talk.error(problem) }
      measured = await measure(corpus, pipeline, talk)
    }
    guard measured.status != .nothingUsable else {
      measured.ledger.map { talk.ledger($0.line(seconds: watch.seconds)) }
      return try measured.status.leave()
    }
    let report = RuleReport(
      rules: set.rules, statistics: measured.statistics, judgement: measured.judgement,
      order: sort ?? (measured.judgement == nil ? .cost : .wrong))
    let failure = try put(report, talk)
    measured.ledger.map { talk.ledger($0.line(seconds: watch.seconds)) }
    try (failure ?? measured.status).leave()
  }

  private struct Measured {
    var statistics = RuleStatistics()
    var judgement: RuleReport.Judgement?
    /// The closing line's counts; nil for stories, which are no documents of the user's.
    var ledger: Ledger?
    var status = ExitStatus.success
  }

  // MARK: Measuring

  private func measureDocuments(_ pipeline: Pipeline, _ talk: Talk) async -> Measured {
    let read = await Reading(
      inputs, options: reading.ingestOptions, jobs: jobs.count, mayBeEmpty: false, talk: talk)
    let parts = await OrderedTasks.map(read.documents, width: jobs.count) { document in
      var statistics = RuleStatistics()
      _ = pipeline.extract(document, counting: &statistics)
      return statistics
    }
    var measured = Measured()
    for part in parts { measured.statistics += part }
    measured.status = read.status
    measured.ledger = read.ledger(verb: "measured")
    return measured
  }

  private struct Part: Sendable {
    let statistics: RuleStatistics
    let outcome: Result<StoryEvaluator.Outcome, JSONProblem>
  }

  private func measure(_ corpus: StoryCorpus, _ pipeline: Pipeline, _ talk: Talk) async -> Measured {
    let evaluator = StoryEvaluator(pipeline: pipeline)
    let parts = await OrderedTasks.map(corpus.stories, width: jobs.count) { story -> Part in
      var statistics = RuleStatistics()
      do throws(JSONProblem) {
        let outcome = try evaluator.evaluate(story, counting: &statistics)
        return Part(statistics: statistics, outcome: .success(outcome))
      } catch {
        return Part(statistics: statistics, outcome: .failure(error))
      }
    }
    var measured = Measured(status: corpus.problems.isEmpty ? .success : .partial)
    var judgement = RuleReport.Judgement()
    for (story, part) in zip(corpus.stories, parts) {
      switch part.outcome {
      case .success(let outcome):
        for failure in outcome.failures { talk.error(failure) }
        if !outcome.failures.isEmpty { measured.status = .partial }
        judgement.add(outcome.claims)
        measured.statistics += part.statistics
      case .failure(let problem):
        measured.status = .partial
        talk.error(
          CommandError.badJSON(
            path: story.goldPath, line: problem.line, column: problem.column, detail: problem.message))
      }
    }
    measured.judgement = judgement
    if measured.statistics.documents == 0 { measured.status = .nothingUsable }
    return measured
  }

  // MARK: Output

  /// Prints the report and writes the page.
  ///
  /// - Returns: the status that a failed write makes; nil when all was written.
  private func put(_ report: RuleReport, _ talk: Talk) throws -> ExitStatus? {
    var output = StandardOutput()
    if json {
      try output.write(json: report, indented: true)
    } else {
      output.write(lines: report.lines)
    }
    if let error = output.error { talk.error(error) }
    guard let html else { return output.error == nil ? nil : .nothingUsable }
    do throws(CommandError) {
      try OutputFile(path: html).write(Data(RuleReportPage(report).html.utf8))
      talk.note(NoteWording.pageWritten(html))
    } catch {
      talk.error(error)
      return .nothingUsable
    }
    return output.error == nil ? nil : .nothingUsable
  }
}

extension RuleReport.Order: ExpressibleByArgument {}

import ArgumentParser
import Dateline

/// `dateline annotate`: articles or documents in, what the language layer finds in them out.
struct AnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Print the times and amounts of each article, one JSON object a document and line.",
    discussion: "Without an input it is a filter: documents as JSON lines come in on standard input.")

  @Argument(
    help: ArgumentHelp(
      "Files and folders to read; \"-\", the default, is standard input.", valueName: "input"))
  var inputs: [String] = []

  @Flag(
    help: "Also print sentences, tokens, chunks, clauses, mentions, references and attributions.")
  var layers = false

  @Flag(
    help: ArgumentHelp(
      "Count days and months without a year towards the future and distances to the day, as calendars do."))
  var futureBias = false

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var rules: RulesOptions
  @OptionGroup var jobs: JobsOptions
  @OptionGroup var talking: TalkOptions

  func run() async throws {
    let watch = Stopwatch()
    let talk = talking.talk
    let analyser = LanguageAnalyser(resources: try rules.load(talk).language)
    let reading = await Reading(
      inputs.isEmpty ? ["-"] : inputs, options: reading.ingestOptions, jobs: jobs.count, mayBeEmpty: true,
      talk: talk)
    let layers: Annotation.Layers = layers ? .all : .expressions
    let convention: TimeResolver.Convention = futureBias ? .calendar : .news
    var output = StandardOutput()
    await OrderedTasks.run(
      reading.documents, width: jobs.count,
      work: { Annotation(analyser.analyse($0), layers: layers, convention: convention).jsonLine }
    ) { line in
      output.write(line)
      return output.isWhole
    }
    if let error = output.error { talk.error(error) }
    talk.ledger(reading.ledger(verb: "annotated").line(seconds: watch.seconds))
    try (output.error == nil ? reading.status : .nothingUsable).leave()
  }
}

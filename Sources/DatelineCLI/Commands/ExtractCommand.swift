import ArgumentParser
import Dateline

/// `dateline extract`: articles or documents in, claims out.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Print what each article says, one JSON object a document and line.",
    discussion: """
      Without an input it is a filter: documents as JSON lines come in on standard input.

      With -w, articles are taken into a workspace and extracted there, and what was extracted by other rules is extracted \
      again; run and review derive the facts.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files and folders to read; \"-\", the default, is standard input.", valueName: "input"))
  var inputs: [String] = []

  @Option(
    name: [.customShort("w"), .customLong("workspace")],
    help: ArgumentHelp("Extract into this folder's workspace instead of printing.", valueName: "dir"))
  var workspace: String?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var rules: RulesOptions
  @OptionGroup var jobs: JobsOptions
  @OptionGroup var progress: ProgressOptions
  @OptionGroup var talking: TalkOptions

  func run() async throws {
    let watch = Stopwatch()
    let talk = talking.talk
    let rules = try rules.load(talk)
    if let workspace {
      let intake = IntakeRun(
        command: "extract", verb: "extracted", workspace: try WorkspaceOptions.open(workspace, talk),
        rules: rules,
        inputs: inputs, options: reading.ingestOptions, jobs: jobs.count, talk: talk,
        showsProgress: progress.isShown(talking))
      return try await intake.run().leave()
    }
    let pipeline = Pipeline(rules: rules)
    let reading = await Reading(
      inputs.isEmpty ? ["-"] : inputs, options: reading.ingestOptions, jobs: jobs.count, mayBeEmpty: true,
      talk: talk)
    reading.warnOfMissingDates(talk)
    var output = StandardOutput()
    var claims = 0
    await OrderedTasks.run(
      reading.documents, width: jobs.count,
      work: { document in
        let extracted = pipeline.extract(document)
        return (count: extracted.claims.count, line: extracted.jsonLine)
      }
    ) { extracted in
      claims += extracted.count
      output.write(extracted.line)
      return output.isWhole
    }
    if let error = output.error { talk.error(error) }
    let ledger = reading.ledger(verb: "extracted", made: [Ledger.Made(claims, "claim")])
    talk.ledger(ledger.line(seconds: watch.seconds))
    (output.error == nil ? reading.status : .nothingUsable).leave(holding: (rules, pipeline))
  }
}

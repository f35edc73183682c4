import ArgumentParser
import Dateline

/// `dateline explain`: why a sentence, a document or a claim came out as it did.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tell why claims were made, and which were nearly made.",
    discussion: """
      For each sentence: the rule and its line, the words of each role and why they were taken, the time, the sources and how \
      real it is, with what was refused; then the near misses, rules whose trigger stands there and that made no claim.
      """)

  @Argument(help: ArgumentHelp("A file to explain; \"-\" is standard input.", valueName: "file"))
  var file: String?

  @Option(help: ArgumentHelp("Explain this text instead of a file.", valueName: "sentence"))
  var text: String?

  @Option(help: ArgumentHelp("Explain one claim of the file.", valueName: "id"))
  var claim: String?

  @Flag(help: "Tell every near miss and every sentence.")
  var all = false

  @Flag(help: "Print the explanation as JSON, one object a document and line.")
  var json = false

  @Option(help: "When to colour the text; auto colours a terminal and honours NO_COLOR.")
  var color: ColorChoice = .auto

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var rules: RulesOptions
  @OptionGroup var talking: TalkOptions

  func validate() throws {
    if (file == nil) == (text == nil) { throw ValidationError(UsageWording.fileOrText) }
    if claim != nil, file == nil { throw ValidationError(UsageWording.claimNeedsFile) }
  }

  func run() async throws {
    let watch = Stopwatch()
    let talk = talking.talk
    let pipeline = Pipeline(rules: try rules.load(talk))
    if let text {
      let document = Document(id: "text", sha256: "", published: reading.published, text: text)
      return try put([pipeline.explain(document)], talk, nearMisses: Self.manyMisses, from: 0).leave()
    }
    let read = await Reading(
      [file ?? "-"], options: reading.ingestOptions, jobs: 1, mayBeEmpty: false, talk: talk)
    read.warnOfMissingDates(talk)
    var status = read.status
    var explanations = read.documents.map(pipeline.explain)
    if let claim {
      explanations = explanations.compactMap { $0.explanation(ofClaim: claim) }
      if explanations.isEmpty, status != .nothingUsable {
        talk.error(CommandError.unknownClaim(path: file ?? "-", id: claim))
        status = .nothingUsable
      }
    }
    let failure = put(explanations, talk, nearMisses: Self.fewMisses, from: Self.leastProgress)
    talk.ledger(read.ledger(verb: "explained").line(seconds: watch.seconds))
    try (failure == .success ? status : failure).leave()
  }

  /// How many near misses a sentence shows.
  private static let manyMisses = 3
  /// The same in a whole document.
  private static let fewMisses = 1
  /// In a document a near miss must have filled half of its roles.
  private static let leastProgress = 0.5

  private func put(
    _ explanations: [Explanation], _ talk: Talk, nearMisses: Int, from progress: Double
  ) -> ExitStatus {
    let shown = all ? explanations : explanations.map { $0.keeping(nearMisses: nearMisses, from: progress) }
    var output = StandardOutput()
    let width = min(Descriptor.terminalWidth(1) ?? 80, 100)
    let writer = ExplanationText(width: width, isColoured: color.isColoured)
    for (index, explanation) in shown.enumerated() where output.isWhole {
      if json {
        do {
          try output.write(json: explanation, indented: false)
        } catch {
          talk.error("\(error)")
          return .nothingUsable
        }
      } else {
        if index > 0 { output.write(lines: [""]) }
        output.write(lines: writer.lines(explanation, isComplete: all || text != nil))
      }
    }
    guard let error = output.error else { return .success }
    talk.error(error)
    return .nothingUsable
  }
}

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
      "Read times as calendars do: days and months without a year lie ahead, distances count to the day, and whole phrases are marked."
    ))
  var futureBias = false

  @Flag(
    help:
      "Print the text for people, with times, amounts, names, verbs and sources marked; --color=always implies it."
  )
  var text = false

  @Option(help: "When to colour the text of --text; auto colours a terminal and honours NO_COLOR.")
  var color: ColorChoice = .auto

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
    let form = form
    var output = StandardOutput()
    await OrderedTasks.run(
      reading.documents, width: jobs.count,
      work: { form.annotate($0, by: analyser) }
    ) { annotated in
      annotated.write { output.write($0) }
      return output.isWhole
    }
    if let error = output.error { talk.error(error) }
    talk.ledger(reading.ledger(verb: "annotated").line(seconds: watch.seconds))
    try (output.error == nil ? reading.status : .nothingUsable).leave()
  }

  private var form: AnnotationForm {
    if text || color == .always {
      let width = min(Descriptor.terminalWidth(1) ?? 100, 100)
      return .text(AnnotatedText(width: width, isColoured: color.isColoured))
    }
    return .json(layers ? .all : .expressions, futureBias ? .calendar : .news)
  }
}

/// How what was found is printed.
private enum AnnotationForm: Sendable {
  case json(Annotation.Layers, TimeConvention)
  case text(AnnotatedText)

  /// What is printed of a document; no more is analysed than that.
  func annotate(_ document: Document, by analyser: LanguageAnalyser) -> Annotated {
    switch self {
    case .json(let layers, let convention):
      let last: LanguageAnalyser.Stage = layers == .all ? .attributions : .quantities
      let found = analyser.analyse(document, through: last)
      let annotation = Annotation(found, layers: layers, convention: convention)
      return found.text.bytes.count > Annotated.longest ? .long(annotation) : .line(annotation.jsonLine)
    case .text(let writer):
      return .line([UInt8](writer.lines(analyser.analyse(document)).map { $0 + "\n" }.joined().utf8))
    }
  }
}

/// An annotated document on its way to the output.
private enum Annotated: Sendable {
  /// What is printed.
  case line([UInt8])
  /// A document that is so long that its line is made only while it is printed.
  case long(Annotation)

  /// The length of text, in bytes, up to which a line is made beside others.
  static let longest = 1 << 20

  /// Hands over what is printed, piece by piece.
  func write(to take: (borrowing [UInt8]) -> Void) {
    switch self {
    case .line(let line): take(line)
    case .long(let annotation): annotation.write(to: take)
    }
  }
}

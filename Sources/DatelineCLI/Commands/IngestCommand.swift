import ArgumentParser
import Dateline
import Foundation

/// `dateline ingest`: articles in, documents out.
struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Read articles and print them as documents, one JSON object a line.")

  @Argument(help: ArgumentHelp("Files and folders to read; \"-\" is standard input.", valueName: "input"))
  var inputs: [String]

  @OptionGroup var reading: ReadingOptions

  @Flag(help: "Print one JSON object a line (the default).")
  var jsonl = false

  @Flag(help: "Print the main text alone, a line with a form feed between documents.")
  var body = false

  @OptionGroup var jobs: JobsOptions
  @OptionGroup var talking: TalkOptions

  func validate() throws {
    if jsonl, body { throw ValidationError(UsageWording.bodyOrJSON) }
  }

  func run() async throws {
    let watch = Stopwatch()
    let talk = talking.talk
    let (tally, error) = try await OwnThread.run { [self] in Result { try printed(talk) } }.get()
    if let error { talk.error(error) }
    talk.ledger(tally.ledger(verb: "ingested").line(seconds: watch.seconds))
    try (error == nil ? tally.status : .nothingUsable).leave()
  }

  /// Prints each document as it comes.
  ///
  /// - Returns: what was read, and why not all could be printed; nil also when nobody reads any longer.
  /// - Throws: what keeps a document from being written as JSON.
  private func printed(_ talk: Talk) throws -> (tally: ReadingTally, error: CommandError?) {
    var tally = ReadingTally(mayBeEmpty: true, talk: talk)
    var output = StandardOutput()
    var isFirst = true
    do {
      try Ingestor(options: reading.ingestOptions).ingest(inputs, jobs: jobs.count) { event in
        guard let document = tally.take(event) else { return }
        if body {
          let text = document.text.hasSuffix("\n") ? document.text : document.text + "\n"
          output.write(Data(((isFirst ? "" : "\u{0C}\n") + text).utf8))
          isFirst = false
        } else {
          try output.write(json: document, indented: false)
        }
        guard output.isWhole else { throw CancellationError() }
      }
    } catch is CancellationError {}
    return (tally, output.error)
  }
}

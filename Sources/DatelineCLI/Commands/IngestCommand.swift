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

  @OptionGroup var talking: TalkOptions

  func validate() throws {
    if jsonl, body { throw ValidationError(UsageWording.bodyOrJSON) }
  }

  func run() async throws {
    let watch = Stopwatch()
    let talk = talking.talk
    let reading = Reading(inputs, options: reading.ingestOptions, mayBeEmpty: true, talk: talk)
    var output = StandardOutput()
    for (index, document) in reading.report.documents.enumerated() where output.isWhole {
      if body {
        let text = document.text.hasSuffix("\n") ? document.text : document.text + "\n"
        output.write(Data(((index > 0 ? "\u{0C}\n" : "") + text).utf8))
      } else {
        try output.write(json: document, indented: false)
      }
    }
    if let error = output.error { talk.error(error) }
    talk.ledger(reading.ledger(verb: "ingested").line(seconds: watch.seconds))
    try (output.error == nil ? reading.status : .nothingUsable).leave()
  }
}

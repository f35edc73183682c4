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

  @Flag(help: "Print one JSON object a line; there is no other form, so the flag changes nothing.")
  var jsonl = false

  @Flag(help: "Leave everything but lead and body out of the text.")
  var body = false

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write the documents to this file instead of standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var talking: TalkOptions

  func run() async throws {
    let watch = Stopwatch()
    let talk = talking.talk
    var lines: LineOutput
    do throws(CommandError) {
      lines = try LineOutput(path: output)
    } catch {
      talk.error(error)
      return try ExitStatus.nothingUsable.leave()
    }
    let reading = Reading(inputs, options: reading.ingestOptions, mayBeEmpty: true, talk: talk)
    for document in reading.report.documents where lines.isWhole {
      lines.write((body ? document.body() : document).jsonLine)
    }
    lines.finish()
    if let error = lines.error { talk.error(error) }
    talk.ledger(reading.ledger(verb: "ingested").line(seconds: watch.seconds))
    try (lines.error == nil ? reading.status : .nothingUsable).leave()
  }
}

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

  @Option(
    help: ArgumentHelp(
      "Write the clusters of documents that repeat one another to this file, one JSON object a line.",
      valueName: "file"))
  var duplicates: String?

  @OptionGroup var talking: TalkOptions

  func run() async throws {
    let watch = Stopwatch()
    let talk = talking.talk
    var lines: LineOutput
    var clusters: LineOutput?
    do throws(CommandError) {
      clusters = try duplicates.map { path throws(CommandError) in try LineOutput(path: path) }
      lines = try LineOutput(path: output)
    } catch {
      clusters?.abandon()
      talk.error(error)
      return try ExitStatus.nothingUsable.leave()
    }
    let reading = Reading(inputs, options: reading.ingestOptions, mayBeEmpty: true, talk: talk)
    var known = NearDuplicates()
    for document in reading.report.documents where lines.isWhole || clusters != nil {
      lines.write((body ? document.body() : document).jsonLine)
      if clusters != nil { known.add(document) }
    }
    lines.finish()
    for cluster in known.clusters() { clusters?.write(cluster.jsonLine) }
    clusters?.finish()
    let errors = [lines.error, clusters?.error].compactMap(\.self)
    for error in errors { talk.error(error) }
    talk.ledger(reading.ledger(verb: "ingested").line(seconds: watch.seconds))
    try (errors.isEmpty ? reading.status : .nothingUsable).leave()
  }
}

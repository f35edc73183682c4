import ArgumentParser
import Dateline
import Foundation

/// `dateline ingest`: articles in, documents out.
struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Read articles and print them as documents, one JSON object a line.")

  @Argument(help: ArgumentHelp("Files and folders to read; \"-\" is standard input.", valueName: "input"))
  var inputs: [String]

  @Option(
    name: [.customShort("w"), .customLong("workspace")],
    help: ArgumentHelp(
      "Take the articles into this folder's workspace instead of printing them.", valueName: "dir"))
  var workspace: String?

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

  @OptionGroup var jobs: JobsOptions
  @OptionGroup var progress: ProgressOptions
  @OptionGroup var talking: TalkOptions

  func run() async throws {
    let watch = Stopwatch()
    let talk = talking.talk
    if let workspace {
      let intake = IntakeRun(
        command: "ingest", verb: "ingested", workspace: try WorkspaceOptions.open(workspace, talk),
        rules: nil,
        inputs: inputs, options: reading.ingestOptions, jobs: jobs.count, talk: talk,
        showsProgress: progress.isShown(talking))
      return try await intake.run().leave()
    }
    let lines: LineOutput
    var clusters: LineOutput?
    do throws(CommandError) {
      clusters = try duplicates.map { path throws(CommandError) in try LineOutput(path: path) }
      lines = try LineOutput(path: output)
    } catch {
      clusters?.abandon()
      talk.error(error)
      return try ExitStatus.nothingUsable.leave()
    }
    let (tally, errors) = await OwnThread.run { [self, clusters] in
      write(to: lines, clusters: clusters, talk)
    }
    for error in errors { talk.error(error) }
    talk.ledger(tally.ledger(verb: "ingested").line(seconds: watch.seconds))
    try (errors.isEmpty ? tally.status : .nothingUsable).leave()
  }

  /// Writes each document as it comes, and the clusters of those that repeat one another at the end.
  ///
  /// - Returns: what was read, and why not all could be written; nothing also when nobody reads any longer.
  private func write(
    to lines: LineOutput, clusters: LineOutput?, _ talk: Talk
  ) -> (tally: ReadingTally, errors: [CommandError]) {
    var lines = lines
    var clusters = clusters
    var tally = ReadingTally(mayBeEmpty: true, talk: talk)
    var known = NearDuplicates()
    do {
      try Ingestor(options: reading.ingestOptions).ingest(inputs, jobs: jobs.count) { event in
        guard let document = tally.take(event) else { return }
        lines.write((body ? document.body() : document).jsonLine)
        if clusters != nil { known.add(document) }
        guard lines.isWhole || clusters != nil else { throw CancellationError() }
      }
    } catch {}
    lines.finish()
    for cluster in known.clusters() { clusters?.write(cluster.jsonLine) }
    clusters?.finish()
    return (tally, [lines.error, clusters?.error].compactMap(\.self))
  }
}

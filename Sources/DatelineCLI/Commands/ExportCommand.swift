import ArgumentParser
import Dateline
import Foundation

/// `dateline export`: facts in the forms of other programs.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write facts for spreadsheets, browsers and fact-check databases.",
    discussion: "Reads the facts.json that run and reconcile write.")

  /// The forms that facts are written in.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv, jsonl, claimreview
    case timelineHTML = "timeline-html"
  }

  @Argument(help: "The facts.json to read; \"-\", the default, is standard input.")
  var input = "-"

  @Option(
    help: "csv, jsonl (one fact a line), timeline-html (one page) or claimreview (JSON-LD of reviewed facts)."
  )
  var format: Format = .csv

  @Option(
    help: ArgumentHelp("Only facts of these statuses, separated by commas.", valueName: "statuses"),
    transform: ExportCommand.statuses)
  var status: Set<Fact.Status> = []

  @Option(help: ArgumentHelp("Only facts of at least this confidence, 0 to 1.", valueName: "number"))
  var minConfidence = 0.0

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write into this file instead of printing.", valueName: "file"))
  var file: String?

  @OptionGroup var talking: TalkOptions

  static func statuses(_ text: String) throws -> Set<Fact.Status> {
    Set(
      try text.split(separator: ",").map { word in
        guard let status = Fact.Status(rawValue: String(word)) else {
          throw ValidationError(UsageWording.notAStatus(String(word), Fact.Status.allCases.map(\.rawValue)))
        }
        return status
      })
  }

  func run() async throws {
    let talk = talking.talk
    guard let set = FactSetFile.read(input, talk) else { return try ExitStatus.nothingUsable.leave() }
    let data = try data(set)
    guard let file else {
      var output = StandardOutput()
      output.write(data)
      if let error = output.error {
        talk.error(error)
        try ExitStatus.nothingUsable.leave()
      }
      return
    }
    do throws(CommandError) {
      try OutputFile(path: file).write(data)
    } catch {
      talk.error(error)
      return try ExitStatus.nothingUsable.leave()
    }
  }

  private func data(_ set: FactSet) throws -> Data {
    let filter = FactFilter(statuses: status, minimumConfidence: minConfidence)
    switch format {
    case .csv: return Data(FactTable(set).text(filter).utf8)
    case .timelineHTML: return Data(FactPage(set).html(filter).utf8)
    case .claimreview: return try StableJSON.data(ClaimReviewDocument(set, filter), indented: true)
    case .jsonl:
      return try set.facts.filter(filter.accepts).reduce(into: Data()) {
        $0.append(try StableJSON.data($1, indented: false))
      }
    }
  }
}

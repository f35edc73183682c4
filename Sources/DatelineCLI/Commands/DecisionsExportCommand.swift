import ArgumentParser
import Dateline
import DatelineStore
import Foundation

/// `dateline decisions export`: the log as JSON lines.
struct DecisionsExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the decisions of a workspace, one JSON object a line, oldest first.")

  @OptionGroup var options: WorkspaceOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write into this file instead of printing.", valueName: "file"))
  var file: String?

  @OptionGroup var talking: TalkOptions

  func run() throws {
    let talk = talking.talk
    let workspace = try options.open(talk)
    do {
      var data = Data()
      for decision in try workspace.decisions() { data += try StableJSON.data(decision, indented: false) }
      guard let file else {
        var output = StandardOutput()
        output.write(data)
        if let error = output.error { throw error }
        return
      }
      try OutputFile(path: file).write(data)
    } catch {
      talk.error("\(error)")
      try ExitStatus.nothingUsable.leave()
    }
  }
}

import ArgumentParser
import Dateline
import DatelineStore

/// `dateline decisions import`: merges logs.
struct DecisionsImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Add the decisions of other desks to a workspace.",
    discussion: """
      Decisions that are in the log already are left out; importing twice changes nothing. The facts follow with the next \
      run or review.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files of decisions, one JSON object a line; \"-\" is standard input.", valueName: "file"))
  var files: [String]

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var talking: TalkOptions

  func run() throws {
    let talk = talking.talk
    let workspace = try options.open(talk)
    var status = ExitStatus.success
    for name in files {
      let file = JSONLines<Decision>(file: name)
      for failure in file.failures { talk.error(failure) }
      if !file.failures.isEmpty { status = .partial }
      do throws(StoreError) {
        let added = try workspace.append(file.lines.map(\.value))
        talk.note(NoteWording.imported(added, of: file.lines.count))
      } catch {
        talk.error(error)
        status = .partial
      }
    }
    try status.leave()
  }
}

import ArgumentParser
import Dateline
import DatelineStore
import Foundation

/// `dateline init`: makes a workspace.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a workspace: a folder that keeps articles, claims, decisions and facts.",
    discussion: "Everything is in one file, dateline.db; copy it and you have copied the workspace.")

  @Option(
    name: [.customShort("w"), .customLong("workspace")],
    help: ArgumentHelp("The folder, which is made when missing (default: the current one).", valueName: "dir")
  )
  var folder: String?

  @OptionGroup var talking: TalkOptions

  func run() throws {
    let talk = talking.talk
    let path = folder ?? "."
    do {
      _ = try Workspace.create(at: URL(fileURLWithPath: path, isDirectory: true))
      talk.note(NoteWording.workspaceMade(path))
    } catch {
      talk.error(error)
      try ExitStatus.nothingUsable.leave()
    }
  }
}

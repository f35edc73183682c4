import ArgumentParser
import Dateline
import DatelineStore
import Foundation

/// Which workspace a command works on.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    name: [.customShort("w"), .customLong("workspace")],
    help: ArgumentHelp("The folder of the workspace (default: the current one).", valueName: "dir"))
  var folder: String?

  /// Opens the workspace, or says why that fails and ends the command.
  ///
  /// - Throws: `ExitCode` when there is none.
  func open(_ talk: Talk) throws -> Workspace { try Self.open(folder ?? ".", talk) }

  /// Opens the workspace in a folder, or says why that fails and ends the command.
  ///
  /// - Throws: `ExitCode` when there is none.
  static func open(_ folder: String, _ talk: Talk) throws -> Workspace {
    do {
      return try Workspace.open(at: URL(fileURLWithPath: folder, isDirectory: true))
    } catch {
      talk.error(error)
      throw ExitCode(ExitStatus.nothingUsable.rawValue)
    }
  }
}

import ArgumentParser
import Dateline
import Foundation

/// `dateline diff`: what changed from one fact set to another.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Tell what changed from one fact set to another.",
    discussion:
      "Prints \"+\" for facts that came, \"-\" for facts that went and \"~\" for facts told otherwise; exits with 1 when there are any."
  )

  @Argument(help: "The older facts.json.")
  var old: String

  @Argument(help: "The newer facts.json.")
  var new: String

  @OptionGroup var talking: TalkOptions

  func run() async throws {
    let talk = talking.talk
    let sets = [old, new].map { FactSetFile.read($0, talk) }
    guard let first = sets[0], let second = sets[1] else { return try ExitStatus.nothingUsable.leave() }
    let difference = FactSetDifference(from: first, to: second)
    var output = StandardOutput()
    output.write(lines: difference.lines)
    if let error = output.error {
      talk.error(error)
      return try ExitStatus.nothingUsable.leave()
    }
    try (difference.isEmpty ? ExitStatus.success : .condition).leave()
  }
}

import ArgumentParser
import Dateline
import Foundation

/// How a fact set is made and where it goes.
struct FactSetOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write facts.json into this folder, which is made when missing.", valueName: "dir"))
  var folder: String?

  @Option(help: ArgumentHelp("Apply the decisions in this file, one JSON object a line.", valueName: "file"))
  var decisions: String?

  @Flag(help: "Put the time of the run into the fact set.")
  var stamp = false

  /// The name of the file that fact sets are written to.
  static let fileName = "facts.json"

  /// The set, with a stamp when one is asked for.
  func stamped(_ set: FactSet) -> FactSet {
    guard stamp else { return set }
    var set = set
    set.generatedAt = Date().formatted(.iso8601)
    return set
  }

  /// The decisions, and what is wrong with the others; nothing when no file is given.
  func readDecisions() -> JSONLines<Decision> {
    guard let decisions else { return JSONLines() }
    return JSONLines(file: decisions)
  }
}

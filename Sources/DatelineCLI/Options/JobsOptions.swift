import ArgumentParser
import Foundation

/// How many documents are worked on at a time.
struct JobsOptions: ParsableArguments {
  @Option(
    name: [.customShort("j", allowingJoined: true), .customLong("jobs")],
    help: ArgumentHelp(
      "Work on this many articles at a time (default: the number of cores).", valueName: "n"))
  var jobs: Int?

  /// The number of documents at a time, at least 1.
  var count: Int { jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError(UsageWording.jobsBelowOne) }
  }
}

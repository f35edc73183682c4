import ArgumentParser
import Dateline
import DatelineStore
import Foundation

/// `dateline status`: what a workspace holds, and whether it holds together.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Count what a workspace holds; with --verify, check that everything holds.")

  @OptionGroup var options: WorkspaceOptions

  @Flag(help: "Check the database, every document, claim and decision; exit with 1 when something is wrong.")
  var verify = false

  @Flag(help: "Print the numbers as JSON.")
  var json = false

  @OptionGroup var talking: TalkOptions

  private struct Report: Encodable {
    let counts: WorkspaceCounts
    let failures: [String]
    let orphans: [Decision]
    let stale: [String]
    let bytes: Int
    let problems: [String]?
  }

  func run() throws {
    let talk = talking.talk
    let workspace = try options.open(talk)
    let report: Report
    let runs: [RunRecord]
    do throws(StoreError) {
      let decisions = try DecisionNotes(workspace)
      report = Report(
        counts: try workspace.counts(), failures: try workspace.failures(), orphans: decisions.orphans,
        stale: decisions.stale, bytes: workspace.byteCount,
        problems: verify ? try workspace.problems() : nil)
      runs = try workspace.runs(limit: 5)
    } catch {
      talk.error(error)
      return try ExitStatus.nothingUsable.leave()
    }
    try put(report, runs, talk)
    if report.problems?.isEmpty == false { try ExitStatus.condition.leave() }
  }

  private func put(_ report: Report, _ runs: [RunRecord], _ talk: Talk) throws {
    var output = StandardOutput()
    if json {
      output.write(try StableJSON.data(report, indented: true))
    } else {
      output.write(lines: lines(report, runs))
    }
    if let error = output.error { talk.error(error) }
  }

  private func lines(_ report: Report, _ runs: [RunRecord]) -> [String] {
    let counts = report.counts
    var lines = [
      "articles   \(counts.documents) from \(counts.sources) sources, \(counts.extracted) of them extracted",
      "claims     \(counts.claims)",
      "decisions  \(counts.decisions)",
      "facts      \(counts.facts), \(counts.disputes) disputed",
      "forgotten  \(counts.forgotten)",
      "size       \(report.bytes / 1024) KB",
    ]
    lines += report.failures.map { "failed     \($0)" }
    if !report.orphans.isEmpty { lines.append("lost       \(NoteWording.orphans(report.orphans))") }
    if !report.stale.isEmpty { lines.append("stale      \(NoteWording.stale(report.stale))") }
    for run in runs {
      lines.append("run \(run.number)  \(run.started.prefix(19))  \(run.ledger ?? "not finished")")
    }
    if let problems = report.problems {
      lines += problems.isEmpty ? [NoteWording.verified] : problems.map { "wrong      \($0)" }
    }
    return lines
  }
}

import ArgumentParser
import Dateline
import DatelineStore

/// `dateline search`: words in a workspace.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find words in a workspace's articles and in the evidence of its claims.",
    discussion: "Words stand for all of them, \"a phrase\" for itself, word* for a beginning.")

  @Argument(help: "What to look for.")
  var words: [String]

  @OptionGroup var options: WorkspaceOptions

  @Option(help: ArgumentHelp("Print at most this many articles and claims.", valueName: "n"))
  var limit = 20

  @Flag(help: "Print JSON lines.")
  var json = false

  @OptionGroup var talking: TalkOptions

  func run() throws {
    let talk = talking.talk
    let workspace = try options.open(talk)
    let hits: [SearchHit]
    do throws(StoreError) {
      hits = try workspace.search(words.joined(separator: " "), limit: max(1, limit))
    } catch {
      talk.error(error)
      return try ExitStatus.nothingUsable.leave()
    }
    var output = StandardOutput()
    if json {
      for hit in hits { try output.write(json: hit, indented: false) }
    } else {
      if hits.isEmpty { talk.note(NoteWording.nothingFound) }
      output.write(lines: hits.map { "\($0.claim ?? $0.document)  \(Wording.plain($0.snippet))" })
    }
    if let error = output.error { talk.error(error) }
  }
}

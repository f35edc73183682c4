import ArgumentParser
import Dateline
import DatelineStore
import Foundation

/// `dateline forget`: takes articles out of a workspace.
struct ForgetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Remove articles from a workspace, with their claims, and derive the facts anew.",
    discussion: "Decisions about them stay in the log. The same text does not come back with a later run.")

  @Argument(help: "The ids of the articles; dateline search prints them.")
  var ids: [String]

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var rules: RulesOptions
  @OptionGroup var jobs: JobsOptions
  @OptionGroup var talking: TalkOptions

  func run() async throws {
    let talk = talking.talk
    let workspace = try options.open(talk)
    let rules = try rules.load(talk)
    var status = ExitStatus.success
    do {
      let lock = try WorkspaceLock(workspace) { talk.note(NoteWording.waiting($0)) }
      defer { withExtendedLifetime(lock) {} }
      for id in ids {
        do throws(StoreError) {
          let claims = try workspace.forget(id, at: Clock.now())
          talk.note(NoteWording.forgotten(id, claims: claims))
        } catch {
          talk.error(error)
          status = .partial
        }
      }
      let told = ReconcilingOptions.read(for: workspace, jobs: jobs.count)
      let derivation = FactDerivation(
        workspace, rules: rules, options: told.options, knowledgeDigest: told.digest, jobs: jobs.count)
      let set = try derivation.derive().result.set
      let file = FactDerivation.file(of: workspace, folder: nil)
      if let error = try derivation.write(set, to: file).first { throw error }
      talk.note(NoteWording.written(file.path))
      try DecisionNotes(workspace).say(talk)
    } catch {
      talk.error("\(error)")
      status = .nothingUsable
    }
    try status.leave()
  }
}

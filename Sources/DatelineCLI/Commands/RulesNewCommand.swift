import ArgumentParser
import Dateline
import Foundation

/// `dateline rules new`: a rule file started from an example sentence.
struct RulesNewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Start a rule from an example sentence.",
    discussion: """
      Proposes trigger and roles from the sentence's grammar, writes a rule file with the sentence as its first example and \
      the claim that the rule makes of it, and marks what you still have to complete.
      """)

  @Option(help: ArgumentHelp("The sentence that the rule shall match.", valueName: "sentence"))
  var text: String

  @Option(
    help: ArgumentHelp("The event type: that of a rule with the same trigger by default.", valueName: "type"))
  var event: String?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write the rule to this new file instead of standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var rules: RulesOptions
  @OptionGroup var talking: TalkOptions

  func validate() throws {
    if let event,
      event.split(separator: ".", omittingEmptySubsequences: false).filter({ !$0.isEmpty }).count != 2
    {
      throw ValidationError(UsageWording.notAnEventType(event))
    }
  }

  func run() async throws {
    let talk = talking.talk
    let set = try rules.load(talk)
    if let output, FileManager.default.fileExists(atPath: output) {
      talk.error(CommandError.notWritable(path: output, reason: "it is there already"))
      return try ExitStatus.nothingUsable.leave()
    }
    let example = Document(id: "example", sha256: "", published: reading.published, text: text)
    guard let drafted = DraftedRule(example: example, eventType: event, rules: set) else {
      talk.error(CommandError.noTrigger)
      return try ExitStatus.nothingUsable.leave()
    }
    let lines = RuleDraftFile(drafted, rules: set).lines(path: output ?? "FILE")
    var target = try open(talk)
    target.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    target.finish()
    if let error = target.error {
      talk.error(error)
      return try ExitStatus.nothingUsable.leave()
    }
    tell(drafted, talk)
  }

  private func open(_ talk: Talk) throws -> LineOutput {
    do throws(CommandError) {
      return try LineOutput(path: output)
    } catch {
      talk.error(error)
      throw ExitCode(ExitStatus.nothingUsable.rawValue)
    }
  }

  private func tell(_ drafted: DraftedRule, _ talk: Talk) {
    for claim in drafted.known.claims { talk.note(NoteWording.alreadyClaimed(claim.rule, claim.eventType)) }
    if let event, !drafted.isListed { talk.note(NoteWording.unlistedEvent(event)) }
    if let failure = drafted.failure { talk.note(NoteWording.draftFails(failure)) }
    talk.note(NoteWording.drafted(drafted.id, next: output))
  }
}

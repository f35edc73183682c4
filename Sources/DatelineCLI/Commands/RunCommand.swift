import ArgumentParser
import Dateline
import Foundation

/// `dateline run`: articles in, timeline and facts out.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Read articles, print the timeline and write the facts.",
    discussion: """
      All inputs together make one fact set, whatever their order. The facts go to facts.json in the current folder, or in \
      the folder given with -o.

      With -w, articles go into a workspace: what is there already costs nothing, decisions made in review count, and the \
      facts that are new or told otherwise are printed. --watch goes on doing so as files come.
      """)

  @Argument(help: ArgumentHelp("Files and folders to read; \"-\" is standard input.", valueName: "input"))
  var inputs: [String] = []

  @Option(
    name: [.customShort("w"), .customLong("workspace")],
    help: ArgumentHelp("Keep articles, claims and facts in this folder's workspace.", valueName: "dir"))
  var workspace: String?

  @Flag(help: "Go on taking in files as they come, until interrupted; needs -w.")
  var watch = false

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var rules: RulesOptions
  @OptionGroup var output: FactSetOptions
  @OptionGroup var reconciling: ReconcilingOptions
  @OptionGroup var jobs: JobsOptions

  @Flag(help: "Print the fact set as JSON instead of the timeline.")
  var json = false

  @Option(help: "When to colour the timeline; NO_COLOR is honoured by auto.")
  var color: ColorChoice = .auto

  @Flag(name: [.customShort("n"), .long], help: "Write no file.")
  var dryRun = false

  @Flag(help: "Print and write nothing, and exit with 3, when any input or decision cannot be read.")
  var strict = false

  @Flag(help: "Exit with 1 when sources disagree.")
  var exitStatus = false

  @OptionGroup var progress: ProgressOptions
  @OptionGroup var talking: TalkOptions

  func validate() throws {
    if inputs.isEmpty, workspace == nil || watch { throw ValidationError(UsageWording.needsInput) }
    guard workspace != nil else {
      if watch { throw ValidationError(UsageWording.watchNeedsWorkspace) }
      return
    }
    if reconciling.asOf != nil { throw ValidationError(UsageWording.asOfNeedsNoWorkspace) }
    if output.decisions != nil { throw ValidationError(UsageWording.decisionsAreInWorkspace) }
  }

  func run() async throws {
    let watch = Stopwatch()
    let talk = talking.talk
    let rules = try rules.load(talk)
    if let workspace { return try await run(in: workspace, rules, watch, talk) }
    let decisions = output.readDecisions()
    for failure in decisions.failures { talk.error(failure) }
    guard decisions.isReadable else { return try ExitStatus.nothingUsable.leave() }
    let told = reconciling.read(shards: jobs.count)
    for failure in told.failures { talk.error(failure) }
    guard let options = told.options else { return try ExitStatus.nothingUsable.leave() }
    // Ids of files with equal names depend on the order of reading, so that order must not depend on the user's.
    let reading = await Reading(
      inputs.sorted(), options: reading.ingestOptions, jobs: jobs.count, mayBeEmpty: false, talk: talk)
    reading.warnOfMissingDates(talk)
    var status = reading.status
    if status == .success, !(decisions.failures + told.failures).isEmpty { status = .partial }
    if status == .partial, strict {
      talk.note(NoteWording.strict)
      status = .nothingUsable
    }
    guard status != .nothingUsable else {
      talk.ledger(reading.ledger(verb: "extracted").line(seconds: watch.seconds))
      return try status.leave()
    }
    let pipeline = Pipeline(rules: rules, reconciling: options)
    let claims = await OrderedTasks.map(reading.documents, width: jobs.count) { pipeline.extract($0) }
    let result = pipeline.reconciliation(of: claims, decisions: decisions.lines.map(\.value))
    let set = output.stamped(result.set)
    let data = try StableJSON.data(set, indented: true)
    if let failure = put(set, data, talk) { status = failure }
    if let error = reconciling.report(result, talk) {
      talk.error(error)
      if status == .success { status = .partial }
    }
    if status == .success, exitStatus, set.facts.contains(where: { $0.status == .disputed }) {
      status = .condition
    }
    talk.ledger(reading.ledger(verb: "extracted", made: Ledger.counts(of: set)).line(seconds: watch.seconds))
    try status.leave()
  }

  /// Runs over a workspace, once or until interrupted.
  private func run(in folder: String, _ rules: RuleSet, _ stopwatch: Stopwatch, _ talk: Talk) async throws {
    let workspace = try WorkspaceOptions.open(folder, talk)
    let told = reconciling.read(for: workspace, shards: jobs.count)
    for failure in told.failures { talk.error(failure) }
    guard let options = told.options else { return try ExitStatus.nothingUsable.leave() }
    let derivation = FactDerivation(
      workspace, rules: rules, options: options, knowledgeDigest: told.digest, jobs: jobs.count)
    func once(_ stopwatch: Stopwatch) async -> Result<WorkspaceRun.Outcome, any Error> {
      let intake = IntakeRun(
        command: "run", verb: "extracted", workspace: workspace, rules: rules, inputs: inputs.sorted(),
        options: reading.ingestOptions, jobs: jobs.count, talk: talk, showsProgress: progress.isShown(talking)
      )
      let run = WorkspaceRun(
        intake: intake, derivation: derivation, output: output, color: color, json: json, watch: stopwatch)
      return await OwnThread.run { Result { try run.once() } }
    }
    if watch {
      talk.note(NoteWording.watching(inputs))
      var folder = DropFolder(inputs)
      while true {
        if folder.hasNews(now: Date()) {
          switch await once(Stopwatch()) {
          case .success(let outcome): talk.ledger(outcome.ledger)
          case .failure(let error): talk.error("\(error)")
          }
        }
        try await Task.sleep(for: .milliseconds(500))
      }
    }
    switch await once(stopwatch) {
    case .success(let outcome):
      talk.ledger(outcome.ledger)
      var status = outcome.status
      if status == .success, !told.failures.isEmpty { status = .partial }
      if status == .success, exitStatus, outcome.hasDisputes { status = .condition }
      try status.leave()
    case .failure(let error):
      talk.error("\(error)")
      try ExitStatus.nothingUsable.leave()
    }
  }

  /// Prints the timeline or the fact set and writes the file.
  ///
  /// - Returns: The status that a failed write makes; nil when all was written.
  private func put(_ set: FactSet, _ data: Data, _ talk: Talk) -> ExitStatus? {
    var standardOutput = StandardOutput()
    if json {
      standardOutput.write(data)
    } else if set.facts.isEmpty {
      talk.note(NoteWording.noFacts)
    } else {
      let width = min(Descriptor.terminalWidth(1) ?? 100, 100)
      standardOutput.write(lines: TimelineWriter(width: width, isColoured: color.isColoured).lines(set))
    }
    if let error = standardOutput.error { talk.error(error) }
    let file = OutputFile(FactSetOptions.fileName, in: output.folder)
    if dryRun {
      talk.note(NoteWording.notWritten(file.path))
      return standardOutput.error == nil ? nil : .nothingUsable
    }
    do {
      try file.write(data)
      talk.note(NoteWording.written(file.path))
      return standardOutput.error == nil ? nil : .partial
    } catch {
      talk.error(error)
      return standardOutput.isWhole ? .partial : .nothingUsable
    }
  }
}

import Dateline
import DatelineStore
import Foundation

/// Takes articles into a workspace: what is new or changed is read, extracted and stored, batch by batch.
///
/// A batch is one transaction, so that a process that is killed loses no more than the batch under way, and the next run
/// goes on behind it.
struct ArticleIntake {
  /// What a run did.
  struct Report {
    /// What changed in the store.
    var tally = StoreTally()
    /// The number of documents of unchanged sources.
    var unchanged = 0
    /// The number of documents left out because they were forgotten, and of sources that hold nothing else.
    var forgotten = 0
    /// The number of files, parts and documents left aside.
    var skipped = 0
    /// The number of sources and documents that failed.
    var failed = 0
    /// Whether anything went wrong, also what cost no document.
    var hasFailures = false
    /// The number of claims that were extracted.
    var claims = 0
    /// The number of stored documents that were extracted again.
    var extractedAgain = 0
    /// The number of documents without a date of publication.
    var undated = 0

    /// The closing line's counts.
    func ledger(verb: String, made: [Ledger.Made]) -> Ledger {
      Ledger(
        verb: verb, done: tally.added.count + tally.changed.count, unchanged: unchanged + tally.unchanged,
        skipped: skipped, failed: failed, made: made)
    }
  }

  private let workspace: Workspace
  private let pipeline: Pipeline?
  private let rulesDigest: String
  private let jobs: Int
  private let talk: Talk
  private let showsProgress: Bool

  /// Makes an intake.
  ///
  /// - Parameters:
  ///   - workspace: where articles go.
  ///   - pipeline: extracts claims; nil stores documents alone.
  ///   - rulesDigest: the digest of the pipeline's rules.
  ///   - jobs: how many articles are worked on at a time.
  ///   - talk: where failures are named.
  ///   - showsProgress: whether a bar is drawn.
  init(
    _ workspace: Workspace, pipeline: Pipeline?, rulesDigest: String, jobs: Int, talk: Talk,
    showsProgress: Bool
  ) {
    self.workspace = workspace
    self.pipeline = pipeline
    self.rulesDigest = rulesDigest
    self.jobs = jobs
    self.talk = talk
    self.showsProgress = showsProgress
  }

  /// How many documents are stored at a time.
  private static let batchSize = 128

  /// Reads inputs and stores what is new.
  ///
  /// Blocks the thread it is called on; call it where that does no harm.
  /// - Throws: what the store says.
  func take(_ inputs: [String], options: IngestOptions, run: Int64) throws -> Report {
    var report = Report()
    let memory = try memory()
    let walk = InputWalker.walk(inputs)
    var bar = ProgressBar(total: walk.inputs.count, noun: "articles", isOn: showsProgress)
    let writer = BatchWriter(workspace, run: run)
    var batch: [StoredSource] = []
    var waiting = 0
    var seen = 0
    func flush() throws {
      guard !batch.isEmpty else { return }
      let documents = batch.flatMap { $0.documents.map(\.document) }
      let extractions = extractions(of: documents)
      report.claims += extractions.reduce(0) { $0 + $1.claims.claims.count }
      try writer.put(batch, extractions)
      batch = []
      waiting = 0
    }
    try Ingestor(options: options).ingest(walk, jobs: jobs, memory: memory) { source in
      defer {
        seen += 1
        bar.update(seen)
      }
      guard let fingerprint = source.fingerprint else { return note(source.events, &report) }
      let name = memory.key(of: source.name, fingerprint: fingerprint)
      if source.isUnchanged {
        let known = memory.known(key: name)?.documents.count ?? 0
        report.unchanged += known
        // What gave documents and holds none any more was forgotten.
        if known == 0 { report.forgotten += 1 }
        return
      }
      let failures = source.events.compactMap {
        if case .failure(let failure) = $0 { failure.description } else { nil }
      }
      note(source.events, &report)
      let documents = source.events.compactMap { event -> StoredDocument? in
        guard case .document(let document) = event else { return nil }
        if document.published == nil { report.undated += 1 }
        return StoredDocument(document, isStated: source.statedIDs.contains(document.id))
      }
      // What failed or gave nothing is read again next time, so that it is named again.
      let isSettled = failures.isEmpty && !documents.isEmpty
      batch.append(
        StoredSource(
          name: name, fingerprint: isSettled ? fingerprint : nil, documents: documents, failures: failures))
      waiting += max(1, documents.count)
      if waiting >= Self.batchSize { try flush() }
    }
    try flush()
    report.tally = try writer.finish()
    bar.finish()
    report.forgotten += report.tally.forgotten
    report.skipped += report.forgotten
    try extractAgain(&report, run: run)
    return report
  }

  private func note(_ events: [IngestEvent], _ report: inout Report) {
    for event in events {
      switch event {
      case .document: break
      case .failure(let failure):
        talk.error(failure)
        report.hasFailures = true
        if !failure.documentKept { report.failed += 1 }
      case .skipped(let skipped):
        talk.detail(NoteWording.skipped(skipped))
        report.skipped += skipped.count
      }
    }
  }

  private func memory() throws -> SourceMemory {
    let sources = try workspace.rememberedSources().mapValues { source in
      SourceMemory.Known(
        fingerprint: source.fingerprint,
        documents: source.documents.map { SourceMemory.KnownDocument(id: $0.id, statedHash: $0.statedHash) })
    }
    return SourceMemory(sources, folder: FileManager.default.currentDirectoryPath)
  }

  /// Extracts the claims of stored documents that have none by these rules: after a change of rules, or a run that was
  /// interrupted.
  func extractAgain(_ report: inout Report, run: Int64) throws {
    guard pipeline != nil else { return }
    let ids = try workspace.documentsToExtract(rulesDigest: rulesDigest)
    guard !ids.isEmpty else { return }
    var bar = ProgressBar(total: ids.count, noun: "articles extracted again", isOn: showsProgress)
    let writer = BatchWriter(workspace, run: run)
    for start in stride(from: 0, to: ids.count, by: Self.batchSize) {
      let documents = try ids[start..<min(start + Self.batchSize, ids.count)].compactMap {
        try workspace.document($0)
      }
      let extractions = extractions(of: documents)
      report.claims += extractions.reduce(0) { $0 + $1.claims.claims.count }
      report.extractedAgain += documents.count
      try writer.put([], extractions)
      bar.update(report.extractedAgain)
    }
    _ = try writer.finish()
    bar.finish()
  }

  private func extractions(of documents: [Document]) -> [StoredExtraction] {
    guard let pipeline, !documents.isEmpty else { return [] }
    let digest = rulesDigest
    return ParallelMap.map(documents, threads: jobs) {
      StoredExtraction(pipeline.extract($0), rulesDigest: digest)
    }
  }
}

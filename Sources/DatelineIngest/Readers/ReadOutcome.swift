/// What a reader made of one source.
public struct ReadOutcome: Hashable, Sendable {
  /// The articles in the order of the source.
  public let drafts: [DocumentDraft]
  /// What was wrong with parts of the source.
  public let failures: [IngestFailure]
  /// The parts of the source that carry no article.
  public let skipped: [Skipped]

  /// Makes an outcome.
  public init(drafts: [DocumentDraft], failures: [IngestFailure] = [], skipped: [Skipped] = []) {
    self.drafts = drafts
    self.failures = failures
    self.skipped = skipped
  }
}

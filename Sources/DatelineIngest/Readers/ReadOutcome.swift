/// What a reader made of one source.
public struct ReadOutcome: Hashable, Sendable {
  /// The articles in the order of the source.
  public let drafts: [DocumentDraft]
  /// What was wrong with parts of the source.
  public let failures: [IngestFailure]

  /// Makes an outcome.
  public init(drafts: [DocumentDraft], failures: [IngestFailure] = []) {
    self.drafts = drafts
    self.failures = failures
  }
}

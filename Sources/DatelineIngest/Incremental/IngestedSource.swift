/// What came of one source: a file, a member of an archive, standard input.
public struct IngestedSource: Sendable {
  /// The name in messages, as the user would write it.
  public let name: String
  /// What tells this state of the source from any other; nil for what was never opened, such as a missing file.
  ///
  /// It is the SHA-256 of the bytes and of all that decides about the documents beside them.
  public let fingerprint: String?
  /// Whether the source is as it was when its documents were read before, so that they were not read again.
  public let isUnchanged: Bool
  /// The documents in the order of the source, failures and what was left aside; empty for an unchanged source.
  public let events: [IngestEvent]
  /// The ids of the documents whose id the source itself states.
  public let statedIDs: Set<String>

  /// Makes an outcome.
  public init(
    name: String, fingerprint: String? = nil, isUnchanged: Bool = false, events: [IngestEvent] = [],
    statedIDs: Set<String> = []
  ) {
    self.name = name
    self.fingerprint = fingerprint
    self.isUnchanged = isUnchanged
    self.events = events
    self.statedIDs = statedIDs
  }
}

import DatelineModel

/// What was read from one source, ready to be stored.
public struct StoredSource: Sendable {
  /// The absolute name that the source is remembered by.
  public let name: String
  /// What tells its state; nil when it has to be read again next time.
  public let fingerprint: String?
  /// Its documents in order.
  public let documents: [StoredDocument]
  /// What went wrong, one worded line each.
  public let failures: [String]

  /// Makes a source.
  public init(name: String, fingerprint: String?, documents: [StoredDocument], failures: [String]) {
    self.name = name
    self.fingerprint = fingerprint
    self.documents = documents
    self.failures = failures
  }
}

/// A document with its JSON, which may be made on any thread.
public struct StoredDocument: Sendable {
  /// The document.
  public let document: Document
  /// Whether the source stated its id.
  public let isStated: Bool
  let json: String

  /// Makes the JSON of a document.
  ///
  /// - Complexity: O(n) in the text.
  public init(_ document: Document, isStated: Bool) {
    self.document = document
    self.isStated = isStated
    json = String(decoding: document.jsonLine.dropLast(), as: UTF8.self)
  }
}

/// A source as it was stored.
public struct RememberedSource: Sendable {
  /// What told its state.
  public let fingerprint: String
  /// Its documents in order: the id, and the hash of the text when the source stated the id.
  public let documents: [(id: String, statedHash: String?)]
}

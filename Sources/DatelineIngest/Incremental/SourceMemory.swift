/// What is known of sources that were read before, so that unchanged ones cost no reading and ids stay what they were.
public struct SourceMemory: Sendable {
  /// A source as it was read before.
  public struct Known: Hashable, Sendable {
    /// The fingerprint that it had.
    public let fingerprint: String
    /// Its documents in the order of the source.
    public let documents: [KnownDocument]

    /// Makes a memory of one source.
    public init(fingerprint: String, documents: [KnownDocument]) {
      self.fingerprint = fingerprint
      self.documents = documents
    }
  }

  /// A document that was read before.
  public struct KnownDocument: Hashable, Sendable {
    /// Its id.
    public let id: String
    /// The hash of its text, when the source itself stated the id.
    public let statedHash: String?

    /// Makes a memory of one document.
    public init(id: String, statedHash: String?) {
      self.id = id
      self.statedHash = statedHash
    }
  }

  private let sources: [String: Known]
  private let folder: String

  /// Nothing is known.
  public init() {
    sources = [:]
    folder = ""
  }

  /// Makes a memory.
  ///
  /// - Parameters:
  ///   - sources: the sources by their ``key(of:fingerprint:)``.
  ///   - folder: the absolute path of the folder that relative names start from.
  public init(_ sources: [String: Known], folder: String) {
    self.sources = sources
    self.folder = folder.hasSuffix("/") ? folder : folder + "/"
  }

  /// The name under which a source is remembered: an absolute path; for standard input, which is another one each
  /// time, its fingerprint.
  public func key(of name: String, fingerprint: String) -> String {
    if name == SourceBytes.standardInputName { return name + "#" + fingerprint }
    return name.hasPrefix("/") ? name : folder + name
  }

  /// What is known of a source; nil when it was never read.
  func known(_ name: String, fingerprint: String) -> Known? {
    sources.isEmpty ? nil : sources[key(of: name, fingerprint: fingerprint)]
  }

  /// What is known of a source by its ``key(of:fingerprint:)``; nil when it was never read.
  public func known(key: String) -> Known? { sources[key] }

  /// All documents that are known.
  var documents: [KnownDocument] { sources.values.flatMap(\.documents) }
}

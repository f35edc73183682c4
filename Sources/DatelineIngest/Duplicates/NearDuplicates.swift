import DatelineModel

/// Finds documents that are copies of one another, one after another as they are read.
///
/// Of each document a signature of at most 768 bytes and a few short strings are kept, about 1.1 KB in all, and never
/// its text. With what clustering needs on top, a million documents take some 1.4 GB. The clusters are the same for any
/// order of the documents. What is not found: a text under some fifteen words that is not repeated exactly, and one
/// that is less than about a sixteenth of the text that contains it.
public struct NearDuplicates: Sendable {
  /// What is kept of a document.
  struct Entry: Sendable {
    let id: String
    let file: String?
    let publisher: String?
    let published: String?
    let agency: String?
    /// When the document had surely appeared, in seconds; unknown is last.
    let second: Int
    let signature: TextSignature
  }

  private var entries: [Entry] = []

  /// Knows no documents yet.
  public init() {}

  /// Takes a document.
  ///
  /// - Complexity: O(n) in the bytes of its text.
  public mutating func add(_ document: Document) {
    add(DocumentSummary(document), agency: document.agency, signature: TextSignature(document))
  }

  /// Takes a document whose text is no longer at hand.
  ///
  /// - Parameters:
  ///   - document: The document; its id is unique among those taken.
  ///   - agency: The news agency that it names.
  ///   - signature: The signature of its text.
  public mutating func add(_ document: DocumentSummary, agency: String? = nil, signature: TextSignature) {
    let published = document.published.flatMap { $0.resolved ? $0 : nil }
    entries.append(
      Entry(
        id: document.id, file: document.file, publisher: document.publisher, published: published?.edtf,
        agency: agency, second: published?.lastSecond ?? .max, signature: signature))
  }

  /// The clusters of two documents or more, that with the earliest member first.
  ///
  /// - Complexity: O(n log n) in the documents, plus the size of the clusters.
  public func clusters() -> [DuplicateCluster] {
    let sorted = entries.sorted { ($0.second, $0.id) < ($1.second, $1.id) }
    var grouper = DuplicateGrouper(sorted)
    return grouper.clusters()
  }

  /// The id of the document that each copy is a copy of; the earliest of a cluster and documents without copies are
  /// no keys.
  ///
  /// - Complexity: That of ``clusters()``.
  public func originals() -> [String: String] {
    clusters().reduce(into: [:]) { originals, cluster in
      originals.merge(cluster.originals) { first, _ in first }
    }
  }
}

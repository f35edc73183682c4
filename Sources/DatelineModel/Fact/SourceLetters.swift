/// The letters that stand for documents: A is the oldest, then by id; documents without a date come last.
public struct SourceLetters: Sendable {
  /// The documents in the order of their letters.
  public let documents: [DocumentSummary]
  private let letters: [String: String]
  private let claimDocuments: [String: String]

  /// Gives every document its letter.
  ///
  /// - Complexity: O(n log n) in documents and claims.
  public init(_ set: FactSet) {
    documents = set.documents.sorted { first, second in
      let days = (first.published?.earliest ?? .openEnd, second.published?.earliest ?? .openEnd)
      return days.0 != days.1 ? days.0 < days.1 : first.id < second.id
    }
    letters = Dictionary(
      documents.enumerated().map { ($1.id, Self.letter($0)) }, uniquingKeysWith: { first, _ in first })
    claimDocuments = Dictionary(
      set.claims.map { ($0.id, $0.document) }, uniquingKeysWith: { first, _ in first })
  }

  /// The letter of a document; its id when the set does not list it.
  public subscript(document: String) -> String { letters[document] ?? document }

  /// The letters of the documents of claims, each once, in order.
  public func letters(ofClaims claims: some Sequence<String>) -> [String] {
    Set(claims.compactMap { claimDocuments[$0] }).map { self[$0] }
      .sorted { ($0.count, $0) < ($1.count, $1) }
  }

  /// The letters of the document at `index`: A, B … Z, AA, AB and so on.
  private static func letter(_ index: Int) -> String {
    var text = ""
    var rest = index
    repeat {
      text = String(UnicodeScalar(UInt8(65 + rest % 26))) + text
      rest = rest / 26 - 1
    } while rest >= 0
    return text
  }
}

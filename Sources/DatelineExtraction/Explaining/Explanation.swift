import DatelineModel

/// Why a document gives the claims that it gives, and which others it nearly gave.
///
/// Everything is in the order of the text, so the same document and rules give the same explanation.
public struct Explanation: Hashable, Sendable, Codable {
  /// The document's id.
  public let document: String
  /// The day or period that relative times were counted from, in EDTF; nil when it is unknown.
  public let published: String?
  /// The names of the entities that slots refer to, by id.
  public let entities: [String: String]
  /// The document's sentences.
  public let sentences: [Sentence]

  /// Words of the document and where they stand, in Unicode scalars.
  public struct Words: Hashable, Sendable, Codable {
    /// The words, verbatim.
    public let quote: String
    /// The offset of the first scalar.
    public let start: Int
    /// The offset after the last scalar.
    public let end: Int
  }

  /// One sentence with the rules that were tried in it.
  public struct Sentence: Hashable, Sendable, Codable {
    /// The sentence.
    public let words: Words
    /// Its place in the document.
    public let zone: Zone.Kind
    /// Why the sentence was not read; nil when it was.
    public let passedOver: String?
    /// The rules whose trigger stands in it, by the place of the trigger, then by rule.
    public let attempts: [Attempt]
    /// How many near misses were left out: see ``Explanation/keeping(nearMisses:from:)``.
    public let omitted: Int

    /// The attempts that made a claim.
    public var claimed: [Attempt] { attempts.filter { $0.outcome.kind == .claimed } }

    /// The attempts that made none, those that came furthest first.
    ///
    /// - Complexity: O(n log n) in the attempts.
    public var nearMisses: [Attempt] {
      attempts.enumerated().filter { $0.element.outcome.kind != .claimed }
        .sorted { ($1.element.progress, $0.offset) < ($0.element.progress, $1.offset) }
        .map(\.element)
    }

    enum CodingKeys: String, CodingKey {
      case words, zone
      case passedOver = "passed_over"
      case attempts, omitted
    }
  }

  /// Words that were not taken, and why.
  public struct Refusal: Hashable, Sendable, Codable {
    /// The words.
    public let words: Words
    /// Why they were not taken.
    public let reason: String
  }
}

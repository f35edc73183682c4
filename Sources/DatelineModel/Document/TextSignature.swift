/// What remains of a text so that its near-duplicates are recognised without it.
///
/// The signature is the bottom sketch of the text's shingles, runs of a few words each reduced to a hash: the smallest
/// hashes of all, a sample that two texts draw in the same way (Broder 1997, "On the resemblance and containment of
/// documents"). Less than a kilobyte stands for a text of any length.
public struct TextSignature: Hashable, Sendable {
  /// The most hashes that are kept.
  public static let capacity = 192

  /// The smallest hashes of the text's distinct shingles, ascending; all of them when there are fewer than
  /// ``capacity``.
  public let shingles: [UInt32]
  /// The number of words.
  public let wordCount: Int
  /// A hash of all words in their order, equal for texts that differ in case, punctuation and white space alone; it has
  /// 53 bits, so that every JSON reader keeps it whole.
  public let digest: UInt64

  /// Makes a signature.
  ///
  /// - Parameters:
  ///   - shingles: Hashes of shingles, ascending and each once; those beyond the capacity are dropped.
  ///   - wordCount: The number of words.
  ///   - digest: The hash of all words.
  public init(shingles: [UInt32], wordCount: Int, digest: UInt64) {
    self.shingles = Array(shingles.prefix(Self.capacity))
    self.wordCount = wordCount
    self.digest = digest
  }
}

extension TextSignature: Codable {
  enum CodingKeys: String, CodingKey {
    case shingles
    case wordCount = "words"
    case digest
  }

  /// Reads the object form.
  ///
  /// - Throws: `DecodingError` when a key is missing or the shingles do not ascend.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let shingles = try container.decode([UInt32].self, forKey: .shingles)
    guard zip(shingles, shingles.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw DecodingError.dataCorruptedError(
        forKey: .shingles, in: container, debugDescription: "shingles do not ascend")
    }
    self.init(
      shingles: shingles, wordCount: try container.decode(Int.self, forKey: .wordCount),
      digest: try container.decode(UInt64.self, forKey: .digest))
  }
}

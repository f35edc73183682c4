import DatelineModel

/// Documents that are copies of one another, wholly or in part.
public struct DuplicateCluster: Hashable, Sendable {
  /// The id of the fullest document, with which the others are compared.
  public let head: String
  /// The id of the document that appeared first; a day counts to its end, an unknown date as the last.
  public let earliest: String
  /// The news agency that the earliest member with an agency names; nil when none does.
  public let agency: String?
  /// The documents, at least two, the earliest first.
  public let members: [Member]

  /// One document of a cluster.
  public struct Member: Hashable, Sendable {
    /// The document's id.
    public let id: String
    /// The path or archive member that was read.
    public let file: String?
    /// The medium that published the document.
    public let publisher: String?
    /// When it appeared, as EDTF.
    public let published: String?
    /// The news agency that it names.
    public let agency: String?
    /// How its text lies to that of the head.
    ///
    /// The head itself is exact. A document that is like the head only through another member is near.
    public let relation: DuplicateRelation
    /// The share of runs of words in both texts among those in either, 0…1.
    public let similarity: Double
    /// The share of this text's runs of words that stand in the head's, 0…1.
    public let containment: Double
  }

  /// The document that a member is a copy of: the earliest, or the head when it is like that one only.
  let originals: [String: String]
}

extension DuplicateCluster {
  /// The cluster as JSON on one line with a line end; similarity and containment have three decimals.
  ///
  /// - Complexity: O(m) in the members.
  public var jsonLine: [UInt8] {
    var writer = JSONLineWriter()
    writer.object { writer in
      writer.member("agency", agency)
      writer.member("earliest", earliest)
      writer.member("head", head)
      writer.key("members")
      writer.array(members) { $1.write(to: &$0) }
    }
    writer.endLine()
    return writer.bytes
  }
}

extension DuplicateCluster.Member {
  fileprivate func write(to writer: inout JSONLineWriter) {
    writer.object { writer in
      writer.member("agency", agency)
      writer.key("containment")
      writer.number(containment.rounded(places: 3))
      writer.member("file", file)
      writer.member("id", id)
      writer.member("published", published)
      writer.member("publisher", publisher)
      writer.member("relation", relation.rawValue)
      writer.key("similarity")
      writer.number(similarity.rounded(places: 3))
    }
  }
}

import DatelineModel

/// A document with everything the language layer found in it.
public struct AnalysedDocument: Sendable {
  /// The document.
  public let document: Document
  /// Its tokens and their words.
  public let text: TokenizedText
  /// Its tokens as strings.
  public let tokens: [TokenView]
  /// Its sentences in text order.
  public let sentences: [AnalysedSentence]
  /// Names, descriptions and pronouns in text order.
  public let mentions: [Mention]
  /// The entities that the mentions refer to.
  public let entities: [EntityRecord]
  /// The offices that the text names ("chief executive"), in text order.
  public let offices: [RoleMention]
  /// The organisation that the document is about, by entity index; nil when it names none.
  public let topic: Int?

  /// The company, not a unit of one, that the document names most often; the one named first wins a tie.
  public var leadingCompany: Int? {
    entities.indices.filter { entities[$0].kind == .company && entities[$0].medium == nil }
      .max { (entities[$0].mentionCount, -$0) < (entities[$1].mentionCount, -$1) }
  }

  /// The words of a token range, verbatim.
  public func words(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let span = tokens[range.lowerBound].span.start..<tokens[range.upperBound - 1].span.end
    let utf8 = document.text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: span.lowerBound)
    return String(document.text[start..<utf8.index(start, offsetBy: span.count)])
  }
}

/// A sentence with its chunks and clauses.
public struct AnalysedSentence: Sendable {
  /// The token indices.
  public let tokens: Range<Int>
  /// The bytes of the sentence.
  public let span: TextSpan
  /// Its place in the document.
  public let zone: Zone.Kind
  /// The times it names.
  public let times: [TimeExpression]
  /// The amounts it names.
  public let quantities: [QuantityExpression]
  /// Its building blocks in order.
  public let chunks: [Chunk]
  /// Its noun groups in order.
  public let nounGroups: [NounGroup]
  /// Its verb groups in order.
  public let verbGroups: [VerbGroup]
  /// One clause for each verb group, in order.
  public let clauses: [Clause]
}

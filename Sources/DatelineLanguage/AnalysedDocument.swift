import DatelineModel

/// A document with everything the language layer found in it.
public struct AnalysedDocument: Sendable {
  /// The document.
  public let document: Document
  /// Its tokens and their words.
  public internal(set) var text: TokenizedText
  /// Its sentences in text order.
  public internal(set) var sentences: [AnalysedSentence] = []
  /// Names, descriptions and pronouns in text order.
  public internal(set) var mentions: [Mention] = []
  /// The entities that the mentions refer to.
  public internal(set) var entities: [EntityRecord] = []
  /// The roles that the text names ("chief executive").
  public internal(set) var roles = RoleIndex()
  /// The token ranges between quotation marks, marks included, in order, never overlapping.
  public internal(set) var quotations: [Range<Int>] = []
  /// The token behind each bracket that defines a short name, by the token that opens it.
  public internal(set) var definitions: [Int: Int] = [:]
  /// The organisation whose own announcement the text says it is, by entity index; nil when it says so of none.
  public internal(set) var issuer: Int?
  /// The organisation that published the text, by entity index; nil when the text names it nowhere.
  public internal(set) var publisher: Int?
  /// The organisation that the document is about, by entity index; nil when it names none.
  public internal(set) var topic: Int?
  /// Who is quoted or cited for what, in text order.
  public internal(set) var attributions: [AttributionSpan] = []

  init(document: Document, text: TokenizedText) {
    self.document = document
    self.text = text
  }

  /// The company whose announcement the document is; else the one, not a unit of one, that it names most often, of which the one
  /// named first wins a tie.
  public var leadingCompany: Int? {
    if let issuer { return issuer }
    return entities.indices.filter { entities[$0].kind == .company && entities[$0].medium == nil }
      .max { (entities[$0].mentionCount, -$0) < (entities[$1].mentionCount, -$1) }
  }

  /// The role that ends with the head of a noun group and begins inside it; nil when none does.
  public func role(of group: NounGroup) -> RoleMention? {
    roles.role(endingAt: group.head + 1).flatMap {
      $0.tokens.lowerBound >= group.tokens.lowerBound ? $0 : nil
    }
  }

  /// The words of a token range, verbatim; empty for an empty range.
  public func words(_ range: Range<Int>) -> String { range.isEmpty ? "" : text.string(range) }

  /// The dictionary form of a verb group with its particle: "shut down".
  public func lemma(of verb: VerbGroup) -> String {
    let lemma = text.words.form(verb.lemma)
    return verb.particle.map { lemma + " " + text.words.form($0) } ?? lemma
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
  public internal(set) var times: [TimeExpression] = []
  /// The amounts it names.
  public internal(set) var quantities: [QuantityExpression] = []
  /// Its building blocks in order.
  public internal(set) var chunks: [Chunk] = []
  /// Its noun groups in order.
  public internal(set) var nounGroups: [NounGroup] = []
  /// Its verb groups in order.
  public internal(set) var verbGroups: [VerbGroup] = []
  /// One clause for each verb group, in order.
  public internal(set) var clauses: [Clause] = []
}

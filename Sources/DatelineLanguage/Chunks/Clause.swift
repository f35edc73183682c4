/// A verb group with its arguments.
///
/// All indices point into the lists of the same ``AnalysedSentence``.
public struct Clause: Sendable, Hashable {
  /// The verb group.
  public let verb: Int
  /// The grammatical subject.
  public var subject: Int?
  /// The direct object.
  public var object: Int?
  /// A second noun group after the object: "appointed Jane Roe chief executive".
  public var secondObject: Int?
  /// The prepositional arguments after the verb, in order.
  public var arguments: [Argument] = []
  /// The clause whose verb governs this one: "plans" over "to list".
  public var governor: Int?
  /// The noun that governs an infinitive: "obligation" over "to invest".
  public var governingNoun: Int?
  /// The clause that this one continues with "and": it shares subject, fronted times and what governs it.
  public var coordinatedWith: Int?
  /// The preposition or conjunction that opens a subordinate clause: "after", "by", "if".
  public var opener: Word?
  /// Whether a relative pronoun or a bare participle ties the clause to a noun.
  public var isRelative = false
  /// The times that belong to the clause, by index, nearest first; fronted ones after the others.
  public var times: [Int] = []
  /// The token indices from the subject or verb to the last argument.
  public var tokens: Range<Int>

  /// A preposition with its noun group.
  public struct Argument: Sendable, Hashable {
    /// The preposition.
    public let preposition: Word
    /// The noun group.
    public let noun: Int

    /// Makes an argument.
    public init(preposition: Word, noun: Int) {
      self.preposition = preposition
      self.noun = noun
    }
  }
}

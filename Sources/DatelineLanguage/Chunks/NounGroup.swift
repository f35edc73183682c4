import DatelineModel

/// A noun with what stands before it: "the previously independent unit", "Halden Group CEO Petra Lindqvist".
public struct NounGroup: Sendable, Hashable {
  /// The token indices, determiner included.
  public let tokens: Range<Int>
  /// The token that the group is about: its last noun, name or pronoun.
  public let head: Int
  /// The mentions inside, by index into ``AnalysedDocument/mentions``, in text order.
  public internal(set) var mentions: [Int]
  /// The mention that is the head, when the head is one.
  public internal(set) var headMention: Int?
  /// The noun group that owns this one ("Orca" in "Orca's staff"), by index into ``AnalysedSentence/nounGroups``.
  public var possessor: Int?
  /// The noun group set beside this one between commas, by index.
  public var apposition: Int?
  /// The members joined to this one by commas and "and", by index, this one excluded; only on the first member.
  public var coordinated: [Int] = []
}

/// A verb with its auxiliaries: "has not been rescheduled", "to reintegrate".
public struct VerbGroup: Sendable, Hashable {
  /// The token indices, auxiliaries and "to" included.
  public let tokens: Range<Int>
  /// The token that carries the meaning.
  public let main: Int
  /// The main verb's dictionary form.
  public let lemma: Word
  /// The particle behind it: "down" in "shut down".
  public let particle: Word?
  /// Finite, infinitive, gerund or participle.
  public var form: Form
  /// Whether the grammatical subject suffers the action.
  public var isPassive: Bool
  /// The tense of the finite part; past for a participle.
  public let tense: Tense
  /// Whether "have" stands among the auxiliaries.
  public let isPerfect: Bool
  /// The dictionary form of the modal ("will", "may"); nil when there is none.
  public let modal: Word?
  /// Whether "not" or "never" stands in the group.
  public let isNegated: Bool

  /// The form of a verb group.
  public enum Form: String, Sendable, Hashable { case finite, infinitive, gerund, participle }

  /// The tense of a verb group.
  public enum Tense: String, Sendable, Hashable { case past, present, future }
}

/// One building block of a sentence.
public enum Chunk: Sendable, Hashable {
  /// A noun group, by index.
  case noun(Int)
  /// A verb group, by index.
  case verb(Int)
  /// A time expression, by index into ``AnalysedSentence/times``.
  case time(Int)
  /// A preposition, by token.
  case preposition(Int)
  /// A relative pronoun, by token.
  case relative(Int)
  /// A subordinating conjunction, by token.
  case subordinator(Int)
  /// "and", "or", "but", by token.
  case coordinator(Int)
  /// An adverb, by token.
  case adverb(Int)
  /// A comma, by token.
  case comma(Int)
  /// Any other mark, by token: it ends a clause.
  case mark(Int)
}

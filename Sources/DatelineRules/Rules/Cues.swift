import DatelineModel

/// The words that decide how real an event is.
public struct FactualityCues: Sendable {
  /// Verbs that govern an event, by lemma.
  public let verbs: [String: Factuality]
  /// Verbs of intention, by lemma: in the past they tell a plan that once was ("planned to list").
  public let intentions: Set<String>
  /// Nouns that govern an infinitive, by lemma.
  public let nouns: [String: Factuality]
  /// Adjectives after "be" that govern an infinitive, by form.
  public let adjectives: [String: Factuality]
  /// Words before a noun that names an event, by form: "the planned closure".
  public let modifiers: [String: Factuality]
  /// Modals.
  public let modals: [String: Factuality]
  /// Modals of what the speaker says of itself: "said it would list".
  public let reported: [String: Factuality]
  /// Adverbs in the verb group, with the hedge they make.
  public let hedges: [String: Double]
  /// Governing verbs, with the hedge they make.
  public let hedgedVerbs: [String: Double]
}

/// The words that say whose information something is.
public struct AttributionCues: Sendable {
  /// Reporting verbs, by lemma.
  public let verbs: Set<String>
  /// Verbs of denial, by lemma.
  public let denials: Set<String>
  /// Nouns for unnamed sources, by lemma.
  public let anonymous: Set<String>
  /// Nouns for documents, by lemma.
  public let documents: Set<String>
  /// Prepositions between a document and the medium that carries it.
  public let carrying: Set<String>
  /// Prepositions between unnamed sources and what they belong to or have.
  public let serving: Set<String>
  /// Prepositions between unnamed sources and the name of where they are.
  public let seating: Set<String>
  /// Words behind unnamed sources that tell how they know: "close".
  public let knowing: Set<String>
  /// Prepositions behind these words.
  public let regarding: Set<String>
  /// Nouns for organisations that speak and are not named, by lemma.
  public let organisations: Set<String>
  /// Nouns for unnamed media.
  public let unnamedMedia: Set<String>
  /// Number words before unnamed sources.
  public let counts: [String: Int]
}

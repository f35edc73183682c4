/// The words that tell who says what in one language, by class.
public struct AttributionVocabulary: Sendable {
  /// The phrases of each class, folded, their words parted by spaces.
  public var forms: [CueClass: [String]]

  /// Makes a vocabulary.
  public init(forms: [CueClass: [String]] = [:]) { self.forms = forms }

  /// What a word does in an attribution; the names are the keys of `grammar/reporting.yaml`.
  public enum CueClass: UInt8, Sendable, Hashable, CaseIterable {
    /// A verb of speech.
    case say
    /// A verb of speech with a listener.
    case tell
    /// A verb of belief.
    case think
    /// A verb of finding, mostly of documents.
    case show
    /// A verb of will, with an infinitive.
    case want
    /// A verb of request, with somebody and an infinitive.
    case ask
    /// A verb with a noun group as content.
    case judge
    /// A verb that denies what a noun tells: "dismissed reports that".
    case deny
    /// A noun for what is told and can be denied: "report".
    case deniable
    /// A verb with a preposition before its content.
    case about
    /// A verb whose gerund behind a comma names where a statement comes from: "citing".
    case sourcing
    /// A verb that relays what stands beside its clause of comparison: "As Halden reported, …".
    case relaying
    /// A noun for what is said.
    case noun
    /// Words before a source.
    case preposition
    /// An adverb of hearsay.
    case hearsay
    /// The conjunction of a content clause.
    case that
    /// A word that opens an indirect question.
    case question
    /// A conjunction that ends a content clause.
    case contrast
    /// A conjunction that ends a noun group's content.
    case limit
    /// A preposition before the source of a passive.
    case agent
    /// A subject that only prepares a clause.
    case dummy

    /// The key of the class in the file.
    public var key: String { "\(self)" }
  }
}

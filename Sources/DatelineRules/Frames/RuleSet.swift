import DatelineLanguage
import DatelineModel

/// Everything under `rules/`, read, checked and ready to use.
public struct RuleSet: Sendable {
  /// The event types.
  public let taxonomy: Taxonomy
  /// The frames, sorted by id.
  public let frames: [Frame]
  /// Lists of phrases by name, each phrase as its lower-case words.
  public let lexicons: [String: Set<[String]>]
  /// Words that decide how real an event is.
  public let factuality: FactualityCues
  /// Words that say whose information something is.
  public let attribution: AttributionCues
  /// The processes of the families, by family.
  public let lifecycles: [String: Lifecycle]
  /// How far sources are trusted.
  public let priors: SourcePriors
  /// What the language layer must know.
  public let language: LanguageResources
  /// The hexadecimal SHA-256 of all files, in path order.
  public let digest: String
}

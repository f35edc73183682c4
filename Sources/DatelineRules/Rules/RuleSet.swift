import DatelineLanguage
import DatelineModel

/// Everything under `rules/`, read, checked and ready to use.
public struct RuleSet: Sendable {
  /// The event types.
  public let taxonomy: Taxonomy
  /// The rules, sorted by id.
  public let rules: [Rule]
  /// The lexicons of all files; rules refer to them by index.
  public let lexicons: [RuleLexicon]
  /// Words that decide how real an event is.
  public let factuality: FactualityCues
  /// Words that say whose information something is.
  public let attribution: AttributionCues
  /// The words by which the parts of an event are found.
  public let predicates: PredicateWords
  /// The processes of the families, by family.
  public let lifecycles: [String: Lifecycle]
  /// How far sources are trusted.
  public let priors: SourcePriors
  /// How often claims were right.
  public let calibration: Calibration
  /// What the language layer must know.
  public let language: LanguageResources
  /// The hexadecimal SHA-256 of all files, in path order.
  public let digest: String

  /// Makes a rule set; the built-in loader makes a checked one.
  public init(
    taxonomy: Taxonomy, rules: [Rule], lexicons: [RuleLexicon], factuality: FactualityCues,
    attribution: AttributionCues, predicates: PredicateWords, lifecycles: [String: Lifecycle],
    priors: SourcePriors, calibration: Calibration, language: LanguageResources, digest: String
  ) {
    self.taxonomy = taxonomy
    self.rules = rules
    self.lexicons = lexicons
    self.factuality = factuality
    self.attribution = attribution
    self.predicates = predicates
    self.lifecycles = lifecycles
    self.priors = priors
    self.calibration = calibration
    self.language = language
    self.digest = digest
  }
}

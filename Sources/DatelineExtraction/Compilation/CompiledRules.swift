import DatelineLanguage
import DatelineRules

/// All rules with their words as numbers, ready to be matched.
final class CompiledRules: Sendable {
  let rules: [CompiledRule]
  /// What keeps rules from being tried.
  let filters: RuleFilters
  let triggers: TriggerIndex
  let lexicons: LexiconIndex
  /// The names of the lexicons, by number.
  let lexiconNames: [String]
  let predicates: PredicateGrammar
  let factuality: FactualityGrammar
  let attribution: AttributionWords
  let taxonomy: Taxonomy
  let calibration: Calibration

  /// Compiles a rule set; its words are added to `table` when they are new.
  ///
  /// - Complexity: O(n) in the words of all rules.
  init(_ set: RuleSet, in table: inout RuleWords) {
    lexicons = LexiconIndex(set.lexicons, in: &table)
    lexiconNames = set.lexicons.map(\.name)
    predicates = PredicateGrammar(
      set.predicates, organisationNouns: set.language.names.organisationNouns.keys.sorted(), in: &table)
    factuality = FactualityGrammar(set.factuality, in: &table)
    attribution = AttributionWords(
      set.attribution, citing: set.language.attributions.forms[.sourcing] ?? [], in: &table)
    taxonomy = set.taxonomy
    calibration = set.calibration
    var patterns = PatternCompiler(lexicons: set.lexicons)
    var families: [String: Int] = [:]
    var compiled: [CompiledRule] = []
    compiled.reserveCapacity(set.rules.count)
    for rule in set.rules {
      let family = families[rule.family, default: families.count]
      families[rule.family] = family
      compiled.append(CompiledRule(rule, family: family, patterns: &patterns, in: &table))
    }
    rules = compiled
    filters = RuleFilters(compiled)
    triggers = TriggerIndex(compiled, lexicons: set.lexicons, in: &table)
  }
}

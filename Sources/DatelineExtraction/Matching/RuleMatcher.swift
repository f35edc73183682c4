import DatelineLanguage
import DatelineRules

/// Tries the rules of one document at its triggers.
struct RuleMatcher {
  let rules: CompiledRules
  let document: AnalysedDocument
  private let mentions: MentionedLexicons

  init(rules: CompiledRules, document: AnalysedDocument) {
    self.rules = rules
    self.document = document
    mentions = MentionedLexicons(rules.lexicons, tokens: document.text.tokens)
  }

  /// All matches of a sentence, overlapping ones included.
  ///
  /// - Parameters:
  ///   - view: the sentence.
  ///   - subjects: the subject of the last claim of each family.
  ///   - observer: what watches.
  /// - Returns: the matches; those of words before those of patterns.
  func matches(
    in view: SentenceView, subjects: [Int: Int], _ observer: inout some ExtractionObserver
  ) -> [RuleMatch] {
    var matches: [RuleMatch] = []
    for trigger in TriggerFinder(view: view, rules: rules).triggers() {
      for rule in trigger.rules {
        if let match = match(Int(rule), trigger.site, view, subjects, &observer) { matches.append(match) }
      }
    }
    guard rules.triggers.hasPatterns else { return matches }
    for rule in PatternFinder(view: view, triggers: rules.triggers).rules() {
      guard let program = rules.rules[rule].pattern else { continue }
      observer.searching(rule: rule)
      var matcher = PatternMatcher(program: program, view: view, lexicons: rules.lexicons)
      let stretches = matcher.matches()
      observer.searched(rule: rule, in: view, reachedLimit: matcher.reachedLimit)
      for found in stretches {
        let anchor = program.anchorToken(in: found.tokens, of: document.text.tokens)
        let site = SiteReader(view: view).site(ofPattern: found, anchor: anchor)
        if let match = match(rule, site, view, subjects, &observer) { matches.append(match) }
      }
    }
    return matches
  }

  /// Tries one rule at one trigger.
  ///
  /// - Parameters:
  ///   - number: the rule.
  ///   - site: the trigger.
  ///   - view: the sentence.
  ///   - subjects: the subject of the last claim of each family.
  ///   - observer: what watches.
  /// - Returns: the match; nil when a condition does not hold or a role cannot be filled.
  func match(
    _ number: Int, _ site: Site, _ view: SentenceView, _ subjects: [Int: Int],
    _ observer: inout some ExtractionObserver
  ) -> RuleMatch? {
    let rule = rules.rules[number]
    observer.began(rule: number, at: site, in: view)
    if let failed = unmet(rule, site, view) {
      observer.ended(rule: number, failure: .condition(failed))
      return nil
    }
    var binder = RoleBinder(
      view: view, rule: rule, site: site, lexicons: rules.lexicons, eventSubject: subjects[rule.family])
    if let failure = binder.bind(&observer) {
      observer.ended(rule: number, failure: failure)
      return nil
    }
    observer.ended(rule: number, failure: nil)
    let theme = rule.theme.flatMap { binder.bindings[$0] }
    let consumed = theme.flatMap { theme in theme.noun.map { view.stretch(of: $0) } ?? theme.tokens }
    return RuleMatch(rule: number, site: site, bindings: binder.bindings, consumed: consumed)
  }

  // MARK: Conditions

  /// The first condition of a rule that does not hold before its roles are known.
  private func unmet(_ rule: CompiledRule, _ site: Site, _ view: SentenceView) -> Outcome.Condition? {
    if let failed = unmet(rule.rule.conditions, site, view) { return failed }
    if let exceptions = rule.rule.exceptions, unmet(exceptions, site, view) == nil { return .unless }
    return nil
  }

  private func unmet(_ conditions: Conditions, _ site: Site, _ view: SentenceView) -> Outcome.Condition? {
    if !conditions.phrasings.isEmpty, !conditions.phrasings.contains(site.phrasing) { return .phrasing }
    if !conditions.zones.isEmpty, !conditions.zones.contains(view.sentence.zone) { return .zone }
    if let hasObject = conditions.hasObject, hasObject == site.objects.isEmpty { return .object }
    for lexicon in conditions.sentenceMentions
    where !rules.lexicons.mentions(lexicon, in: view.sentence.tokens, of: document.text.tokens) {
      return .sentence
    }
    for lexicon in conditions.documentMentions where !mentions.contains(lexicon) { return .document }
    return nil
  }
}

/// Which lexicons a document mentions, found when a rule first asks.
private final class MentionedLexicons {
  private lazy var mentioned = lexicons.mentioned(in: tokens)
  private let lexicons: LexiconIndex
  private let tokens: [Token]

  init(_ lexicons: LexiconIndex, tokens: [Token]) {
    self.lexicons = lexicons
    self.tokens = tokens
  }

  func contains(_ lexicon: Int) -> Bool { mentioned[lexicon] }
}

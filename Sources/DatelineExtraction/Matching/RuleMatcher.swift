import DatelineLanguage
import DatelineRules

/// Tries the rules of one document at its triggers.
struct RuleMatcher {
  let rules: CompiledRules
  let document: AnalysedDocument
  let index: DocumentIndex
  private let mentions: MentionedLexicons

  init(rules: CompiledRules, document: AnalysedDocument, index: DocumentIndex) {
    self.rules = rules
    self.document = document
    self.index = index
    mentions = MentionedLexicons(rules.lexicons, tokens: document.text.tokens)
  }

  /// All matches of a sentence, overlapping ones included.
  ///
  /// - Parameters:
  ///   - sentence: the sentence.
  ///   - subjects: the subject of the last claim of each family.
  ///   - observer: what watches; one that wants failures is shown rules that cannot match, too.
  /// - Returns: the sentence as it was looked at, and the matches, those of words before those of patterns; nil where no
  ///   rule can match.
  /// - Complexity: O(n) in the sentence's tokens, plus the rules that share a trigger and a lexicon with it.
  func matches<Observer: ExtractionObserver>(
    in sentence: AnalysedSentence, subjects: [Int: Int], _ observer: inout Observer
  ) -> (view: SentenceView, matches: [RuleMatch])? {
    let finder = TriggerFinder(document: document, sentence: sentence, index: index, rules: rules)
    let triggers = finder.triggers()
    let patterns =
      rules.triggers.hasPatterns
      ? PatternFinder(tokens: document.text.tokens[sentence.tokens], triggers: rules.triggers).rules() : []
    guard !triggers.isEmpty || !patterns.isEmpty else { return nil }
    let contents = SentenceContents(sentence, in: document, index: index, rules.lexicons)
    let tried = triggers.map { trigger in
      Observer.wantsFailures
        ? trigger.rules.all
        : trigger.rules.candidates(contents.lexicons).filter {
          rules.rules[Int($0)].needs.isSubset(of: contents.kinds)
        }
    }
    guard !patterns.isEmpty || tried.contains(where: { !$0.isEmpty }) else { return nil }
    let view = SentenceView(
      document: document, sentence: sentence, index: index, predicates: rules.predicates)
    var matches: [RuleMatch] = []
    let reader = SiteReader(view: view)
    for (trigger, numbers) in zip(triggers, tried) where !numbers.isEmpty {
      guard let site = reader.site(of: trigger) else { continue }
      for rule in numbers {
        if let match = match(Int(rule), site, view, subjects, &observer) { matches.append(match) }
      }
    }
    for rule in patterns { match(pattern: rule, view, subjects, &matches, &observer) }
    return (view, matches)
  }

  private func match(
    pattern rule: Int, _ view: SentenceView, _ subjects: [Int: Int], _ matches: inout [RuleMatch],
    _ observer: inout some ExtractionObserver
  ) {
    guard let program = rules.rules[rule].pattern else { return }
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
    let consumed = theme.flatMap { theme in theme.noun.map { view.phrase(of: $0) } ?? theme.tokens }
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
  private lazy var mentioned = Set(lexicons.mentioned(in: tokens.indices, of: tokens))
  private let lexicons: LexiconIndex
  private let tokens: [Token]

  init(_ lexicons: LexiconIndex, tokens: [Token]) {
    self.lexicons = lexicons
    self.tokens = tokens
  }

  func contains(_ lexicon: Int) -> Bool { mentioned.contains(Int32(lexicon)) }
}

import DatelineLanguage
import DatelineRules

/// Tries the rules of one document at its triggers.
struct RuleMatcher {
  let rules: CompiledRules
  let index: DocumentIndex
  private let mentions: MentionedLexicons

  private var document: AnalysedDocument { index.document }

  init(rules: CompiledRules, index: DocumentIndex) {
    self.rules = rules
    self.index = index
    let document = index.document
    mentions = MentionedLexicons(rules.lexicons, tokens: document.text.tokens)
  }

  /// A sentence as it was looked at, with its matches.
  struct Matches {
    let view: SentenceView
    let contents: SentenceContents
    /// The matches, overlapping ones included, those of words before those of patterns.
    var matches: [RuleMatch] = []
  }

  /// All matches of a sentence.
  ///
  /// - Parameters:
  ///   - sentence: the sentence.
  ///   - place: its place in the document.
  ///   - subjects: whom the claims so far are about.
  ///   - observer: what watches; one that wants failures is shown rules that cannot match, too.
  /// - Returns: the matches; nil where no rule can match.
  /// - Complexity: O(n) in the sentence's tokens, plus the rules that share a trigger with it.
  func matches<Observer: ExtractionObserver>(
    in sentence: AnalysedSentence, at place: Int, subjects: ToldSubjects, _ observer: inout Observer
  ) -> Matches? {
    let contents = SentenceContents(sentence, in: index, rules.lexicons)
    var found: Matches?
    func opened() -> Matches {
      Matches(
        view: SentenceView(
          sentence: sentence, index: index, predicates: rules.predicates),
        contents: contents)
    }
    for trigger in TriggerFinder(sentence: sentence, index: index, rules: rules).triggers() {
      let numbers =
        Observer.wantsFailures ? trigger.entry.rules.all : trigger.entry.rules.candidates(contents)
      guard !numbers.isEmpty else { continue }
      var matches = found ?? opened()
      found = nil
      defer { found = matches }
      guard let site = SiteReader(view: matches.view).site(of: trigger) else { continue }
      let filled = site.filled
      for rule in numbers where Observer.wantsFailures || rules.filters.mayMatch(Int(rule), filled) {
        if let match = match(Int(rule), site, matches.view, contents, subjects, at: place, &observer) {
          matches.matches.append(match)
        }
      }
    }
    guard rules.triggers.hasPatterns else { return found }
    let tokens = document.text.tokens[sentence.tokens]
    for (rule, lastAnchor) in PatternFinder(tokens: tokens, triggers: rules.triggers).rules()
    where Observer.wantsFailures
      || rules.filters.isPossible(rule, in: contents) && rules.rules[rule].mayMatch(in: contents)
    {
      var matches = found ?? opened()
      found = nil
      match(pattern: rule, lastAnchor, subjects, at: place, &matches, &observer)
      found = matches
    }
    return found
  }

  private func match(
    pattern rule: Int, _ lastAnchor: Int, _ subjects: ToldSubjects, at place: Int,
    _ matches: inout Matches,
    _ observer: inout some ExtractionObserver
  ) {
    guard let program = rules.rules[rule].pattern else { return }
    let view = matches.view
    observer.searching(rule: rule)
    var matcher = PatternMatcher(
      program: program, view: view, lexicons: rules.lexicons, occurrences: matches.contents.occurrences)
    let stretches = matcher.matches(beginningUpTo: lastAnchor)
    observer.searched(rule: rule, in: view, reachedLimit: matcher.reachedLimit)
    for found in stretches {
      let anchor = program.anchorToken(in: found.tokens, of: document.text.tokens)
      let site = SiteReader(view: view).site(ofPattern: found, anchor: anchor)
      if let match = match(rule, site, view, matches.contents, subjects, at: place, &observer) {
        matches.matches.append(match)
      }
    }
  }

  /// Tries one rule at one trigger.
  ///
  /// - Parameters:
  ///   - number: the rule.
  ///   - site: the trigger.
  ///   - view: the sentence.
  ///   - contents: what the sentence holds.
  ///   - subjects: whom the claims so far are about.
  ///   - place: the place of the sentence.
  ///   - observer: what watches.
  /// - Returns: the match; nil when a condition does not hold or a role cannot be filled.
  func match(
    _ number: Int, _ site: Site, _ view: SentenceView, _ contents: SentenceContents,
    _ subjects: ToldSubjects, at place: Int, _ observer: inout some ExtractionObserver
  ) -> RuleMatch? {
    let rule = rules.rules[number]
    observer.began(rule: number, at: site, in: view)
    if let failed = unmet(rule, site, view, contents) {
      observer.ended(rule: number, failure: .condition(failed))
      return nil
    }
    let subject = subjects.ofFamily[rule.family]
    var binder = RoleBinder(
      view: view, rule: rule, site: site, lexicons: rules.lexicons, lastSubject: subject,
      figureOwner: subjects.figureOwner(before: place))
    if let failure = binder.bind(&observer) {
      observer.ended(rule: number, failure: failure)
      return nil
    }
    observer.ended(rule: number, failure: nil)
    let isGapped = binder.completeGaps()
    let theme = rule.theme.flatMap { binder.bindings[$0] }
    // What the holder of an office is to do is told beside the office.
    let isOffice = rule.theme.map { rule.roles[$0].role.constraint.isRole } ?? false
    let consumed = theme.flatMap { theme in
      isOffice ? theme.tokens : theme.noun.map { view.phrase(of: $0) } ?? theme.tokens
    }
    return RuleMatch(
      rule: number, site: site, bindings: binder.bindings, consumed: consumed, lastSubject: subject,
      isGapped: isGapped)
  }

  // MARK: Conditions

  /// The first condition of a rule that does not hold before its roles are known.
  private func unmet(
    _ rule: CompiledRule, _ site: Site, _ view: SentenceView, _ contents: SentenceContents
  ) -> Outcome.Condition? {
    if let conditions = rule.conditions, let failed = unmet(conditions, site, view, contents) {
      return failed
    }
    if let exceptions = rule.rule.exceptions, unmet(exceptions, site, view, contents) == nil {
      return .unless
    }
    return nil
  }

  private func unmet(
    _ conditions: Conditions, _ site: Site, _ view: SentenceView, _ contents: SentenceContents
  ) -> Outcome.Condition? {
    if !conditions.phrasings.isEmpty, !conditions.phrasings.contains(site.phrasing) { return .phrasing }
    if !conditions.zones.isEmpty, !conditions.zones.contains(view.sentence.zone) { return .zone }
    if let hasObject = conditions.hasObject, hasObject == site.objects.isEmpty { return .object }
    for lexicon in conditions.sentenceMentions where !contents.lexicons.contains(Int32(lexicon)) {
      return .sentence
    }
    for lexicon in conditions.documentMentions where !mentions.contains(lexicon) { return .document }
    return nil
  }
}

/// Which lexicons a document mentions, found when a rule first asks.
private final class MentionedLexicons {
  private lazy var mentioned = lexicons.occurrences(in: tokens.indices, of: tokens).lexicons
  private let lexicons: LexiconIndex
  private let tokens: [Token]

  init(_ lexicons: LexiconIndex, tokens: [Token]) {
    self.lexicons = lexicons
    self.tokens = tokens
  }

  func contains(_ lexicon: Int) -> Bool { mentioned.contains(Int32(lexicon)) }
}

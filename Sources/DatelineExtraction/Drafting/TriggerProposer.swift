import DatelineLanguage
import DatelineRules

/// Finds the word of a sentence that most likely tells its event.
struct TriggerProposer {
  let view: SentenceView
  let rules: CompiledRules

  /// A word that may tell the event.
  struct Proposal {
    let site: Site
    let words: TriggerWords
    /// How much stands around it.
    let score: Int
  }

  /// The verb or noun with most around it, the first of equals; nil when there is neither.
  ///
  /// Verbs that only report, carry a noun, or tell how real another verb is are left aside.
  ///
  /// - Complexity: O(n) in the sentence's clauses and noun groups.
  func proposal() -> Proposal? {
    let verbs = view.sentence.clauses.indices.compactMap(verb)
    return best(verbs) ?? best(view.sentence.nounGroups.indices.compactMap(noun))
  }

  private func best(_ proposals: [Proposal]) -> Proposal? {
    proposals.enumerated().max { ($0.element.score, $1.offset) < ($1.element.score, $0.offset) }?.element
  }

  private func verb(_ clause: Int) -> Proposal? {
    let verb = view.verb(ofClause: clause)
    guard !isFrame(verb, clause) else { return nil }
    let phrase = [verb.lemma] + (verb.particle.map { [$0] } ?? [])
    let site = SiteReader(view: view).site(ofClause: clause, phrase: phrase, rest: nil)
    return Proposal(
      site: site, words: TriggerWords(verbs: [phrase.map(view.form)]), score: score(site))
  }

  /// Whether a verb tells nothing by itself.
  private func isFrame(_ verb: VerbGroup, _ clause: Int) -> Bool {
    if rules.predicates.copula.contains(verb.lemma) || rules.predicates.lightVerb[verb] ?? false {
      return true
    }
    if rules.attribution.reports[verb] ?? false || rules.attribution.denials[verb] ?? false { return true }
    guard rules.factuality.verbs[verb] != nil else { return false }
    return view.sentence.clauses.contains { $0.governor == clause && $0.coordinatedWith == nil }
  }

  private func noun(_ noun: Int) -> Proposal? {
    let group = view.group(noun)
    guard group.headMention == nil, view.text.tokens[group.head].partOfSpeech == .noun else { return nil }
    let lemma = view.text.tokens[group.head].lemma
    let site = SiteReader(view: view).site(
      ofNoun: noun, tokens: group.head..<group.head + 1, phrase: [lemma])
    return Proposal(site: site, words: TriggerWords(nouns: [[view.form(lemma)]]), score: score(site))
  }

  /// How many of the trigger's neighbours are somebody, an amount or an office.
  private func score(_ site: Site) -> Int {
    let places = site.subjects + site.objects + site.secondObjects + site.arguments.map(\.argument)
    let known = Set(places).count { ArgumentKind(of: $0, in: view) != nil }
    return 2 * known + (site.objects.isEmpty ? 0 : 1) + (site.subjects.isEmpty ? 0 : 1)
  }
}

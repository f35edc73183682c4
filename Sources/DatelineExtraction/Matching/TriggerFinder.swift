import DatelineLanguage
import DatelineRules

/// Finds the triggers of a sentence: its verbs, nouns and adjectives that any rule listens to.
struct TriggerFinder {
  /// A trigger and the rules it sets off.
  struct Trigger {
    let site: Site
    let rules: [Int32]
  }

  let view: SentenceView
  let rules: CompiledRules

  /// All triggers, verbs before nouns before adjectives.
  ///
  /// - Complexity: O(n) in the sentence's tokens, times the trigger phrases that share a word.
  func triggers() -> [Trigger] {
    var found: [Trigger] = []
    let reader = SiteReader(view: view)
    for clause in view.sentence.clauses.indices { findVerbs(clause, reader, &found) }
    for noun in view.sentence.nounGroups.indices { findNouns(noun, reader, &found) }
    if rules.triggers.hasAdjectives { findAdjectives(reader, &found) }
    return found
  }

  private func findVerbs(_ clause: Int, _ reader: SiteReader, _ found: inout [Trigger]) {
    let verb = view.verb(ofClause: clause)
    guard let entries = rules.triggers.verbs[verb.lemma] else { return }
    for entry in entries {
      if entry.phrase.count == 1 {
        found.append(
          Trigger(site: reader.site(ofClause: clause, phrase: entry.phrase, rest: nil), rules: entry.rules))
      } else if let rest = rest(of: entry.phrase, in: clause) {
        found.append(
          Trigger(site: reader.site(ofClause: clause, phrase: entry.phrase, rest: rest), rules: entry.rules))
      }
    }
  }

  /// The tokens of a phrasal trigger's words behind its verb: "public" in "take X public", with no gap among them.
  private func rest(of phrase: [Word], in clause: Int) -> Range<Int>? {
    let main = view.verb(ofClause: clause).main
    let end = min(
      max(view.sentence.clauses[clause].tokens.upperBound, main + 1) + 1, view.sentence.tokens.upperBound)
    let words = phrase.dropFirst()
    guard main + words.count < end else { return nil }
    for start in main + 1...end - words.count where matches(words, at: start) {
      return start..<start + words.count
    }
    return nil
  }

  private func matches(_ words: ArraySlice<Word>, at start: Int) -> Bool {
    zip(words, start...).allSatisfy { word, index in
      view.text.tokens[index].word == word || view.text.tokens[index].lemma == word
    }
  }

  private func findNouns(_ noun: Int, _ reader: SiteReader, _ found: inout [Trigger]) {
    let group = view.group(noun)
    var heads = [group.head]
    // "its IPO plans": the light noun only frames what stands before it.
    if group.head > group.tokens.lowerBound,
      view.predicates.lightNoun.contains(view.text.tokens[group.head].lemma)
    {
      heads.append(group.head - 1)
    }
    for head in heads {
      let token = view.text.tokens[head]
      for entry in entries(rules.triggers.nouns, token) {
        let start = head + 1 - entry.phrase.count
        guard start >= group.tokens.lowerBound, matches(entry.phrase[...], at: start) else { continue }
        found.append(
          Trigger(
            site: reader.site(ofNoun: noun, tokens: start..<head + 1, phrase: entry.phrase),
            rules: entry.rules))
      }
    }
    guard !rules.triggers.offices.isEmpty, let office = view.index.office(endingAt: group.head + 1),
      office.tokens.lowerBound >= group.tokens.lowerBound
    else { return }
    found.append(
      Trigger(
        site: reader.site(ofNoun: noun, tokens: group.head..<group.head + 1, phrase: []),
        rules: rules.triggers.offices))
  }

  private func entries(_ map: WordMap<[TriggerIndex.Entry]>, _ token: Token) -> [TriggerIndex.Entry] {
    let byLemma = map[token.lemma] ?? []
    return token.word == token.lemma ? byLemma : byLemma + (map[token.word] ?? [])
  }

  private func findAdjectives(_ reader: SiteReader, _ found: inout [Trigger]) {
    for index in view.sentence.tokens {
      let token = view.text.tokens[index]
      guard token.partOfSpeech == .adjective || token.partOfSpeech == .adverb || token.partOfSpeech == .verb
      else { continue }
      for entry in entries(rules.triggers.adjectives, token) {
        let start = index + 1 - entry.phrase.count
        guard start >= view.sentence.tokens.lowerBound, matches(entry.phrase[...], at: start),
          let site = reader.site(ofAdjective: start..<index + 1, phrase: entry.phrase)
        else { continue }
        found.append(Trigger(site: site, rules: entry.rules))
      }
    }
  }
}

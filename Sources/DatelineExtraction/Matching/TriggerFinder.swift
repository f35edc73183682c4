import DatelineLanguage
import DatelineRules

/// Finds the triggers of a sentence: its verbs, nouns and adjectives that any rule listens to.
struct TriggerFinder {
  /// Where a trigger stands.
  enum Spot {
    /// The verb of a clause, with the tokens of what completes it.
    case verb(clause: Int, rest: Range<Int>?)
    /// A noun of a group, by its tokens.
    case noun(Int, Range<Int>)
    /// An office, by its noun group.
    case office(Int, RoleMention)
    /// An adjective, by its tokens.
    case adjective(Range<Int>)
  }

  /// A trigger and the rules it sets off.
  struct Trigger {
    let spot: Spot
    let entry: TriggerIndex.Entry
  }

  let sentence: AnalysedSentence
  let index: DocumentIndex
  let rules: CompiledRules

  private var document: AnalysedDocument { index.document }
  private var tokens: [Token] { index.document.text.tokens }

  /// All triggers, verbs before nouns before adjectives.
  ///
  /// - Complexity: O(n) in the sentence's tokens, times the trigger phrases that share a word.
  func triggers() -> [Trigger] {
    var found: [Trigger] = []
    for clause in sentence.clauses.indices { findVerbs(clause, &found) }
    for noun in sentence.nounGroups.indices { findNouns(noun, &found) }
    if rules.triggers.hasAdjectives { findAdjectives(&found) }
    return found
  }

  private func findVerbs(_ clause: Int, _ found: inout [Trigger]) {
    let verb = sentence.verbGroups[sentence.clauses[clause].verb]
    guard let entries = rules.triggers.verbs[verb.lemma] else { return }
    for entry in entries {
      if entry.phrase.count == 1 {
        found.append(
          Trigger(spot: .verb(clause: clause, rest: nil), entry: entry))
      } else if let particle = verb.particle, !entry.phrase.contains(particle) {
        // "will step down in May" is no "step in".
        continue
      } else if let rest = rest(of: entry.phrase, behind: verb.main, in: clause) {
        found.append(
          Trigger(spot: .verb(clause: clause, rest: rest), entry: entry))
      }
    }
  }

  /// The tokens of a phrasal trigger's words behind its verb: "public" in "take X public", with no gap among them.
  private func rest(of phrase: [Word], behind main: Int, in clause: Int) -> Range<Int>? {
    let words = phrase.dropFirst()
    // "was found not guilty": adjectives stand behind the clause's own words.
    let last = min(
      max(sentence.clauses[clause].tokens.upperBound, main + 1), sentence.tokens.upperBound - words.count)
    guard main < last else { return nil }
    for start in main + 1...last where matches(words, at: start) {
      return start..<start + words.count
    }
    return nil
  }

  private func matches(_ words: ArraySlice<Word>, at start: Int) -> Bool {
    var index = start
    for word in words {
      guard tokens[index].word == word || tokens[index].lemma == word else { return false }
      index += 1
    }
    return true
  }

  private func findNouns(_ noun: Int, _ found: inout [Trigger]) {
    let group = sentence.nounGroups[noun]
    if !isNamed(group) { findNoun(noun, group, head: group.head, &found) }
    // "its IPO plans": the light noun only frames what stands before it.
    if group.head > group.tokens.lowerBound, rules.predicates.lightNoun.contains(tokens[group.head].lemma) {
      findNoun(noun, group, head: group.head - 1, &found)
    }
    guard let entry = rules.triggers.heldRoles, let role = office(in: group) else { return }
    found.append(Trigger(spot: .office(noun, role), entry: entry))
  }

  /// Whether a noun group's head is the last word of a written name, which tells no event: "the Orsk Foundation".
  private func isNamed(_ group: NounGroup) -> Bool {
    guard let mention = group.headMention, document.mentions[mention].form == .name else { return false }
    return document.mentions[mention].tokens.count > 1 && tokens[group.head].isCapitalised
      && sentence.zone != .headline
  }

  /// The office that a noun group names: its head, or what stands before a person's name.
  ///
  /// One that a bracket repeats is none: "chief executive officer (CEO)".
  private func office(in group: NounGroup) -> RoleMention? {
    guard let role = document.role(of: group) ?? office(before: group) else { return nil }
    let mark = role.tokens.lowerBound - 1
    guard mark > 0, role.tokens.lowerBound == group.tokens.lowerBound, tokens[mark].kind == .punctuation,
      let earlier = document.roles.role(endingAt: mark)
    else { return role }
    return earlier.name == role.name ? nil : role
  }

  private func office(before group: NounGroup) -> RoleMention? {
    guard let mention = group.headMention, document.mentions[mention].form == .name,
      let entity = document.mentions[mention].entity, document.entities[entity].kind == .person,
      let role = document.roles.role(endingAt: document.mentions[mention].tokens.lowerBound),
      group.tokens.contains(role.tokens.lowerBound)
    else { return nil }
    return role
  }

  private func findNoun(_ noun: Int, _ group: NounGroup, head: Int, _ found: inout [Trigger]) {
    let token = tokens[head]
    findNoun(rules.triggers.nouns[token.lemma], noun, group, head, &found)
    if token.word != token.lemma { findNoun(rules.triggers.nouns[token.word], noun, group, head, &found) }
  }

  private func findNoun(
    _ entries: [TriggerIndex.Entry]?, _ noun: Int, _ group: NounGroup, _ head: Int, _ found: inout [Trigger]
  ) {
    guard let entries else { return }
    for entry in entries {
      let start = head + 1 - entry.phrase.count
      guard start >= group.tokens.lowerBound, matches(entry.phrase[...], at: start) else { continue }
      found.append(Trigger(spot: .noun(noun, start..<head + 1), entry: entry))
    }
  }

  private func findAdjectives(_ found: inout [Trigger]) {
    for index in sentence.tokens {
      let token = tokens[index]
      switch token.partOfSpeech {
      case .adjective, .adverb, .verb, .adposition, .particle: break
      default: continue
      }
      findAdjective(rules.triggers.adjectives[token.lemma], index, &found)
      if token.word != token.lemma { findAdjective(rules.triggers.adjectives[token.word], index, &found) }
    }
  }

  private func findAdjective(_ entries: [TriggerIndex.Entry]?, _ index: Int, _ found: inout [Trigger]) {
    guard let entries else { return }
    for entry in entries {
      let start = index + 1 - entry.phrase.count
      guard start >= sentence.tokens.lowerBound, matches(entry.phrase[...], at: start) else { continue }
      found.append(Trigger(spot: .adjective(start..<index + 1), entry: entry))
    }
  }
}

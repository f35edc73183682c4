import DatelineLanguage
import DatelineRules

/// All rules by the words that set them off, so that the cost grows with the text and not with the rules.
final class TriggerIndex: Sendable {
  /// A trigger phrase and the rules that it sets off.
  final class Entry: Sendable {
    /// The whole phrase; empty for an office.
    let phrase: [Word]
    /// The rules.
    let rules: RuleBundle

    init(phrase: [Word], rules: RuleBundle) {
      self.phrase = phrase
      self.rules = rules
    }
  }

  /// Verb phrases by their first word, longest first.
  let verbs: WordMap<[Entry]>
  /// Noun phrases by their last word, longest first.
  let nouns: WordMap<[Entry]>
  /// Adjective phrases by their last word, longest first.
  let adjectives: WordMap<[Entry]>
  /// The rules that any office sets off.
  let heldRoles: Entry?
  /// Pattern rules by the word that anchors them.
  let anchors: WordMap<[Int32]>
  /// Pattern rules by the dictionary form that anchors them.
  let lemmaAnchors: WordMap<[Int32]>
  /// Whether any rule is a pattern.
  let hasPatterns: Bool
  /// Whether any rule is set off by an adjective.
  let hasAdjectives: Bool

  /// - Complexity: O(n log n) in the trigger phrases.
  init(_ rules: [CompiledRule], lexicons: [RuleLexicon], in table: inout RuleWords) {
    var verbs = Builder()
    var nouns = Builder()
    var adjectives = Builder()
    var heldRoles = RuleBundle()
    var anchors = WordMap<[Int32]>()
    var lemmaAnchors = WordMap<[Int32]>()
    for (number, compiled) in rules.enumerated() {
      let rule = Int32(number)
      switch compiled.rule.trigger {
      case .words(let words):
        for phrase in words.verbs {
          verbs.add(phrase, isByFirst: true, rule, compiled, in: &table)
        }
        for phrase in words.nouns {
          nouns.add(phrase, isByFirst: false, rule, compiled, in: &table)
        }
        for phrase in words.adjectives {
          adjectives.add(phrase, isByFirst: false, rule, compiled, in: &table)
        }
        if words.isRole { heldRoles.add(rule, gates: compiled.gates, needs: compiled.needs) }
      case .pattern:
        guard let anchor = compiled.pattern?.anchor else { continue }
        for word in anchor.words { anchors[word] = (anchors[word] ?? []) + [rule] }
        for word in anchor.lemmas { lemmaAnchors[word] = (lemmaAnchors[word] ?? []) + [rule] }
      }
    }
    self.verbs = verbs.map()
    self.nouns = nouns.map()
    self.adjectives = adjectives.map()
    self.heldRoles = heldRoles.all.isEmpty ? nil : Entry(phrase: [], rules: heldRoles)
    self.anchors = anchors
    self.lemmaAnchors = lemmaAnchors
    hasPatterns = !anchors.isEmpty || !lemmaAnchors.isEmpty
    hasAdjectives = !self.adjectives.isEmpty
  }

  /// Gathers the rules of each phrase, and the phrases of each key.
  private struct Builder {
    private var phrases = PhraseIndex()
    private var entries: [(key: Word, phrase: [Word], rules: RuleBundle)] = []

    mutating func add(
      _ forms: [String], isByFirst: Bool, _ rule: Int32, _ compiled: CompiledRule, in table: inout RuleWords
    ) {
      let phrase = table.phrase(forms)
      guard let key = isByFirst ? phrase.first : phrase.last else { return }
      let place = phrases.insert(phrase: phrase)
      if place == entries.count { entries.append((key, phrase, RuleBundle())) }
      entries[place].rules.add(rule, gates: compiled.gates, needs: compiled.needs)
    }

    func map() -> WordMap<[Entry]> {
      var lists: [Word: [Entry]] = [:]
      for (key, phrase, rules) in entries {
        lists[key, default: []].append(Entry(phrase: phrase, rules: rules))
      }
      var map = WordMap<[Entry]>()
      for (key, list) in lists {
        map[key] = list.sorted {
          $0.phrase.count != $1.phrase.count
            ? $0.phrase.count > $1.phrase.count : $0.phrase.lexicographicallyPrecedes($1.phrase)
        }
      }
      return map
    }
  }
}

import DatelineLanguage
import DatelineModel
import DatelineRules

/// The words that decide how real an event is, as numbers.
final class FactualityGrammar: Sendable {
  let verbs: VerbMap<Factuality>
  let intentions: VerbMap<Bool>
  let hedgedVerbs: VerbMap<Double>
  let nouns: WordMap<Factuality>
  let adjectives: WordMap<Factuality>
  let modifiers: WordMap<Factuality>
  let modals: WordMap<Factuality>
  let reported: WordMap<Factuality>
  let hedges: WordMap<Double>

  init(_ cues: FactualityCues, in table: inout RuleWords) {
    func verbMap<Value>(_ values: [String: Value]) -> VerbMap<Value> {
      VerbMap(values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, in: &table)
    }
    func wordMap<Value>(_ values: [String: Value]) -> WordMap<Value> {
      WordMap(values.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }, in: &table.vocabulary)
    }
    verbs = verbMap(cues.verbs)
    intentions = verbMap(Dictionary(uniqueKeysWithValues: cues.intentions.map { ($0, true) }))
    hedgedVerbs = verbMap(cues.hedgedVerbs)
    nouns = wordMap(cues.nouns)
    adjectives = wordMap(cues.adjectives)
    modifiers = wordMap(cues.modifiers)
    modals = wordMap(cues.modals)
    reported = wordMap(cues.reported)
    hedges = wordMap(cues.hedges)
  }
}

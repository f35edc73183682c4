import DatelineLanguage
import DatelineRules

/// The words that tell kinds of sources, as numbers.
final class AttributionWords: Sendable {
  let denials: VerbMap<Bool>
  let reports: VerbMap<Bool>
  let citing: VerbMap<Bool>
  let anonymous: WordSet
  let documents: WordSet
  let carrying: WordSet
  let serving: WordSet
  let seating: WordSet
  let knowing: WordSet
  let regarding: WordSet
  let organisations: WordSet
  let unnamedMedia: WordSet
  let counts: WordMap<Int>

  /// Compiles the words.
  ///
  /// - Parameters:
  ///   - cues: the kinds of sources and the verbs that name one.
  ///   - citing: the verbs whose gerund names the sources of a source.
  ///   - table: the words of the rules, to which new ones are added.
  init(_ cues: AttributionCues, citing: [String], in table: inout RuleWords) {
    func verbMap(_ forms: Set<String>) -> VerbMap<Bool> {
      VerbMap(forms.sorted().map { ($0, true) }, in: &table)
    }
    denials = verbMap(cues.denials)
    reports = verbMap(cues.verbs)
    self.citing = verbMap(Set(citing))
    anonymous = table.set(cues.anonymous.sorted())
    documents = table.set(cues.documents.sorted())
    carrying = table.set(cues.carrying.sorted())
    serving = table.set(cues.serving.sorted())
    seating = table.set(cues.seating.sorted())
    knowing = table.set(cues.knowing.sorted())
    regarding = table.set(cues.regarding.sorted())
    organisations = table.set(cues.organisations.sorted())
    unnamedMedia = table.set(
      cues.unnamedMedia.sorted().compactMap { $0.split(separator: " ").last.map(String.init) })
    counts = WordMap(
      cues.counts.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }, in: &table.vocabulary)
  }
}

import DatelineLanguage
import DatelineRules

/// The words that tell kinds of sources, as numbers.
struct AttributionWords: Sendable {
  let denials: VerbMap<Bool>
  let reports: VerbMap<Bool>
  let anonymous: WordSet
  let documents: WordSet
  let unnamedMedia: WordSet
  let counts: WordMap<Int>

  init(_ cues: AttributionCues, in vocabulary: inout Vocabulary) {
    func verbMap(_ forms: Set<String>) -> VerbMap<Bool> {
      VerbMap(forms.sorted().map { ($0, true) }, in: &vocabulary)
    }
    denials = verbMap(cues.denials)
    reports = verbMap(cues.verbs)
    anonymous = WordSet(cues.anonymous.sorted(), in: &vocabulary)
    documents = WordSet(cues.documents.sorted(), in: &vocabulary)
    unnamedMedia = WordSet(
      cues.unnamedMedia.sorted().compactMap { $0.split(separator: " ").last.map(String.init) },
      in: &vocabulary)
    counts = WordMap(
      cues.counts.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }, in: &vocabulary)
  }
}

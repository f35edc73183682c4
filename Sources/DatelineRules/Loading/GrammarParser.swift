import DatelineLanguage
import DatelineModel

/// Reads the cue lists of `grammar/factuality.yaml` and `grammar/attribution.yaml`.
enum GrammarParser {
  static func factuality(_ reader: YAMLReader) -> FactualityCues {
    func cues(_ key: String) -> [String: Factuality] {
      var cues: [String: Factuality] = [:]
      for (name, keyNode, node) in reader.pairs(reader.value(key, in: reader.root)) {
        guard let factuality = Factuality(rawValue: name) else {
          reader.complain(at: keyNode, "unknown factuality '\(name)'", code: .unknownAttribute)
          continue
        }
        for word in reader.strings(node) where cues[word] == nil { cues[word] = factuality }
      }
      return cues
    }
    func hedges(_ key: String) -> [String: Double] {
      var hedges: [String: Double] = [:]
      for (name, keyNode, node) in reader.pairs(reader.value(key, in: reader.root)) {
        guard let value = Double(name), (0...1).contains(value) else {
          reader.complain(at: keyNode, "expected a hedge from 0 to 1", code: .badNumber)
          continue
        }
        for word in reader.strings(node) { hedges[word] = value }
      }
      return hedges
    }
    return FactualityCues(
      verbs: cues("verbs"),
      intentions: Set(reader.strings(reader.value("intentions", in: reader.root))), nouns: cues("nouns"),
      adjectives: cues("adjectives"), modifiers: cues("modifiers"), modals: cues("modals"),
      reported: cues("reported"),
      hedges: hedges("hedges"), hedgedVerbs: hedges("hedged_verbs"))
  }

  static func attribution(_ reader: YAMLReader) -> AttributionCues {
    func words(_ key: String) -> Set<String> { Set(reader.strings(reader.value(key, in: reader.root))) }
    var counts: [String: Int] = [:]
    for (word, _, node) in reader.pairs(reader.value("counts", in: reader.root)) {
      counts[word] = reader.string(node).flatMap { Int($0) }
    }
    return AttributionCues(
      verbs: words("verbs"), denials: words("denials"),
      anonymous: words("anonymous"), documents: words("documents"),
      carrying: words("carrying"), serving: words("serving"), seating: words("seating"),
      knowing: words("knowing"),
      regarding: words("regarding"),
      organisations: words("organisations"), unnamedMedia: words("unnamed_media"), counts: counts)
  }

  static func predicates(_ reader: YAMLReader) -> PredicateWords {
    var forms: [PredicateWords.WordClass: [String]] = [:]
    for (key, keyNode, node) in reader.pairs(reader.root) {
      guard let wordClass = PredicateWords.WordClass(rawValue: key) else {
        reader.complain(at: keyNode, "unknown word class '\(key)'", code: .unknownKey)
        continue
      }
      forms[wordClass] = reader.strings(node)
    }
    return PredicateWords(forms: forms)
  }

  static func clauses(_ reader: YAMLReader) -> ClauseVocabulary {
    var forms: [ClauseVocabulary.WordClass: [String]] = [:]
    let classes = Dictionary(uniqueKeysWithValues: ClauseVocabulary.WordClass.allCases.map { ($0.key, $0) })
    for (key, keyNode, node) in reader.pairs(reader.root) {
      guard let wordClass = classes[key] else {
        reader.complain(at: keyNode, "unknown word class '\(key)'", code: .unknownKey)
        continue
      }
      forms[wordClass] = reader.strings(node)
    }
    return ClauseVocabulary(forms: forms)
  }

  static func reporting(_ reader: YAMLReader) -> AttributionVocabulary {
    var forms: [AttributionVocabulary.CueClass: [String]] = [:]
    let classes = Dictionary(
      uniqueKeysWithValues: AttributionVocabulary.CueClass.allCases.map { ($0.key, $0) })
    for (key, keyNode, node) in reader.pairs(reader.root) {
      guard let cueClass = classes[key] else {
        reader.complain(at: keyNode, "unknown cue class '\(key)'", code: .unknownKey)
        continue
      }
      forms[cueClass] = reader.strings(node)
    }
    return AttributionVocabulary(forms: forms)
  }
}

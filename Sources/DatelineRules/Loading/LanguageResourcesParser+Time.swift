import DatelineLanguage
import DatelineModel

extension LanguageResourcesParser {
  func time(_ reader: YAMLReader) -> TimeVocabulary {
    var vocabulary = TimeVocabulary()
    func pairs(_ key: String) -> [(key: String, words: [String])] {
      reader.pairs(reader.value(key, in: reader.root)).map { ($0.key, reader.strings($0.value)) }
    }
    func numbered(_ key: String) -> [String: Int] {
      var numbers: [String: Int] = [:]
      for (name, words) in pairs(key) {
        guard let number = Int(name) else { continue }
        for word in words { numbers[word] = number }
      }
      return numbers
    }
    vocabulary.months = numbered("months")
    vocabulary.weekdays = numbered("weekdays").compactMapValues(Weekday.init(rawValue:))
    vocabulary.seasons = numbered("seasons").compactMapValues(Season.init(rawValue:))
    for (name, words) in pairs("units") {
      guard let unit = TimeUnit(rawValue: name) else { continue }
      for word in words { vocabulary.units[word] = unit }
    }
    vocabulary.dayWords = numbered("day_words")
    for (step, key) in [(-1, "last"), (0, "this"), (1, "next")] {
      for word in reader.strings(reader.value(key, in: reader.root)) { vocabulary.steps[word] = step }
    }
    for (name, words) in pairs("parts") {
      guard let part = TimeExpression.Part(rawValue: name) else { continue }
      for word in words { vocabulary.parts[word] = part }
    }
    vocabulary.exact = Set(reader.strings(reader.value("exact", in: reader.root)))
    vocabulary.approximate = Set(reader.strings(reader.value("approximate", in: reader.root)))
    vocabulary.vaguePast = reader.strings(reader.value("vague_past", in: reader.root))
      .map { $0.split(separator: " ").map(String.init) }
    for (name, words) in pairs("relations") {
      guard let lead = TimeExpression.Lead(rawValue: name) else { continue }
      for word in words { vocabulary.relations[word] = lead }
    }
    vocabulary.onward = Set(reader.strings(reader.value("onward", in: reader.root)))
    vocabulary.numbers = numbered("numbers")
    vocabulary.ordinals = numbered("ordinals")
    return vocabulary
  }
}

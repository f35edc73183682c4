import DatelineLanguage
import DatelineModel
import Foundation

extension LanguageResourcesParser {
  func quantities(_ reader: YAMLReader) -> QuantityVocabulary {
    var vocabulary = QuantityVocabulary()
    func pairs(_ key: String) -> [(key: String, words: [String])] {
      reader.pairs(reader.value(key, in: reader.root)).map { ($0.key, reader.strings($0.value)) }
    }
    func phrases(_ key: String) -> [[String]] {
      reader.strings(reader.value(key, in: reader.root)).map { $0.split(separator: " ").map(String.init) }
    }
    for (code, words) in pairs("currencies") { for word in words { vocabulary.currencies[word] = code } }
    for (code, words) in pairs("cents") { for word in words { vocabulary.cents[word] = code } }
    for (key, keep) in [
      ("multipliers", \QuantityVocabulary.multipliers), ("numbers", \.numbers), ("fractions", \.fractions),
    ] {
      for (number, words) in pairs(key) {
        guard let value = Decimal(string: number, locale: Locale(identifier: "en_US_POSIX")) else { continue }
        for word in words { vocabulary[keyPath: keep][word] = value }
      }
    }
    vocabulary.percent = phrases("percent")
    vocabulary.percentagePoints = phrases("percentage_points")
    for (name, words) in pairs("qualifiers") {
      guard let meaning = Quantity.Qualifier(rawValue: name) else { continue }
      for word in words {
        vocabulary.qualifiers.append((word.split(separator: " ").map(String.init), meaning))
      }
    }
    vocabulary.qualifiers.sort { ($0.words.count, $1.words.joined()) > ($1.words.count, $0.words.joined()) }
    for (unit, words) in pairs("units") { for word in words { vocabulary.units[word] = unit } }
    return vocabulary
  }
}

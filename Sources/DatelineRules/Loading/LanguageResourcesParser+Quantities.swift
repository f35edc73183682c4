import DatelineLanguage
import DatelineModel
import Foundation

extension LanguageResourcesParser {
  func quantities(_ files: inout RuleFiles) -> QuantityVocabulary {
    var vocabulary = QuantityVocabulary()
    addAmounts(files.yaml("\(language)/grammar/quantities.yaml"), to: &vocabulary)
    addCurrencies(files.yaml("\(language)/grammar/currencies.yaml"), to: &vocabulary)
    return vocabulary
  }

  private func addAmounts(_ reader: YAMLReader, to vocabulary: inout QuantityVocabulary) {
    typealias List = QuantityVocabulary.List
    typealias Table = QuantityVocabulary.Table
    typealias Naming = QuantityVocabulary.Naming
    guard let root = reader.root else { return }
    let known = List.allCases.map(\.key) + Table.allCases.map(\.rawValue) + Naming.allCases.map(\.rawValue)
    reader.checkKeys(of: root, known: known, what: "quantities.yaml")
    for list in List.allCases where list != .needsSize {
      vocabulary.lists[list] = reader.strings(reader.value(list.key, in: root))
    }
    for table in Table.allCases {
      for (number, node, words) in reader.pairs(reader.value(table.rawValue, in: root)) {
        guard let value = Decimal(string: number, locale: Locale(identifier: "en_US_POSIX")) else {
          reader.complain(at: node, "expected a number", code: .wrongShape)
          continue
        }
        vocabulary.numbers[table, default: []].append((value, reader.strings(words)))
      }
    }
    for naming in Naming.allCases {
      for (name, node, words) in reader.pairs(reader.value(naming.rawValue, in: root)) {
        if naming == .qualifiers, Quantity.Qualifier(rawValue: name) == nil {
          reader.complain(at: node, "unknown qualifier '\(name)'", code: .unknownKey)
        }
        vocabulary.names[naming, default: []].append((name, reader.strings(words)))
      }
    }
  }

  private func addCurrencies(_ reader: YAMLReader, to vocabulary: inout QuantityVocabulary) {
    for (code, _, node) in reader.pairs(reader.value("currencies", in: reader.root)) {
      reader.checkKeys(of: node, known: ["signs", "joined", "names", "minor", "divisor"], what: "a currency")
      var words = QuantityVocabulary.CurrencyWords(code: code)
      words.signs = reader.strings(reader.value("signs", in: node))
      words.joinedSigns = reader.strings(reader.value("joined", in: node))
      words.names = reader.strings(reader.value("names", in: node))
      words.minor = reader.strings(reader.value("minor", in: node))
      words.divisor = reader.string(reader.value("divisor", in: node)).flatMap { Int($0) } ?? 100
      vocabulary.currencies.append(words)
    }
    vocabulary.lists[.needsSize] = reader.strings(reader.value("needs_size", in: reader.root))
    for (code, _, signs) in reader.pairs(reader.value("sign_before_size", in: reader.root)) {
      vocabulary.signsBeforeSize.append((code, reader.strings(signs)))
    }
  }
}

import DatelineLanguage
import DatelineModel
import Foundation

extension LanguageResourcesParser {
  func quantities(_ files: inout RuleFiles, numbers: NumberGrammar) -> QuantityVocabulary {
    var vocabulary = QuantityVocabulary()
    vocabulary.numberWords = numbers
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
        guard let value = Decimal(string: number), value > 0 else {
          reader.complain(at: node, "'\(number)' is no number above zero", code: .unknownValue)
          continue
        }
        vocabulary.numbers[table, default: []].append((value, reader.strings(words)))
      }
    }
    for naming in Naming.allCases {
      for (name, node, words) in reader.pairs(reader.value(naming.rawValue, in: root)) {
        if naming == .qualifiers, Quantity.Qualifier(rawValue: name) == nil {
          reader.complain(at: node, "'\(name)' is no value of qualifiers", code: .unknownValue)
        }
        vocabulary.names[naming, default: []].append((name, reader.strings(words)))
      }
    }
  }

  private func addCurrencies(_ reader: YAMLReader, to vocabulary: inout QuantityVocabulary) {
    guard let root = reader.root else { return }
    reader.checkKeys(
      of: root, known: ["currencies", "needs_size", "sign_before_size", "shared", "listings"],
      what: "currencies.yaml")
    for (code, codeNode, node) in reader.pairs(reader.value("currencies", in: root)) {
      checkCode(code, codeNode, reader)
      reader.checkKeys(of: node, known: ["signs", "joined", "names", "minor", "divisor"], what: "a currency")
      var words = QuantityVocabulary.CurrencyWords(code: code)
      words.signs = reader.strings(reader.value("signs", in: node))
      words.joinedSigns = reader.strings(reader.value("joined", in: node))
      words.names = reader.strings(reader.value("names", in: node))
      words.minor = reader.strings(reader.value("minor", in: node))
      words.divisor = divisor(reader.value("divisor", in: node), reader)
      vocabulary.currencies.append(words)
    }
    vocabulary.lists[.needsSize] = reader.strings(reader.value("needs_size", in: root))
    for (code, codeNode, signs) in reader.pairs(reader.value("sign_before_size", in: root)) {
      checkCode(code, codeNode, reader)
      vocabulary.signsBeforeSize.append((code, reader.strings(signs)))
    }
    addShared(reader, root, to: &vocabulary)
  }

  /// The words of several countries' money, and the exchanges that tell a country.
  private func addShared(_ reader: YAMLReader, _ root: YAMLNode, to vocabulary: inout QuantityVocabulary) {
    for (_, _, node) in reader.pairs(reader.value("shared", in: root)) {
      reader.checkKeys(of: node, known: ["words", "of"], what: "shared money")
      var codes: [String: String] = [:]
      for (country, _, value) in reader.pairs(reader.value("of", in: node)) {
        guard let code = reader.string(value) else { continue }
        checkCode(code, value, reader)
        codes[country] = code
      }
      vocabulary.sharedCurrencies.append(
        QuantityVocabulary.SharedCurrency(
          words: reader.strings(reader.value("words", in: node)), codes: codes))
    }
    for (country, _, endings) in reader.pairs(reader.value("listings", in: root)) {
      for ending in reader.strings(endings) { vocabulary.listings[ending] = country }
    }
  }

  /// Complains about what is no code of three letters.
  private func checkCode(_ code: String, _ node: YAMLNode, _ reader: YAMLReader) {
    guard code.utf8.count != 3 || !code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return }
    reader.complain(at: node, "'\(code)' is no code of ISO 4217", code: .unknownValue)
  }

  /// How many smaller units make one; a hundred where nothing is said.
  private func divisor(_ node: YAMLNode?, _ reader: YAMLReader) -> Int {
    guard let node else { return 100 }
    guard let divisor = reader.string(node).flatMap({ Int($0) }), divisor > 0 else {
      reader.complain(at: node, "expected a number above zero", code: .unknownValue)
      return 100
    }
    return divisor
  }
}

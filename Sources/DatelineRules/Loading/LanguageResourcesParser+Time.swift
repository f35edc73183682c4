import DatelineLanguage

extension LanguageResourcesParser {
  /// Reads `grammar/time.yaml`: lists of words, and lists whose words have a value.
  func time(_ reader: YAMLReader) -> TimeGrammar {
    var grammar = TimeGrammar()
    guard let root = reader.root else { return grammar }
    let known = TimeGrammar.List.allCases.map(\.rawValue) + TimeGrammar.Group.allCases.map(\.rawValue)
    reader.checkKeys(of: root, known: known, what: "the words of time")
    for (key, _, value) in reader.pairs(root) {
      if let list = TimeGrammar.List(rawValue: key) {
        grammar.lists[list] = reader.strings(value)
      } else if let group = TimeGrammar.Group(rawValue: key) {
        grammar.groups[group] = reader.pairs(value).map { ($0.key, reader.strings($0.value)) }
      }
    }
    return grammar
  }
}

import DatelineLanguage

extension LanguageResourcesParser {
  /// Reads `grammar/time.yaml`: lists of words, and lists whose words have a value.
  ///
  /// - Parameters:
  ///   - reader: the file.
  ///   - numbers: the number words.
  /// - Returns: the words of time; what the file says wrongly is left out and complained about.
  func time(_ reader: YAMLReader, numbers: NumberGrammar) -> TimeGrammar {
    var grammar = TimeGrammar()
    grammar.numbers = numbers
    guard let root = reader.root else { return grammar }
    let known = TimeGrammar.List.allCases.map(\.rawValue) + TimeGrammar.Group.allCases.map(\.rawValue)
    reader.checkKeys(of: root, known: known, what: "the words of time")
    for (key, _, value) in reader.pairs(root) {
      if let list = TimeGrammar.List(rawValue: key) {
        grammar.lists[list] = reader.strings(value)
      } else if let group = TimeGrammar.Group(rawValue: key) {
        grammar.groups[group] = forms(value, of: group, reader)
      }
    }
    return grammar
  }

  private func forms(
    _ node: YAMLNode, of group: TimeGrammar.Group, _ reader: YAMLReader
  ) -> [(value: String, forms: [String])] {
    reader.pairs(node).compactMap { key, keyNode, forms in
      guard group.accepts(key) else {
        reader.complain(at: keyNode, "'\(key)' is no value of \(group.rawValue)", code: .unknownValue)
        return nil
      }
      return (key, reader.strings(forms))
    }
  }
}

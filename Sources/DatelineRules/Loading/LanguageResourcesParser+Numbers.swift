import DatelineLanguage

extension LanguageResourcesParser {
  /// Reads `grammar/numbers.yaml`: the number words that times and amounts share.
  func numbers(_ reader: YAMLReader) -> NumberGrammar {
    var grammar = NumberGrammar()
    guard let root = reader.root else { return grammar }
    let known = NumberGrammar.List.allCases.map(\.rawValue) + NumberGrammar.Table.allCases.map(\.rawValue)
    reader.checkKeys(of: root, known: known, what: "the number words")
    for (key, _, value) in reader.pairs(root) {
      if let list = NumberGrammar.List(rawValue: key) {
        grammar.lists[list] = reader.strings(value)
      } else if let table = NumberGrammar.Table(rawValue: key) {
        let words = words(value, table, reader)
        if table == .cardinals { grammar.cardinals = words } else { grammar.ordinals = words }
      }
    }
    return grammar
  }

  private func words(
    _ node: YAMLNode, _ table: NumberGrammar.Table, _ reader: YAMLReader
  ) -> [(value: Int, forms: [String])] {
    reader.pairs(node).compactMap { key, keyNode, forms in
      guard let value = Int(key), table.values.contains(value) else {
        reader.complain(
          at: keyNode, "'\(key)' is no number of \(table.rawValue)", code: .unknownValue)
        return nil
      }
      return (value, reader.strings(forms))
    }
  }
}

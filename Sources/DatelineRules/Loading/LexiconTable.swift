/// The lexicons of all files, numbered in the order in which they are read.
final class LexiconTable {
  private(set) var lexicons: [RuleLexicon] = []

  /// Reads all lexicons of a file, so that mistakes in unused ones are named too.
  func read(_ scope: FileScope) {
    for definition in scope.lexicons { _ = number(of: definition) }
  }

  /// The number of the lexicon that a node names; complains and gives nil when there is none.
  func number(named node: RuleNode) -> Int? {
    guard let name = node.text else {
      node.complain(.wrongShape, "expected the name of a lexicon")
      return nil
    }
    guard let definition = node.scope.lexicon(name) else {
      let bare = name.hasPrefix("$") ? String(name.dropFirst()) : name
      node.complainUnknown("lexicon", bare, known: node.scope.lexiconNames, code: .unknownLexicon)
      return nil
    }
    definition.isUsed = true
    return number(of: definition)
  }

  /// The numbers of the lexicons that a list names.
  func numbers(named node: RuleNode?) -> [Int] {
    node?.plainElements.flatMap { element -> [Int] in
      if let text = element.text, element.scope.lexicon(text) == nil,
        let numbers = element.writtenOut({ self.numbers(named: $0) })
      {
        return numbers
      }
      return number(named: element).map { [$0] } ?? []
    } ?? []
  }

  /// The phrases of a list whose elements are phrases, or name lexicons or macros with "$".
  ///
  /// - Parameters:
  ///   - node: the list, or one phrase.
  ///   - value: the value that all of them stand for; nil leaves each its own.
  /// - Returns: the phrases in the order of the list, each once with the value that came first, so that lists of lists
  ///   of lists do not grow beyond their words.
  func phrases(_ node: RuleNode, value: String? = nil) -> [RuleLexicon.Phrase] {
    let phrases = allPhrases(node, value: value)
    // Comparing few is quicker than hashing them.
    if phrases.count <= 8,
      phrases.indices.allSatisfy({ place in
        !phrases[..<place].contains { $0.words == phrases[place].words }
      })
    {
      return phrases
    }
    var known = Set<[String]>(minimumCapacity: phrases.count)
    return phrases.filter { known.insert($0.words).inserted }
  }

  private func allPhrases(_ node: RuleNode, value: String?) -> [RuleLexicon.Phrase] {
    var found: [RuleLexicon.Phrase] = []
    for element in node.plainElements {
      guard let text = element.text else {
        element.complain(.wrongShape, "expected a phrase or a list of phrases")
        continue
      }
      guard text.hasPrefix("$") else {
        found.append(RuleLexicon.Phrase(words: Self.words(text), value: value))
        continue
      }
      if element.scope.lexicon(text) == nil,
        let phrases = element.writtenOut({ self.phrases($0, value: value) })
      {
        found += phrases
        continue
      }
      guard let number = number(named: element) else { continue }
      found += lexicons[number].phrases.map {
        RuleLexicon.Phrase(words: $0.words, value: value ?? $0.value)
      }
    }
    return found
  }

  private func number(of definition: LexiconDefinition) -> Int? {
    if let number = definition.number { return number }
    guard !definition.isOpen else {
      definition.key.complain(.lexiconCycle, "lexicon '\(definition.name)' contains itself")
      return nil
    }
    definition.isOpen = true
    defer { definition.isOpen = false }
    let node = definition.value
    let phrases =
      node.isMapping ? node.pairs.flatMap { self.phrases($0.value, value: $0.name) } : self.phrases(node)
    let number = lexicons.count
    lexicons.append(RuleLexicon(name: definition.name, phrases: phrases, location: definition.key.location))
    definition.number = number
    return number
  }

  /// The lower-case words of a phrase.
  private static func words(_ phrase: String) -> [String] {
    phrase.lowercased().utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }
}

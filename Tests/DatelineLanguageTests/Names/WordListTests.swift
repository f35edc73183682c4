import Dateline
import Testing

/// The words of `grammar/names.yaml` against the tokenizer that has to meet them.
@Suite struct WordListTests {
  @Test("every word of a list is one token", arguments: NameVocabulary.List.allCases)
  func lists(_ list: NameVocabulary.List) throws {
    try expectSingle(Resources.rules().language.names.lists[list] ?? [])
  }

  @Test("every word with a value is one token")
  func tables() throws {
    let names = try Resources.rules().language.names
    try expectSingle(names.organisationNouns.keys.sorted())
    try expectSingle(names.institutions.keys.sorted())
    try expectSingle(names.mediumNouns.keys.sorted())
    try expectSingle(names.roleStatuses.keys.sorted())
    try expectSingle(names.roleTerms.keys.sorted())
    try expectSingle(names.successions.keys.sorted())
    try expectSingle(names.titleGenders.keys.sorted())
    try expectSingle(names.pronouns.keys.sorted())
    try expectSingle(names.nameNouns.keys.sorted())
  }

  @Test("owners and verbs of speech come from the grammars that they belong to")
  func shared() throws {
    let language = try Resources.rules().language
    #expect(language.names.lists[.owners] == language.clauses.forms[.owner])
    #expect(language.names.lists[.speechVerbs]?.contains("say") == true)
  }

  private func expectSingle(_ words: [String]) throws {
    #expect(!words.isEmpty)
    let tokenizer = try Resources.tokenizer()
    for word in words {
      // Marks and abbreviations are one token only where words surround them, and "b." in a bracket.
      let isBetween = tokenizer.tokenize("a \(word) b").tokens.count == 3
      let isInside = tokenizer.tokenize("(\(word) 1966)").tokens.count == 4
      #expect(isBetween || isInside, "\(word)")
    }
  }
}

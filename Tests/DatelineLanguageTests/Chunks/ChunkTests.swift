import Dateline
import Testing

@Suite struct ChunkTests {
  /// The noun groups of the first sentence with the head of each, as "words|head".
  private func nounGroups(_ text: String) throws -> [String] {
    let document = try Resources.analyse(text)
    return (document.sentences.first?.nounGroups ?? []).map {
      "\(document.words($0.tokens))|\(document.text.text($0.head))"
    }
  }

  @Test(
    "groups nouns with what stands before them",
    arguments: [
      ("The new plant opened.", ["The new plant|plant"]),
      ("Its electric-vehicle maker grew.", ["Its electric-vehicle maker|maker"]),
      ("The long-term plan failed.", ["The long-term plan|plan"]),
      ("Both grew.", ["Both|Both"]),
      ("The company's shares fell.", ["The company|company", "shares|shares"]),
    ])
  func nouns(text: String, groups: [String]) throws {
    #expect(try nounGroups(text) == groups)
  }

  @Test(
    "takes particles and auxiliaries into the verb group",
    arguments: [
      ("It shut down the plant.", "shut down", "shut down"),
      ("It will not shut the plant.", "shut", "will not shut"),
      ("It has been sold.", "sell", "has been sold"),
      ("It wants to sell.", "want", "wants"),
    ])
  func verbs(text: String, lemma: String, words: String) throws {
    let document = try Resources.analyse(text)
    let group = try #require(document.sentences.first?.verbGroups.first)
    #expect(document.lemma(of: group) == lemma)
    #expect(document.words(group.tokens) == words)
  }

  @Test("chunks cover the sentence in order without overlapping")
  func order() throws {
    let document = try Resources.analyse(
      "Halden, the Oslo-based tram maker, said on Monday that its unit, which was founded in 2019, had not paid (yet)."
    )
    for sentence in document.sentences {
      var end = sentence.tokens.lowerBound
      for group in sentence.nounGroups.map(\.tokens).sorted(by: { $0.lowerBound < $1.lowerBound }) {
        #expect(group.lowerBound >= end)
        #expect(group.upperBound <= sentence.tokens.upperBound)
        end = group.upperBound
      }
    }
  }

  @Test("a sentence of many thousand chunks gives one clause a verb")
  func long() throws {
    let document = try Resources.analyse(String(repeating: "Halden postponed the plan and ", count: 2_000))
    for sentence in document.sentences { #expect(sentence.clauses.count == sentence.verbGroups.count) }
  }
}

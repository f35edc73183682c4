import Dateline
import Testing

@Suite struct ReferenceTests {
  private func reference(_ words: String, in text: String) throws -> (
    mention: Mention, document: AnalysedDocument
  ) {
    let document = try Resources.analyse(text)
    return (
      try #require(document.mentions.last { document.words($0.tokens) == words && $0.form != .name }),
      document
    )
  }

  @Test(
    "finds what pronouns and descriptions mean",
    arguments: [
      ("Halden Motors fell. It lost money.", "It", "Halden Motors"),
      ("Tram unit Brightmoor grew at Halden Motors. Then the unit closed.", "the unit", "Brightmoor"),
      ("Chief executive Petra Lindqvist spoke. She left.", "She", "Petra Lindqvist"),
      ("Petra Lindqvist met Carl Vask. He smiled.", "He", "Carl Vask"),
      (
        "French group Kestrel bought Swedish battery maker Nordtel. The French group paid little.",
        "The French group", "Kestrel"
      ),
      (
        "French group Kestrel bought Swedish battery maker Nordtel. Kestrel grew. The battery maker shrank.",
        "The battery maker", "Nordtel"
      ),
      ("The Rail Workers Federation met. The union struck.", "The union", "Rail Workers Federation"),
      ("The newspaper Nordtel wrote it. A banker spoke to the newspaper.", "the newspaper", "Nordtel"),
      (
        "Halden Motors today announced a sale to Kestrel Foods. We are proud of it.", "We", "Halden Motors"
      ),
      (
        "Kestrel Foods sells trams to Halden Motors. The company expects growth.\n\nAbout Kestrel Foods\n\n"
          + "It makes trams.", "The company", "Kestrel Foods"
      ),
      (
        "Kestrel Foods Inc (\"Kestrel\" or the \"Company\") bought Halden Motors Inc (\"Halden\"). The Company paid.",
        "The Company", "Kestrel Foods Inc"
      ),
      (
        "Kestrel Foods Inc (the \"Company\") bought Halden Motors Inc in May. The Board expects growth.",
        "The Board",
        "Kestrel Foods Inc"
      ),
      (
        "Halden Motors Inc and its subsidiaries (together, the \"Group\") met Kestrel Foods Inc. The Group paid.",
        "The Group", "Halden Motors Inc"
      ),
      (
        "Petra Lindqvist left. \"We grew,\" said Delyth Vask, a teacher. \"We ate,\" she said.", "she",
        "Delyth Vask"
      ),
      ("Carl Vask spoke. Jens Dahl of Orsk Capital stands in the middle. He smiled.", "He", "Jens Dahl"),
      (
        "Kestrel Foods grew. Since its sale to Orsk Foods in May, Halden Motors has grown, too.", "its",
        "Halden Motors"
      ),
      ("\"We will grow,\" said Petra Lindqvist, chief executive of Halden Motors.", "We", "Halden Motors"),
      ("Kestrel Foods, Inc. (Nasdaq: KSTF) today announced that it has grown.", "it", "Kestrel Foods, Inc."),
      ("Brightmoor was bought by Kestrel Foods. The buyer cut jobs.", "The buyer", "Kestrel Foods"),
      ("Kestrel Foods bought Brightmoor from Halden Motors. The seller grew.", "The seller", "Halden Motors"),
      ("Halden Motors sold Brightmoor to Kestrel Foods. The buyer grew.", "The buyer", "Kestrel Foods"),
      ("Kestrel Foods urged Halden Motors to grow and to keep its plant.", "its", "Halden Motors"),
      ("Kestrel Foods fell. Halden Motors put itself up for sale.", "itself", "Halden Motors"),
    ])
  func references(text: String, words: String, name: String) throws {
    let (mention, document) = try reference(words, in: text)
    #expect(mention.entity.map { document.entities[$0].name } == name)
  }

  @Test(
    "finds whom several are called together",
    arguments: [
      (
        "Halden Motors and Kestrel Foods make trams. They will merge.", "They",
        ["Halden Motors", "Kestrel Foods"]
      ),
      (
        "Norway's Halden Motors and Chile's Kestrel Foods make trams. They will merge.", "They",
        ["Halden Motors", "Kestrel Foods"]
      ),
      (
        "Halden Motors met Kestrel Foods. The two companies will merge.", "The two companies",
        ["Halden Motors", "Kestrel Foods"]
      ),
      (
        "Halden Motors met Kestrel Foods. Both sides agreed.", "Both sides",
        ["Halden Motors", "Kestrel Foods"]
      ),
      (
        "Halden Motors met Kestrel Foods. The pair will merge.", "The pair",
        ["Halden Motors", "Kestrel Foods"]
      ),
      (
        "Halden Motors, Orsk and Kestrel Foods make trams. Their chairmen met.", "Their",
        ["Halden Motors", "Orsk", "Kestrel Foods"]
      ),
      ("Petra Lindqvist and Carl Vask met. They left.", "They", ["Petra Lindqvist", "Carl Vask"]),
    ])
  func groups(text: String, words: String, names: [String]) throws {
    let (mention, document) = try reference(words, in: text)
    #expect(mention.members.map { document.entities[$0].name } == names)
  }

  @Test(
    "several are not called together where others were told of",
    arguments: [
      ("Halden Motors met Kestrel Foods. Orsk paid. The two companies will merge.", "companies"),
      ("Halden Motors and Kestrel Foods met workers. Drivers struck, and they won.", "they"),
    ])
  func noGroup(text: String, word: String) throws {
    let document = try Resources.analyse(text)
    #expect(
      document.mentions.allSatisfy {
        $0.members.isEmpty || document.words($0.tokens).hasSuffix(word) == false
      })
  }

  @Test("keeps what is ambiguous as candidates, best first")
  func ambiguity() throws {
    let (mention, document) = try reference("he", in: "Sam Holm and Alex Vask were there, and he spoke.")
    #expect(Set(mention.candidates.map { document.entities[$0.entity].name }) == ["Alex Vask", "Sam Holm"])
    #expect(mention.candidates.map(\.score) == mention.candidates.map(\.score).sorted(by: >))
  }

  @Test(
    "an empty \"it\" and a new description refer to nothing",
    arguments: [
      ("Halden Motors fell. It is clear that demand shrank.", "It"),
      ("Halden Motors fell. Kestrel is the company.", "the company"),
    ])
  func nothing(text: String, words: String) throws {
    let document = try Resources.analyse(text)
    #expect(!document.mentions.contains { document.words($0.tokens) == words })
  }

  @Test("outside quotations, \"we\" is nobody where no one announces")
  func writers() throws {
    let document = try Resources.analyse("Halden Motors fell. We have asked it why.")
    #expect(!document.mentions.contains { document.words($0.tokens) == "We" })
  }

  @Test("a text may end with a name")
  func lastName() throws {
    #expect(try Resources.analyse("Orsk Capital met Halden Motors").mentions.count == 2)
  }

  @Test("mentions are in text order")
  func order() throws {
    let document = try Resources.analyse("Halden Motors said it sold its unit Brightmoor. The company grew.")
    let starts = document.mentions.map(\.tokens.lowerBound)
    #expect(starts == starts.sorted())
    #expect(document.mentions.count == 5)
  }
}

import Dateline
import Testing

@Suite struct ReferenceTests {
  @Test(
    "tells what an unknown name is by the words around it",
    arguments: [
      ("Tram unit Brightmoor lost money.", "Brightmoor", Entity.Kind.unit),
      ("Kestrel Foods Inc. grew.", "Kestrel Foods Inc.", .company),
      ("Chief executive Oyelaran Vask left.", "Oyelaran Vask", .person),
      ("The news agency Nordtel reported it.", "Nordtel", .publisher),
      ("They met Mr. Vask there.", "Vask", .person),
    ])
  func kinds(text: String, name: String, kind: Entity.Kind) throws {
    let document = try Resources.analyse(text)
    #expect(document.entities.first { $0.name == name }?.kind == kind)
  }

  @Test("a short form is the entity it shortens")
  func shortForms() throws {
    let document = try Resources.analyse(
      "Halden Group sold trams. Chief executive Petra Lindqvist spoke. Halden fell. Lindqvist left.")
    let named = document.entities.filter { $0.mentionCount > 0 }.map(\.name).sorted()
    #expect(named == ["Halden Group", "Petra Lindqvist"])
  }

  @Test(
    "finds what pronouns and descriptions mean",
    arguments: [
      ("Halden Motors fell. It lost money.", "It", "Halden Motors"),
      ("Tram unit Brightmoor grew at Halden Motors. Then the unit closed.", "the unit", "Brightmoor"),
      ("Chief executive Petra Lindqvist spoke. She left.", "She", "Petra Lindqvist"),
    ])
  func references(text: String, words: String, name: String) throws {
    let document = try Resources.analyse(text)
    let mention = try #require(document.mentions.first { document.words($0.tokens) == words })
    #expect(mention.entity.map { document.entities[$0].name } == name)
  }
}

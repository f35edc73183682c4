import DatelineModel
import Testing

@Suite struct EntityTests {
  @Test(
    "an identifier is made from the name alone",
    arguments: [
      ("Renault Group", "e:renault-group"), ("  L'Oréal S.A. ", "e:loréal-s-a"),
      ("François Provost", "e:françois-provost"),
      ("A&B", "e:a-b"), ("株式会社", "e:株式会社"), ("--", "e:"),
    ])
  func identifiers(name: String, id: String) {
    #expect(Entity.identifier(forName: name) == id)
  }
}

import Testing

@testable import Dateline

@Suite struct NameMatcherTests {
  @Test(
    "compares the words that tell names apart",
    arguments: [
      ("Renault Group", ["Renault"], true), ("Renault", ["Groupe Renault SA"], true),
      ("Renault", ["Ampere"], false),
      ("Nordvik Celle ASA", ["Nordvik Celle"], true),
      ("François Provost", ["Provost", "Francois Provost"], true),
      ("Calloway Flow", ["Calloway Industries", "Calloway"], false),
      ("Calloway", ["Calloway Industries"], true),
      ("The Group", ["the group"], true), ("Calloway’s unions", ["Unions of Calloway"], true),
      ("Fernlight Robotics", ["Tanaka Robotics"], false),
    ])
  func matches(name: String, names: [String], expected: Bool) {
    #expect(NameMatcher.matches(name, anyOf: names) == expected)
  }
}

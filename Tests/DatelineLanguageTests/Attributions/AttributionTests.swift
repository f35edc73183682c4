import Dateline
import Testing

@Suite struct AttributionTests {
  /// One attribution in words: who, by which cue, for what.
  struct Expected: CustomTestStringConvertible, Sendable {
    let text: String
    let source: String?
    let cue: String?
    let content: [String]

    init(_ text: String, _ source: String?, _ cue: String?, _ content: [String]) {
      self.text = text
      self.source = source
      self.cue = cue
      self.content = content
    }

    var testDescription: String { text }
  }

  @Test(
    "finds source, cue and content",
    arguments: [
      Expected(
        "Halden said that the plant would close.", "Halden", "said", ["that the plant would close"]),
      Expected("Halden said the plant would close.", "Halden", "said", ["the plant would close"]),
      Expected(
        "Halden said that the plant would close, citing two people.", "Halden", "said",
        ["that the plant would close"]),
      Expected(
        "As Halden reported on Monday, the plant will close.", "Halden", "reported",
        ["the plant will close"]),
      Expected(
        "The plant, as reported by Halden, will close.", "Halden", "reported", ["The plant", "will close"]),
      Expected(
        "Halden said in a letter to Orsk that the plant would close.", "Halden", "said",
        ["that the plant would close"]),
      Expected(
        "Halden said sales rose, adding that the plant would close.", "Halden", "adding",
        ["that the plant would close"]),
      Expected(
        "Halden said Orsk Capital resigned, warning that the plant would close.", "Orsk Capital", "warning",
        ["that the plant would close"]),
      Expected(
        "The Echo quoted Petra Vask as saying that the plant would close.", "Petra Vask", "saying",
        ["that the plant would close"]),
      Expected(
        "According to Halden, workers at Orsk said the plant would close.", "workers", "said",
        ["the plant would close"]),
      Expected(
        "Halden said that, although sales rose, the plant would close.", "Halden", "said",
        ["that, although sales rose, the plant would close"]),
      Expected("The plant would close, Halden said.", "Halden", "said", ["The plant would close"]),
      Expected("“The plant will close,” Halden said.", "Halden", "said", ["“The plant will close,”"]),
      Expected("“The plant will close,” said Jane Roe.", "Jane Roe", "said", ["“The plant will close,”"]),
      Expected(
        "“The plant will close,” Halden said, “and it will stay closed.”", "Halden", "said",
        ["“The plant will close,”", "“and it will stay closed.”"]),
      Expected(
        "“The plant will close,” Halden said. “It has no future here at all.”", "Halden", "said",
        ["“The plant will close,”", "“It has no future here at all.”"]),
      Expected(
        "Halden dismissed reports that it will close the plant.", "Halden", "dismissed",
        ["reports that it will close the plant"]),
      Expected(
        "In a statement Petra Vask said the plant would close.", "Petra Vask", "said",
        ["the plant would close"]),
      Expected("The plan, Halden said, is sound.", "Halden", "said", ["The plan", "is sound"]),
      Expected(
        "Halden told reporters on Monday that the plant would close.", "Halden", "told",
        ["that the plant would close"]),
      Expected(
        "According to Halden, the plant will close.", "Halden", "According to", ["the plant will close"]),
      Expected(
        "The plant will close, according to Halden.", "Halden", "according to", ["The plant will close"]),
      Expected("Halden wants to close the plant.", "Halden", "wants", ["to close the plant"]),
      Expected("Halden criticised the deal when it voted.", "Halden", "criticised", ["the deal"]),
      Expected(
        "Halden said it had closed the plant but denied the rumours.", "Halden", "denied", ["the rumours"]),
      Expected(
        "The plant is expected to close.", nil, "is expected", ["The plant", "to close"]),
      Expected("Halden allegedly sold the plant.", nil, "allegedly", ["Halden", "sold the plant"]),
    ])
  func finds(expected: Expected) throws {
    let document = try Resources.analyse(expected.text)
    let found = document.attributions.map { attribution in
      [attribution.source, attribution.cue].map { $0.map(document.words) ?? "-" }
        + attribution.content.map(document.words)
    }
    let wanted = [expected.source ?? "-", expected.cue ?? "-"] + expected.content
    #expect(found.contains(wanted), "found \(found)")
  }

  @Test(
    "says nothing where nobody is cited",
    arguments: [
      "Halden closed the plant in March.", "The plant makes trams.", "“Tramway” is a film.",
    ])
  func nothing(text: String) throws {
    #expect(try Resources.analyse(text).attributions.isEmpty)
  }

  @Test("leaves what is thought inside a quotation to its speaker")
  func insideQuotations() throws {
    let document = try Resources.analyse("“I think the plant will close,” Halden said.")
    #expect(document.attributions.map { $0.source.map(document.words) } == ["Halden"])
  }

  @Test("knows the entity that speaks")
  func speaker() throws {
    let document = try Resources.analyse("Halden Motors said that the plant would close.")
    let speaker = try #require(document.attributions.first?.speaker)
    #expect(document.entities[speaker].name == "Halden Motors")
  }

  @Test(
    "hostile text gives no trap and stays within the text",
    arguments: [
      "", "“", "”””", "“He said “she said “they said", "said said said said", ", said", "said:", "said: ",
      String(repeating: "“a” he said, ", count: 500), String(repeating: "according to ", count: 500),
      String(repeating: "\"", count: 999), "''''''''", "‘‘‘‘’’",
      String(repeating: "X said that ", count: 800),
    ])
  func hostile(text: String) throws {
    let document = try Resources.analyse(text)
    for attribution in document.attributions {
      for tokens in attribution.content + [attribution.source, attribution.cue].compactMap({ $0 }) {
        #expect(!tokens.isEmpty && document.text.tokens.indices.contains(tokens.upperBound - 1))
      }
    }
  }

  @Test("a content is bounded, so that cues in one endless sentence cost no more than their number")
  func bounded() throws {
    let document = try Resources.analyse(String(repeating: "Halden said that Brightmoor ", count: 3_000))
    let tokens = document.attributions.reduce(0) { $0 + $1.content.reduce(0) { $0 + $1.count } }
    #expect(document.attributions.count > 1_000)
    #expect(tokens < document.attributions.count * 301)
  }
}

import DatelineRules
import Testing

@testable import DatelineExtraction

@Suite struct PatternMatcherTests {
  private typealias Element = RulePattern.Element

  /// The words of each match.
  private func found(_ root: RulePattern.Element, in text: String, lexicons: [[String]] = []) throws
    -> [String]
  {
    let sample = try Sample(text, lexicons: lexicons)
    var matcher = sample.matcher(root)
    return matcher.matches().map { sample.document.words($0.tokens) }
  }

  private func words(_ forms: String...) -> RulePattern.Element { .sequence(forms.map { .word($0) }) }

  @Test("words by form and by lemma, case apart")
  func words() throws {
    #expect(try found(words("the", "tram"), in: "The tram stopped.") == ["The tram"])
    #expect(try found(.lemma("stop"), in: "The tram stopped and stops.") == ["stopped", "stops"])
    #expect(try found(words("the", "bus"), in: "The tram stopped.") == [])
  }

  @Test("an optional part is taken when it is there")
  func optional() throws {
    let root = RulePattern.Element.sequence([
      .word("the"), .repeated(.word("old"), min: 0, max: 1), .word("tram"),
    ])
    #expect(try found(root, in: "The old tram and the tram.") == ["The old tram", "the tram"])
  }

  @Test("repetition keeps its bounds")
  func bounds() throws {
    let root = RulePattern.Element.sequence([
      .word("go"), .repeated(.word("very"), min: 1, max: 2), .word("slowly"),
    ])
    #expect(try found(root, in: "They go very slowly.") == ["go very slowly"])
    #expect(try found(root, in: "They go slowly.") == [])
    #expect(try found(root, in: "They go very very very slowly.") == [])
  }

  @Test("of a choice the first that leads to a match is taken")
  func choice() throws {
    let root = RulePattern.Element.sequence([
      .choice([words("share", "sale"), .word("share")]), .word("plan"),
    ])
    #expect(
      try found(root, in: "The share sale plan and the share plan.") == ["share sale plan", "share plan"])
  }

  @Test("a skip passes few chunks and no clause mark")
  func skip() throws {
    let root = RulePattern.Element.sequence([.word("sold"), .skip(3), .word("plant")])
    #expect(try found(root, in: "Halden sold the whole of the plant.") == ["sold the whole of the plant"])
    #expect(try found(root, in: "Halden sold trams; nobody saw the plant.") == [])
  }

  @Test("a skip can end at any word that opens a group, so that a phrase behind it is whole")
  func skipIntoGroup() throws {
    let root = RulePattern.Element.sequence([.word("postponed"), .skip(2), .capture("theme", .lexicon(0))])
    let sample = try Sample(
      "Halden postponed its initial public offering.", lexicons: [["initial public offering", "offering"]])
    var matcher = sample.matcher(root)
    let theme = try #require(matcher.matches().first?.captures.first ?? nil)
    #expect(sample.document.words(theme) == "initial public offering")
  }

  @Test("what must not follow stops a match")
  func not() throws {
    let root = RulePattern.Element.sequence([.word("chief"), .not(.word("executive"))])
    #expect(try found(root, in: "The chief spoke to the chief executive.") == ["chief"])
  }

  @Test("what is looked for ahead is found wherever a way comes to it, and captures nothing")
  func ahead() throws {
    // The part ahead succeeds at the first tram; a later way must not take that for a failure.
    let root = RulePattern.Element.sequence([
      .word("the"), .repeated(.word("old"), min: 0, max: 2),
      .not(.sequence([.repeated(.word("old"), min: 0, max: 2), .capture("part", .word("tram"))])),
    ])
    #expect(try found(root, in: "The old old tram and the old bus.") == ["the old"])
    let sample = try Sample("The bus passed.")
    var matcher = sample.matcher(
      .sequence([.capture("part", .word("the")), .not(.capture("part", .word("tram")))]))
    let match = try #require(matcher.matches().first)
    #expect(match.captures.first == 0..<1)
  }

  @Test("a match does not hide the next one, wherever it ended")
  func next() throws {
    let root = RulePattern.Element.sequence([
      .repeated(.word("very"), min: 0, max: 2), .word("old"), .repeated(.word("very"), min: 0, max: 1),
    ])
    #expect(try found(root, in: "A very old very old old car.") == ["very old very", "old", "old"])
  }

  @Test("the ends of a sentence, its full stop apart")
  func ends() throws {
    #expect(try found(.sequence([.sentenceStart, .word("trams")]), in: "Trams pass trams.") == ["Trams"])
    #expect(try found(.sequence([.word("trams"), .sentenceEnd]), in: "Trams pass trams.") == ["trams"])
  }

  @Test("entities, amounts, times and lexicons of several words")
  func annotated() throws {
    let text = "Jane Roe paid $5 million for the share sale in March 2021."
    let root = RulePattern.Element.sequence([
      .capture("person", .entity([.person])), .word("paid"), .capture("amount", .quantity("MONEY")),
      .word("for"), .word("the"), .capture("theme", .lexicon(0)), .capture("time", .time),
    ])
    let sample = try Sample(text, lexicons: [["share sale"]])
    var matcher = sample.matcher(root)
    let match = try #require(matcher.matches().first)
    let captured = match.captures.map { $0.map { sample.document.words($0) } ?? "" }
    #expect(captured == ["Jane Roe", "$5 million", "share sale", "in March 2021"])
  }

  @Test("token tests: part of speech, form, shape, negated")
  func tests() throws {
    let root = RulePattern.Element.token([
      RulePattern.TokenTest(attribute: .pos, isNegated: false, values: ["N"]),
      RulePattern.TokenTest(attribute: .text, isNegated: true, values: ["group"]),
    ])
    #expect(try found(root, in: "the plant of the group") == ["plant"])
  }

  @Test("nested optional parts take work that grows with text times pattern, not exponentially")
  func linear() throws {
    let word = RulePattern.Element.word("very")
    let nested = (0..<12).reduce(word) { inner, _ in
      .repeated(.sequence([.repeated(word, min: 0, max: 1), inner]), min: 0, max: 1)
    }
    let root = RulePattern.Element.sequence([nested, .word("never")])
    for count in [200, 400] {
      let sample = try Sample("It is " + Array(repeating: "very", count: count).joined(separator: " "))
      var matcher = sample.matcher(root)
      #expect(matcher.matches().isEmpty)
      #expect(!matcher.reachedLimit)
      #expect(matcher.steps <= 80 * (count + 4))
    }
  }

  @Test("a sentence that takes too many steps ends the search, and says so")
  func limit() throws {
    let word = RulePattern.Element.word("very")
    let root = RulePattern.Element.sequence([
      .repeated(.repeated(word, min: 0, max: 20), min: 0, max: 20), .word("never"),
    ])
    let sample = try Sample("It is " + Array(repeating: "very", count: 2_000).joined(separator: " "))
    var matcher = sample.matcher(root)
    #expect(matcher.matches().isEmpty)
    #expect(matcher.reachedLimit)
    #expect(matcher.steps <= PatternMatcher.stepLimit + 1)
  }
}

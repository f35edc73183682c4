import Dateline
import Testing

/// Text without stops, with unbalanced marks, in foreign scripts or without any sense.
@Suite struct UnfriendlyTextTests {
  @Test(
    "nothing traps, and every find lies inside the text",
    arguments: [
      "( ", "and ", "of ", "\" ", "' ", "“plan ", "He said “", "on 12 March 2024 ", "Halden Motors ", "a-",
      "A&", "$ ",
      "! ", "e\u{301}", "a\u{200F}b \u{200E}", "zero\u{200B}width ", "Слово 会社 שלום ", "a\n", "9,", "9",
      "said ",
      "the company said that its plant would open and ", "chief executive ", "Bell, ", "www.a.",
    ])
  func repeated(piece: String) throws {
    let text = String(repeating: piece, count: 4_000)
    let document = try Resources.analyse(text, published: "2026-01-22")
    let count = document.text.tokens.count
    #expect(document.text.tokens.allSatisfy { $0.start < $0.end && Int($0.end) <= text.utf8.count })
    #expect(document.sentences.allSatisfy { $0.tokens.upperBound <= count })
    #expect(document.sentences.allSatisfy { $0.tokens.count <= SentenceSplitter.longest })
    #expect(document.mentions.allSatisfy { $0.tokens.upperBound <= count })
    for sentence in document.sentences {
      #expect(sentence.clauses.count == sentence.verbGroups.count)
      #expect(sentence.times.allSatisfy { sentence.tokens.contains($0.tokens.lowerBound) })
      #expect(sentence.quantities.allSatisfy { sentence.tokens.contains($0.tokens.lowerBound) })
    }
  }

  @Test(
    "twice the text takes twice the time",
    arguments: [
      "( ", "and ", "of ", "\" ", "“plan ", "He said “", "Halden Motors ", "a-", "A&", "! ", "a\u{200F}b ",
      "\u{2060}", "said ", "the company said that its plant would open and ", "chief executive ", "www.a.",
      ").",
      "a \"b\" c ", "who ", "it ", ", which ", "9,", "ab.",
    ])
  func grows(piece: String) throws {
    let isLinear = try Growth.isLinear({ String(repeating: piece, count: $0 / piece.utf8.count) }) { text in
      _ = try Resources.analyse(text, published: "2026-01-22")
    }
    #expect(isLinear)
  }

  @Test("a sentence of 10,000 words is cut into readable pieces that lose no token")
  func endless() throws {
    let document = try Resources.analyse(String(repeating: "one more word and ", count: 2_500))
    #expect(document.sentences.count == 5)
    #expect(document.sentences.reduce(0) { $0 + $1.tokens.count } == document.text.tokens.count)
  }

  @Test("a quotation that never closes swallows no later sentence")
  func openQuotation() throws {
    let text = "“The plant will open.\n\n" + String(repeating: "It is late. ", count: 500)
    let document = try Resources.analyse(text)
    let longest = document.attributions.flatMap(\.content).map(\.count).max() ?? 0
    #expect(longest <= 300)
  }

  @Test(
    "a text may end anywhere in an office or a name",
    arguments: [
      "Petra Lindqvist, chief executive", "Petra Lindqvist, CEO", "Halden Motors' chief", "The former",
      "Halden Motors (", "Orsk Capital today", "by the end of",
    ])
  func endsAnywhere(text: String) throws {
    let document = try Resources.analyse(text)
    #expect(document.sentences.count == 1)
  }

  @Test("dotted parts without an end are cut")
  func dottedParts() throws {
    let document = try Resources.analyse(String(repeating: "ab.", count: 5_000))
    #expect(document.text.tokens.allSatisfy { $0.end - $0.start < 40 })
  }
}

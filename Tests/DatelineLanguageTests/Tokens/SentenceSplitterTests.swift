import Dateline
import Testing

@Suite struct SentenceSplitterTests {
  @Test(
    "ends sentences where readers do",
    arguments: [
      "[[It failed in 2024.]] [[The plan went on.]]",
      "[[“It failed.”]] [[Nobody knew.]]",
      "[[Kestrel Foods Inc. paid $3.5 m.]] [[The rest followed.]]",
      "[[Headline without a stop]]\n\n[[First paragraph.]]\n[[Second paragraph.]]",
      "[[Mr. J. Roe left Halden Corp. in Jan. 2024.]]",
      "[[Will it list?]] [[Yes!]] [[Soon.]]",
      "[[“Will it list?” he asked.]] [[“Yes,” she said.]]",
      "[[He said, \" It failed. \"]] [[Nobody knew.]]",
      "[[She works for Halden Inc.]] [[The firm makes trams.]]",
      "[[The U.S. Treasury and No. 3 plant stayed open.]]",
      "[[U.S. Sales rose.]] [[It sold more in the U.S.]] [[Sales rose.]]",
      "[[A hard-wrapped line\ngoes on.]]\n[[- A point of a list]]\n[[- Another]]",
      "[[3.1]] [[The mill will close.]]\n[[3.2]] [[Halden will sell the yard.]]",
      "[[3.1 The mill will close.]]",
      "[[(a)]] [[The mill closed.]]\n[[(iv)]] [[The yard stayed open.]]",
      "[[b)]] [[The mill closed.]]\n[[•]] [[The yard stayed open.]]",
      "[[3.5 million trams were sold.]]\n[[1.2 million were old.]]",
      """
      [[Halden Motors Corp said it completed the sale of its tram unit to Kestrel
      Foods Inc for 12 mln dlrs in cash, and that the buyer, a maker of jam in
      Lorby, would keep the staff, who had feared for their jobs since the
      offer was made.]]
      [[Shareholders had approved the deal with a large majority at a meeting in
      May.]]
      [[Note]]
      """,
      """
      [[Halden Motors Corp, a maker of trams and buses, said it expects its
      Lorby works to make a loss this year.]]
      [[Costs 40.1 mln vs 38.2 mln]]
      [[Wages 12.0 mln vs 11.1 mln]]
      [[Rents 1.4 mln vs 1.3 mln]]
      [[The works, which Halden bought in 1951 from the <Kestrel
      Engine Company>, will stay open, and so will the yard at which
      it makes buses.]]
      [[Rates 0.4 mln vs 0.3 mln]]
      [[Taxes 0.1 mln vs 0.2 mln]]
      """,
      """
      [[It said the works will be sold to the Kestrel Engine Company Corp
      .]] [[The price was kept back by both sides until Thursday, when they
      meet.]]
      """,
      "[[Kestrel buys Halden]] [[March 4, 2024]] [[Trams Kestrel makes are late.]]",
      "[[Kestrel bought Halden on March 4, 2024 Halden said.]]",
      "[[LORBY (Wire) — Halden.com cost $3.5 million...]] [[Then it closed.]]",
    ])
  func sentences(marked: String) throws {
    let text = marked.replacing("[[", with: "").replacing("]]", with: "")
    let expected = marked.split(separator: "[[").compactMap {
      $0.split(separator: "]]").first.map(String.init)
    }
    let document = try Resources.analyse(text)
    #expect(document.sentences.map { document.words($0.tokens) } == expected)
  }

  @Test("numbers of notes belong to the sentence before them")
  func notes() throws {
    let document = try Resources.analyse("It failed in July. [4] [5] The plan went on.")
    #expect(
      document.sentences.map { document.words($0.tokens) } == [
        "It failed in July. [4] [5]", "The plan went on.",
      ])
  }

  @Test("closing marks without end are cut like any sentence")
  func closers() throws {
    let document = try Resources.analyse("It failed." + String(repeating: ")", count: 9_000))
    #expect(document.sentences.allSatisfy { $0.tokens.count <= SentenceSplitter.longest })
  }

  @Test("sentences cover every token once")
  func cover() throws {
    let document = try Resources.analyse("One. Two\nthree “four.” Five")
    #expect(document.sentences.flatMap(\.tokens) == Array(document.text.tokens.indices))
  }

  @Test("what a desk puts before a headline is no part of it")
  func slugs() throws {
    let document = try Resources.tagged("UPDATE 2-Halden cuts jobs\n\nBRIEF-Orsk grows\n\nEU-Brightmoor deal")
    let language = try Resources.rules().language
    var vocabulary = document.words.vocabulary
    let splitter = SentenceSplitter(
      openers: language.sentenceOpeners, slugs: language.slugs, in: &vocabulary)
    let starts = splitter.sentences(document).map { document.text($0.lowerBound) }
    #expect(starts == ["UPDATE", "Halden", "BRIEF", "Orsk", "EU"])
  }

  @Test(
    "bounds sentences and never fails on bad input",
    arguments: [
      "a ", "7", "\"", "“ ", "( ", "Ж你a ", "\u{200F}a\u{200B}b ", "a. ", "the U.S. ", "-", "'", "re-",
      "to can that her ",
    ])
  func badInput(piece: String) throws {
    // Every token lies in one sentence of bounded length, whatever the text is.
    let text = String(repeating: piece, count: 40_000 / piece.utf8.count)
    let document = try Resources.tagged(text)
    #expect(document.tokens.last.map { Int($0.end) <= document.bytes.count } ?? true)
    let language = try Resources.rules().language
    var vocabulary = document.words.vocabulary
    let sentences = SentenceSplitter(openers: language.sentenceOpeners, in: &vocabulary).sentences(document)
    #expect(sentences.reduce(0) { $0 + $1.count } == document.tokens.count)
    #expect(sentences.allSatisfy { !$0.isEmpty && $0.count <= SentenceSplitter.longest })
  }
}

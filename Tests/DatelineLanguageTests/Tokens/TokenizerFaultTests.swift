import Dateline
import Testing

/// Spellings that once came out wrong.
@Suite struct TokenizerFaultTests {
  private func cut(_ text: String) throws -> [String] {
    let tokenized = try Resources.tokenizer().tokenize(text)
    return tokenized.tokens.indices.map(tokenized.text)
  }

  @Test("words of grammars and gazetteers do not change how a text comes apart")
  func grammarWords() throws {
    let language = try Resources.rules().language
    var vocabulary = try Resources.tokenizer().vocabulary
    for form in ["megawatt-hour", "plant-owner", "q1", "covid"] { _ = vocabulary.insert(form) }
    let text = "a megawatt-hour, the plant-owner, Q1-2024, Covid-19, DC-9 and a spin-off"
    let tokenized = language.tokenizer.over(vocabulary).tokenize(text)
    #expect(tokenized.tokens.indices.map(tokenized.text) == (try cut(text)))
    #expect(
      try cut(text) == [
        "a", "megawatt", "-", "hour", ",", "the", "plant", "-", "owner", ",", "Q1", "-", "2024", ",",
        "Covid-19",
        ",", "DC-9", "and", "a", "spin-off",
      ])
  }

  @Test("the analyser cuts texts as the lexicon alone does")
  func analyser() throws {
    let text = "The state-owned firm paid by kilowatt-hour; the son-in-law of its director-general left."
    let document = try Resources.analyse(text)
    #expect(document.text.tokens.indices.map(document.text.text) == (try cut(text)))
  }

  @Test(
    "addresses end where they end, and a missing space makes none",
    arguments: [
      ("It was won.The rest", "It|was|won|.|The|rest"), ("It was.Now", "It|was|.|Now"),
      ("“see www.halden.example/a”", "“|see|www.halden.example/a|”"),
      ("(https://halden.example/é)", "(|https://halden.example/é|)"),
      ("‘https://halden.example’", "‘|https://halden.example|’"), ("www.", "www|."),
    ])
  func addresses(text: String, expected: String) throws {
    #expect(try cut(text).joined(separator: "|") == expected)
  }

  @Test(
    "initials keep their full stop in every script",
    arguments: [("É. Roe left", "É.|Roe|left"), ("Ö.Ä. Vik", "Ö.Ä.|Vik"), ("Ж. Vik", "Ж.|Vik")])
  func initials(text: String, expected: String) throws {
    #expect(try cut(text).joined(separator: "|") == expected)
  }

  @Test("a letter behind a noun that letters number is no initial")
  func lettered() throws {
    #expect(try cut("its Series A. The round") == ["its", "Series", "A", ".", "The", "round"])
  }

  @Test(
    "invisible marks part no word and leave no trace in its form",
    arguments: [
      "\u{AD}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{202B}", "\u{2060}", "\u{2066}",
      "\u{2069}",
      "\u{FEFF}",
    ])
  func invisible(mark: String) throws {
    let text = "\(mark)the com\(mark)\(mark)pany\(mark)."
    let tokenized = try Resources.tokenizer().tokenize(text)
    #expect(tokenized.tokens.indices.map(tokenized.form) == ["the", "company", "."])
    #expect(tokenized.tokens[1].hasSpaceBefore && !tokenized.tokens[2].hasSpaceBefore)
  }

  @Test("a zero-width space parts words")
  func zeroWidthSpace() throws {
    #expect(try cut("the\u{200B}company") == ["the", "company"])
  }

  @Test(
    "contractions come apart",
    arguments: [
      ("We can’t, he cannot, CANNOT", "We|ca|n’t|,|he|can|not|,|CAN|NOT"),
      ("I’m gonna say they’ll win", "I|’m|gon|na|say|they|’ll|win"),
      ("rock 'n' roll's", "rock|'|n|'|roll|'s"),
    ])
  func contractions(text: String, expected: String) throws {
    #expect(try cut(text).joined(separator: "|") == expected)
  }

  @Test(
    "lines that are no contraction are refused", arguments: ["", "s", "a b c", "''s", "'S", "x'", "can  not"])
  func badContractions(line: String) {
    var contractions = Contractions()
    let isRead = contractions.insert(line)
    #expect(!isRead)
  }

  @Test("a phrase of the rules is cut as in a text")
  func phrases() throws {
    let tokenizer = try Resources.tokenizer()
    var vocabulary = tokenizer.vocabulary
    func forms(_ phrase: String) -> [String] {
      tokenizer.phrase(phrase, in: &vocabulary).map { vocabulary.form($0) }
    }
    #expect(forms("chief's son-in-law") == ["chief", "'s", "son", "-", "in", "-", "law"])
    #expect(forms("'s n't u.s.") == ["'s", "n't", "u.s."])
    #expect(forms("  ") == [])
    #expect(forms("cannot Orsk  plan") == ["can", "not", "orsk", "plan"])
    #expect(
      tokenizer.phrase(["set", "up n't"], in: &vocabulary) == tokenizer.phrase("set up n't", in: &vocabulary))
  }

  @Test("a tokenizer whose vocabulary is taken cuts phrases as before")
  func taken() throws {
    var tokenizer = try Resources.tokenizer()
    var kept = tokenizer.vocabulary
    let phrases = ["chief's son-in-law", "cannot Orsk plan", "u.s. re-election", "e-vtol"]
    let before = phrases.map { tokenizer.phrase($0, in: &kept) }
    var taken = tokenizer.takeVocabulary()
    #expect(tokenizer.vocabulary.count == 1)
    #expect(phrases.map { tokenizer.phrase($0, in: &taken) } == before)
    #expect(taken.count == kept.count)
    #expect(tokenizer.over(taken).tokenize("son-in-law").tokens.count == 5)
  }
}

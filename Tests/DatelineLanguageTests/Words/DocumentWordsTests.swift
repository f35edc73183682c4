import Dateline
import Testing

@Suite struct DocumentWordsTests {
  @Test("a document continues the language's numbers, and its own words mean nothing elsewhere")
  func numbers() throws {
    let tokenizer = try Resources.tokenizer()
    let first = tokenizer.tokenize("The zorbik and the vempel.")
    let second = tokenizer.tokenize("The vempel.")
    let the = try #require(tokenizer.vocabulary.word("the"))
    #expect(first.tokens[0].word == the && first.tokens[3].word == the && second.tokens[0].word == the)
    #expect(first.words.isListed(the))
    #expect(!first.words.isListed(first.tokens[1].word))
    #expect(Int(first.tokens[1].word.index) == tokenizer.vocabulary.count)
    #expect(first.words.word("zorbik") == first.tokens[1].word)
    #expect(second.words.word("zorbik") == nil)
    #expect(first.words.form(first.tokens[4].word) == "vempel")
    #expect(Array(first.words.bytes(the)) == Array("the".utf8))
    #expect(tokenizer.vocabulary.word("vempel") == nil)
  }
}

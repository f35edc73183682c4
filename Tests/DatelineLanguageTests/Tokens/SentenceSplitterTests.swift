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
    ])
  func sentences(marked: String) throws {
    let text = marked.replacing("[[", with: "").replacing("]]", with: "")
    let expected = marked.split(separator: "[[").compactMap {
      $0.split(separator: "]]").first.map(String.init)
    }
    let document = try Resources.analyse(text)
    #expect(document.sentences.map { document.words($0.tokens) } == expected)
  }

  @Test("sentences cover every token once")
  func cover() throws {
    let document = try Resources.analyse("One. Two\nthree “four.” Five")
    #expect(document.sentences.flatMap(\.tokens) == Array(document.text.tokens.indices))
  }
}

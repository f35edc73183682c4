import DatelineLanguage
import Testing

@Suite struct VocabularyTests {
  @Test("gives every form one word and finds it again among many")
  func many() {
    var vocabulary = Vocabulary(capacity: 16)
    let forms = (0..<5_000).map { "w\($0)" } + (0..<40).map { String(repeating: "é", count: $0 + 1) }
    let words = forms.map { vocabulary.insert($0) }
    #expect(Set(words).count == forms.count)
    #expect(forms.map { vocabulary.insert($0) } == words)
    #expect(words.map(vocabulary.form) == forms)
    #expect(forms.map(vocabulary.word) == words)
    #expect(vocabulary.count == forms.count + 1)
  }

  @Test("tells forms apart that differ in one byte or in length alone")
  func near() {
    var vocabulary = Vocabulary()
    let forms = ["abcdefgh", "abcdefgi", "abcdefghi", "abcdefg", "bbcdefgh", ""]
    #expect(Set(forms.map { vocabulary.insert($0) }).count == forms.count)
    #expect(vocabulary.word("") == Word.none)
    #expect(vocabulary.word("abcdef") == nil)
  }
}

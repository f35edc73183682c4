import DatelineLanguage
import Testing

/// Sets, maps and masks by word.
@Suite struct WordTablesTests {
  private enum Letter: UInt8 { case a, b, last = 63 }

  @Test("a set holds what was put in, at every border of its bits")
  func set() {
    var vocabulary = Vocabulary()
    let words = (0..<200).map { vocabulary.insert("w\($0)") }
    var set = WordSet()
    for place in stride(from: 0, to: 200, by: 3) { set.insert(words[place]) }
    for place in 0..<200 { #expect(set.contains(words[place]) == place.isMultiple(of: 3)) }
    #expect(!set.contains(Word(index: 1_000_000)))
    #expect(WordSet(["w7"], in: &vocabulary).contains(words[7]))
  }

  @Test("a map keeps the last value of a word and knows nothing of others")
  func map() {
    var vocabulary = Vocabulary()
    let map = WordMap([("a", 1), ("b", 2), ("a", 3)].map { (key: $0.0, value: $0.1) }, in: &vocabulary)
    #expect(vocabulary.word("a").flatMap { map[$0] } == 3)
    #expect(vocabulary.word("b").flatMap { map[$0] } == 2)
    #expect(map[Word.none] == nil)
    #expect(map[Word(index: 99)] == nil)
    #expect(map.values == [3, 2])
    #expect(WordMap<Int>().isEmpty)
  }

  @Test("a map of few words far apart knows these alone")
  func sparse() {
    var map = WordMap<String>()
    let words = [0, 63, 64, 6_400, 1_000_000].map { Word(index: UInt32($0)) }
    for word in words.reversed() { map[word] = "\(word.index)" }
    #expect(words.allSatisfy { map[$0] == "\($0.index)" })
    for index in [1, 62, 65, 128, 6_399, 6_401, 999_999, 1_000_001, 2_000_000] {
      #expect(map[Word(index: UInt32(index))] == nil)
    }
    #expect(map.values.count == words.count)
  }

  @Test("a map holds more entries than fit into two bytes")
  func large() {
    var map = WordMap<Int>()
    for index in 0..<70_000 { map[Word(index: UInt32(index))] = index }
    #expect((0..<70_000).allSatisfy { map[Word(index: UInt32($0))] == $0 })
  }

  @Test("masks gather the classes of a word")
  func masks() {
    var masks = WordMasks<CaseSet<Letter>>()
    let word = Word(index: 5)
    masks.insert(CaseSet(.a), for: word)
    masks.insert(CaseSet(.last), for: word)
    #expect(masks[word].has(.a) && masks[word].has(.last) && !masks[word].has(.b))
    #expect(masks[word] == [CaseSet(.a), CaseSet(.last)])
    #expect(masks[Word(index: 4)].isEmpty && masks[Word(index: 6)].isEmpty)
  }
}

/// Reads the table of forms into flat arrays: where the readings of each word begin, and the readings.
struct LexiconReader {
  private let table: [UInt8]
  private let words: ListedWords
  private var position = 0
  private var found: [(word: Word, reading: Lexicon.Reading)] = []
  private var changed = WordMap<[ListedWords.Listed]>()
  private(set) var closed = WordSet()
  private(set) var starts: [UInt32] = []
  private(set) var readings: [Lexicon.Reading] = []

  init(table: [UInt8], words: ListedWords) {
    self.table = table
    self.words = words
  }

  mutating func read(_ vocabulary: inout Vocabulary) {
    // Lemmas may come before their own line, so readings are gathered by word and laid out at the end.
    found.reserveCapacity(table.count / 10)
    for (form, listed) in words.closed {
      let word = vocabulary.insert(form)
      closed.insert(word)
      for reading in listed { append(word, reading, &vocabulary) }
    }
    for (form, listed) in words.changed {
      let word = vocabulary.insert(form)
      changed[word] = (changed[word] ?? []) + listed
    }
    readTable(&vocabulary)
    layOut(words: vocabulary.count)
  }

  private mutating func readTable(_ vocabulary: inout Vocabulary) {
    var done = WordSet()
    while position < table.count {
      guard table[position] != 0x23 else {
        skipLine()
        continue
      }
      let form = field()
      guard !form.isEmpty else {
        skipLine()
        continue
      }
      let word = vocabulary.insert(table.span.extracting(form))
      if !closed.contains(word) {
        readReadings(of: word, &vocabulary)
        done.insert(word)
      }
      skipLine()
    }
    for (form, listed) in words.changed {
      let word = vocabulary.insert(form)
      guard !done.contains(word), !closed.contains(word) else { continue }
      done.insert(word)
      for reading in listed where reading.isAdded { append(word, reading, &vocabulary) }
    }
  }

  private mutating func readReadings(of word: Word, _ vocabulary: inout Vocabulary) {
    let changes = changed[word]
    let first = found.count
    while position < table.count, table[position] == 0x09 {
      position += 1
      let range = field()
      let equals = range.first { table[$0] == 0x3D }
      let lemma =
        equals.map { vocabulary.insert(table.span.extracting(($0 + 1)..<range.upperBound)) } ?? word
      for wordClass in classes(range.lowerBound..<(equals ?? range.upperBound)) {
        var cost: UInt8? = words.usual[Int(wordClass.rawValue)]
        if let change = changes?.last(where: { $0.wordClass == wordClass }) { cost = change.cost }
        guard let cost else { continue }
        found.append((word, Lexicon.Reading(wordClass: wordClass, cost: cost, lemma: lemma)))
      }
    }
    for change in changes ?? []
    where change.isAdded && !found[first...].contains(where: { $0.reading.wordClass == change.wordClass }) {
      append(word, change, &vocabulary)
    }
  }

  private mutating func append(
    _ word: Word, _ listed: ListedWords.Listed, _ vocabulary: inout Vocabulary
  ) {
    guard let cost = listed.cost else { return }
    let lemma = listed.lemma.map { vocabulary.insert($0) } ?? word
    found.append((word, Lexicon.Reading(wordClass: listed.wordClass, cost: cost, lemma: lemma)))
  }

  private mutating func layOut(words: Int) {
    starts = [UInt32](repeating: 0, count: words + 1)
    for (word, _) in found { starts[Int(word.index) + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    guard let filler = found.first?.reading else { return }
    readings = [Lexicon.Reading](repeating: filler, count: found.count)
    var next = starts
    for (word, reading) in found {
      readings[Int(next[Int(word.index)])] = reading
      next[Int(word.index)] += 1
    }
  }

  /// The bytes up to the next tab or line end.
  private mutating func field() -> Range<Int> {
    let start = position
    while position < table.count, table[position] != 0x09, table[position] != 0x0A { position += 1 }
    return start..<position
  }

  private mutating func skipLine() {
    while position < table.count, table[position] != 0x0A { position += 1 }
    position += 1
  }

  /// What the tag at a place of the table stands for; nothing for an unknown one.
  private func classes(_ tag: Range<Int>) -> [WordClass] {
    var key: UInt32 = 0
    for place in tag { key = key << 8 | UInt32(table[place]) }
    switch key {
    case 0x5642: return [.verbBase, .verbPresent]
    case 0x56425A: return [.verbThirdPerson]
    case 0x564244: return [.verbPast]
    case 0x56424E: return [.verbPastParticiple]
    case 0x564247: return [.verbGerund]
    case 0x4E4E: return [.noun]
    case 0x4E4E53: return [.pluralNoun]
    case 0x4A4A: return [.adjective]
    case 0x5242: return [.adverb]
    default: return []
    }
  }
}

/// Reads the table of forms into flat arrays: where the readings of each word begin, and the readings.
struct LexiconReader {
  private let table: [UInt8]
  private var position = 0
  private(set) var starts: [UInt32] = []
  private(set) var readings: [Lexicon.Reading] = []

  init(table: [UInt8]) { self.table = table }

  mutating func read(_ vocabulary: inout Vocabulary) {
    // Lemmas may come before their own line, so readings are gathered by word and laid out at the end.
    var found: [(word: Word, reading: Lexicon.Reading)] = []
    found.reserveCapacity(table.count / 14)
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
      while position < table.count, table[position] == 0x09 {
        position += 1
        let range = field()
        let equals = table[range].firstIndex(of: 0x3D)
        guard let (partOfSpeech, verbForm) = Self.tag(table[range.lowerBound..<(equals ?? range.upperBound)])
        else { continue }
        let lemma =
          equals.map { vocabulary.insert(table.span.extracting(($0 + 1)..<range.upperBound)) } ?? word
        found.append((word, Lexicon.Reading(partOfSpeech: partOfSpeech, verbForm: verbForm, lemma: lemma)))
      }
      skipLine()
    }
    layOut(found, words: vocabulary.count)
  }

  private mutating func layOut(_ found: [(word: Word, reading: Lexicon.Reading)], words: Int) {
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

  private static func tag(_ bytes: ArraySlice<UInt8>) -> (PartOfSpeech, VerbForm?)? {
    var key: UInt32 = 0
    for byte in bytes { key = key << 8 | UInt32(byte) }
    switch key {
    case 0x5642: return (.verb, .base)
    case 0x56425A: return (.verb, .thirdPerson)
    case 0x564244: return (.verb, .past)
    case 0x56424E: return (.verb, .pastParticiple)
    case 0x564247: return (.verb, .gerund)
    case 0x4E4E, 0x4E4E53: return (.noun, nil)
    case 0x4A4A: return (.adjective, nil)
    case 0x5242: return (.adverb, nil)
    default: return nil
    }
  }
}

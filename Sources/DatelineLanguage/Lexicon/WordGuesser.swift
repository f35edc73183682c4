/// Finds what unknown words can be: by a known word behind a prefix, or by their endings.
struct WordGuesser: Sendable {
  private let grammar: TaggingGrammar
  private let vocabulary: Vocabulary
  private let lexicon: Lexicon
  /// Endings by last byte, longest first.
  private var byLastByte: [[TaggingGrammar.Ending]] = Array(repeating: [], count: 256)
  private var anything: [(wordClass: WordClass, cost: Int32)] = [(.noun, 0)]

  init(grammar: TaggingGrammar, lexicon: Lexicon) {
    self.grammar = grammar
    self.lexicon = lexicon
    vocabulary = lexicon.vocabulary
    for ending in grammar.endings.sorted(by: { $0.bytes.count > $1.bytes.count }) {
      if let last = ending.bytes.last {
        byLastByte[Int(last)].append(ending)
      } else {
        anything = ending.readings
      }
    }
  }

  /// What a form can be; never empty.
  ///
  /// - Complexity: O(length of the form × prefixes).
  func readings(_ form: ArraySlice<UInt8>) -> [(wordClass: WordClass, cost: Int32)] {
    if let (_, stem) = derived(form) {
      return lexicon.readings(of: stem).map { ($0.wordClass, Int32($0.cost)) }
    }
    guard let last = form.last else { return anything }
    for ending in byLastByte[Int(last)] where form.count > ending.bytes.count + 1 && ends(form, ending.bytes)
    {
      return ending.readings
    }
    return anything
  }

  /// What a number in digits is.
  func numberReadings(_ form: ArraySlice<UInt8>) -> [(wordClass: WordClass, cost: Int32)] {
    for ending in grammar.numberEndings where ends(form, ending.bytes) { return ending.readings }
    return [(.numeral, 0)]
  }

  /// The dictionary form of a guessed reading.
  func lemma(_ form: ArraySlice<UInt8>, as wordClass: WordClass) -> [UInt8] {
    if let (prefix, stem) = derived(form) {
      let reading = lexicon.readings(of: stem).first { $0.wordClass == wordClass }
      return Array(form.prefix(prefix)) + vocabulary.index.bytes(Int((reading?.lemma ?? stem).index))
    }
    var last: [UInt8]?
    for stem in grammar.stems[wordClass] ?? [] where ends(form, stem.ending) {
      let candidate = Array(form.dropLast(stem.ending.count)) + stem.replacement
      let isKnown = vocabulary.index.find(candidate.span, hash: WordIndex.hash(candidate.span)).map {
        lexicon.knows(Word(index: $0))
      }
      if isKnown == true { return candidate }
      last = candidate
    }
    return last ?? Array(form)
  }

  /// The length of a prefix (with its hyphen) and the known word of an open class behind it.
  private func derived(_ form: ArraySlice<UInt8>) -> (prefix: Int, stem: Word)? {
    for prefix in grammar.prefixes where form.count > prefix.count + 3 && form.starts(with: prefix) {
      var length = prefix.count
      if form[form.startIndex + length] == 0x2D { length += 1 }
      let rest = form.dropFirst(length)
      guard rest.count > 3 else { continue }
      let word = vocabulary.index.find(rest.span, hash: WordIndex.hash(rest.span)).map(Word.init(index:))
      if let word, !lexicon.isClosed(word), lexicon.knows(word) { return (length, word) }
    }
    return nil
  }

  private func ends(_ form: ArraySlice<UInt8>, _ ending: [UInt8]) -> Bool {
    guard form.count >= ending.count else { return false }
    let start = form.endIndex - ending.count
    for offset in ending.indices where form[start + offset] != ending[offset] { return false }
    return true
  }
}

/// The word classes of a ``ClauseVocabulary`` as one bit mask a word.
struct ClauseGrammar: Sendable {
  private var masks: [UInt32]

  /// Compiles a vocabulary.
  ///
  /// - Parameters:
  ///   - source: the classes.
  ///   - vocabulary: the language's words, to which new ones are added.
  init(_ source: ClauseVocabulary, in vocabulary: inout Vocabulary) {
    var members: [(word: Word, mask: UInt32)] = []
    for (wordClass, forms) in source.forms {
      for form in forms { members.append((vocabulary.insert(form), 1 << UInt32(wordClass.rawValue))) }
    }
    masks = [UInt32](repeating: 0, count: vocabulary.count)
    for (word, mask) in members { masks[Int(word.index)] |= mask }
  }

  /// Whether a word belongs to a class.
  @inline(__always)
  func holds(_ wordClass: ClauseVocabulary.WordClass, _ word: Word) -> Bool {
    let index = Int(word.index)
    return index < masks.count && masks[index] & (1 << UInt32(wordClass.rawValue)) != 0
  }
}

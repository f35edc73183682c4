/// Values by phrases of one or more words, found where a phrase begins or, when read backward, where it ends.
public struct PhraseMap<Value: Sendable>: Sendable {
  private var index = PhraseIndex()
  private var values: [Value] = []
  private let isBackward: Bool

  /// Makes an empty map.
  ///
  /// - Parameter readingBackward: whether phrases are looked for by their end.
  public init(readingBackward: Bool = false) { isBackward = readingBackward }

  /// Makes a map from phrases, whose words are added to `vocabulary` when they are new.
  ///
  /// - Parameters:
  ///   - entries: phrases as their tokens, folded; the last of two equal ones wins.
  ///   - vocabulary: the words of the language.
  public init(_ entries: some Sequence<(key: [String], value: Value)>, in vocabulary: inout Vocabulary) {
    self.init()
    for (phrase, value) in entries { insert(phrase.map { vocabulary.insert($0) }, value) }
  }

  /// Adds a phrase in reading order, or changes its value; a phrase without words is passed over.
  public mutating func insert(_ phrase: [Word], _ value: Value) {
    guard !phrase.isEmpty else { return }
    let number = isBackward ? index.insert(phrase.reversed()) : index.insert(phrase)
    if number == values.count { values.append(value) } else { values[number] = value }
  }

  /// The value of exactly this phrase; nil when it has none.
  public subscript(phrase: [Word]) -> Value? {
    (isBackward ? index.number(of: phrase.reversed()) : index.number(of: phrase)).map { values[$0] }
  }

  /// The value of exactly these two words; nil when they have none.
  func value(_ first: Word, _ second: Word) -> Value? {
    guard index.mayBegin(with: isBackward ? second : first) else { return nil }
    return self[[first, second]]
  }

  /// The longest phrase that begins at token `start` and ends before `end`: its length in tokens and its value.
  ///
  /// - Precondition: the map is not read backward.
  /// - Complexity: O(length of the longest phrase that begins so).
  @inline(__always)
  public func longest(in tokens: [Token], at start: Int, before end: Int) -> (length: Int, value: Value)? {
    guard let (number, length) = index.longest(in: tokens, at: start, limit: end - start, step: 1) else {
      return nil
    }
    return (length, values[number])
  }

  /// The longest phrase that ends before token `end` and begins at `start` or later: its length in tokens and its value.
  ///
  /// - Precondition: the map is read backward.
  /// - Complexity: O(length of the longest phrase that ends so).
  @inline(__always)
  public func longest(
    in tokens: [Token], before end: Int, notBefore start: Int
  ) -> (length: Int, value: Value)? {
    guard let (number, length) = index.longest(in: tokens, at: end - 1, limit: end - start, step: -1) else {
      return nil
    }
    return (length, values[number])
  }
}

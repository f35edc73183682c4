/// Values by word, looked up in a few nanoseconds.
///
/// A flat table of the vocabulary's size holds small numbers that point into a list of the values, so it suits maps over
/// the words of a language, filled once and asked for every token. Words outside the language have no value. Most maps
/// hold few words, so the table is cut into pages, of which only those with a value exist.
public struct WordMap<Value: Sendable>: Sendable {
  /// The number of each page of 64 words plus 1; 0 for a page without values.
  @usableFromInline private(set) var pages: [UInt32] = []
  /// Page after page, the place of each word in ``values`` plus 1; 0 for a word without a value.
  @usableFromInline private(set) var places: [UInt32] = []
  /// The values, in the order in which they came.
  public private(set) var values: [Value] = []

  /// Makes an empty map.
  public init() {}

  /// Makes a map from forms, which are added to `vocabulary` when they are new.
  public init(_ entries: some Sequence<(key: String, value: Value)>, in vocabulary: inout Vocabulary) {
    for (form, value) in entries { self[vocabulary.insert(form)] = value }
  }

  /// The words with their values, in the order of the words.
  var pairs: [(word: Word, value: Value)] {
    pages.indices.filter { pages[$0] != 0 }.flatMap { page in
      (0..<64).compactMap { place in
        let word = Word(index: UInt32(page << 6 | place))
        return self[word].map { (word, $0) }
      }
    }
  }

  /// Whether no word has a value.
  public var isEmpty: Bool { values.isEmpty }

  /// The value of a word; nil when it has none.
  ///
  /// - Complexity: O(1); setting a word beyond the last page extends the table.
  public subscript(word: Word) -> Value? {
    // Inlined, since a call through the generic code of another module costs ten times the look-up.
    @inlinable
    get {
      let page = Int(word.index >> 6)
      guard page < pages.count, pages[page] != 0 else { return nil }
      let place = places[Int(pages[page] - 1) << 6 | Int(word.index & 63)]
      return place == 0 ? nil : values[Int(place) - 1]
    }
    set {
      guard let newValue else { return }
      let page = Int(word.index >> 6)
      if page >= pages.count { pages += [UInt32](repeating: 0, count: page + 1 - pages.count) }
      if pages[page] == 0 {
        pages[page] = UInt32(places.count >> 6) + 1
        places += [UInt32](repeating: 0, count: 64)
      }
      let index = Int(pages[page] - 1) << 6 | Int(word.index & 63)
      if places[index] == 0 {
        values.append(newValue)
        places[index] = UInt32(values.count)
      } else {
        values[Int(places[index]) - 1] = newValue
      }
    }
  }
}

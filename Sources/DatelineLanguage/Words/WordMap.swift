/// Values by word, looked up in a few nanoseconds.
///
/// A flat table of the vocabulary's size holds small numbers that point into a list of the values, so it suits maps over
/// the words of a language, filled once and asked for every token. Words outside the language have no value.
public struct WordMap<Value: Sendable>: Sendable {
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
    places.enumerated().compactMap { index, place in
      place == 0 ? nil : (Word(index: UInt32(index)), values[Int(place) - 1])
    }
  }

  /// Whether no word has a value.
  public var isEmpty: Bool { values.isEmpty }

  /// The value of a word; nil when it has none.
  ///
  /// - Complexity: O(1); setting a word beyond the table's end extends the table.
  public subscript(word: Word) -> Value? {
    // Inlined, since a call through the generic code of another module costs ten times the look-up.
    @inlinable
    get {
      let index = Int(word.index)
      guard index < places.count else { return nil }
      let place = places[index]
      return place == 0 ? nil : values[Int(place) - 1]
    }
    set {
      guard let newValue else { return }
      let index = Int(word.index)
      if index >= places.count {
        places.append(contentsOf: repeatElement(0, count: index + 1 - places.count))
      }
      if places[index] == 0 {
        values.append(newValue)
        places[index] = UInt32(values.count)
      } else {
        values[Int(places[index]) - 1] = newValue
      }
    }
  }
}

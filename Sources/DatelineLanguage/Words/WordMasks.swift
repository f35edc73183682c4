/// Sets of classes by word, looked up with one access to an array.
///
/// A flat table with one set for each word of the language; words outside the language have the empty set.
public struct WordMasks<Classes: OptionSet & Sendable>: Sendable {
  private var masks: [Classes] = []

  /// Makes masks in which every word has the empty set.
  public init() {}

  /// Adds classes to those of a word.
  ///
  /// - Parameters:
  ///   - classes: the classes to be added.
  ///   - word: a word of the language.
  public mutating func insert(_ classes: Classes, for word: Word) {
    let index = Int(word.index)
    if index >= masks.count {
      masks.append(contentsOf: repeatElement(Classes(), count: index + 1 - masks.count))
    }
    masks[index].formUnion(classes)
  }

  /// The classes of a word.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  public subscript(word: Word) -> Classes {
    let index = Int(word.index)
    return index < masks.count ? masks[index] : Classes()
  }
}

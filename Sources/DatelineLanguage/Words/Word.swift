/// A word as a number: two tokens of one document have the same number exactly when their folded forms are equal.
///
/// Numbers below the size of the language's ``Vocabulary`` mean the same in every document; those above were met first
/// in one document and mean something in that document alone.
public struct Word: Hashable, Sendable, Comparable {
  /// The place of the word in its table, counted from 0.
  public let index: UInt32

  /// Makes a word of its place in a table.
  @inlinable
  public init(index: UInt32) { self.index = index }

  /// The empty word, which every vocabulary holds first.
  @inlinable
  public static var none: Word { Word(index: 0) }

  /// Orders by place in the table, which is the order of first meeting.
  @inlinable
  public static func < (left: Word, right: Word) -> Bool { left.index < right.index }
}

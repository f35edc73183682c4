/// A name as the finder delivers it.
struct NameSpan {
  /// The tokens of the name.
  let tokens: Range<Int>
  /// Whether a person's title stands before it.
  let hasTitle: Bool
  /// Whether its capital is a choice, so that the name is known from here.
  let isSure: Bool
}

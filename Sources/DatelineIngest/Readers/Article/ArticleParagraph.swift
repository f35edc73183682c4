/// One paragraph of an article as its source marks it up.
struct ArticleParagraph: Hashable, Sendable {
  /// What the source's markup says that the paragraph is.
  enum Kind: Hashable, Sendable {
    /// The introduction that the source marks as such.
    case standfirst
    case heading, prose, listEntry, quote, caption, furniture
  }

  let kind: Kind
  /// The words, white space collapsed.
  let text: String
  /// The offset in the source of the first byte of the element that holds the words; nil when it is not known.
  let source: Int?

  init(_ kind: Kind, _ text: String, source: Int? = nil) {
    self.kind = kind
    self.text = text
    self.source = source
  }
}

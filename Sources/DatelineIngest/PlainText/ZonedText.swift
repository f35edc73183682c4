import DatelineModel

/// The editorial stretches of a plain text, and what they say about the article.
struct ZonedText {
  /// The zones in order and apart; body paragraphs next to one another are one zone.
  let zones: [Zone]
  /// The headline's words; nil when the text has none.
  let headline: String?
  /// What front matter, date lines, datelines, bylines and source lines say.
  let metadata: DocumentMetadata
  /// Dates that cannot be read.
  let problems: [IngestError]

  /// Zones `text` by the conventions of pasted articles.
  ///
  /// - Parameters:
  ///   - text: The text as it is kept.
  ///   - title: The title when it is known; a first line with the same words is the headline whatever its form.
  ///   - readsFrontMatter: Whether a leading `---` block is metadata.
  /// - Complexity: O(n) in the bytes of `text`.
  init(_ text: String, title: String? = nil, readsFrontMatter: Bool = true) {
    var zoner = TextZoner(Array(text.utf8), title: title?.trimmedOrNil, readsFrontMatter: readsFrontMatter)
    zoner.run()
    zones = zoner.zones
    headline = zoner.headline
    metadata = zoner.metadata
    problems = zoner.problems
  }
}

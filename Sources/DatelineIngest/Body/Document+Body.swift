import DatelineModel

extension Document {
  /// The document with nothing but lead and body in its text.
  ///
  /// Headline, captions and furniture are gone, paragraphs stand one blank line apart, and zones and source map point
  /// into the new text, whose hash ``sha256`` is. Everything else stays. The text is empty when the document has
  /// neither lead nor body; a body of a body is itself.
  /// - Returns: The shorter document.
  /// - Complexity: O(n) in the bytes of ``text``.
  public func body() -> Document {
    let body = BodyText(self)
    return Document(
      id: id, file: file, sha256: Digest.sha256(body.bytes), url: url, title: title, authors: authors,
      publisher: publisher, published: published, publishedSource: publishedSource, modified: modified,
      language: language, section: section, agency: agency, text: String(decoding: body.bytes, as: UTF8.self),
      zones: body.zones, declaredSources: declaredSources,
      provenance: Provenance(
        reader: provenance.reader, sourceSHA256: provenance.sourceSHA256, fields: provenance.fields,
        sourceMap: body.sourceMap))
  }
}

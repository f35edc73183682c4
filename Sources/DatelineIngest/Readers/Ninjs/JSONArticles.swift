/// One article, or what stands for none, as an object of a news format in JSON gives it.
struct JSONArticle {
  let id: String?
  /// The kind of object and its id, for messages.
  let part: String
  /// Why the object carries no article; nil when it should.
  let reasonToSkip: Skipped.Reason?
  let assembly: ArticleAssembly
}

/// Reads the objects of a source one after another.
enum JSONArticles {
  /// Reads each object with `article`; a bad one is a failure with its line, and the others are read all the same.
  ///
  /// - Throws: `unsupportedEncoding` when the source came with an encoding that the system cannot convert.
  static func read(
    _ source: SourceBytes, article: (JSONValue) -> JSONArticle
  ) throws(IngestError) -> ReadOutcome {
    let bytes = try source.utf8()
    let hash = Digest.sha256(source.bytes)
    let objects = JSONObjects(bytes)
    var drafts: [DocumentDraft] = []
    var failures: [IngestFailure] = []
    var skipped: [Skipped] = []
    for (position, place) in objects.places.enumerated() {
      let value = bytes[place.range]
      if let offset = JSONSyntax.errorOffset(in: value) {
        let (line, column) = place.position(of: offset, in: bytes)
        let error = IngestError.badJSON(detail: JSONSyntax.wording(value, offset))
        failures.append(IngestFailure(path: source.name, line: line, column: column, error: error))
        continue
      }
      do {
        let found = article(try JSONValue(value))
        let number = objects.isList ? position + 1 : nil
        if let reason = found.reasonToSkip {
          skipped.append(Skipped(path: source.name, reason: reason, part: found.part))
        } else if let draft = found.assembly.draft(
          id: found.id, line: place.line, number: number, sourceSHA256: hash)
        {
          drafts.append(draft)
        } else {
          failures.append(
            IngestFailure(path: source.name, line: place.line, error: .entriesWithoutText(count: 1)))
        }
      } catch {
        failures.append(IngestFailure(path: source.name, line: place.line, error: error))
      }
    }
    return ReadOutcome(drafts: drafts, failures: failures, skipped: skipped)
  }
}

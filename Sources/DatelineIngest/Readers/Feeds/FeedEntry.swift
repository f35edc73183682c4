import DatelineModel

/// One entry of a feed, in the terms that all kinds of feeds share.
struct FeedEntry {
  /// The title's words, markup removed; nil when it has none.
  var title: String?
  /// The texts that the entry offers, each as its paragraphs; the longest is the article's.
  var texts: [[ArticleParagraph]] = []
  /// What the entry says about the article.
  var metadata = DocumentMetadata(publishedSource: .feed)
  /// The line on which the entry begins.
  var line: Int

  /// The document of the entry; nil when it has a title at most.
  func draft(line: Int?, sourceSHA256: String) -> DocumentDraft? {
    let longest = texts.max { Self.length($0) < Self.length($1) }
    return ArticleAssembly(headline: title, paragraphs: longest ?? [], metadata: metadata)
      .draft(line: line, sourceSHA256: sourceSHA256)
  }

  /// The words of a title, which feeds write as text or as markup.
  static func title(_ written: String?) -> String? {
    guard let written else { return nil }
    guard written.contains("<") || written.contains("&") else { return written.collapsed.trimmedOrNil }
    return MarkupFragment(written).paragraphs.map(\.text).joined(separator: " ").trimmedOrNil
  }

  private static func length(_ paragraphs: [ArticleParagraph]) -> Int {
    paragraphs.reduce(0) { $0 + $1.text.utf8.count }
  }
}

extension ReadOutcome {
  /// The documents of a feed's entries; those without text are one failure with their number.
  ///
  /// - Parameters:
  ///   - entries: The entries in order.
  ///   - source: The feed.
  ///   - failures: What else was wrong.
  init(entries: [FeedEntry], of source: SourceBytes, failures: [IngestFailure] = []) {
    let hash = Digest.sha256(source.bytes)
    // A feed on one line has no line for each entry.
    let lines = Set(entries.map(\.line))
    let hasLines = lines.count == entries.count
    let drafts = entries.compactMap { $0.draft(line: hasLines ? $0.line : nil, sourceSHA256: hash) }
    var failures = failures
    if drafts.count < entries.count {
      failures.append(
        IngestFailure(
          path: source.name, error: .entriesWithoutText(count: entries.count - drafts.count),
          documentKept: !drafts.isEmpty))
    }
    self.init(drafts: drafts, failures: failures)
  }
}

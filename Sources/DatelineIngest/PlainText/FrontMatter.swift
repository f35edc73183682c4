import DatelineModel

/// The `key: value` lines between two lines of `---` at the head of a text.
struct FrontMatter {
  /// The block with both its marks.
  let span: TextSpan
  /// What the block says; its dates are still words.
  let form: MetadataForm

  private static let lineLimit = 64

  /// Finds the front matter of `lines`; nil when the text begins otherwise or the block is not of this form.
  init?(_ lines: [TextLine]) {
    guard let first = lines.first, first.text == "---" else { return nil }
    let body = lines.dropFirst().prefix(Self.lineLimit)
    guard let end = body.firstIndex(where: { $0.text == "---" || $0.text == "..." }) else { return nil }
    var form = MetadataForm()
    var listKey: String?
    for line in body[..<end] {
      if line.text.hasPrefix("#") { continue }
      if line.text.hasPrefix("- "), let key = listKey {
        Self.set(key, String(line.text.dropFirst(2)), in: &form)
        continue
      }
      guard let colon = line.text.firstIndex(of: ":"),
        line.text[..<colon].allSatisfy({ $0.isLetter || $0 == "_" || $0 == "-" || $0 == " " })
      else { return nil }
      let key = line.text[..<colon].trimmed.lowercased()
      listKey = key
      Self.set(key, String(line.text[line.text.index(after: colon)...]), in: &form)
    }
    span = TextSpan(first.span.start, lines[end].span.end)
    self.form = form
  }

  private static func set(_ key: String, _ written: String, in form: inout MetadataForm) {
    guard let value = unquoted(written) else { return }
    switch key {
    case "title", "headline": form.title = value
    case "published", "date": form.published = value
    case "modified", "updated": form.modified = value
    case "publisher", "source", "site": form.publisher = value
    case "url", "link": form.url = value
    case "language", "lang": form.language = value
    case "author", "authors", "by": form.authors += list(value)
    case "declared_sources", "sources": form.declaredSources += list(value)
    default: break
    }
  }

  private static func list(_ value: String) -> [String] {
    guard value.hasPrefix("["), value.hasSuffix("]") else { return [value] }
    return value.dropFirst().dropLast().split(separator: ",").compactMap { unquoted(String($0)) }
  }

  private static func unquoted(_ written: String) -> String? {
    let value = written.trimmed
    guard value.count >= 2, let quote = value.first, quote == "\"" || quote == "'", value.last == quote else {
      return value.trimmedOrNil
    }
    return String(value.dropFirst().dropLast()).trimmedOrNil
  }
}

extension DocumentSummary {
  /// Writes the object form that `encode(to:)` writes.
  func write(to writer: inout JSONLineWriter) {
    writer.object { writer in
      func text(_ key: StaticString, _ value: String?) {
        writer.key(key)
        if let value { writer.string(value) } else { writer.null() }
      }
      if !authors.isEmpty { writer.member("authors", authors) }
      if !declaredSources.isEmpty { writer.member("declared_sources", declaredSources) }
      writer.member("file", file)
      writer.member("id", id)
      writer.member("lang", language)
      if let modified {
        writer.key("modified")
        modified.write(to: &writer)
      }
      writer.member("near_duplicate_of", nearDuplicateOf)
      writer.key("published")
      if let published { published.write(to: &writer) } else { writer.null() }
      if !publishedReasons.isEmpty { writer.member("published_reasons", publishedReasons) }
      writer.member("published_source", publishedSource.rawValue)
      text("publisher", publisher)
      writer.member("sha256", sha256)
      text("title", title)
      text("url", url)
    }
  }
}

extension Entity {
  /// Writes the object form that `encode(to:)` writes.
  func write(to writer: inout JSONLineWriter) {
    writer.object { writer in
      if !aliases.isEmpty { writer.member("aliases", aliases) }
      writer.member("id", id)
      if !identifiers.isEmpty {
        writer.key("identifiers")
        writer.dictionary(identifiers) { $0.string($1) }
      }
      writer.member("kind", kind.rawValue)
      if !mergedFrom.isEmpty { writer.member("merged_from", mergedFrom) }
      writer.member("name", name)
    }
  }
}

extension Origin {
  /// Writes the object form that `encode(to:)` writes.
  func write(to writer: inout JSONLineWriter) {
    writer.object { writer in
      writer.member("id", id)
      writer.member("kind", kind.rawValue)
      writer.member("name", name)
      writer.member("prior", prior)
      writer.member("prior_from", priorFrom.rawValue)
      writer.member("reviewed_n", reviewedCount)
      writer.member("signals", signals.map(\.rawValue))
    }
  }
}

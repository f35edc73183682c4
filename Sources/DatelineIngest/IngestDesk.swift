import DatelineModel

/// Collects what the readers give and hands out the ids.
///
/// Ids that sources state are kept exactly and served first, whatever the order of reading, so that a name made
/// up for a file never takes one away.
struct IngestDesk {
  /// What one source gave.
  struct Read {
    let outcome: ReadOutcome
    let reader: String
    /// What overrules the source's own words.
    let stronger: DocumentMetadata
  }

  private struct Waiting {
    let draft: DocumentDraft
    let read: Read
    let idBase: String
    let file: String?
  }

  private var waiting: [Waiting] = []
  private var failures: [IngestFailure]
  private var skipped: [Skipped]
  private let sitemaps: SitemapMetadata

  init(failures: [IngestFailure], skipped: [Skipped], sitemaps: SitemapMetadata = SitemapMetadata()) {
    self.failures = failures
    self.skipped = skipped
    self.sitemaps = sitemaps
  }

  mutating func take(_ read: Read, idBase: String, file: String?) {
    failures += read.outcome.failures
    skipped += read.outcome.skipped
    let several = read.outcome.drafts.count > 1
    for draft in read.outcome.drafts {
      // A line's number does not move when a bad line before it is mended.
      let base = several ? draft.line.map { "\(idBase)-\($0)" } ?? idBase : idBase
      waiting.append(Waiting(draft: draft, read: read, idBase: base, file: file))
    }
  }

  mutating func fail(_ path: String, _ error: IngestError) {
    failures.append(IngestFailure(path: path, error: error))
  }

  /// The report with every id unique: the second document of a name has "-2" behind it.
  func report() -> IngestReport {
    var texts: [String: String] = [:]
    for entry in waiting {
      if let id = entry.draft.id, texts[id] == nil { texts[id] = entry.draft.text }
    }
    var used = Set(texts.keys)
    var given: Set<String> = []
    var next: [String: Int] = [:]
    var documents: [Document] = []
    var failures = failures
    var skipped = skipped
    for entry in waiting {
      let id: String
      if let stated = entry.draft.id {
        guard given.insert(stated).inserted else {
          let path = entry.file ?? SourceBytes.standardInputName
          if texts[stated] == entry.draft.text {
            skipped.append(Skipped(path: path, reason: .sameDocument))
          } else {
            failures.append(IngestFailure(path: path, line: entry.draft.line, error: .duplicateID(stated)))
          }
          continue
        }
        id = stated
      } else {
        id = Self.free(entry.idBase, used: &used, next: &next)
      }
      documents.append(
        entry.draft.document(
          id: id, file: entry.file, reader: entry.read.reader, stronger: entry.read.stronger,
          sitemaps: sitemaps))
    }
    return IngestReport(documents: documents, failures: failures, skipped: skipped)
  }

  /// `base`, or `base` with the first free number from 2 behind it.
  private static func free(_ base: String, used: inout Set<String>, next: inout [String: Int]) -> String {
    if used.insert(base).inserted { return base }
    var number = next[base, default: 2]
    while !used.insert("\(base)-\(number)").inserted { number += 1 }
    next[base] = number + 1
    return "\(base)-\(number)"
  }
}

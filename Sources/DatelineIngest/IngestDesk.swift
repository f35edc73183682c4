import DatelineModel

/// Hands out the ids while the documents pass by.
///
/// An id that a source states is kept exactly, unless a name made up for a file before it took it: then it gets a
/// number, as every made-up name does that is taken. Only ids and hashes are kept.
struct IngestDesk {
  private var used: Set<String> = []
  /// The hashes of the texts of the ids that sources stated.
  private var stated: [String: String] = [:]
  private var next: [String: Int] = [:]

  /// What one source gives, in the order of the source; failures and what was skipped come first.
  mutating func events(of read: SourceRead) -> [IngestEvent] {
    var events = read.failures.map(IngestEvent.failure) + read.skipped.map(IngestEvent.skipped)
    let isOneOfSeveral = read.drafts.count + read.skipped.count + read.failures.count { !$0.documentKept } > 1
    for (index, draft) in read.drafts.enumerated() {
      let hash = read.textHashes[index]
      guard let statedID = draft.id else {
        // What could not be read counts, so that an id does not change when that is mended.
        let number = isOneOfSeveral ? draft.number.map { "-\($0)" } ?? "" : ""
        events.append(.document(read.document(index, id: free(read.idBase + number))))
        continue
      }
      if let known = stated[statedID] {
        events.append(
          known == hash
            ? .skipped(Skipped(path: read.name, reason: .sameDocument))
            : .failure(IngestFailure(path: read.name, line: draft.line, error: .duplicateID(statedID))))
        continue
      }
      stated[statedID] = hash
      events.append(.document(read.document(index, id: free(statedID))))
    }
    return events
  }

  /// `base`, or `base` with the first free number from 2 behind it.
  private mutating func free(_ base: String) -> String {
    if used.insert(base).inserted { return base }
    var number = next[base, default: 2]
    while !used.insert("\(base)-\(number)").inserted { number += 1 }
    next[base] = number + 1
    return "\(base)-\(number)"
  }
}

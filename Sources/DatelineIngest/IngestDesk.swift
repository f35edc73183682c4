import DatelineModel

/// Hands out the ids while the documents pass by.
///
/// An id that a source states is kept exactly, unless a name made up for a file before it took it: then it gets a
/// number, as every made-up name does that is taken. A source that was read before keeps the ids that it had. Only ids
/// and hashes are kept.
struct IngestDesk {
  private let memory: SourceMemory
  private var used: Set<String> = []
  /// The hashes of the texts of the ids that sources stated.
  private var stated: [String: String] = [:]
  private var next: [String: Int] = [:]

  /// A desk that knows what was read before.
  init(_ memory: SourceMemory = SourceMemory()) {
    self.memory = memory
    for document in memory.documents {
      used.insert(document.id)
      stated[document.id] = document.statedHash
    }
  }

  /// What one source gives, in the order of the source; failures and what was skipped come first.
  mutating func source(_ read: SourceRead, fingerprint: String) -> IngestedSource {
    var events = read.failures.map(IngestEvent.failure) + read.skipped.map(IngestEvent.skipped)
    var earlier = memory.known(read.name, fingerprint: fingerprint)?.documents.map(\.id) ?? []
    for id in earlier {
      used.remove(id)
      stated[id] = nil
    }
    var statedIDs: Set<String> = []
    let isOneOfSeveral = read.drafts.count + read.skipped.count + read.failures.count { !$0.documentKept } > 1
    for (index, draft) in read.drafts.enumerated() {
      let hash = read.textHashes[index]
      guard let statedID = draft.id else {
        // What could not be read counts, so that an id does not change when that is mended.
        let number = isOneOfSeveral ? draft.number.map { "-\($0)" } ?? "" : ""
        events.append(.document(read.document(index, id: id(read.idBase + number, earlier: &earlier))))
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
      let given = id(statedID, earlier: &earlier)
      statedIDs.insert(given)
      events.append(.document(read.document(index, id: given)))
    }
    return IngestedSource(name: read.name, fingerprint: fingerprint, events: events, statedIDs: statedIDs)
  }

  /// The id that the source had before for `base`, else a free one.
  private mutating func id(_ base: String, earlier: inout [String]) -> String {
    let had = earlier.firstIndex { id in
      guard id != base else { return true }
      guard id.hasPrefix(base + "-") else { return false }
      let number = id.dropFirst(base.count + 1)
      return !number.isEmpty && number.allSatisfy(\.isNumber)
    }
    guard let had, used.insert(earlier[had]).inserted else { return free(base) }
    return earlier.remove(at: had)
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

import Dateline
import DatelineStore

/// What a desk should know of its decisions: those that have lost their target, and verified facts whose evidence changed.
struct DecisionNotes {
  /// The decisions whose target is no longer there.
  let orphans: [Decision]
  /// The ids of verified facts that want another look.
  let stale: [String]

  /// - Throws: what the store says.
  init(_ workspace: Workspace) throws(StoreError) {
    let lost = Set(try workspace.orphans())
    orphans = lost.isEmpty ? [] : try workspace.decisions().filter { lost.contains($0.id) }
    stale = try workspace.staleFacts()
  }

  /// The notes, one line each.
  var lines: [String] {
    (orphans.isEmpty ? [] : [NoteWording.orphans(orphans)])
      + (stale.isEmpty ? [] : [NoteWording.stale(stale)])
  }

  /// Says them on standard error.
  func say(_ talk: Talk) {
    for line in lines { talk.note(line) }
  }
}

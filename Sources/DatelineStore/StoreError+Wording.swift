/// The wording of what can go wrong with a workspace.
extension StoreError: CustomStringConvertible {
  /// The stable code printed in brackets.
  public var code: String {
    switch self {
    case .missing: "no-workspace"
    case .exists: "workspace-exists"
    case .newer: "newer-workspace"
    case .locked: "workspace-locked"
    case .busy: "workspace-busy"
    case .unusable: "workspace-unusable"
    case .damaged: "workspace-damaged"
    case .unknownDocument: "unknown-document"
    case .decisionExists: "decision-exists"
    case .badQuery: "bad-query"
    }
  }

  /// `path: error: what is wrong [code]`.
  public var description: String {
    switch self {
    case .missing(let path): line(path, "no workspace here; dateline init makes one")
    case .exists(let path): line(path, "there is a workspace already")
    case .newer(let path): line(path, "made by a later version of Dateline")
    case .locked(let path, let holder):
      line(path, "in use by another process" + (holder.map { " (\($0))" } ?? ""))
    case .busy(let path): line(path, "another process is writing; try again")
    case .unusable(let path, let reason): line(path, reason)
    case .damaged(let what, let id): line("\(what) \(id)", "cannot be read")
    case .unknownDocument(let id): line(id, "no document has this id; dateline search finds ids")
    case .decisionExists(let id): line("decision \(id)", "is in the log with another content")
    case .badQuery(let query): line("\"\(query)\"", "is no search: words, \"a phrase\", word*")
    }
  }

  private func line(_ place: String, _ words: String) -> String { "\(place): error: \(words) [\(code)]" }
}

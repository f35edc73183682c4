/// What can go wrong with a workspace.
///
/// The cases are facts; their wording lives in `StoreError+Wording.swift`.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no workspace at this path.
  case missing(path: String)
  /// There is a workspace at this path already.
  case exists(path: String)
  /// A later version of Dateline made the workspace.
  case newer(path: String)
  /// Another process holds the workspace; `holder` is its number, nil when it is not known.
  case locked(path: String, holder: Int32?)
  /// Another process writes and did not come to an end in time.
  case busy(path: String)
  /// The database or the system refuses; `reason` is its own word.
  case unusable(path: String, reason: String)
  /// A document, claim or decision in the database cannot be read.
  case damaged(what: String, id: String)
  /// No document has this id.
  case unknownDocument(id: String)
  /// Two decisions have one id and say different things.
  case decisionExists(id: String)
  /// What is searched for cannot be understood.
  case badQuery(String)
}

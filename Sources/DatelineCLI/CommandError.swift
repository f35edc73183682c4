/// What can go wrong in the commands themselves; the stages below have errors of their own.
///
/// The cases are facts; their wording lives in `CommandError+Wording.swift`.
enum CommandError: Error, Hashable {
  /// A file or standard output does not take what is to be written; `reason` is the system's own word.
  case notWritable(path: String, reason: String)
  /// A line of JSON, or a JSON file when `line` is nil, is not what is expected there; line and column count from 1, the
  /// column in bytes.
  case badJSON(path: String, line: Int?, column: Int?, detail: String)
  /// Two lines give different claims for one document.
  case duplicateDocument(path: String, line: Int, id: String)
  /// A document's date of publication is unknown.
  case noPublicationDate(path: String)
  /// A score lies below its floor.
  case belowFloor(path: String, name: String, floor: Double, score: Double)
  /// The floors were measured on another corpus.
  case otherCorpus(path: String)
  /// No sentence of the file makes the claim.
  case unknownClaim(path: String, id: String)
  /// A sentence has no word that could set off a rule.
  case noTrigger
  /// The files of the review page are not beside the program.
  case noReviewPage
  /// The page cannot be served at an address.
  case notServed(host: String, reason: String)
}

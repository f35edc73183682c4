/// What a reviewer should know about a claim.
enum Warning {
  /// The subject stands in another sentence.
  static let subjectByReference = "subject-by-reference"
  /// The time is relative and its anchor unknown.
  static let unresolvedDate = "unresolved-date"
}

/// What became of a rule at a trigger.
enum Outcome: Hashable {
  /// It made the claims with these ids: one, or one for each of several subjects.
  case claimed([String])
  /// A role that is not optional could not be filled.
  case unfilled(role: Int)
  /// A condition of the rule did not hold.
  case condition(Condition)
  /// Another rule's match was preferred.
  case lost(toRule: Int)
  /// The words say nothing about whether it happened.
  case notAsserted
  /// Several subjects, several of what is said of them, and nothing tells which belongs to which.
  case unpaired
  /// The same was told before.
  case repeated
  /// The pattern took too many steps.
  case stepLimit

  /// A condition by name.
  enum Condition: String, Hashable, CaseIterable {
    case document, sentence, object, time, anyOf = "any-of", zone, phrasing, factuality, unless
  }
}

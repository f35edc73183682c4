/// One rule tried at one trigger, as it went.
struct AttemptTrace {
  /// The rule's number.
  let rule: Int
  /// The trigger.
  let site: Site
  /// The sentence.
  let view: SentenceView
  /// The words refused on the way, in the order of trying.
  var refusals: [Refusal] = []
  /// What filled the roles, by the role's number.
  var bindings: [Int: Binding] = [:]
  /// What became of it; nil while it is a match that is not settled.
  var outcome: Outcome?
  /// Time, source and factuality; nil when it did not come that far.
  var attachment: Attachment?

  /// Words that were refused for a role.
  struct Refusal {
    let role: Int
    let argument: Argument
    let mismatch: Mismatch
  }
}

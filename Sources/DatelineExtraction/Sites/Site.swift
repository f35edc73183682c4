import DatelineLanguage
import DatelineRules

/// A trigger found in a sentence, with its arguments in deep grammar: who acts and what is acted upon, whatever the
/// phrasing.
final class Site {
  /// The clause around it; nil in a sentence without a verb.
  var clause: Int?
  /// The noun group that holds the trigger; nil for a verb.
  let noun: Int?
  /// Whether the trigger is a noun or an adjective, which asserts nothing by itself.
  let isNominal: Bool
  /// The tokens of the trigger itself.
  let tokens: Range<Int>
  /// The words of the trigger as the rules list them.
  let phrase: [Word]
  /// Who acts.
  var subjects: [Argument] = []
  /// What is acted upon.
  var objects: [Argument] = []
  /// A second object.
  var secondObjects: [Argument] = []
  /// Prepositional arguments.
  var arguments: [(preposition: Word, argument: Argument)] = []
  /// What the trigger's noun group is said to be, or stands beside.
  var apposed: [Argument] = []
  /// Whose the trigger's noun is by its clause: the noun before "with", then the grammatical subject.
  var holders: [Argument] = []
  /// The noun group of the amount that measures the trigger's noun from before: "$3 million in sales".
  var host: Int?
  /// The phrasing.
  var phrasing: Phrasing
  /// What a pattern captured, by the number of the capture.
  var captures: [Range<Int>?] = []

  init(
    clause: Int?, noun: Int?, isNominal: Bool, tokens: Range<Int>, phrase: [Word], phrasing: Phrasing
  ) {
    self.clause = clause
    self.noun = noun
    self.isNominal = isNominal
    self.tokens = tokens
    self.phrase = phrase
    self.phrasing = phrasing
  }

  /// The places that have words.
  var filled: CompiledRole.Places {
    var places: CompiledRole.Places = []
    if !subjects.isEmpty { places.insert(.subject) }
    if !objects.isEmpty { places.insert(.object) }
    if !secondObjects.isEmpty { places.insert(.secondObject) }
    if !arguments.isEmpty { places.insert(.prepositional) }
    if !apposed.isEmpty { places.insert(.apposed) }
    if noun != nil { places.insert(.trigger) }
    return places
  }
}

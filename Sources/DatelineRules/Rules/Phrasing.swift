/// The way in which a sentence says what a rule's trigger names.
public enum Phrasing: String, Sendable, Hashable, CaseIterable {
  /// "Halden postponed the IPO".
  case active
  /// "the IPO was postponed (by Halden)".
  case passive
  /// "the IPO postponed in January".
  case reducedRelative = "reduced-relative"
  /// "Halden, which postponed the IPO".
  case relative
  /// "the IPO, which was postponed".
  case passiveRelative = "passive-relative"
  /// "by postponing the IPO".
  case gerund
  /// "decided to postpone the IPO".
  case infinitive
  /// "is to be postponed".
  case passiveInfinitive = "passive-infinitive"
  /// "hired a banker and postponed the IPO".
  case coordinated
  /// "was delayed and later postponed".
  case passiveCoordinated = "passive-coordinated"
  /// "the postponement of the IPO".
  case nominal
  /// "took the decision to postpone", "made an investment of".
  case lightVerb = "light-verb"
  /// "Jane Roe is chief executive", "Lumen is a unit of Halden".
  case copular
  /// "Jane Roe, chief executive of Halden", "Halden CEO Jane Roe", "Lumen, a unit of Halden".
  case apposed
  /// "the bankrupt retailer", "is bankrupt".
  case adjectival
  /// A stretch of words that a pattern gives.
  case pattern
}

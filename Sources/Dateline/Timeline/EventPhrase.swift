/// What a fact says, in a few words: "investment cancelled: Nissan, EUR 600 m".
///
/// A phrase has a noun, a participle and a tail ("IPO", "postponed", "(weak markets)"), so that a plan reads "IPO to be
/// postponed" and a denial "IPO not postponed". The subject is not named; the block around the phrase does that.
struct EventPhrase: CustomStringConvertible {
  let description: String

  /// Makes the words for a fact.
  ///
  /// - Parameters:
  ///   - fact: the fact.
  ///   - name: gives the name of an entity by its id.
  init(_ fact: Fact, name: (String) -> String) {
    self.init(
      fact.eventType, fact.slots, polarity: fact.polarity, factuality: fact.factuality, name: name)
  }

  /// Makes the words for an event with its slots, as a fact or a claim gives them.
  init(
    _ eventType: String, _ values: [String: SlotValue], polarity: Polarity, factuality: Factuality,
    name: (String) -> String
  ) {
    let slots = SlotWords(values, name: name)
    var parts = PhraseParts(eventType, slots: slots)
    if let reason = slots["reason"] { parts.tail.append(" (\(reason))") }
    let isNegative = polarity == .negative || factuality == .notOccurred
    description = parts.text(factuality, isNegative: isNegative).onOneLine
  }

  /// The words for a transition alone, as a rival's: "postponed", "not cancelled".
  static func transition(_ label: String) -> String { label.replacing("_", with: " ") }
}

/// The parts of an ``EventPhrase`` for one event type.
struct PhraseParts {
  /// What stands before the participle: "IPO".
  var noun = ""
  /// What happened to the noun or the subject; nil for a phrase that states something ("about 11,000 employees").
  var participle: String?
  /// The verb of a participle that takes no "be": "depart" for "departed"; nil for the others.
  var verb: String?
  /// What follows, each part with its own space or punctuation before it.
  var tail: [String] = []
  /// Whether the words already tell of a plan, so that "to be" would say it twice.
  var isPlanItself = false

  init(_ eventType: String, slots: SlotWords) {
    let parts = eventType.split(separator: ".", maxSplits: 1).map(String.init)
    let transition = parts.count == 2 ? parts[1] : ""
    let family = parts.first ?? eventType
    isPlanItself = ["planned", "goal", "target_set", "target_changed", "forecast", "outlook"].contains(
      transition)
    switch family {
    case "listing": listing(transition, slots)
    case "investment": investment(transition, slots)
    case "leadership": leadership(transition, slots)
    case "structure": structure(transition, slots)
    case "deal": deal(transition, slots)
    case "partnership": partnership(transition, slots)
    case "facility": facility(transition, slots)
    case "product": product(transition, slots)
    case "workforce": workforce(transition, slots)
    case "metric": metric(transition, slots)
    case "ownership": ownership(transition, slots)
    case "insolvency": insolvency(transition, slots)
    case "legal": legal(transition, slots)
    case "plan": plan(transition, slots)
    case "statement", "report": said(family, transition, slots)
    default: fallback(family, transition, slots)
    }
  }

  /// The phrase for an event that is presented in this way: "IPO to be postponed", "IPO not postponed".
  func text(_ factuality: Factuality, isNegative: Bool) -> String {
    var words = [noun]
    if let participle {
      words += Self.auxiliary(
        isPlanItself ? .occurred : factuality, isNegative: isNegative, verb: verb, participle)
    } else {
      if isNegative { words.insert("not", at: 0) }
      if !isPlanItself, factuality == .expected { words.insert("expected:", at: 0) }
      if !isPlanItself, factuality == .speculated { words.insert("possibly", at: 0) }
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ") + tail.joined()
  }

  private static func auxiliary(
    _ factuality: Factuality, isNegative: Bool, verb: String?, _ participle: String
  ) -> [String] {
    let infinitive = verb ?? "be \(participle)"
    let not = isNegative ? ["not"] : []
    switch factuality {
    case .occurred, .notOccurred, .assertedBySource: return not + [participle]
    case .planned, .target: return not + ["to", infinitive]
    case .expected: return not + ["expected to", infinitive]
    case .speculated: return ["may"] + not + [infinitive]
    case .intendedPast: return not + ["once to", infinitive]
    }
  }

  // MARK: Building

  mutating func add(_ before: String, _ words: String?, _ after: String = "") {
    guard let words else { return }
    tail.append(before + words + after)
  }

  /// The words of a transition that has none of its own: "search_started" as "search started".
  static func words(_ transition: String) -> String { transition.replacing("_", with: " ") }

  /// Family, transition and all slots, for event types that this program has no phrase for.
  mutating func fallback(_ family: String, _ transition: String, _ slots: SlotWords) {
    noun = Self.words(family)
    participle = transition.isEmpty ? nil : Self.words(transition)
    add(": ", slots.all)
  }
}

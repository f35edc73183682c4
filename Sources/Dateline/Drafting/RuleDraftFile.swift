import DatelineExtraction
import DatelineModel
import DatelineRules

/// A drafted rule as a rule file: the rule, its first example, and marked places for its author to complete.
public struct RuleDraftFile {
  private let drafted: DraftedRule
  private let firstLexicon: Int

  /// Makes a file.
  ///
  /// - Parameters:
  ///   - drafted: the rule.
  ///   - rules: the rules that it was drafted on.
  public init(_ drafted: DraftedRule, rules: RuleSet) {
    self.drafted = drafted
    firstLexicon = rules.lexicons.count
  }

  /// The lines of the file.
  ///
  /// - Parameter path: the file's path, for the advice at its head.
  /// - Returns: the lines, without line ends.
  /// - Complexity: O(n) in the roles and slots.
  public func lines(path: String) -> [String] {
    head(path) + lexicons + ["frames:"] + frame + examples + counterexamples
  }

  // MARK: Parts

  private func head(_ path: String) -> [String] {
    [
      "# Drafted from one sentence by dateline rules new. Complete what is marked COMPLETE, then run",
      "#   dateline check \(path)",
      "# until all passes. More trigger words, lexicon words and places make the rule find more phrasings.",
    ]
  }

  private var lexicons: [String] {
    guard !drafted.draft.lexicons.isEmpty else { return [] }
    return ["lexicons:"]
      + drafted.draft.lexicons.flatMap { lexicon in
        [
          "  # COMPLETE: more words of this kind",
          "  \(lexicon.name): [\(lexicon.phrases.map { YAMLText.scalar($0.words.joined(separator: " ")) }.joined(separator: ", "))]",
        ]
      }
  }

  private var frame: [String] {
    var lines = ["- id: \(YAMLText.scalar(drafted.id))"]
    if let eventType = drafted.eventType {
      if !drafted.isListed {
        lines.append("  # COMPLETE: list this event type in a taxonomy.yaml beside this file")
      }
      lines.append("  event: \(YAMLText.scalar(eventType))")
    } else {
      lines.append(
        "  # COMPLETE: an event type of taxonomy.yaml, such as \(drafted.eventTypes.prefix(3).joined(separator: ", "))"
      )
      lines.append("  event: \(DraftedRule.openEventType)")
    }
    lines += ["  # COMPLETE: more words that tell the same", "  trigger: {\(trigger)}", "  roles:"]
    if !drafted.familySlots.isEmpty { lines.append("    # \(slotAdvice)") }
    let writer = RoleYAML(lexicons: drafted.draft.lexicons, firstLexicon: firstLexicon)
    return lines + drafted.draft.roles.map { "    \($0.name): \(writer.mapping($0))" }
  }

  private var slotAdvice: String {
    let slots = drafted.familySlots.joined(separator: ", ")
    let isKnown = drafted.draft.roles.allSatisfy { !$0.isSlot || drafted.familySlots.contains($0.name) }
    return isKnown
      ? "slots of the family: \(slots)" : "COMPLETE: name slots as the family does: \(slots)"
  }

  private var trigger: String {
    func list(_ phrases: [[String]]) -> String {
      "[\(phrases.map { YAMLText.scalar($0.joined(separator: " ")) }.joined(separator: ", "))]"
    }
    let words = drafted.draft.trigger
    return words.verbs.isEmpty ? "noun: \(list(words.nouns))" : "verb: \(list(words.verbs))"
  }

  private var examples: [String] {
    var lines = ["  examples:"]
    if let failure = drafted.failure {
      lines.append("  # COMPLETE: the draft makes no claim of this yet (\(failure.onOneLine))")
    }
    lines.append("  - text: \(YAMLText.quoted(drafted.example.text))")
    if let published = drafted.example.publicationDay { lines.append("    published: \(published)") }
    lines += [
      "    claims: [{\(expectation)}]",
      "  # COMPLETE: a second sentence that tells such an event in other words, with its claim",
      "  # - text: \"…\"",
      "  #   claims: [{event: \(drafted.eventType ?? DraftedRule.openEventType), subject: …, time: …, factuality: occurred}]",
    ]
    return lines
  }

  private var counterexamples: [String] {
    [
      "  # COMPLETE: a sentence with the same trigger that tells no such event",
      "  # counterexamples:",
      "  # - text: \"…\"",
    ]
  }

  // MARK: Claims

  private var expectation: String {
    var fields = [("event", drafted.eventType ?? DraftedRule.openEventType)]
    if let claim = drafted.claim {
      fields[0].1 = claim.eventType
      fields.append(("subject", name(claim.subject)))
      for (slot, value) in claim.slots.sorted(by: { $0.key < $1.key }) {
        if let words = words(value) { fields.append((slot, words)) }
      }
      if let time = claim.time { fields.append(("time", time.edtf)) }
      fields.append(("factuality", claim.factuality.rawValue))
    }
    return fields.map { "\($0.0): \(YAMLText.scalar($0.1))" }.joined(separator: ", ")
  }

  private func name(_ id: String) -> String { drafted.found.entities.first { $0.id == id }?.name ?? id }

  /// The first value of a slot as examples name it.
  private func words(_ value: SlotValue) -> String? {
    switch value.elements.first {
    case .entity(let id)?: name(id)
    case .text(let text)?: text
    case .quantity(let quantity)?: quantity.value.map { Self.words(quantity, "\($0)") }
    case .list?, nil: nil
    }
  }

  private static func words(_ quantity: Quantity, _ number: String) -> String {
    if let currency = quantity.currency { return "\(currency) \(number)" }
    return quantity.unit.map { "\(number) \($0)" } ?? number
  }
}

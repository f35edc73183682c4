import Dateline
import Foundation

/// Rules with plausible triggers: verbs and nouns that the texts really use, three verbs and a noun a rule, and a theme
/// from one of as many word lists as there are tens of rules.
struct GeneratedRules {
  /// The words of one rule, for peers that match forms.
  struct Words: Encodable {
    let verbs: [String]
    let nouns: [String]
  }

  /// The rule file.
  let yaml: String
  /// The words of each rule.
  let words: [Words]

  private static let eventTypes = [
    "listing.postponed", "deal.announced", "structure.closed", "facility.opened", "product.launched",
  ]
  private static let listLength = 8

  /// Makes rules of the commonest verbs and nouns.
  ///
  /// - Parameters:
  ///   - count: how many.
  ///   - verbs: verb lemmas, commonest first.
  ///   - nouns: noun lemmas, commonest first.
  init(count: Int, verbs: [String], nouns: [String]) {
    var numbers = Numbers()
    let lists = (0..<max(1, count / 10)).map { _ in (0..<Self.listLength).map { _ in numbers.pick(nouns) } }
    var yaml = "lexicons:\n"
    for (index, list) in lists.enumerated() { yaml += "  L\(index): [\(list.joined(separator: ", "))]\n" }
    yaml += "frames:\n"
    var words: [Words] = []
    for number in 0..<count {
      let triggers = (0..<3).map { _ in numbers.pick(verbs) }
      let noun = numbers.pick(nouns)
      let list = numbers.below(lists.count)
      yaml += """
        - id: generated.r\(number)
          event: \(numbers.pick(Self.eventTypes))
          trigger: {verb: [\(triggers.joined(separator: ", "))], noun: [\(noun)]}
          roles:
            theme: {is: object, lexicon: L\(list)}
            actor: {is: subject, entity: ORGANISATION, optional: true}
            subject: {of: theme, entity: ORGANISATION, else: [actor]}
          examples:
          - text: First.
            claims: [{event: listing.postponed}]
          - text: Second.
            claims: [{event: listing.postponed}]
          counterexamples:
          - Third.

        """
      words.append(Words(verbs: triggers, nouns: lists[list]))
    }
    self.yaml = yaml
    self.words = words
  }
}

/// A sequence of numbers that is the same in every run (Knuth's MMIX multiplier).
struct Numbers {
  private var state: UInt64 = 20_261_121

  /// A number from 0 below `limit`.
  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(limit, 1)))
  }

  /// The values in another order.
  mutating func shuffled(_ values: [String]) -> [String] {
    var values = values
    for place in values.indices.reversed().dropLast() { values.swapAt(place, below(place + 1)) }
    return values
  }

  /// One of the values.
  mutating func pick(_ values: [String]) -> String { values[below(values.count)] }
}

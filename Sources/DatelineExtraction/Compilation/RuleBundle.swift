/// Rules that one trigger sets off, those that need a word of a lexicon by that lexicon.
///
/// A sentence without such a word cannot satisfy them, so they are not even tried: the cost of a trigger grows with the
/// lexicons that the sentence touches and not with the rules that share the trigger.
struct RuleBundle: Sendable {
  /// The rules that need no word of a lexicon, by number, ascending.
  private(set) var open: [Int32] = []
  /// The others by a lexicon that they need, ascending.
  private var gated: [(lexicon: Int32, rules: [Int32])] = []
  /// All rules, ascending.
  private(set) var all: [Int32] = []

  /// Adds a rule.
  ///
  /// - Parameters:
  ///   - rule: a number not below those added before.
  ///   - gates: the lexicons of which one must have a phrase in the sentence; empty for none.
  mutating func add(_ rule: Int32, gates: [Int32]) {
    guard all.last != rule else { return }
    all.append(rule)
    guard !gates.isEmpty else { return open.append(rule) }
    for gate in gates {
      let place = place(of: gate)
      if place < gated.count, gated[place].lexicon == gate {
        gated[place].rules.append(rule)
      } else {
        gated.insert((gate, [rule]), at: place)
      }
    }
  }

  /// The rules that a sentence may satisfy, ascending, each once.
  ///
  /// - Parameter lexicons: those that have a phrase in the sentence.
  /// - Returns: the rules' numbers.
  /// - Complexity: O(l log r) in the lexicons and the rules, plus the rules that are returned.
  func candidates(_ lexicons: [Int32]) -> [Int32] {
    guard !gated.isEmpty else { return open }
    var found: [Int32] = []
    for lexicon in lexicons {
      let place = place(of: lexicon)
      if place < gated.count, gated[place].lexicon == lexicon { found += gated[place].rules }
    }
    guard !found.isEmpty else { return open }
    found += open
    found.sort()
    var last: Int32 = -1
    found.removeAll { rule in
      defer { last = rule }
      return rule == last
    }
    return found
  }

  /// The first place of the gated rules whose lexicon is not below `lexicon`.
  private func place(of lexicon: Int32) -> Int {
    var low = 0
    var high = gated.count
    while low < high {
      let middle = (low + high) / 2
      if gated[middle].lexicon < lexicon { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

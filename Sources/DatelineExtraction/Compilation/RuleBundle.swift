/// Rules that one trigger sets off, with what each needs of a sentence.
///
/// A sentence that lacks it cannot satisfy the rule, so it is not even tried: the cost of a trigger is a test of two
/// numbers for each of its rules.
struct RuleBundle: Sendable {
  /// A rule, once for each lexicon of which one must have a phrase in the sentence.
  private struct Entry: Sendable {
    let rule: Int32
    /// The lexicon; below zero for none.
    let gate: Int32
    let needs: SentenceContents.Kinds
  }

  private var entries: [Entry] = []
  /// All rules, ascending.
  private(set) var all: [Int32] = []
  /// Whether some rule needs anything.
  private var isGated = false

  /// Adds a rule.
  ///
  /// - Parameters:
  ///   - rule: a number not below those added before.
  ///   - gates: the lexicons of which one must have a phrase in the sentence; empty for none.
  ///   - needs: what else must be in it.
  mutating func add(_ rule: Int32, gates: [Int32], needs: SentenceContents.Kinds = []) {
    guard all.last != rule else { return }
    all.append(rule)
    if !gates.isEmpty || !needs.isEmpty { isGated = true }
    for gate in gates.isEmpty ? [-1] : gates {
      entries.append(Entry(rule: rule, gate: gate, needs: needs))
    }
  }

  /// The rules that a sentence may satisfy, ascending, each once.
  ///
  /// - Complexity: O(n) in the rules and the lexicons that they need.
  func candidates(_ contents: SentenceContents) -> [Int32] {
    guard isGated else { return all }
    // Taken once for all rules: each use of what is found when first asked for counts references.
    let (lexicons, kinds) = (contents.lexicons, contents.kinds)
    return candidates({ lexicons.contains($0) }, { $0.isSubset(of: kinds) })
  }

  /// The rules of which a sentence has the lexicon and holds the kinds of words.
  func candidates(_ hasLexicon: (Int32) -> Bool, _ holds: (SentenceContents.Kinds) -> Bool) -> [Int32] {
    var found: [Int32] = []
    for entry in entries
    where (entry.gate < 0 || hasLexicon(entry.gate)) && (entry.needs.isEmpty || holds(entry.needs))
      && found.last != entry.rule
    {
      found.append(entry.rule)
    }
    return found
  }
}

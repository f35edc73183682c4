import DatelineLanguage

/// What each rule needs of a sentence, by the rule's number.
///
/// Most rules that a sentence sets off fail here, so what they need lies in flat tables: asking the rules themselves would
/// miss the cache two or three times for each.
struct RuleFilters: Sendable {
  /// Where the sets of each rule begin in ``places``, and after the last rule where they end.
  private var placeStarts: [Int32] = [0]
  /// See ``CompiledRule/neededPlaces``.
  private var places: [CompiledRole.Places] = []
  /// Where the lexicons of each rule begin in ``gates``, and after the last rule where they end.
  private var gateStarts: [Int32] = [0]
  /// See ``CompiledRule/gates``.
  private var gates: [Int32] = []
  /// See ``CompiledRule/needs``.
  private var needs: [SentenceContents.Kinds] = []

  init(_ rules: [CompiledRule]) {
    for rule in rules {
      places += rule.neededPlaces
      placeStarts.append(Int32(places.count))
      gates += rule.gates
      gateStarts.append(Int32(gates.count))
      needs.append(rule.needs)
    }
  }

  /// Whether a sentence holds what a rule needs.
  func isPossible(_ rule: Int, in contents: SentenceContents) -> Bool {
    let gated = Int(gateStarts[rule])..<Int(gateStarts[rule + 1])
    return (gated.isEmpty || gated.contains { contents.lexicons.contains(gates[$0]) })
      && (needs[rule].isEmpty || needs[rule].isSubset(of: contents.kinds))
  }

  /// Whether a rule may match where only these places beside the trigger have words.
  func mayMatch(_ rule: Int, _ filled: CompiledRole.Places) -> Bool {
    (Int(placeStarts[rule])..<Int(placeStarts[rule + 1])).allSatisfy { !places[$0].isDisjoint(with: filled) }
  }
}

import DatelineRules

/// Chooses among overlapping matches, always in the same way.
///
/// A trigger sets off one claim a family: of the match with the longest trigger phrase, then of the one with most
/// roles in its words, then of the one that covers most words, then of the first by rule id. A noun that fills a role of a verb's match sets off
/// nothing itself.
struct MatchChooser {
  let rules: [CompiledRule]

  /// - Complexity: O(n log n) in the matches, times those that overlap.
  func choose(_ matches: [RuleMatch]) -> (kept: [RuleMatch], lost: [(match: RuleMatch, winner: Int)]) {
    guard matches.count > 1 else { return (matches, []) }
    var kept: [RuleMatch] = []
    var lost: [(match: RuleMatch, winner: Int)] = []
    for match in matches.sorted(by: precedes) {
      if let winner = kept.first(where: { collides(match, with: $0) }) {
        lost.append((match, winner.rule))
      } else {
        kept.append(match)
      }
    }
    let inOrder = kept.sorted {
      ($0.site.tokens.lowerBound, $0.rule) < ($1.site.tokens.lowerBound, $1.rule)
    }
    return (inOrder, lost)
  }

  private func precedes(_ first: RuleMatch, _ second: RuleMatch) -> Bool {
    if first.site.isNominal != second.site.isNominal { return !first.site.isNominal }
    let left = (first.site.phrase.count, first.filledCount, first.length)
    let right = (second.site.phrase.count, second.filledCount, second.length)
    if left != right { return left > right }
    return (first.rule, first.site.tokens.lowerBound) < (second.rule, second.site.tokens.lowerBound)
  }

  /// Whether both claims are made: "rose 5% to $3 billion" tells a change and a level.
  private func standBeside(_ rule: Rule, _ other: Rule) -> Bool {
    rule.isBeside && other.isBeside && rule.eventType != other.eventType
  }

  private func collides(_ match: RuleMatch, with other: RuleMatch) -> Bool {
    let isSameFamily = rules[match.rule].family == rules[other.rule].family
    if standBeside(rules[match.rule].rule, rules[other.rule].rule) { return false }
    if other.site.tokens.overlaps(match.site.tokens) { return isSameFamily }
    guard let consumed = other.consumed, consumed.overlaps(match.site.tokens) else { return false }
    return match.site.isNominal || isSameFamily
  }
}

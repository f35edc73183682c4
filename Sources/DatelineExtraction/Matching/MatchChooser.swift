import DatelineRules

/// Chooses among overlapping matches, always in the same way.
///
/// A trigger sets off one claim a family: of the match with the longest trigger phrase, then of the one with most
/// roles in its words, then of the one that covers most words, then of the first by rule id. A noun that fills a role of a verb's match sets off
/// nothing itself.
struct MatchChooser {
  let rules: [CompiledRule]

  /// A match that is kept, with those that lost to it.
  struct Choice {
    let match: RuleMatch
    var others: [RuleMatch] = []
  }

  /// The matches that are kept, in the order of the text.
  ///
  /// - Complexity: O(n log n + n · k) in the matches, of which k are kept.
  func choose(_ matches: [RuleMatch]) -> [Choice] {
    var choices: [Choice] = []
    for match in matches.sorted(by: precedes) {
      if let winner = choices.firstIndex(where: { collides(match, with: $0.match) }) {
        choices[winner].others.append(match)
      } else {
        choices.append(Choice(match: match))
      }
    }
    return choices.sorted {
      ($0.match.site.tokens.lowerBound, $0.match.rule) < ($1.match.site.tokens.lowerBound, $1.match.rule)
    }
  }

  private func precedes(_ first: RuleMatch, _ second: RuleMatch) -> Bool {
    if first.site.isNominal != second.site.isNominal { return !first.site.isNominal }
    let left = (first.site.phrase.count, first.filledCount, first.length)
    let right = (second.site.phrase.count, second.filledCount, second.length)
    if left != right { return left > right }
    return (first.rule, first.site.tokens.lowerBound) < (second.rule, second.site.tokens.lowerBound)
  }

  /// Whether both claims are made: "rose 5% to $3 billion" tells a change and a level, "lost $3 million, or 30 cents a share"
  /// two levels.
  private func standBeside(_ rule: Rule, _ other: Rule) -> Bool {
    rule.isBeside && other.isBeside && rule.id != other.id
  }

  /// Whether only the better one of two matches may tell its event.
  func excludeOneAnother(_ match: RuleMatch, _ other: RuleMatch) -> Bool {
    precedes(match, other) ? collides(other, with: match) : collides(match, with: other)
  }

  /// Whether a match is void beside a better one.
  private func collides(_ match: RuleMatch, with other: RuleMatch) -> Bool {
    let isSameFamily = rules[match.rule].family == rules[other.rule].family
    if standBeside(rules[match.rule].rule, rules[other.rule].rule) { return false }
    if other.site.tokens.overlaps(match.site.tokens) { return isSameFamily }
    guard let consumed = other.consumed, consumed.overlaps(match.site.tokens) else { return false }
    return match.site.isNominal || isSameFamily
  }
}

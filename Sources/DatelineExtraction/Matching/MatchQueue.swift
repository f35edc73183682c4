/// The matches of one sentence, one event after the other, until each is told or none tells it.
struct MatchQueue {
  private let chooser: MatchChooser
  /// What is left to be tried, in the order of the text.
  private var waiting: [MatchChooser.Choice]
  /// Those that lost to the match in hand.
  private var losers: [RuleMatch] = []
  /// The matches that told their event.
  private var kept: [RuleMatch] = []

  /// - Complexity: O(n · k) in the matches, of which k are kept.
  init(_ matches: [RuleMatch], chooser: MatchChooser) {
    self.chooser = chooser
    waiting = chooser.choose(matches).reversed()
  }

  /// Takes out the next match to try; nil when all have been.
  mutating func next() -> RuleMatch? {
    guard let choice = waiting.popLast() else { return nil }
    losers = choice.others
    return choice.match
  }

  /// Keeps the match in hand, which told its event.
  ///
  /// - Returns: those that lost to it.
  mutating func told(_ match: RuleMatch) -> [RuleMatch] {
    kept.append(match)
    return losers
  }

  /// Drops the match in hand, which tells nothing: those that lost to it are chosen among anew, unless another match that is
  /// kept or still waits tells the same event.
  ///
  /// - Returns: those that are lost for good, each with the match that told its event.
  mutating func dropped(_ match: RuleMatch) -> [(loser: RuleMatch, winner: RuleMatch)] {
    var lost: [(RuleMatch, RuleMatch)] = []
    var free: [RuleMatch] = []
    for other in losers {
      if let winner = kept.first(where: { chooser.excludeOneAnother(other, $0) }) {
        lost.append((other, winner))
      } else if let place = waiting.firstIndex(where: { chooser.excludeOneAnother(other, $0.match) }) {
        waiting[place].others.append(other)
      } else {
        free.append(other)
      }
    }
    waiting.append(contentsOf: chooser.choose(free).reversed())
    return lost
  }
}

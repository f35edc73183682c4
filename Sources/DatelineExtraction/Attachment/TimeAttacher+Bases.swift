import DatelineLanguage
import DatelineModel

/// Times that are what a figure is compared with, or date that.
extension TimeAttacher {
  /// Whether a time is what a figure is compared with, or dates that: "from a year earlier", "against $3m in 2019".
  func isBase(_ index: Int, beside figures: [Int] = []) -> Bool {
    // "from 2019 earnings of", "with 2019's earnings of": the figure's own.
    if figures.contains(where: { stands(index, before: $0) }) { return false }
    let start = view.sentence.times[index].tokens.lowerBound
    if view.sentence.quantities.contains(where: {
      $0.change?.base?.overlaps(view.sentence.times[index].tokens) ?? false
    }) {
      return true
    }
    if isInBracketOfAmount(index) || isUponAmount(index) { return true }
    // The preposition may have been read with the time: "[from a year earlier]", but not "[over the past year]".
    if view.sentence.times[index].lead != .over, !view.sentence.times[index].isOnward,
      view.predicates.base.contains(view.text.tokens[start].word)
    {
      return true
    }
    guard let place = view.sentence.chunks.firstIndex(where: { view.tokenRange(of: $0).lowerBound >= start }),
      case .time = view.sentence.chunks[place]
    else { return false }
    func isBasePreposition(_ place: Int) -> Bool {
      guard place >= 0, case .preposition(let token) = view.sentence.chunks[place] else { return false }
      return view.predicates.base.contains(view.text.tokens[token].word)
        || token > view.sentence.tokens.lowerBound
          && view.predicates.comparing.contains(view.text.tokens[token - 1].word)
    }
    func isOf(_ chunk: Chunk) -> Bool {
      guard case .preposition(let token) = chunk else { return false }
      return view.predicates.belonging.contains(view.text.tokens[token].word)
    }
    func isAmount(_ place: Int) -> Bool {
      guard case .noun(let noun) = view.sentence.chunks[place] else { return false }
      return view.sentence.quantities.contains { $0.tokens.overlaps(view.group(noun).tokens) }
    }
    if isBasePreposition(place - 1) { return true }
    // "from $3 million (£2 million) in 2019", "compared to a loss of $2 million in 2019": amounts, their nouns and brackets
    // lie between.
    var crossesNoun = false
    var before = place - 1
    loop: while before > 0 {
      switch view.sentence.chunks[before] {
      case .noun(let noun):
        // "against a loss of $2 million in 2019": that loss is of 2019.
        if figures.contains(noun) { return false }
        let tokens = view.group(noun).tokens
        // "from $2 million to $3 million in 2019": that is when it was reached.
        if view.sentence.quantities.contains(where: { $0.tokens.overlaps(tokens) && $0.isReached }) {
          return false
        }
        if !view.sentence.quantities.contains(where: { $0.tokens.overlaps(tokens) }) {
          // "compared with $1.19 per share in 2019", "$1.19 a share": what an amount is divided by.
          let isDivisor =
            before > 1 && !isBasePreposition(before - 1) && (isAmount(before - 1) || isAmount(before - 2))
          guard isDivisor || before + 1 < place && isOf(view.sentence.chunks[before + 1]) else {
            return false
          }
          crossesNoun = crossesNoun || !isDivisor
        }
      case .preposition(let token):
        if isBasePreposition(before) {
          let word = view.text.tokens[token].word
          // "a firm with sales of $2 million in 2019" compares nothing.
          let compares = view.predicates.comparing.contains(view.text.tokens[max(0, token - 1)].word)
          return compares || !crossesNoun
            || !view.predicates.having.contains(word) && !isOf(view.sentence.chunks[before])
        }
        // "$1.19 per share"
        let isInAmount = before > 0 && isAmount(before - 1)
        guard isInAmount || isOf(view.sentence.chunks[before]) || before == place - 1 else { break loop }
      // "from $3 million, or 12 cents a share, a year earlier".
      case .comma, .mark, .coordinator: break
      // "from $3 million in 2019 and $2 million in 2018".
      case .time(let other): return other != index && isBase(other, beside: figures)
      default: break loop
      }
      before -= 1
    }
    return false
  }

  /// "£5.1 million (H1 2019: £4.4 million)": whether a time stands in a bracket with an amount, which it dates.
  private func isInBracketOfAmount(_ index: Int) -> Bool {
    let time = view.sentence.times[index].tokens
    func bracket(_ mark: Character, _ token: Int) -> Bool {
      view.text.bytes[Int(view.text.tokens[token].start)] == mark.asciiValue
    }
    let before = view.sentence.tokens.clamped(to: time.lowerBound - Self.bracketReach..<time.lowerBound)
    let behind = view.sentence.tokens.clamped(to: time.upperBound..<time.upperBound + Self.bracketReach)
    guard let open = before.last(where: { bracket("(", $0) || bracket(")", $0) }), bracket("(", open),
      let close = behind.first(where: { bracket(")", $0) })
    else { return false }
    // "(which had sales of $5 million in 2019)": what has a verb is told for itself.
    if view.sentence.verbGroups.contains(where: { (open..<close).contains($0.main) }) { return false }
    return view.sentence.quantities.contains { $0.tokens.overlaps(open..<close) && !$0.tokens.overlaps(time) }
  }

  /// How many tokens a bracket may hold on either side of a time.
  private static let bracketReach = 12

  /// "3% more than in 2019": whether a time is what something is measured against.
  func isBehindThan(_ index: Int) -> Bool {
    let start = view.sentence.times[index].tokens.lowerBound - 1
    guard start >= view.sentence.tokens.lowerBound else { return false }
    return view.predicates.measured.contains(view.text.tokens[start].word)
  }

  /// "down 6% from a year ago", "up from 700 at the start of the year", but not "a year from 1990": whether a time is only what
  /// something is compared with.
  func isComparison(_ index: Int) -> Bool {
    let time = view.sentence.times[index]
    return (time.lead != .from || Self.isYearEarlier(time.content)) && isBase(index)
  }

  /// "rose 5% on a year earlier", "up 9% on 2019", but not "rose 5% on Monday": whether a time behind a share is what that is measured
  /// upon.
  func isUponAmount(_ index: Int) -> Bool {
    let time = view.sentence.times[index]
    let start = time.tokens.lowerBound
    guard view.predicates.upon.contains(view.text.tokens[start].word),
      view.sentence.quantities.contains(where: {
        $0.tokens.upperBound == start && ($0.kind == .percent || $0.kind == .money)
      })
    else { return false }
    return value(ofTime: index, time).granularity != .day
  }
}

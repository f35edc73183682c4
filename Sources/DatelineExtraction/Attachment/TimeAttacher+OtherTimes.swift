import Algorithms
import DatelineLanguage
import DatelineModel

/// Times that stand beside an event and are of something else.
extension TimeAttacher {
  /// "holds 8% following purchases in May", "closed before the sale in May": whether a time stands with what something comes after
  /// or before.
  ///
  /// News puts its day last: "resigned after a row on Monday"; a figure has its own period behind what it comes before ("earned $4m
  /// before a tax credit in 1986").
  func isBesideEvent(_ index: Int, isFigure: Bool) -> Bool {
    if value(ofTime: index, view.sentence.times[index]).granularity == .day { return false }
    let start = view.sentence.times[index].tokens.lowerBound
    let chunks = view.sentence.chunks
    var place = chunks.partitioningIndex { view.tokenRange(of: $0).lowerBound >= start } - 1
    while place > 0 {
      switch chunks[place] {
      case .noun: place -= 1
      case .preposition(let token):
        let word = view.text.tokens[token].word
        if view.predicates.behind.contains(word) { return true }
        if view.predicates.ahead.contains(word) {
          return !isFigure && view.text.tokens[token + 1].partOfSpeech == .determiner
        }
        guard view.predicates.belonging.contains(word), case .noun = chunks[place - 1] else { return false }
        place -= 1
      default: return false
      }
    }
    return false
  }

  /// Whether a time belongs to a noun that neither sets the event off nor fills a role: "cut its dividend on hopes for 2019
  /// earnings".
  func isOfAnotherNoun(_ index: Int, _ site: Site, _ roleTokens: [Range<Int>]) -> Bool {
    let time = view.sentence.times[index].tokens
    guard let noun = view.sentence.nounGroups.firstIndex(where: { $0.tokens.contains(time.lowerBound) }),
      !time.contains(view.group(noun).head), noun != site.noun
    else { return false }
    return !roleTokens.contains { $0.overlaps(view.group(noun).tokens) }
  }

  /// "X, chief executive since 2012, will remain chairman": whether a time lies between commas that part a clause's subject
  /// from its verb, beside a noun; a trigger inside has it.
  func isInAside(_ index: Int, _ clause: Clause, _ site: Site) -> Bool {
    let time = view.sentence.times[index].tokens
    let verb = view.sentence.verbGroups[clause.verb].tokens.lowerBound
    guard let subject = clause.subject, view.group(subject).tokens.upperBound <= time.lowerBound,
      time.upperBound < verb
    else { return false }
    var hasOpened = false
    var hasNoun = false
    for chunk in view.sentence.chunks {
      let tokens = view.tokenRange(of: chunk)
      guard tokens.lowerBound >= view.group(subject).tokens.upperBound, tokens.upperBound <= verb else {
        continue
      }
      if case .comma = chunk {
        if hasOpened, hasNoun, tokens.lowerBound >= time.upperBound {
          return !site.tokens.contains {
            $0 < tokens.lowerBound && $0 >= view.group(subject).tokens.upperBound
          }
        }
        if tokens.lowerBound >= time.upperBound { return false }
        hasOpened = true
        hasNoun = false
      } else if case .noun = chunk, tokens.upperBound <= time.lowerBound {
        hasNoun = true
      }
    }
    return false
  }

  /// "extended its offer to buy the shares until 14 April": the end of what is offered, which dates no deed.
  func isEndOfOffer(_ index: Int, _ clause: Clause) -> Bool {
    guard clause.governingNoun != nil, view.sentence.verbGroups[clause.verb].form == .infinitive else {
      return false
    }
    return isUntil(index)
  }

  /// Whether a time is how far something reaches: "until 14 April", "extended its offer to 14 April".
  func isUntil(_ index: Int) -> Bool {
    let time = view.sentence.times[index]
    let start = time.tokens.lowerBound
    return time.lead == .until
      || start > view.sentence.tokens.lowerBound
        && view.predicates.reaching.contains(view.text.tokens[start - 1].word)
  }

  /// "until today from yesterday": whether a time is how far something reached before.
  func isFromBehindUntil(_ index: Int) -> Bool {
    let time = view.sentence.times[index]
    guard time.lead == .from else { return false }
    let start = time.tokens.lowerBound
    return view.sentence.times.indices.contains {
      (0...1).contains(start - view.sentence.times[$0].tokens.upperBound) && isUntil($0)
    }
  }

  /// Whether words tell how things stand on a day: "as of Friday".
  func isStanding(_ expression: TimeExpression) -> Bool {
    let start = expression.tokens.lowerBound
    guard start + 1 < expression.tokens.upperBound else { return false }
    let words = view.text.tokens
    return view.predicates.bounding.contains(words[start].word)
      && view.predicates.heldRole.contains(words[start + 1].word)
  }

  /// "has shrunk to 14,000 from 20,000 in 2010": whether a time directly behind the amount from which something has changed dates
  /// that; the perfect itself takes no time.
  func isOfStart(_ index: Int, _ clause: Clause) -> Bool {
    let verb = view.sentence.verbGroups[clause.verb]
    guard verb.isPerfect, verb.tense == .present else { return false }
    let start = view.sentence.times[index].tokens.lowerBound
    let amounts = clause.arguments.filter { argument in
      view.sentence.quantities.contains { $0.tokens.overlaps(view.group(argument.noun).tokens) }
    }
    guard amounts.count > 1,
      let last = amounts.last(where: { view.group($0.noun).tokens.upperBound == start })
    else { return false }
    return view.predicates.parting.contains(last.preposition)
  }

  /// "its lowest level since 2009": whether a time is that from which something is beyond all others.
  func isOfExtreme(_ index: Int) -> Bool {
    let time = view.sentence.times[index]
    guard time.lead == .since else { return false }
    let before = max(view.sentence.tokens.lowerBound, time.tokens.lowerBound - Self.extremeReach)
    guard
      let last = (before..<time.tokens.lowerBound).last(where: {
        view.predicates.superlative.contains(view.text.tokens[$0].word)
      })
    else { return false }
    return !view.sentence.verbGroups.contains { (last..<time.tokens.lowerBound).contains($0.main) }
  }

  /// How many words may lie between "lowest" and "since".
  private static let extremeReach = 6

  /// "its Office '11 suite", "the Euro 2004 tournament": whether a year ends a name before a noun.
  func isOfName(_ index: Int) -> Bool {
    let time = view.sentence.times[index]
    guard case .period(.year) = time.content, time.lead == nil,
      time.tokens.lowerBound > view.sentence.tokens.lowerBound,
      time.tokens.upperBound < view.sentence.tokens.upperBound
    else { return false }
    let before = view.text.tokens[time.tokens.lowerBound - 1]
    return before.isCapitalised && before.kind == .word
      && view.text.tokens[time.tokens.upperBound].partOfSpeech == .noun
  }

  /// Whether a time is that from which something holds: "effective June 3", "with effect from 1 June".
  func isEffective(_ index: Int) -> Bool {
    let start = view.sentence.times[index].tokens.lowerBound
    return (max(view.sentence.tokens.lowerBound, start - 2)...start).contains {
      view.predicates.effective.contains(view.text.tokens[$0].word)
    }
  }

  /// Whether what takes effect then, or is decided from then on, has not yet: a day without a year is of the last weeks or else to
  /// come.
  func isEffectiveAhead(_ index: Int, isDecision: Bool) -> Bool {
    let lead = view.sentence.times[index].lead
    return (isEffective(index) || isDecision && (lead == .from || lead == .starting)) && isLongAgo(index)
  }

  /// Whether a time, taken for one that is over, is no news any more.
  func isLongAgo(_ index: Int) -> Bool {
    guard let today = resolver.anchor else { return false }
    let value = value(ofTime: index, view.sentence.times[index])
    return value.resolved && value.latest.ordinal < today.ordinal - Self.newsDays
  }

  /// For how many days an appointment that has taken effect is news.
  private static let newsDays = 60

  /// Whether a time lies ahead by itself.
  func isAhead(_ index: Int) -> Bool {
    guard let today = resolver.anchor else { return false }
    let value = value(ofTime: index, view.sentence.times[index])
    return value.resolved && value.earliest > today
  }

  /// Whether the trigger is a finite verb.
  func isFinite(_ site: Site) -> Bool {
    !site.isNominal && site.clause.map { view.verb(ofClause: $0).form == .finite } ?? false
  }

  /// Whether a figure is told by a verb of what there is on a day: "had debts of $3m".
  func tellsLevel(_ site: Site) -> Bool {
    guard let clause = site.clause else { return false }
    return view.predicates.level.contains(view.verb(ofClause: clause).lemma)
  }

  /// "$3 million a year from 2026": an amount for each stretch of time goes on from then; nil for any other time.
  func onward(_ value: TimeValue, _ expression: TimeExpression) -> TimeValue? {
    let start = expression.tokens.lowerBound
    guard expression.lead == .from, value.resolved,
      view.sentence.quantities.contains(where: {
        $0.quantity.per != nil && (0...Self.rateLength).contains(start - $0.tokens.upperBound)
      }),
      let edtf = (try? EDTF(parsing: value.edtf)).flatMap({ EDTF.interval(from: $0, to: nil) })
    else { return nil }
    return TimeValue(
      edtf, granularity: .interval, role: .period, asWritten: value.asWritten, anchor: value.anchor,
      basis: value.basis, relation: .since)
  }

  /// How many words may tell for what an amount is: "a year".
  private static let rateLength = 2

  /// The last day of a time, on which something is so: "at the end of June"; a time known roughly stays as it is.
  func lastDay(of value: TimeValue) -> TimeValue {
    guard value.resolved, value.granularity != .vague, value.latest < .openEnd,
      let day = try? EDTF(parsing: "\(value.latest)")
    else {
      return value
    }
    return TimeValue(
      day, role: .asOf, asWritten: value.asWritten, anchor: value.anchor, basis: value.basis,
      relation: .on)
  }
}

extension ClauseBuilder {
  /// Gives every time of the window to a clause.
  mutating func attachTimes() {
    for position in window {
      guard case .time(let time) = chunks[position], !isInApposition(position), !datesBase(position),
        !endsStretch(position),
        let found = ownerOfFronted(position) ?? ownerBefore(position) ?? ownerAfter(position)
      else { continue }
      // "has today filed": the day is that of the filing, unless a window of the walk ends between.
      let owner = parted.contains(found) && found + 1 < clauses.count ? found + 1 : found
      clauses[owner].times.append(time)
      guard isFronted(time, in: owner) else { continue }
      for next in firstClause..<clauses.count where clauses[next].coordinatedWith == owner {
        clauses[next].times.append(time)
      }
    }
    shareDeadlines()
    inheritAcrossColons()
    // The nearest comes first; a coordinated verb's inherited time stays last.
    for index in firstClause..<clauses.count where clauses[index].times.count > 1 {
      let main = verbGroups[clauses[index].verb].main
      clauses[index].times = clauses[index].times.sorted {
        (isAtOnce($0) ? 1 : 0, distance($0, main)) < (isAtOnce($1) ? 1 : 0, distance($1, main))
      }
    }
  }

  /// "plans to cut 300 jobs and close two plants by 2030": a deadline behind the last of joined infinitives is that of all.
  private mutating func shareDeadlines() {
    for index in firstClause..<clauses.count {
      let lead = leads[clauses[index].verb]
      guard lead >= firstClause, clauses[lead].times.isEmpty,
        let time = clauses[index].times.first, times[time].lead == .by,
        verbGroups[clauses[index].verb].tokens.upperBound <= times[time].tokens.lowerBound
      else { continue }
      clauses[lead].times = [time]
    }
  }

  /// "In November 2023 the time came: X founded Y": what a colon announces happened when the announcement says.
  private mutating func inheritAcrossColons() {
    for index in (firstClause..<clauses.count).dropFirst() where clauses[index].times.isEmpty {
      let start = clauses[index].tokens.lowerBound
      guard start > 0, grammar.holds(.colon, word(start - 1)) else { continue }
      clauses[index].times = clauses[index - 1].times
    }
  }

  /// "Jane Roe, a director since 2018, succeeds": a time inside an apposition tells of that alone.
  private func isInApposition(_ position: Int) -> Bool {
    var index = position - 1
    while index > window.lowerBound, !isComma(index) {
      switch chunks[index] {
      case .noun, .preposition, .adverb: index -= 1
      default: return false
      }
    }
    guard index > window.lowerBound, noun(at: index - 1) != nil, noun(at: index + 1) != nil else {
      return false
    }
    var end = position + 1
    while window.contains(end) {
      switch chunks[end] {
      case .comma where isComma(end): return !isCoordinator(end + 1) && noun(at: end + 1) == nil
      case .noun, .preposition, .adverb: end += 1
      default: return false
      }
    }
    return false
  }

  /// Whether a time is that of the amount that another is compared with: "rose to $3m from $2m a year ago".
  ///
  /// "has fallen to 14,000 from 20,000 in 2010" is such a case, too; behind a plain past an absolute time may be either's.
  private func datesBase(_ position: Int) -> Bool {
    guard case .time(let time) = chunks[position], isBase(isComma(position - 1) ? position - 2 : position - 1)
    else { return false }
    return times[time].content.isComparison || ownerBefore(position).map { verbGroups[$0].isPerfect } ?? false
  }

  /// Whether a noun group is, or hangs on, the amount that another is compared with: "from $2m or 79 cents in the same period".
  private func isBase(_ start: Int) -> Bool {
    var place = start
    for _ in 0..<4 {
      guard let noun = noun(at: place), place > window.lowerBound else { return false }
      switch chunks[place - 1] {
      case .preposition(let token):
        if isAmount(noun) { return grammar.holds(.basis, word(token)) }
        place -= 2
      case .coordinator where isAmount(noun): place -= 2
      default: return false
      }
    }
    return false
  }

  /// "the year ended 31 March": the date is that of the stretch before it.
  private func endsStretch(_ position: Int) -> Bool {
    var index = position - 1
    while index >= window.lowerBound, position - index < 4 {
      switch chunks[index] {
      case .adverb, .preposition: index -= 1
      case .time(let time):
        guard case .ended = times[time].content else { return false }
        return true
      default: return false
      }
    }
    return false
  }

  private func distance(_ time: Int, _ main: Int) -> Int {
    let start = times[time].tokens.lowerBound
    // Times after the verb are nearer than fronted ones.
    return start > main ? start - main : 1_000 + main - start
  }

  /// "in 2019 with immediate effect": the day of telling where nothing else dates what was done.
  private func isAtOnce(_ time: Int) -> Bool {
    guard case .dayOffset(0) = times[time].content else { return false }
    return times[time].tokens.count > 1
  }

  private func isFronted(_ time: Int, in clause: Int) -> Bool {
    times[time].tokens.upperBound <= verbGroups[clauses[clause].verb].tokens.lowerBound
  }

  /// "In March 2025, X was …", "…, and in May 2025, the agreement was …".
  private func ownerOfFronted(_ position: Int) -> Int? {
    guard isFront(position) else { return nil }
    var hasNoun = false
    for index in position + 1..<window.upperBound {
      switch chunks[index] {
      case .noun: hasNoun = true
      case .verb(let verb): return hasNoun && isFinite(index) ? verb : nil
      case .comma, .adverb, .preposition, .time, .coordinator: break
      // "In January, the company, which …, said": the verb behind the relative clause is beyond this walk.
      default: return nil
      }
    }
    return nil
  }

  private func isFront(_ position: Int) -> Bool {
    guard position > window.lowerBound else { return true }
    switch chunks[position - 1] {
    case .coordinator, .mark, .subordinator: return true
    case .adverb: return position == window.lowerBound + 1
    case .comma: return isCoordinator(position - 2)
    default: return false
    }
  }

  private func ownerBefore(_ position: Int) -> Int? {
    for index in (window.lowerBound..<position).reversed() {
      switch chunks[index] {
      case .verb(let verb): return verb
      case .mark: return nil
      default: break
      }
    }
    return nil
  }

  private func ownerAfter(_ position: Int) -> Int? {
    for index in position + 1..<window.upperBound {
      switch chunks[index] {
      case .verb(let verb): return verb
      case .mark: return nil
      default: break
      }
    }
    return nil
  }
}

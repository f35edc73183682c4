import DatelineModel

/// What comes back every year, week or day: "last July", "every two weeks".
extension TimeParser {
  /// "last July", "this summer", "next Monday", "last night", "the third Tuesday of September".
  mutating func recurring(_ word: TimeWord, _ opening: Opening) -> Content? {
    if let weekday = word.weekday, let ordinal = opening.ordinal, opening.amount == nil {
      position += 1
      guard let outer = attempt({ $0.outer() }) else {
        return ordinal == -1 && opening.step == .last ? .named(.weekday(weekday), .last) : nil
      }
      return .nth(ordinal, .weekday(weekday), outer)
    }
    if let step = opening.step, opening.amount == nil { return named(word, step, opening) }
    if opening.isDefinite, opening.amount == nil {
      if let season = word.season, opening.ordinal == nil {
        position += 1
        return within(.season(season))
      }
      if word.roles.contains(.dayPart), let part = word.dayPart, has([.lead], -2), !has([.of, .the], 1) {
        position += 1
        return .moment(nil, .part(part))
      }
    }
    return nil
  }

  private mutating func named(_ word: TimeWord, _ step: TimeExpression.Step, _ opening: Opening) -> Content? {
    if let phrase = shared.grammar.phrases.longest(in: tokens, at: position, before: end),
      case .holiday(let holiday) = phrase.value
    {
      position += phrase.length
      return .named(.holiday(holiday), step)
    }
    if word.roles.contains(.month), isCapitalised() || !word.roles.contains(.ambiguous),
      case let date = monthDate()
    {
      switch date {
      case .recurring(let recurring): return .named(recurring, step)
      case .period, .range: return date
      default: return nil
      }
    }
    if let weekday = word.weekday, !word.roles.contains(.plural),
      !word.roles.contains(.ambiguous) || end - start <= 4
    {
      position += 1
      if let date = attempt({ $0.dateOfNamed() }) { return date }
      if let part = dayPart() { return .moment(.named(.weekday(weekday), step), .part(part)) }
      return withClock(.named(.weekday(weekday), step))
    }
    if let season = word.season {
      position += 1
      return .named(.season(season), step)
    }
    if word.roles.contains(.dayPart), let part = word.dayPart, !word.roles.contains(.plural) {
      position += 1
      let days = step == .last ? -1 : step == .next || step == .upcoming ? 1 : 0
      return .moment(
        step == .same || step == .following || step == .previous ? .unit(.day, step) : .dayOffset(days),
        .part(part))
    }
    return nil
  }

  private mutating func dateOfNamed() -> Content? {
    if has(.comma) { position += 1 }
    guard let date = attempt({ $0.monthDate() }) ?? attempt({ $0.numericDate(.on) }) else { return nil }
    if case .recurring(.month) = date { return nil }
    return date
  }

  // MARK: Repetition

  /// "every year", "each Thursday", "every two weeks", "every other Friday", "every day at 7 p.m.".
  mutating func repetition() -> Content? {
    guard let content = plainRepetition(), case .set(let set) = content else { return nil }
    let atClock = attempt { parser in parser.clockBehind().flatMap { Self.set(set, at: $0) } }
    return atClock ?? content
  }

  private mutating func plainRepetition() -> Content? {
    guard skip(.every) else { return nil }
    var count: Int? = 1
    if skip(.other) { count = 2 } else if let amount = attempt({ $0.amount() }) { count = amount.count }
    guard let word = word() else { return nil }
    if word.roles.contains(.unit), let unit = word.unit {
      if isOld(1) { return nil }
      position += 1
      return .set(.every(TimeSpan(count: count, unit: unit)))
    }
    if let weekday = word.weekday {
      position += 1
      return .set(.each(.weekday(weekday), dayPart()))
    }
    if word.roles.contains(.month), isCapitalised() {
      position += 1
      return .set(.each(.month(Int(word.month)), nil))
    }
    if let season = word.season {
      position += 1
      return .set(.each(.season(season), nil))
    }
    if word.roles.contains(.dayPart), word.dayPart != nil {
      position += 1
      return .set(.every(TimeSpan(count: count, unit: .day)))
    }
    return nil
  }
}

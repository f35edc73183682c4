import DatelineModel

extension TimeGrammar.Group {
  /// Whether the words of this group can have `value`, which the grammar file gives as their key.
  public func accepts(_ value: String) -> Bool {
    switch self {
    case .months: Self.number(value, in: 1...12)
    case .weekdays: Int(value).flatMap(Weekday.init(rawValue:)) != nil
    case .seasons: Int(value).flatMap(Season.init(rawValue:)) != nil
    case .units, .unitLetters, .sets, .bareSets: TimeUnit(rawValue: value) != nil
    case .dayWords, .dayPhrases: Self.number(value, in: -99...99)
    case .dayParts: TimeExpression.DayPart(name: value) != nil
    case .dayPartWords: Self.isPartOfDay(value)
    case .clockWords: Self.number(value, in: 0...24)
    case .countedGroups: Self.number(value, in: 1...1000)
    case .steps: TimeExpression.Step(rawValue: value) != nil
    case .parts, .edges: TimeExpression.Part(rawValue: value) != nil
    case .relations: TimeExpression.Lead(rawValue: value) != nil
    case .decades: Self.number(value, in: 0...90)
    case .holidays: Holiday(value) != nil
    case .shortEnds: Self.isEnd(value)
    }
  }

  private static func number(_ value: String, in range: ClosedRange<Int>) -> Bool {
    Int(value).map(range.contains) ?? false
  }

  /// "night -1".
  private static func isPartOfDay(_ value: String) -> Bool {
    let words = value.split(separator: " ")
    return words.count == 2 && TimeExpression.DayPart(name: String(words[0])) != nil
      && number(String(words[1]), in: -99...99)
  }

  /// "year late".
  private static func isEnd(_ value: String) -> Bool {
    let words = value.split(separator: " ").map(String.init)
    return words.count == 2 && TimeUnit(rawValue: words[0]) != nil
      && TimeExpression.Part(rawValue: words[1]) != nil
  }
}

extension TimeExpression.DayPart {
  /// The part by its name in the grammar file.
  init?(name: String) {
    switch name {
    case "morning": self = .morning
    case "afternoon": self = .afternoon
    case "evening": self = .evening
    case "night": self = .night
    default: return nil
    }
  }
}

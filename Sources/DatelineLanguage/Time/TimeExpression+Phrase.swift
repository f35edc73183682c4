extension TimeExpression.Content {
  /// Whether it is a mere length.
  var isLength: Bool {
    if case .duration = self { true } else { false }
  }

  /// Whether it is counted within a longer stretch: "week 3 of 2027".
  var isCounted: Bool {
    if case .nth(let count, _, _) = self { count > 0 } else { false }
  }

  /// Whether it is named so that an article before it belongs to other words: "the [next quarter]", "the [year 2008]".
  var standsWithoutArticle: Bool {
    switch self {
    case .unit(_, .the), .unit(.day, _): false
    case .unit, .stretch, .named, .toDate, .period(.year), .nth(_, .unit(.week), .unit(.year, _)): true
    default: false
    }
  }

  /// Whether a preposition before it is part of what it says: "before 2010", "in two months", "from May to July".
  func isBounded(by lead: TimeExpression.Lead) -> Bool {
    switch (lead, self) {
    case (.before, _), (.after, _), (.since, _), (.starting, _), (.until, _), (.by, _), (.between, _): true
    case (.on, .within(.recurring(.weekday), .ahead)), (.on, .ahead), (.within, .ahead), (.from, .range): true
    default: false
    }
  }
}

import DatelineLanguage
import DatelineModel
import DatelineRules

/// The years of the firms of a document, as it tells anywhere how a year or a part of one ends; found when a figure first asks.
final class FiscalYears {
  private let index: DocumentIndex
  private let predicates: PredicateGrammar
  private let today: CivilDay?
  private lazy var years = found()

  init(_ index: DocumentIndex, _ predicates: PredicateGrammar, today: CivilDay?) {
    self.index = index
    self.predicates = predicates
    self.today = today
  }

  /// The year of an organisation, by index into the document's entities; nil where nothing tells it, or several ways.
  func year(of entity: Int) -> FiscalYear? { years[entity] ?? nil }

  /// - Complexity: O(n) in the times of the document and the mentions of the sentences that tell a year's end.
  private func found() -> [Int: FiscalYear?] {
    var years: [Int: FiscalYear?] = [:]
    for sentence in index.document.sentences {
      for place in sentence.times.indices {
        guard let year = year(toldAt: place, in: sentence) else { continue }
        for owner in owners(ofTime: place, in: sentence) {
          guard let known = years[owner] else {
            years[owner] = year
            continue
          }
          years[owner] = known.flatMap { Self.joined($0, year) }
        }
      }
    }
    return years
  }

  private static func joined(_ first: FiscalYear, _ second: FiscalYear) -> FiscalYear? {
    first.lastMonth == second.lastMonth
      ? FiscalYear(lastMonth: first.lastMonth, lag: first.lag ?? second.lag) : nil
  }

  /// Whose year a time tells: the organisation that its sentence names, or its clause where the sentence names several; where none
  /// is named, the one that the document is about.
  func owners(ofTime place: Int, in sentence: AnalysedSentence) -> Set<Int> {
    let named = organisations(in: sentence.tokens)
    guard named.count > 1 else {
      return named.isEmpty ? Set([index.document.topic].compactMap(\.self)) : named
    }
    let clause = sentence.clauses.first { $0.times.contains(place) }
    let near = clause.map { organisations(in: $0.tokens) } ?? []
    return near.count == 1 ? near : []
  }

  private func organisations(in tokens: Range<Int>) -> Set<Int> {
    Set(
      index.mentions(in: tokens).compactMap(\.entity).filter { index.document.entities[$0].isOrganisation })
  }

  /// The year whose end, or that of a part, a time tells: "the first half ended 31 January", "fiscal 1986, ending in May".
  private func year(toldAt place: Int, in sentence: AnalysedSentence) -> FiscalYear? {
    let time = sentence.times[place]
    if case .ended(let span, let end, let number) = time.content {
      let found = Self.monthsLeft(behind: number, of: span).flatMap { year($0, behind: end, calledBy: nil) }
      // "the six months ended 31 December" may be the calendar's second half.
      return number == nil && span.count == 6 && found?.lastMonth == 6 ? nil : found
    }
    guard let end = ending(before: time, in: sentence) else { return nil }
    if place > 0, case let before = sentence.times[place - 1], end - before.tokens.upperBound < Self.farthest,
      end >= before.tokens.upperBound
    {
      return Self.part(before.content).flatMap {
        year($0.monthsLeft, behind: time.content, calledBy: $0.year)
      }
    }
    // "whose fiscal year ends"
    let isFiscal =
      end - 2 >= sentence.tokens.lowerBound
      && predicates.fiscal.contains(index.document.text.tokens[end - 2].word)
    return isFiscal ? year(0, behind: time.content, calledBy: nil) : nil
  }

  /// The place of "ended" before a time: "ended 31 May", "ends on May 31".
  private func ending(before time: TimeExpression, in sentence: AnalysedSentence) -> Int? {
    let start = time.tokens.lowerBound
    return (max(sentence.tokens.lowerBound, start - 2)..<start).last {
      predicates.ending.contains(index.document.text.tokens[$0].word)
    }
  }

  /// How many words may stand between a year and "ended": ", which".
  private static let farthest = 3

  /// How many months of a year follow a part of it; nil where that is open.
  private static func monthsLeft(behind number: Int?, of span: TimeSpan) -> Int? {
    switch (span.unit, span.count, number) {
    case (.year, 1, _), (.month, 12, _): 0
    case (.quarter, 1, let number?): 12 - 3 * number
    case (.half, 1, let number?): 12 - 6 * number
    case (.month, 6, nil), (.month, 9, nil): 12 - (span.count ?? 0)
    default: nil
    }
  }

  /// The year that words name and the months of it that follow; nil for what is no year nor a numbered part of one.
  private static func part(_ content: TimeExpression.Content) -> (year: Int?, monthsLeft: Int)? {
    switch content {
    case .period(.year(let year)): return (year, 0)
    case .unit(.year, _): return (nil, 0)
    case .recurring(.quarter(let number)): return (nil, 12 - 3 * number)
    case .recurring(.half(let number)): return (nil, 12 - 6 * number)
    case .within(let inner, .period(.year(let year))):
      return part(inner).map { (year, $0.monthsLeft) }
    default: return nil
    }
  }

  /// The year that ends so many months behind a day; a day in the first week of a month counts as one of the month before.
  private func year(_ months: Int, behind end: TimeExpression.Content, calledBy name: Int?) -> FiscalYear? {
    var year: Int?
    var month: Int
    var day = Self.lateDay
    switch end {
    case .recurring(.month(let number)), .named(.month(let number), _): month = number
    case .recurring(.monthDay(let number, let count)): (month, day) = (number, count)
    case .period(.month(let ofYear, let number)): (year, month) = (ofYear, number)
    case .period(.day(let date)): (year, month, day) = (date.year, date.month, date.day)
    default: return nil
    }
    guard day <= Self.earlyDay || day >= Self.lateDay else { return nil }
    // A year that ended long ago may have been changed since.
    if let year, let today, (today.year - year) * 12 + today.month - month > Self.longAgo { return nil }
    // Firms that count in weeks end a month some days before or behind its own end.
    if day <= Self.earlyDay { month -= 1 }
    let last = month + months - 1
    let lastMonth = (last + 12) % 12 + 1
    let lag = name.flatMap { name -> Int? in
      if let year { return year + (last + 12) / 12 - 1 - name }
      guard let today, lastMonth <= FiscalYear.latestAmbiguousMonth else { return nil }
      func distance(_ lag: Int) -> Int {
        abs((name + lag) * 12 + lastMonth - months - today.year * 12 - today.month)
      }
      return [0, 1].min { distance($0) < distance($1) }
    }
    return FiscalYear(lastMonth: lastMonth, lag: lag.flatMap { (0...1).contains($0) ? $0 : nil })
  }

  private static let longAgo = 13
  private static let earlyDay = 7
  private static let lateDay = 22
}

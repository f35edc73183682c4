import DatelineModel

/// Recursive descent over the tokens from one position; every method leaves the position alone when it fails.
struct TimeParser {
  let tokens: [TokenView]
  let end: Int
  var position: Int
  let vocabulary: TimeVocabulary

  struct Parsed {
    var lead: TimeExpression.Lead?
    var content: TimeExpression.Content
    var part: TimeExpression.Part?
    var isApproximate = false
    var isOnward = false
  }

  // MARK: Expression

  /// Reads a whole expression: [preposition] ["the"] [early|mid|late] core ["onward"].
  mutating func expression(sentenceStart: Int) -> Parsed? {
    let start = position
    if let words = vocabulary.vaguePast.first(where: { $0.count > 1 && matches($0) }) {
      position += words.count
      return Parsed(content: .vaguePast)
    }
    var lead: TimeExpression.Lead?
    if let word = word(), let found = vocabulary.relations[word] {
      lead = found
      position += 1
    } else if word() == "between" {
      if let range = between() { return Parsed(content: range) }
      return nil
    }
    if lead == .from, let range = fromTo() { return Parsed(content: range) }
    var isApproximate = false
    if let word = word(), vocabulary.approximate.contains(word) {
      isApproximate = true
      position += 1
    }
    if word() == "the" || word() == "back" && word(1) == "in" { position += word() == "the" ? 1 : 2 }
    var part: TimeExpression.Part?
    if let word = word(), let found = vocabulary.parts[word] {
      part = found
      position += 1
      if self.word() == "in" || self.word() == "of" { position += 1 }
    }
    guard var content = core(after: lead, part: part, start: start) else {
      position = start
      return nil
    }
    if part == nil, let joined = joinedPart(start: start) {
      part = joined
    }
    if let rest = rangeEnd(after: content) { content = rest }
    var parsed = Parsed(lead: lead, content: content, part: part, isApproximate: isApproximate)
    if lead == .from || lead == .since, let word = word(), vocabulary.onward.contains(word) {
      parsed.isOnward = true
      position += 1
    }
    if lead == .from, !parsed.isOnward { parsed.lead = .from }
    return parsed
  }

  /// "mid-2024", "late-March": the part is glued to the token that the core just read.
  private func joinedPart(start: Int) -> TimeExpression.Part? {
    for index in start..<position {
      if let hyphen = tokens[index].lower.firstIndex(of: "-"),
        let part = vocabulary.parts[String(tokens[index].lower[..<hyphen])]
      {
        return part
      }
    }
    return nil
  }

  // MARK: Core

  private mutating func core(
    after lead: TimeExpression.Lead?, part: TimeExpression.Part?, start: Int
  ) -> TimeExpression.Content? {
    if let date = isoDate() ?? dayMonth() ?? monthDay() ?? ordinalDay() { return date }
    if let distance = distance() { return distance }
    if let stepped = stepped() { return stepped }
    if let period = seasonOrQuarter() { return period }
    if let month = month(after: lead, part: part, start: start) { return month }
    if let decade = decade() { return decade }
    if let glued = gluedYear() { return glued }
    if let year = bareYear(after: lead, part: part, start: start) { return year }
    if let word = word(), let day = vocabulary.weekdays[word], isName(position) || !word.hasSuffix(".") {
      guard tokens[position].isCapitalised else { return nil }
      position += 1
      skipTimeOfDay()
      return .weekday(day)
    }
    if lead == nil || lead == .since || lead == .by || lead == .until, let word = word(),
      let offset = vocabulary.dayWords[word]
    {
      position += 1
      return .dayOffset(offset)
    }
    if lead == nil, let words = vocabulary.vaguePast.first(where: { $0.count == 1 && matches($0) }) {
      // "recently" alone says nothing a date could use.
      _ = words
      return nil
    }
    return nil
  }

  /// "2024-03-14"; the tokenizer splits it at the hyphens between digits.
  private mutating func isoDate() -> TimeExpression.Content? {
    guard position + 4 < end, let year = number(at: position, digits: 4), tokens[position + 1].text == "-",
      let month = number(at: position + 2, digits: 2), tokens[position + 3].text == "-",
      let day = number(at: position + 4, digits: 2),
      (position..<position + 4).allSatisfy({ !tokens[$0 + 1].hasSpaceBefore }),
      let date = CivilDay(year: year, month: month, day: day)
    else { return nil }
    position += 5
    return .calendar(.day(date))
  }

  /// "14 March 2024", "the 14th of March".
  private mutating func dayMonth() -> TimeExpression.Content? {
    guard let day = dayNumber(at: position) else { return nil }
    var next = position + 1
    if next < end, tokens[next].lower == "of" { next += 1 }
    guard next < end, let month = vocabulary.months[tokens[next].lower], tokens[next].isCapitalised else {
      return nil
    }
    position = next + 1
    return date(month: month, day: day)
  }

  /// Reads a month before its day, as in "March 14, 2024".
  private mutating func monthDay() -> TimeExpression.Content? {
    var start = position
    if let word = word(), vocabulary.weekdays[word] != nil, tokens[position].isCapitalised {
      start += 1
      if start < end, tokens[start].text == "," { start += 1 }
    }
    if start > position, let day = dayNumber(at: start), start + 1 < end,
      let month = vocabulary.months[tokens[start + 1].lower]
    {
      position = start + 2
      return date(month: month, day: day)
    }
    guard start + 1 < end, let month = vocabulary.months[tokens[start].lower], tokens[start].isCapitalised,
      let day = dayNumber(at: start + 1)
    else { return nil }
    // "March 14 employees" would be a count, but nobody writes that; "May 5,000" would be read wrongly.
    position = start + 2
    return date(month: month, day: day)
  }

  private mutating func date(month: Int, day: Int) -> TimeExpression.Content? {
    var next = position
    if next < end, tokens[next].text == "," { next += 1 }
    if let year = year(at: next) {
      guard let date = CivilDay(year: year, month: month, day: day) else { return nil }
      position = next + 1
      return .calendar(.day(date))
    }
    if let step = trailingStep() {
      return .within(.yearless(month: month, day: day), .unit(.year, step: step))
    }
    guard CivilDay(year: 2024, month: month, day: day) != nil else { return nil }
    return .yearless(month: month, day: day)
  }

  /// "the first day of July [2026]", "the last day of March".
  private mutating func ordinalDay() -> TimeExpression.Content? {
    guard position + 3 < end, tokens[position + 1].lower == "day", tokens[position + 2].lower == "of",
      let month = vocabulary.months[tokens[position + 3].lower]
    else { return nil }
    let isLast = tokens[position].lower == "last"
    guard
      let day = isLast ? CivilDay.daysInMonth(month, year: 2023) : vocabulary.ordinals[tokens[position].lower]
    else { return nil }
    position += 4
    return date(month: month, day: day)
  }

  /// "March 2024", "March", "July last year".
  private mutating func month(
    after lead: TimeExpression.Lead?, part: TimeExpression.Part?, start: Int
  ) -> TimeExpression.Content? {
    guard let word = word(), let month = vocabulary.months[word], tokens[position].isCapitalised else {
      return nil
    }
    // "31 February 2024" is no date; its month is not what was meant either.
    if position > 0, tokens[position - 1].kind == .number, tokens[position - 1].text.utf8.count <= 2 {
      return nil
    }
    var next = position + 1
    if next < end, tokens[next].text == "," || tokens[next].lower == "of" { next += 1 }
    if let year = year(at: next), let edtf = EDTF.month(year: year, month: month) {
      position = next + 1
      return .calendar(edtf)
    }
    // "May", "March" and "August" are also a modal, a walk and names: bare ones need a preposition or a part.
    let isAmbiguous = ["may", "march", "august", "jan", "mar", "sun"].contains(word)
    guard lead != nil || part != nil || !isAmbiguous else { return nil }
    if next == position + 1, next < end, tokens[next].isCapitalised, tokens[next].kind == .word,
      vocabulary.weekdays[tokens[next].lower] == nil, lead == nil
    {
      return nil
    }
    position += 1
    if let step = trailingStep() {
      return .within(.yearless(month: month, day: nil), .unit(.year, step: step))
    }
    return .yearless(month: month, day: nil)
  }

  /// "summer of 2025", "Q1 2024", "the first quarter of 2024", "second half".
  private mutating func seasonOrQuarter() -> TimeExpression.Content? {
    guard let word = word() else { return nil }
    let start = position
    let content: TimeExpression.Content
    if let season = vocabulary.seasons[word] {
      content = .season(season)
      position += 1
    } else if word.utf8.count == 2, word.hasPrefix("q") || word.hasPrefix("h"),
      let digit = Int(word.dropFirst()),
      (1...(word.hasPrefix("q") ? 4 : 2)).contains(digit)
    {
      content = word.hasPrefix("q") ? .quarter(digit) : .half(digit)
      position += 1
    } else if let ordinal = vocabulary.ordinals[word], position + 1 < end,
      let unit = vocabulary.units[tokens[position + 1].lower], unit == .quarter || unit == .half
    {
      guard (1...(unit == .quarter ? 4 : 2)).contains(ordinal) else { return nil }
      content = unit == .quarter ? .quarter(ordinal) : .half(ordinal)
      position += 2
    } else {
      return nil
    }
    var next = position
    if next < end, tokens[next].lower == "of" || tokens[next].text == "," || tokens[next].lower == "in" {
      next += 1
    }
    if next < end, tokens[next].lower == "the", next + 1 < end, tokens[next + 1].lower == "year" {
      position = next + 2
      return content
    }
    if let year = year(at: next) {
      position = next + 1
      switch content {
      case .season(let season): return EDTF.season(season, year: year).map { .calendar($0) }
      case .quarter(let number): return EDTF.quarter(number, year: year).map { .calendar($0) }
      case .half(let number): return EDTF.half(number, year: year).map { .calendar($0) }
      default: return nil
      }
    }
    let saved = position
    position = next
    if let step = trailingStep() { return .within(content, .unit(.year, step: step)) }
    position = saved
    // "the fall" of a price, "spring" of water: a bare season needs its preposition.
    if case .season = content,
      start == 0 || !["in", "last", "this", "next", "since", "by", "the"].contains(tokens[start - 1].lower)
    {
      position = start
      return nil
    }
    return content
  }

  /// "last July", "this year", "next week", "last summer".
  private mutating func stepped() -> TimeExpression.Content? {
    guard let word = word(), let step = vocabulary.steps[word], position + 1 < end else { return nil }
    let next = tokens[position + 1].lower
    if let month = vocabulary.months[next], tokens[position + 1].isCapitalised {
      position += 2
      return .named(.yearless(month: month, day: nil), step: step)
    }
    if let day = vocabulary.weekdays[next] {
      position += 2
      return .named(.weekday(day), step: step)
    }
    if let season = vocabulary.seasons[next] {
      position += 2
      return .named(.season(season), step: step)
    }
    if let unit = vocabulary.units[next] {
      guard !next.hasSuffix("s") || unit == .half else { return nil }
      position += 2
      return .unit(unit, step: step)
    }
    return nil
  }

  /// "two years ago", "exactly two years ago", "a month earlier", "in three weeks".
  private mutating func distance() -> TimeExpression.Content? {
    var next = position
    var isExact = false
    if next < end, vocabulary.exact.contains(tokens[next].lower) {
      isExact = true
      next += 1
    }
    if next < end, vocabulary.approximate.contains(tokens[next].lower) { next += 1 }
    guard next + 2 < end, let count = count(at: next), let unit = vocabulary.units[tokens[next + 1].lower],
      tokens[next + 2].lower == "ago"
    else { return nil }
    position = next + 3
    return .distance(-count, unit, isExact: isExact)
  }

  /// "the 1990s", "the 2030s".
  private mutating func decade() -> TimeExpression.Content? {
    guard let word = word(), word.utf8.count == 5, word.hasSuffix("0s"), let year = Int(word.dropLast()),
      (1000...2990).contains(year), let edtf = EDTF.decade(year)
    else { return nil }
    position += 1
    return .calendar(edtf)
  }

  /// "mid-2024", "end-2025".
  private mutating func gluedYear() -> TimeExpression.Content? {
    guard let word = word(), let hyphen = word.firstIndex(of: "-"),
      vocabulary.parts[String(word[..<hyphen])] != nil,
      let year = Int(word[word.index(after: hyphen)...]), (1800...2199).contains(year),
      let edtf = EDTF.year(year)
    else { return nil }
    position += 1
    return .calendar(edtf)
  }

  private mutating func bareYear(
    after lead: TimeExpression.Lead?, part: TimeExpression.Part?, start: Int
  ) -> TimeExpression.Content? {
    guard let year = year(at: position), let edtf = EDTF.year(year) else { return nil }
    let next = position + 1 < end ? tokens[position + 1] : nil
    if let next, next.text == "%" || next.text == "-" && !next.hasSpaceBefore { return nil }
    if position > 0, tokens[position - 1].kind == .symbol, !tokens[position].hasSpaceBefore { return nil }
    let hasContext = lead != nil || part != nil
    let isCounted = next.map { $0.kind == .word && !$0.isCapitalised && $0.lower.hasSuffix("s") } ?? false
    if !hasContext {
      // "overall 2025 deliveries", "the 2024 annual report": a year before its noun; "compared to 2024" after "to".
      guard position > 0 else { return nil }
      let previous = tokens[position - 1]
      let openers = [
        "to", "than", "with", "and", "versus", "vs", "through", "'s", "the", "its", "their", "overall",
        "full-year",
        "fiscal", "over", "(", "late", "early",
      ]
      guard openers.contains(previous.lower) else { return nil }
      if isCounted, ["to", "than", "over", "with", "and"].contains(previous.lower) { return nil }
    } else if isCounted, lead == .on || lead == nil, part == nil, tokens[start].lower != "in" {
      return nil
    }
    position += 1
    return .calendar(edtf)
  }

  // MARK: Ranges

  private mutating func between() -> TimeExpression.Content? {
    let start = position
    position += 1
    guard let first = core(after: .on, part: nil, start: position), word() == "and" else {
      position = start
      return nil
    }
    position += 1
    guard let second = core(after: .on, part: nil, start: position) else {
      position = start
      return nil
    }
    return .range(Self.withYear(of: second, first), second)
  }

  private mutating func fromTo() -> TimeExpression.Content? {
    let start = position
    guard let first = core(after: .from, part: nil, start: position), let word = word(),
      ["to", "until", "till", "through"].contains(word)
    else {
      position = start
      return nil
    }
    position += 1
    guard let second = core(after: .on, part: nil, start: position) else {
      position = start
      return nil
    }
    return .range(Self.withYear(of: second, first), second)
  }

  /// "2021-2023", "2021–23".
  private mutating func rangeEnd(after content: TimeExpression.Content) -> TimeExpression.Content? {
    guard case .calendar(let first) = content, first.granularity == .year, position + 1 < end,
      ["-", "–", "/"].contains(tokens[position].text), !tokens[position].hasSpaceBefore,
      let second = year(at: position + 1), let to = EDTF.year(second), second > first.bounds.earliest.year
    else { return nil }
    position += 2
    return .range(content, .calendar(to))
  }

  /// "from March to May 2024": the first month takes the second's year.
  private static func withYear(
    of second: TimeExpression.Content, _ first: TimeExpression.Content
  ) -> TimeExpression.Content {
    guard case .calendar(let edtf) = second, case .yearless(let month, let day) = first else { return first }
    let year = edtf.bounds.earliest.year
    if let day { return CivilDay(year: year, month: month, day: day).map { .calendar(.day($0)) } ?? first }
    return EDTF.month(year: year, month: month).map { .calendar($0) } ?? first
  }

  // MARK: Words

  private func word(_ offset: Int = 0) -> String? {
    position + offset < end ? tokens[position + offset].lower : nil
  }

  private func isName(_ index: Int) -> Bool { tokens[index].isCapitalised }

  private func matches(_ words: [String]) -> Bool {
    guard position + words.count <= end else { return false }
    return words.indices.allSatisfy { tokens[position + $0].lower == words[$0] }
  }

  private func number(at index: Int, digits: Int) -> Int? {
    guard index < end, tokens[index].kind == .number, tokens[index].text.utf8.count == digits else {
      return nil
    }
    return Int(tokens[index].text)
  }

  private func year(at index: Int) -> Int? {
    guard let year = number(at: index, digits: 4), (1700...2199).contains(year) else { return nil }
    return year
  }

  /// 1…31, "1st", "14th".
  private func dayNumber(at index: Int) -> Int? {
    guard index < end, tokens[index].kind == .number else { return nil }
    var text = tokens[index].lower[...]
    for ending in ["st", "nd", "rd", "th"] where text.hasSuffix(ending) { text = text.dropLast(2) }
    guard text.utf8.count <= 2, let day = Int(text), (1...31).contains(day) else { return nil }
    return day
  }

  private func count(at index: Int) -> Int? {
    guard index < end else { return nil }
    if let number = vocabulary.numbers[tokens[index].lower] { return number }
    guard tokens[index].kind == .number, let number = Int(tokens[index].text), (1...999).contains(number)
    else {
      return nil
    }
    return number
  }

  /// "last year", "this year", "next year" after a month or quarter.
  private mutating func trailingStep() -> Int? {
    var next = position
    if next < end, tokens[next].lower == "of" { next += 1 }
    guard next + 1 < end, let step = vocabulary.steps[tokens[next].lower], tokens[next + 1].lower == "year"
    else {
      return nil
    }
    position = next + 2
    return step
  }

  private mutating func skipTimeOfDay() {
    if let word = word(), ["morning", "afternoon", "evening", "night"].contains(word) { position += 1 }
  }
}

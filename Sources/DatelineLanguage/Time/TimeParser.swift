import DatelineModel

/// Recursive descent over the tokens from one position; every method leaves the position alone when it fails.
struct TimeParser {
  let tokens: [Token]
  /// What each token can be; empty for most.
  let roles: [TimeWord.Roles]
  let bytes: [UInt8]
  let shared: SharedTimeVocabulary
  /// The token before which the expression must end.
  var end = 0
  /// The first token of the sentence.
  var start = 0
  /// The token that is read next.
  var position = 0

  init(_ text: TokenizedText, _ shared: SharedTimeVocabulary) {
    tokens = text.tokens
    bytes = text.bytes
    roles = shared.grammar.roles(of: text.tokens)
    self.shared = shared
  }

  typealias Content = TimeExpression.Content

  /// Where a compound begins inside what was read ("a [third-quarter] loss"); nil when all belongs to the time.
  var compoundStart: Int?
  /// Where the time begins behind a possessive ("its [fourth quarter]"); nil when all belongs to it.
  var coreStart: Int?
  /// How many phrases the one being read stands in ("a week after a week after …").
  var depth = 0
  /// The end of the range that was read last; nil when a dash leads to it.
  var writtenEnd: Range<Int>?
  /// Whether "the end of" and the like stand before what is read.
  var isWithinPart = false
  /// Whether the preposition is the one that puts lengths ahead ("in two years").
  var isLedIn = false

  /// What the words of one expression give before it is counted from anything.
  struct Parsed {
    var lead: TimeExpression.Lead?
    var core: Int
    var content: Content
    var part: TimeExpression.Part?
    var isApproximate = false
    var isOnward = false
    var ends: [Range<Int>] = []
    /// The first token behind "about" and "exactly".
    var noun = 0
  }

  // MARK: Tokens

  func word(_ offset: Int = 0) -> TimeWord? {
    let index = position + offset
    guard index < end, index >= start, !roles[index].isEmpty else { return nil }
    return shared.grammar.word(tokens[index])
  }

  func has(_ role: TimeWord.Roles, _ offset: Int = 0) -> Bool {
    let index = position + offset
    return index < end && index >= start && !roles[index].isDisjoint(with: role)
  }

  func digits(_ offset: Int = 0) -> DigitReading? {
    let index = position + offset
    guard index < end, index >= start, tokens[index].kind == .number else { return nil }
    return DigitReading(bytes, Int(tokens[index].start)..<Int(tokens[index].end))
  }

  /// Whether the token stands without a space behind the one before it.
  func isJoined(_ offset: Int = 0) -> Bool {
    let index = position + offset
    return index > 0 && index < end && tokens[index].start == tokens[index - 1].end
  }

  /// Whether the token hangs on a word: "Atlas'11" names no year.
  func isGlued() -> Bool {
    isJoined() && position > start && tokens[position - 1].kind == .word
  }

  func isCapitalised(_ offset: Int = 0) -> Bool {
    position + offset < end && position + offset >= start && tokens[position + offset].isCapitalised
  }

  func marker(_ offset: Int = 0) -> (length: Int, value: TimeVocabulary.Marker)? {
    shared.grammar.markers.longest(in: tokens, at: position + offset, before: end)
  }

  func matches(_ suffix: Range<Int>, _ letters: [UInt8]) -> Bool {
    guard suffix.count == letters.count else { return false }
    for offset in 0..<letters.count {
      let byte = bytes[suffix.lowerBound + offset]
      let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if folded != letters[offset] { return false }
    }
    return true
  }

  /// Reads with `read`; puts the position back when it gives nil.
  mutating func attempt<Value>(_ read: (inout TimeParser) -> Value?) -> Value? {
    let before = (position, compoundStart, coreStart)
    if let value = read(&self) { return value }
    (position, compoundStart, coreStart) = before
    return nil
  }

  /// Phrases within phrases beyond this depth are not read, so that a chain of them stays linear.
  private static let deepest = 5

  /// Reads a phrase that may hold another of its kind ("the week after the first day of …").
  mutating func nested<Value>(_ read: (inout TimeParser) -> Value?) -> Value? {
    guard depth < Self.deepest else { return nil }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  mutating func skip(_ role: TimeWord.Roles) -> Bool {
    guard has(role) else { return false }
    position += 1
    return true
  }

  /// Skips a hyphen inside a compound ("third-quarter").
  mutating func skipJoint() {
    if has(.dash), isJoined(), isJoined(1) { position += 1 }
  }

  // MARK: Expression

  /// Reads a whole expression: [preposition] [about] [early] core [range end] [onward].
  mutating func expression() -> Parsed? {
    let first = position
    isLedIn = false
    if has(.phrase), let phrase = shared.grammar.phrases.longest(in: tokens, at: position, before: end),
      case .notATime = phrase.value
    {
      position += phrase.length
      return nil
    }
    if let range = attempt({ $0.between() }) { return range }
    let lead = preposition()
    if let parsed = attempt({ $0.body(lead) }) { return parsed }
    guard lead != nil else { return nil }
    // "over" and "on" may belong to the core or to nothing.
    position = first
    isLedIn = false
    return attempt { $0.body(nil) }
  }

  private mutating func preposition() -> TimeExpression.Lead? {
    guard has(.lead), let found = shared.grammar.leads.longest(in: tokens, at: position, before: end) else {
      return nil
    }
    if has(.edge), has(.of, 1) { return nil }
    if found.length == 1, has(.approximateNumber), startsNumber(1) { return nil }
    isLedIn = found.length == 1 && has(.in)
    position += found.length
    return found.value
  }

  private func startsNumber(_ offset: Int) -> Bool {
    position + offset < end && tokens[position + offset].kind == .number && digits(offset)?.year == nil
      || has([.number, .article, .half], offset) && !has(.the, offset)
  }

  private mutating func body(_ lead: TimeExpression.Lead?) -> Parsed? {
    let core = position
    var parsed = Parsed(lead: lead, core: core, content: .reference(.present))
    compoundStart = nil
    coreStart = nil
    let isExact = skip(.exact)
    parsed.isApproximate = approximator()
    parsed.noun = position
    guard var content = attempt({ $0.whole(lead, &parsed, isExact: isExact) }) else { return nil }
    let isAccepted = accepts(content, lead, parsed, from: core)
    let beforeRange = position
    writtenEnd = nil
    let range = attempt { $0.rangeEnd(after: content, lead) }
    guard isAccepted || range != nil && Self.isMonth(content) else { return nil }
    // "2004 as a whole".
    if let marker = marker(), case .whole = marker.value { position += marker.length }
    if parsed.isApproximate, isVague(content) { return nil }
    if let coreStart, coreStart < position { parsed.core = max(core, coreStart) }
    if let compoundStart, compoundStart < position, !parsed.isApproximate {
      parsed.core = compoundStart
      parsed.lead = nil
    }
    if let range {
      content = range
      if let writtenEnd { parsed.ends = [parsed.core..<beforeRange, writtenEnd] }
    }
    parsed.content = content
    if let marker = marker(), case .onward = marker.value, allowsOnward(lead, length: marker.length) {
      position += marker.length
      parsed.isOnward = true
    }
    if lead != nil, has(.possessiveEnding), parsed.lead == .after || parsed.lead == .before || lead == .since
    {
      // "after Monday's fire" is counted from the fire.
      parsed.lead = nil
    }
    return parsed
  }

  private static func isMonth(_ content: Content) -> Bool {
    if case .recurring(.month) = content { true } else { false }
  }

  /// Whether "about" before it belongs to other words.
  private func isVague(_ content: Content) -> Bool {
    switch content {
    case .reference, .set: true
    default: false
    }
  }

  private func allowsOnward(_ lead: TimeExpression.Lead?, length: Int) -> Bool {
    length == 1 && !has(.lead)
      ? lead == .from || lead == .starting || lead == .since
      : position + length >= end || tokens[position + length].kind == .punctuation
  }

  private mutating func approximator() -> Bool {
    if has(.phrase), shared.grammar.phrases.longest(in: tokens, at: position, before: end) != nil {
      return false
    }
    guard has(.approximateNumber),
      let found = shared.grammar.approximate.longest(in: tokens, at: position, before: end),
      !isMeasure(found.length)
    else { return false }
    position += found.length
    return true
  }

  /// "rose 3% more than a year ago": whether two words behind an amount compare it with a time.
  private func isMeasure(_ length: Int) -> Bool {
    guard length == 2, position > start else { return false }
    let before = tokens[position - 1]
    return before.kind == .number || before.kind == .symbol
      || shared.grammar.word(before)?.roles.contains(.numberNoun) ?? false
  }

  /// The core with "early", "the beginning of" and the like before it.
  private mutating func whole(
    _ lead: TimeExpression.Lead?, _ parsed: inout Parsed, isExact: Bool
  ) -> Content? {
    if let part = attempt({ $0.partOf() }) {
      parsed.part = part
      isWithinPart = has(.of, -1)
      defer { isWithinPart = false }
      return core(lead, isExact: isExact, isPart: true)
    }
    guard let content = core(lead, isExact: isExact, isPart: false) else { return nil }
    if let part = compoundPart(from: parsed.core) { parsed.part = part }
    if case .unit = content, let end = shortEnd(at: parsed.core) { parsed.part = end }
    return content
  }

  /// The part inside a compound that is one token: "mid-November".
  private func compoundPart(from core: Int) -> TimeExpression.Part? {
    for index in core..<position {
      if let word = shared.grammar.word(tokens[index]), let part = word.part, !word.roles.contains(.part) {
        return part
      }
    }
    return nil
  }

  private func shortEnd(at index: Int) -> TimeExpression.Part? {
    guard let phrase = shared.grammar.phrases.longest(in: tokens, at: index, before: end),
      case .end(_, let part) = phrase.value
    else { return nil }
    return part
  }

  /// "early", "late-", "earlier in", "the beginning of", "mid".
  private mutating func partOf() -> TimeExpression.Part? {
    _ = skip(.the)
    if let word = word(), let part = word.part, word.roles.contains(.part) {
      position += 1
      skipJoint()
      if part == .earlier || part == .later {
        if has(.in) || has(.lead), !has([.unit, .number]) { position += 1 }
      } else if has(.of) || has(.in) {
        position += 1
      }
      return part
    }
    if let word = word(), let edge = word.edge, has(.of, 1) || has([.month, .unit], 1) || has(.dash, 1) {
      position += 1
      if has(.of) { position += 1 } else { skipJoint() }
      return edge
    }
    return nil
  }

  // MARK: Acceptance

  /// Whether what was read is a time in this place: words with other meanings need company.
  private func accepts(
    _ content: Content, _ lead: TimeExpression.Lead?, _ parsed: Parsed, from core: Int
  ) -> Bool {
    let only = position - core == 1 ? shared.grammar.word(tokens[core]) : nil
    let before = core > start ? shared.grammar.word(tokens[core - 1]) : nil
    let isLedTightly = lead != nil && lead != .for && lead != .over
    switch content {
    case .recurring(.month):
      guard let only else { return true }
      if only.part != nil { return true }
      return acceptsMonth(
        core, isLed: isLedTightly || parsed.part != nil, isAmbiguous: only.roles.contains(.ambiguous))
    case .recurring(.weekday):
      guard let only, only.roles.contains(.ambiguous) else {
        return tokens[core].isCapitalised || end - start < 8
      }
      return tokens[core].isCapitalised && (isLedTightly && before?.roles.contains(.the) != true)
        || end - start <= 3
    case .recurring(.season):
      if only != nil { return lead != nil && lead != .for || parsed.part != nil || end - start <= 3 }
      return true
    case .period(.month):
      // "31 February 2024" is no February.
      return core == start || tokens[core].kind != .word || tokens[core - 1].kind != .number
    case .period(.year(let year)):
      guard only == nil, position - core == 1, tokens[core].kind == .number else { return true }
      return acceptsYear(year, core, lead, parsed.part)
    default: return true
    }
  }

  private func acceptsMonth(_ core: Int, isLed: Bool, isAmbiguous: Bool) -> Bool {
    let isCapitalised = tokens[core].isCapitalised
    if isLed { return isCapitalised || !isAmbiguous || end - core <= 2 }
    let isDefinite = core > start && shared.grammar.word(tokens[core - 1])?.roles.contains(.the) == true
    guard isCapitalised, !isAmbiguous || isDefinite || end - start <= 2 else { return false }
    // "32 August" is no date, and "April Jones" and "June Hale" are people.
    if position < end, tokens[position].kind == .number { return false }
    if core > start, tokens[core - 1].kind == .number { return false }
    let previous = core > start ? tokens[core - 1] : nil
    if let previous, previous.isCapitalised, previous.kind == .word, core - 1 > start { return false }
    if position < end, tokens[position].isCapitalised, tokens[position].kind == .word { return false }
    return true
  }

  /// "February 30, 2024", "2024-13-45": what was no date as a whole names no year either.
  private func isPartOfNumber(_ core: Int) -> Bool {
    if has([.dash, .slash]), isJoined(), isJoined(1), digits(1) != nil { return true }
    for index in max(start, core - 3)..<core
    where shared.grammar.word(tokens[index])?.roles.contains(.month) == true {
      return index == core - 1 || (index + 1..<core).contains { tokens[$0].kind == .number }
    }
    return false
  }

  private func acceptsYear(
    _ year: Int, _ core: Int, _ lead: TimeExpression.Lead?, _ part: TimeExpression.Part?
  ) -> Bool {
    guard (1000...2200).contains(year) else { return false }
    let next = position < end ? tokens[position] : nil
    let nextWord = next.flatMap { shared.grammar.word($0) }
    if let nextWord, !nextWord.roles.isDisjoint(with: [.numberNoun, .unit, .currency]) { return false }
    if core > start, let before = shared.grammar.word(tokens[core - 1]), before.roles.contains(.currency) {
      return false
    }
    if core > start, tokens[core - 1].kind == .number || tokens[core - 1].kind == .symbol { return false }
    if position < end, tokens[position].kind == .symbol { return false }
    if isPartOfNumber(core) { return false }
    if lead == nil, let next, next.kind == .number { return false }
    if part != nil { return true }
    let isCount = next.map { isCounted($0, nextWord) } ?? false
    if lead != nil, lead != .for, lead != .over { return (1500...2150).contains(year) && !isCount }
    guard (1800...2100).contains(year), !isCount else { return false }
    // Alone it is a year only as far as a year's use is likely.
    if core == start, position == end { return false }
    return (1900...2060).contains(year)
  }

  /// "2008 cars": a lower-case plural behind a bare number.
  private func isCounted(_ token: Token, _ word: TimeWord?) -> Bool {
    guard token.kind == .word, !token.isCapitalised, token.end - token.start > 2,
      shared.grammar.numbers.isPlural(bytes[Int(token.start)..<Int(token.end)]),
      word?.roles.contains(.notCounted) != true
    else { return false }
    return position < 2 || position - 2 < start || !isNounOpener(position - 2)
  }

  /// A determiner or possessive before the number makes it the noun's year ("its 2025 deliveries").
  private func isNounOpener(_ index: Int) -> Bool {
    guard let word = shared.grammar.word(tokens[index]) else { return false }
    return !word.roles.isDisjoint(with: [.the, .possessive, .possessiveEnding])
  }
}

import DatelineModel
import Foundation

/// One pass over the tokens of a text that finds the amounts of one sentence after the other.
///
/// A class, because what links the amounts of a sentence asks it again.
final class QuantityScan {
  let text: TokenizedText
  let tokens: [Token]
  let grammar: QuantityGrammar
  let lexicon: Lexicon
  /// The sentence at hand.
  private(set) var sentence: Range<Int> = 0..<0
  /// The first token that belongs to the next time expression, or the sentence's end.
  private(set) var bound = 0
  /// The first token that no amount or time before has taken.
  private(set) var floor = 0
  private(set) var found: [QuantityExpression] = []

  init(text: TokenizedText, grammar: QuantityGrammar, lexicon: Lexicon) {
    self.text = text
    tokens = text.tokens
    self.grammar = grammar
    self.lexicon = lexicon
  }

  /// Finds the amounts of a sentence between its times.
  ///
  /// - Parameters:
  ///   - sentence: the token indices of the sentence.
  ///   - taken: the tokens of the times, in order.
  func run(_ sentence: Range<Int>, taken: [Range<Int>]) {
    self.sentence = sentence
    floor = sentence.lowerBound
    found = []
    for time in taken where time.upperBound <= sentence.upperBound {
      bound = max(floor, time.lowerBound)
      scan()
      floor = max(floor, time.upperBound)
    }
    bound = sentence.upperBound
    scan()
  }

  private func scan() {
    var index = floor
    while index < bound {
      let token = tokens[index]
      guard token.kind == .number || grammar.openers.contains(token.word) || isGlued(token) else {
        index += 1
        continue
      }
      if let expression = expression(at: index) {
        found.append(expression)
        index = max(index + 1, expression.tokens.upperBound)
        floor = index
      } else {
        index += 1
      }
    }
  }

  /// "USD50": letters that touch digits.
  private func isGlued(_ token: Token) -> Bool { token.kind == .word && token.shape.contains(.hasDigit) }

  private func expression(at start: Int) -> QuantityExpression? {
    if let multiple = multiple(at: start) { return multiple }
    if let share = share(at: start) { return share }
    guard !isDecimalRest(start), var first = amount(at: start) else { return nil }
    let range = range(from: &first)
    let measured = range?.measure ?? first.measure
    var draft = QuantityDraft(
      core: start..<(range?.tokens.upperBound ?? first.tokens.upperBound),
      number: first.number.tokens
        .lowerBound..<(range?.number.tokens.upperBound ?? first.number.tokens.upperBound))
    if let range {
      draft.minimum = range.scaled(sharedScale(first, range))
      draft.maximum = range.value
      if grammar.rangeBetween.longest(in: tokens, before: start, notBefore: floor) != nil {
        draft.opensRange = true
      }
    } else if first.number.isVague {
      draft.minimum = first.value
    } else {
      draft.value = first.value
    }
    switch measured {
    case .money(let code, _):
      draft.kind = .money
      draft.currency = code
    case .percent(let unit):
      // "8% convertible preferred stock": part of what the paper is called.
      let end = draft.core.upperBound
      if end < bound, grammar.has(.couponed, tokens[end].word) { return nil }
      draft.kind = .percent
      draft.unitName = unit
    case .unit(let unit):
      draft.unitName = unit
      guard isFree(before: start) else { return nil }
    case .none: guard count(first, range, &draft) else { return nil }
    }
    return finish(&draft)
  }

  /// The lower end of a range with the multiplier of the upper: the 5 of "5-6 billion".
  private func sharedScale(_ first: AmountReading, _ second: AmountReading) -> Decimal {
    first.number.scale == 1 && second.number.scale != 1 && first.number.base < second.number.base
      ? first.number.base * second.number.scale : first.number.value
  }

  // MARK: Ranges

  /// The upper end of a range behind `first`, which takes over currency and measure.
  ///
  /// "from 9% to 7%" behind a word of change is no range: then `first` takes what it shares and nil is returned.
  private func range(from first: inout AmountReading) -> AmountReading? {
    let link = first.tokens.upperBound
    guard link + 1 < bound, !first.number.isVague else { return nil }
    let word = tokens[link].word
    let isDash = grammar.has(.dashes, word)
    let isBetween =
      grammar.has(.and, word)
      && grammar.rangeBetween.longest(in: tokens, before: first.tokens.lowerBound, notBefore: floor) != nil
    let isWord = grammar.has(.rangeWord, word)
    guard isDash || isBetween || isWord, var second = amount(at: link + 1), first.agrees(with: second),
      !second.number.isVague,
      first.number.suffix == nil || second.number.suffix != nil || first.measure == second.measure
    else { return nil }
    if isDash, isHyphen(link) != text.isJoined(link + 1) || text.isJoined(link) != text.isJoined(link + 1) {
      return nil
    }
    if isDash, isChained(second.tokens.upperBound) || isChainedBefore(first.tokens.lowerBound) { return nil }
    if first.measure != .none, second.measure == .none {
      // A sign in front serves both ends: "$5-6 billion".
      guard first.tokens.lowerBound < first.number.tokens.lowerBound else { return nil }
      second.measure = first.measure
    }
    let low = second.scaled(sharedScale(first, second))
    guard low < second.value, !(isYear(first.number) && isYear(second.number)) else { return nil }
    let opening = grammar.rangeFrom.longest(in: tokens, before: first.tokens.lowerBound, notBefore: floor)
    let hasFrom = opening != nil
    // "gains ranging from 8% to 18%": more than a mere "from" opens no change.
    let mayChange = (opening?.length ?? 0) <= 1
    let isTo = grammar.has(.changeTo, word)
    if isTo, mayChange,
      hasFrom
        ? changeBefore(first.tokens.lowerBound - 1, within: 8) != nil
        : isStep(before: first.tokens.lowerBound)
          && (first.measure != .none || second.measure == .none && isClosed(second.tokens.upperBound))
          && !areSteps(first, second)
    {
      // "fell 2-1/2 to 50-3/8" tells a step and a level.
      guard hasFrom, first.measure == .none else { return nil }
      first.measure = second.measure
      if first.number.scale == 1, first.number.base < second.number.base {
        first.number.scale = second.number.scale
      }
      return nil
    }
    // "one or two" is a guess at a number; "$5 or 6%" and the like are not.
    if isWord, !isTo, first.measure != .none || !first.number.isWord { return nil }
    return second
  }

  /// "rose 3% to 5%", "would cut costs by $3m to $4m": two steps, where the second is no level that the first leads to.
  private func areSteps(_ first: AmountReading, _ second: AmountReading) -> Bool {
    let end = second.tokens.upperBound
    guard end >= bound || !grammar.has(.of, tokens[end].word) else { return false }
    switch (first.measure, second.measure) {
    case (.percent(let unit), .percent(let other)):
      return unit == other && second.value <= 3 * first.value && !isRate(before: first.tokens.lowerBound)
    case (.money, .money):
      let by = first.tokens.lowerBound - 1
      return second.value < 2 * first.value && grammar.has(.changeBy, tokens[by].word) && liesAhead(by)
    default: return false
    }
  }

  /// Whether what changes before an amount is itself measured in per cent.
  private func isRate(before start: Int) -> Bool {
    (max(sentence.lowerBound, start - 12)..<start).contains { grammar.has(.rates, tokens[$0].word) }
  }

  /// Whether the verb of change in the eight tokens before `end` lies ahead: "would cut its costs by".
  private func liesAhead(_ end: Int) -> Bool {
    let verb = (max(sentence.lowerBound + 1, end - 8)..<end).last { change(at: $0) != nil }
    return verb.map { grammar.has(.ahead, tokens[$0 - 1].word) } ?? false
  }

  private func isChained(_ index: Int) -> Bool { isHyphen(index) && tokens[index + 1].kind == .number }

  private func isChainedBefore(_ start: Int) -> Bool {
    start - 1 > sentence.lowerBound && text.isJoined(start) && text.isJoined(start - 1)
      && grammar.has(.dashes, tokens[start - 1].word)
  }

  func isYear(_ number: NumberReading) -> Bool {
    number.isPlain && number.base >= 1800 && number.base < 2100
  }

  // MARK: Shares and multiples

  /// "half of", "a third of", "two-thirds", as a percentage.
  private func share(at start: Int) -> QuantityExpression? {
    var position = start
    var parts = 1
    if let count = grammar.numbers.cardinals[tokens[start].word], count > 0, count < 10 {
      parts = count
      position += 1
    } else if grammar.has(.articles, tokens[start].word) {
      position += 1
    }
    if isHyphen(position) { position += 1 }
    guard position < bound, let whole = grammar.fractions[tokens[position].word], parts < whole || whole == 2
    else {
      return nil
    }
    let end = position + 1
    // "a half million".
    let next = end < bound && (isHyphen(end) || grammar.has(.articles, tokens[end].word)) ? end + 1 : end
    if next < bound, grammar.scales[tokens[next].word] != nil { return nil }
    let hasOf = end < bound && grammar.has(.of, tokens[end].word)
    if opensPercent(next) || hasOf && opensPercent(afterOne(end + 1)) { return nil }
    let halves = whole == 2 && end < bound && grammar.has(.halvedBy, tokens[end].word)
    let isPlural = parts > 1
    if !isPlural, grammar.numbers.isPlural(text.words.bytes(tokens[position].word)) { return nil }
    let hasQualifier = grammar.qualifiers.longest(in: tokens, before: start, notBefore: floor)?.value != nil
    // "fell by a third"
    let isStep =
      isClosed(end) && start > floor && grammar.has(.changeBy, tokens[start - 1].word)
      && changeBefore(start - 1, within: 8) != nil
    let isMeasured = hasQualifier || isStep
    guard hasOf || halves || isPlural || isMeasured && position > start || isMeasured && whole == 2 else {
      return nil
    }
    if start > sentence.lowerBound {
      let before = tokens[start - 1]
      guard !grammar.has(.notHalvedBy, before.word), !text.isJoined(start) || before.kind == .punctuation
      else { return nil }
    }
    let value = (Decimal(100 * parts) / Decimal(whole)).rounded(places: 1)
    var draft = QuantityDraft(core: start..<end, number: start..<end)
    draft.kind = .percent
    draft.unitName = "percent"
    draft.value = value
    draft.isShare = true
    return finish(&draft)
  }

  /// The token behind "a" or "one", or the token itself.
  func afterOne(_ index: Int) -> Int {
    index < bound
      && (grammar.has(.articles, tokens[index].word) || grammar.numbers.cardinals[tokens[index].word] == 1)
      ? index + 1 : index
  }

  /// "doubled", "three times the …", "five-fold".
  private func multiple(at start: Int) -> QuantityExpression? {
    var end = start + 1
    let value: Decimal
    if let factor = grammar.factors[tokens[start].word], grammar.fractions[tokens[start].word] == nil {
      guard
        !grammar.has(.factorsBefore, tokens[start].word)
          || end < bound && grammar.has(.timesOf, tokens[end].word),
        !isHyphen(end)
      else { return nil }
      value = factor
    } else {
      guard tokens[start].kind == .number || grammar.numbers.cardinals[tokens[start].word] != nil,
        let number = number(at: start)
      else { return nil }
      end = number.tokens.upperBound
      if isHyphen(end), grammar.has(.fold, tokens[end + 1].word) {
        end += 2
      } else if end + 1 < bound, grammar.has(.times, tokens[end].word),
        grammar.has(.timesOf, tokens[end + 1].word)
      {
        end += 1
      } else {
        return nil
      }
      value = number.value
    }
    var draft = QuantityDraft(core: start..<end, number: start..<end)
    draft.kind = .multiple
    draft.unitName = "times"
    draft.value = value
    return finish(&draft)
  }
}

import DatelineModel
import Foundation

/// Reading what stands around an amount: signs, qualifiers, what it is divided by.
extension QuantityScan {
  /// The expression of a draft with its sign, qualifiers and divisor.
  func finish(_ draft: inout QuantityDraft) -> QuantityExpression {
    var start = draft.core.lowerBound
    if draft.opensRange,
      let (length, _) = grammar.rangeBetween.longest(in: tokens, before: start, notBefore: floor)
    {
      start -= length
    } else if draft.maximum == nil, isMinus(before: start) {
      draft.value?.negate()
      start -= 1
    }
    let left = qualifiers(before: start, of: draft)
    var end = max(draft.core.upperBound, draft.unitEnd ?? 0)
    var qualifier = left.meaning
    if let (length, meaning) = grammar.qualifiersBehind.longest(in: tokens, at: end, before: bound),
      qualifier == nil, !opensAmount(end + length)
    {
      qualifier = meaning
      end += length
    }
    if qualifier == nil, draft.value != nil, left.start > floor,
      grammar.has(.surpassing, tokens[left.start - 1].word),
      left.start < floor + 2 || !grammar.has(.negators, tokens[left.start - 2].word)
    {
      qualifier = .over
    }
    if draft.kind == .money, isLoss(before: left.start) { draft.value?.negate() }
    let divisor = divisor(at: end, draft)
    let measuredEnd = tokens[max(draft.core.upperBound, measuredUnitEnd(draft)) - 1].end
    return QuantityExpression(
      span: TextSpan(Int(tokens[left.start].start), Int(tokens[end - 1].end)), tokens: left.start..<end,
      number: draft.number, measured: TextSpan(Int(tokens[left.measured].start), Int(measuredEnd)),
      kind: draft.kind,
      quantity: Quantity(
        value: draft.value, minimum: draft.minimum, maximum: draft.maximum, currency: draft.currency,
        unit: draft.unitName, qualifier: qualifier, per: divisor?.unit),
      unit: draft.unit, dividedEnd: divisor?.end, isShare: draft.isShare)
  }

  /// "678 points or more than 7.3%": what looks like a qualifier behind an amount belongs to the next.
  private func opensAmount(_ index: Int) -> Bool {
    guard index < bound else { return false }
    if tokens[index].kind == .number || grammar.numbers.cardinals[tokens[index].word] != nil { return true }
    return (grammar.qualifiers.longest(in: tokens, before: index + 1, notBefore: floor)?.length ?? 0) > 1
  }

  private func measuredUnitEnd(_ draft: QuantityDraft) -> Int {
    let next = draft.core.upperBound
    guard draft.kind == .count, next < bound, grammar.has(.unitsInSpan, tokens[next].word) else {
      guard draft.kind == .count, next + 1 < bound, draft.minimum != nil, draft.maximum == nil,
        grammar.has(.of, tokens[next].word), grammar.has(.unitsInSpan, tokens[next + 1].word)
      else { return 0 }
      return next + 2
    }
    return next + 1
  }

  /// Qualifiers before an amount, where they begin, and where the span of an annotated value does.
  private func qualifiers(before start: Int, of draft: QuantityDraft) -> (
    start: Int, measured: Int, meaning: Quantity.Qualifier?
  ) {
    var position = start
    var measured = start
    var isOutside = false
    var meaning: Quantity.Qualifier?
    var count = 0
    while count < 3,
      let (length, value) = grammar.qualifiers.longest(in: tokens, before: position, notBefore: floor)
    {
      if belongsToVerb(value, before: position, length, draft.kind) { break }
      let outside = draft.kind == .money ? grammar.outsideMoney : grammar.outsideOther
      if let kept = outside.longest(in: tokens, before: position, notBefore: floor), kept.length >= length {
        isOutside = true
      }
      position -= length
      if !isOutside { measured = position }
      if meaning == nil { meaning = value }
      count += 1
    }
    return (position, measured, meaning)
  }

  /// "hand over £3m", "edged up to £4m": whether a qualifier is the particle of the verb before it.
  private func belongsToVerb(
    _ qualifier: Quantity.Qualifier?, before position: Int, _ length: Int, _ kind: QuantityExpression.Kind
  ) -> Bool {
    let verb = position - length - 1
    guard verb >= sentence.lowerBound else { return false }
    return switch qualifier {
    case .over: kind == .money && length == 1 && grammar.has(.yielding, tokens[verb].word)
    case .upTo: grammar.has(.climbing, tokens[verb].word)
    default: false
    }
  }

  /// "-3%", "minus 3": a sign that touches the number and no word before it.
  private func isMinus(before start: Int) -> Bool {
    let index = start - 1
    guard index >= floor, grammar.has(.minus, tokens[index].word) else { return false }
    if tokens[index].kind == .word { return true }
    return text.isJoined(start)
      && (tokens[index].hasSpaceBefore || index == sentence.lowerBound || !isWordJoined(index))
  }

  private func isWordJoined(_ index: Int) -> Bool {
    text.isJoined(index) && tokens[index - 1].kind != .punctuation
  }

  /// "a loss of".
  private func isLoss(before start: Int) -> Bool {
    let articles = start - 1 > floor && grammar.has(.articles, tokens[start - 1].word) ? start - 1 : start
    return grammar.negativeCues.longest(in: tokens, before: articles, notBefore: floor) != nil
  }

  /// What an amount is divided by, and the token behind it: "a share", "per tonne", "each", "-a-year".
  private func divisor(at end: Int, _ draft: QuantityDraft) -> (unit: String, end: Int)? {
    guard draft.kind == .money || draft.kind == .count || draft.kind == .percent else { return nil }
    let limit = sentence.upperBound
    var position = end
    if position < limit, tokens[position].kind == .punctuation, text.isJoined(position),
      grammar.has(.dashes, tokens[position].word)
    {
      position += 1
    }
    guard position < limit else { return nil }
    if draft.kind == .money, grammar.has(.perEach, tokens[position].word) { return ("each", position + 1) }
    let isPer = grammar.has(.per, tokens[position].word)
    guard isPer || grammar.has(.articles, tokens[position].word), draft.kind != .percent || isPer else {
      return nil
    }
    position += 1
    if position < limit, tokens[position].kind == .punctuation, text.isJoined(position),
      text.isJoined(position + 1)
    {
      position += 1
    }
    guard position < limit, tokens[position].kind == .word else { return nil }
    let word = tokens[position].word
    guard grammar.has(.perUnits, word) || isPer && isNoun(word) else { return nil }
    // "a profit of $3 million a year ago" is of that year.
    if position + 1 < limit, grammar.has(.perEnds, tokens[position + 1].word) { return nil }
    return (text.words.form(word), position + 1)
  }

  /// The direction of the nearest word of change in the `within` tokens before token `end`.
  func changeBefore(_ end: Int, within: Int) -> QuantityChange.Direction? {
    var index = end - 1
    while index >= max(sentence.lowerBound, end - within) {
      if tokens[index].kind == .punctuation, !grammar.has(.dashes, tokens[index].word), !isComma(index) {
        return nil
      }
      if let direction = change(at: index) { return direction }
      index -= 1
    }
    return nil
  }

  private func isComma(_ index: Int) -> Bool { text.bytes[Int(tokens[index].start)] == 0x2C }

  /// The direction that a word of change says, by its dictionary form.
  func change(at index: Int) -> QuantityChange.Direction? {
    let token = tokens[index]
    guard token.kind == .word else { return nil }
    if let change = grammar.changes[token.word], let direction = change.verb ?? change.noun ?? change.word {
      return direction
    }
    for reading in lexicon.readings(of: token.word) where reading.lemma != token.word {
      guard let change = grammar.changes[reading.lemma] else { continue }
      if reading.partOfSpeech == .verb, let direction = change.verb { return direction }
      if reading.partOfSpeech == .noun, let direction = change.noun { return direction }
    }
    return nil
  }

  /// The direction that a word of change right before an amount says; "raised $20 million" tells money and no step.
  func stepVerb(at index: Int) -> QuantityChange.Direction? {
    grammar.has(.lifting, tokens[index].word) ? nil : change(at: index)
  }

  /// Whether an amount here is the step of a change: "rose 5%", "up by 5%".
  func isStep(before start: Int) -> Bool {
    var index = start
    while let (length, _) = grammar.qualifiers.longest(in: tokens, before: index, notBefore: floor) {
      index -= length
    }
    guard index > floor else { return false }
    return stepVerb(at: index - 1) != nil || grammar.has(.changeBy, tokens[index - 1].word)
  }

  func isNoun(_ word: Word) -> Bool {
    lexicon.readings(of: word).contains { $0.partOfSpeech == .noun }
  }
}

import DatelineModel
import Foundation

/// Reading amounts: a number with its currency or per cent sign.
extension QuantityScan {
  /// The amount that begins at token `start`: "$5bn", "EUR 20", "three hundred million dollars", "5 per cent", "12".
  func amount(at start: Int) -> AmountReading? {
    guard start < bound else { return nil }
    if let glued = gluedCode(at: start) { return glued }
    let prefix = currencyBefore(at: start)
    let first = start + (prefix?.length ?? 0)
    guard first < bound, prefix == nil || tokens[first].kind == .number,
      var number = number(at: first, isMoney: prefix != nil)
    else {
      return nil
    }
    var end = number.tokens.upperBound
    if let prefix {
      if prefix.needsSize, number.scale < 1000 { return nil }
      return withCurrencyRepeated(
        AmountReading(tokens: start..<end, number: number, measure: .money(code: prefix.code, divisor: 1)))
    }
    switch number.suffix {
    case .currency(let name)?:
      return AmountReading(
        tokens: start..<end, number: number, measure: .money(code: name.code, divisor: name.divisor))
    case .unit(let unit)?:
      return AmountReading(tokens: start..<end, number: number, measure: .unit(unit.name))
    case nil: break
    }
    if let (length, name) = currencyBehind(number) {
      end += length
      // "75 USD million".
      if number.scale == 1, end < bound, let scale = grammar.scales[tokens[end].word], !scale.isPlural,
        !scale.isLetter
      {
        number.scale = scale.factor
        end += 1
      }
      return withMinor(
        AmountReading(
          tokens: start..<end, number: number, measure: .money(code: name.code, divisor: name.divisor)))
    }
    let next = isHyphen(end) ? end + 1 : end
    if let (length, unit) = grammar.percents.longest(in: tokens, at: next, before: bound), !number.isVague {
      return AmountReading(tokens: start..<next + length, number: number, measure: .percent(unit))
    }
    return AmountReading(tokens: start..<end, number: number)
  }

  /// "$", "US$", "EUR", "mxn$" in front of digits.
  private func currencyBefore(at start: Int) -> (code: String, length: Int, needsSize: Bool)? {
    if let (length, sign) = grammar.signs.longest(in: tokens, at: start, before: bound) {
      if sign.isJoined {
        guard length > 1, text.isJoined(start + length - 1), tokens[start].isCapitalised else { return nil }
      }
      return (sign.code, length, sign.needsSize)
    }
    guard tokens[start].kind == .word, let code = grammar.codes[tokens[start].word] else { return nil }
    let isSigned =
      start + 1 < bound && tokens[start + 1].kind == .symbol && text.isJoined(start + 1)
      && grammar.signs.longest(in: tokens, at: start + 1, before: bound) != nil
    guard isSigned || tokens[start].isAllCapitals || !lexicon.knows(tokens[start].word) else { return nil }
    return (code, isSigned ? 2 : 1, false)
  }

  /// "USD115", "RM42".
  private func gluedCode(at start: Int) -> AmountReading? {
    guard tokens[start].kind == .word, tokens[start].shape.contains(.hasDigit) else { return nil }
    let form = text.words.bytes(tokens[start].word)
    guard let cut = form.firstIndex(where: { (0x30...0x39).contains($0) }), cut - form.startIndex >= 2,
      let word = text.words.vocabulary.find(form[..<cut]),
      let code = grammar.codes[word] ?? grammar.gluedNames[word]?.code,
      let (value, _, suffix) = NumberReading.digits(form[cut...])
    else { return nil }
    var number = NumberReading(tokens: start..<start + 1, base: value)
    // "CHF3.40" comes as "CHF3", "." and "40".
    if suffix == form.endIndex, start + 2 < bound, text.isJoined(start + 1), text.isJoined(start + 2),
      tokens[start + 2].kind == .number
    {
      let end = Int(tokens[start + 2].end)
      let first = Int(tokens[start].start) + (cut - form.startIndex)
      guard let whole = NumberReading.digits(text.bytes[first..<end]), whole.suffix == end else { return nil }
      number = NumberReading(tokens: start..<start + 3, base: whole.value)
    }
    let end = number.tokens.upperBound
    if suffix < form.endIndex {
      guard let word = text.words.vocabulary.find(form[suffix...]), let scale = grammar.scales[word],
        !scale.isPlural
      else { return nil }
      number.scale = scale.factor
    } else if end < bound, let scale = grammar.scales[tokens[end].word], !scale.isPlural,
      !scale.isLetter
    {
      number.scale = scale.factor
      number.extend(to: end + 1)
    }
    return AmountReading(
      tokens: number.tokens, number: number, measure: .money(code: code, divisor: 1))
  }

  /// "dollars", "Swiss francs", "-euro", "of dollars" behind "billions", "USD", "€" without a space.
  private func currencyBehind(_ number: NumberReading) -> (length: Int, name: QuantityGrammar.CurrencyName)? {
    let end = number.tokens.upperBound
    var next = end
    if isHyphen(next) { next += 1 }
    if number.isVague, next < bound, grammar.has(.of, tokens[next].word) { next += 1 }
    guard next < bound else { return nil }
    if let (length, name) = grammar.names.longest(in: tokens, at: next, before: bound),
      !name.isLetter || text.isJoined(next),
      !name.needsSize || number.value >= 1000 || number.scale > 1,
      !isWeight(name, number, next + length)
    {
      return (next - end + length, name)
    }
    if let code = grammar.codes[tokens[next].word],
      tokens[next].isAllCapitals || !lexicon.knows(tokens[next].word)
    {
      return (next - end + 1, .init(code: code, divisor: 1, needsSize: false, isLetter: false))
    }
    guard tokens[next].kind == .symbol, text.isJoined(next),
      next + 1 >= bound || !text.isJoined(next + 1) || tokens[next + 1].kind != .number,
      let (length, sign) = grammar.signs.longest(in: tokens, at: next, before: next + 1), !sign.needsSize
    else { return nil }
    return (length, .init(code: sign.code, divisor: 1, needsSize: false, isLetter: false))
  }

  /// "50 pounds of flour": a currency whose name is also a measure is not believed before "of".
  private func isWeight(_ name: QuantityGrammar.CurrencyName, _ number: NumberReading, _ next: Int) -> Bool {
    number.scale == 1 && number.value < 1000 && name.divisor == 1 && next < bound
      && grammar.has(.of, tokens[next].word) && grammar.has(.weights, tokens[next - 1].word)
  }

  /// "$5.9 billion dollars", "$249 USD", "$10 Canadian dollars".
  private func withCurrencyRepeated(_ amount: AmountReading) -> AmountReading {
    var amount = amount
    if case .currency(let name)? = amount.number.suffix {
      amount.measure = .money(code: name.code, divisor: 1)
      return amount
    }
    if let (length, name) = currencyBehind(amount.number), name.divisor == 1 {
      let end = amount.tokens.upperBound + length
      if end >= bound || tokens[end].kind != .number || !isCode(end - 1) {
        amount.tokens = amount.tokens.lowerBound..<end
        amount.measure = .money(code: name.code, divisor: 1)
      }
    }
    return withMinor(amount)
  }

  private func isCode(_ index: Int) -> Bool { grammar.codes[tokens[index].word] != nil }

  /// "thirteen dollars forty-five cents", "$20 and 43c", "15 dollars 50".
  private func withMinor(_ amount: AmountReading) -> AmountReading {
    guard amount.number.scale == 1, case .money(_, 1) = amount.measure else { return amount }
    var next = amount.tokens.upperBound
    let hasAnd = next < bound && grammar.has(.and, tokens[next].word)
    if hasAnd { next += 1 }
    guard next < bound, let rest = number(at: next), rest.scale == 1, rest.base > 0, rest.base < 100,
      rest.tokens.lowerBound == next
    else { return amount }
    var amount = amount
    var end = rest.tokens.upperBound
    if case .currency(let name)? = rest.suffix, name.divisor == 100 {
      amount.minor = rest.base / 100
    } else if let (length, name) = currencyBehind(rest) {
      guard name.divisor == 100 else { return amount }
      amount.minor = rest.base / 100
      end += length
    } else {
      // Without a name of its own only behind a currency's name: "$15 and 50" are two amounts.
      let isNamed = amount.tokens.lowerBound == amount.number.tokens.lowerBound
      guard rest.base >= 10 || hasAnd && rest.isWord, rest.suffix == nil, isNamed || hasAnd && rest.isWord,
        grammar.percents.longest(in: tokens, at: end, before: bound) == nil,
        end >= bound || isClosed(end) || isComparison(end)
      else { return amount }
      amount.minor = rest.base / 100
    }
    amount.tokens = amount.tokens.lowerBound..<end
    return amount
  }

  /// "15 dollars 50 more".
  private func isComparison(_ index: Int) -> Bool {
    grammar.has(.unitSkips, tokens[index].word) && (index + 1 >= bound || isClosed(index + 1))
  }

  /// Whether nothing that could be counted stands at a token.
  func isClosed(_ index: Int) -> Bool {
    index >= bound || tokens[index].kind == .punctuation
      || lexicon.closedClass(tokens[index].word) != nil && !grammar.has(.of, tokens[index].word)
  }
}

import Foundation

/// Reading numbers.
extension QuantityScan {
  /// The number that begins at token `start`: "2.3", "1,200", "600m", "two hundred and five thousand", "half a billion".
  ///
  /// - Parameters:
  ///   - start: the token at which it begins.
  ///   - isMoney: whether a currency stands before, so that "t" is a trillion rather than a tonne.
  /// - Returns: nil when no number begins there.
  /// - Complexity: O(tokens of the number).
  func number(at start: Int, isMoney: Bool = false) -> NumberReading? {
    guard start < bound else { return nil }
    if tokens[start].kind == .number { return digitNumber(at: start, isMoney: isMoney) }
    if let half = fractionBeforeScale(at: start) { return half }
    if let vague = vagueNumber(at: start) { return vague }
    guard var reading = wordGroup(at: start) ?? articleNumber(at: start) else { return nil }
    addFraction(to: &reading)
    addScales(to: &reading)
    addTail(to: &reading)
    return reading
  }

  private func digitNumber(at start: Int, isMoney: Bool) -> NumberReading? {
    let form = text.words.bytes(tokens[start].word)
    guard let (value, isPlain, suffix) = NumberReading.digits(form) else {
      return NumberReading.commonFraction(form).map {
        NumberReading(tokens: start..<start + 1, base: $0)
      }
    }
    // "1,2,3" is a list or a mistake.
    if start + 2 < bound, text.isJoined(start + 1), text.isJoined(start + 2),
      tokens[start + 2].kind == .number,
      text.bytes[Int(tokens[start + 1].start)] == 0x2C
    {
      return nil
    }
    var reading = NumberReading(tokens: start..<start + 1, base: value, isPlain: isPlain)
    if suffix < form.endIndex {
      guard let word = text.words.vocabulary.find(form[suffix...]), readSuffix(word, &reading, isMoney) else {
        return nil
      }
      return reading
    }
    addFraction(to: &reading)
    addScales(to: &reading)
    return reading
  }

  private func readSuffix(_ word: Word, _ reading: inout NumberReading, _ isMoney: Bool) -> Bool {
    if let scale = grammar.scales[word], !scale.isPlural, isMoney || grammar.gluedUnits[word] == nil {
      reading.scale = scale.factor
    } else if let unit = grammar.gluedUnits[word] {
      reading.suffix = .unit(unit)
    } else if let name = grammar.gluedNames[word] {
      reading.suffix = .currency(name)
    } else if let code = grammar.codes[word] {
      reading.suffix = .currency(.init(code: code, divisor: 1, needsSize: false, isLetter: false))
    } else {
      return false
    }
    reading.isPlain = false
    return true
  }

  /// Words below a thousand: "twenty-five", "three hundred and two".
  private func wordGroup(at start: Int) -> NumberReading? {
    guard let (value, position) = grammar.numbers.belowThousand(tokens, at: start, before: bound) else {
      return nil
    }
    var reading = NumberReading(tokens: start..<position, base: Decimal(value), isWord: true)
    addDecimals(to: &reading)
    return reading
  }

  /// "two point five".
  private func addDecimals(to reading: inout NumberReading) {
    var position = reading.tokens.upperBound
    guard position + 1 < bound, grammar.has(.point, tokens[position].word) else { return }
    position += 1
    var place = Decimal(1)
    let first = position
    while position < bound, position - first < 6,
      let digit = grammar.numbers.cardinals[tokens[position].word],
      digit < 10 || position == first
    {
      place /= digit < 10 ? 10 : 100
      reading.base += Decimal(digit) * place
      position += 1
    }
    if position > first { reading.tokens = reading.tokens.lowerBound..<position }
  }

  /// "a million", "a dozen", "hundred thousand".
  private func articleNumber(at start: Int) -> NumberReading? {
    let next = grammar.has(.articles, tokens[start].word) ? start + 1 : start
    guard next < bound, let scale = grammar.scales[tokens[next].word], !scale.isPlural, !scale.isLetter else {
      return nil
    }
    // Without an article only "hundred thousand" and the like are numbers.
    if next == start, next + 1 >= bound || grammar.scales[tokens[next + 1].word] == nil { return nil }
    return NumberReading(tokens: start..<next, base: 1, isWord: true)
  }

  /// "half a billion", "a quarter million", "a half-dozen", "two fifths of a percent".
  private func fractionBeforeScale(at start: Int) -> NumberReading? {
    var position = start
    var count = 1
    if grammar.has(.articles, tokens[start].word) {
      position += 1
    } else if let several = grammar.numbers.cardinals[tokens[start].word], (1..<10).contains(several) {
      count = several
      position += 1
      if isHyphen(position) { position += 1 }
    }
    guard position < bound, let parts = grammar.fractions[tokens[position].word] else { return nil }
    position += 1
    if position < bound, grammar.has(.of, tokens[position].word) { position += 1 }
    // "two fifths of a percent", "a third of one percent"
    let percent = afterOne(isHyphen(position) ? position + 1 : position)
    if opensPercent(percent), count == 1 || count < parts {
      return NumberReading(
        tokens: start..<percent, base: (Decimal(count) / Decimal(parts)).rounded(places: 3), isWord: true)
    }
    guard count == 1 else { return nil }
    if position < bound, grammar.has(.articles, tokens[position].word) || isHyphen(position) { position += 1 }
    guard position < bound, let scale = grammar.scales[tokens[position].word], !scale.isPlural,
      !scale.isLetter
    else {
      return nil
    }
    var reading = NumberReading(tokens: start..<position, base: 1 / Decimal(parts), isWord: true)
    addScales(to: &reading)
    return reading
  }

  /// Whether "percent" stands at a token.
  func opensPercent(_ position: Int) -> Bool {
    position < bound && grammar.percents.longest(in: tokens, at: position, before: bound) != nil
  }

  /// "hundreds", "tens of thousands", "several million".
  private func vagueNumber(at start: Int) -> NumberReading? {
    var position = start
    if let (length, _) = grammar.several.longest(in: tokens, at: start, before: bound) {
      position += length
      guard position < bound, let scale = grammar.scales[tokens[position].word], !scale.isLetter else {
        return nil
      }
      var reading = NumberReading(tokens: start..<position, base: 2, isWord: true, isVague: true)
      addScales(to: &reading)
      return reading
    }
    var factor = Decimal(1)
    var end = start
    while position < bound, let scale = grammar.scales[tokens[position].word],
      scale.isPlural || end > start && !scale.isLetter,
      end - start < 8
    {
      factor *= scale.factor
      end = position + 1
      position = end
      if position < bound, grammar.has(.of, tokens[position].word) { position += 1 }
    }
    guard end > start else { return nil }
    return NumberReading(tokens: start..<end, base: 1, scale: factor, isWord: true, isVague: true)
  }

  /// "two and a half", "1 1/2", "6-1/4", "10 ½".
  private func addFraction(to reading: inout NumberReading) {
    var position = reading.tokens.upperBound
    guard position < bound else { return }
    if let sign = grammar.fractionSigns[tokens[position].word] {
      reading.base += sign
      return reading.extend(to: position + 1)
    }
    let last = isHyphen(position) ? position + 1 : position
    if last < bound, tokens[last].kind == .number, reading.isPlain,
      last > position || tokens[last].hasSpaceBefore,
      let part = NumberReading.commonFraction(text.words.bytes(tokens[last].word))
    {
      reading.base += part
      return reading.extend(to: last + 1)
    }
    if isHyphen(position) { position += 1 }
    guard position < bound, grammar.has(.and, tokens[position].word) else { return }
    position += 1
    if position < bound, isHyphen(position) { position += 1 }
    guard position < bound, grammar.has(.articles, tokens[position].word) else { return }
    position += 1
    if position < bound, isHyphen(position) { position += 1 }
    guard position < bound, let parts = grammar.fractions[tokens[position].word] else { return }
    reading.base += 1 / Decimal(parts)
    reading.extend(to: position + 1)
  }

  /// "million", "-million", "hundred thousand", "lakh crore".
  private func addScales(to reading: inout NumberReading) {
    var position = reading.tokens.upperBound
    var count = 0
    while position < bound, count < 3 {
      let word = isHyphen(position) ? position + 1 : position
      guard word < bound, let scale = grammar.scales[tokens[word].word], !scale.isLetter,
        !scale.isPlural || count == 0 && scale.factor >= 1000, count == 0 || scale.factor >= 1000
      else { break }
      reading.scale *= scale.factor
      position = word + 1
      count += 1
      reading.isPlain = false
    }
    guard count > 0 else { return }
    reading.extend(to: position)
    // "3 million and a half".
    if position + 2 < bound, grammar.has(.and, tokens[position].word),
      grammar.has(.articles, tokens[position + 1].word),
      let parts = grammar.fractions[tokens[position + 2].word],
      position + 3 >= bound || !grammar.has(.of, tokens[position + 3].word)
    {
      reading.base += 1 / Decimal(parts)
      reading.extend(to: position + 3)
    }
  }

  /// The smaller rest of a number in words: "three million two hundred thousand".
  private func addTail(to reading: inout NumberReading) {
    var limit = reading.scale
    while limit >= 1000, reading.tokens.count < 24 {
      var position = reading.tokens.upperBound
      if position + 1 < bound, grammar.has(.and, tokens[position].word), limit == 1000 { position += 1 }
      guard position < bound, grammar.numbers.cardinals[tokens[position].word] != nil,
        var rest = wordGroup(at: position)
      else {
        return
      }
      addScales(to: &rest)
      guard rest.scale < limit else { return }
      reading.base = reading.value + rest.value
      reading.scale = 1
      limit = rest.scale
      reading.extend(to: rest.tokens.upperBound)
    }
  }

  /// A hyphen that touches the words on both sides.
  func isHyphen(_ index: Int) -> Bool {
    index + 1 < bound && tokens[index].kind == .punctuation && grammar.has(.dashes, tokens[index].word)
      && text.isJoined(index) && text.isJoined(index + 1)
  }
}

extension NumberReading {
  mutating func extend(to end: Int) { tokens = tokens.lowerBound..<end }
}

extension Vocabulary {
  /// The word of folded bytes; nil when the language does not list it.
  func find(_ bytes: ArraySlice<UInt8>) -> Word? {
    let span = bytes.span
    return index.find(span, hash: WordIndex.hash(span)).map(Word.init(index:))
  }
}

extension Decimal {
  /// The nearest number with so many places behind the point.
  func rounded(places: Int) -> Decimal {
    var (value, rounded) = (self, Decimal())
    NSDecimalRound(&rounded, &value, places, .plain)
    return rounded
  }
}

import DatelineModel
import Foundation

/// Telling counts from numbers that are names, and finding what is counted.
extension QuantityScan {
  /// What is counted, as the head noun behind a number.
  private struct CountedNoun {
    let name: String
    let head: Int
    /// Whether only common words stand between number and head.
    let isPlain: Bool
    let isListed: Bool

    /// The noun where it does not stand behind its number.
    var aside: CountedNoun { CountedNoun(name: name, head: head, isPlain: false, isListed: isListed) }
  }

  /// The end of the number of a whole of which an amount is a part: "one of its two plants".
  private func wholeNumber(behind end: Int) -> Int? {
    guard end + 2 < bound, grammar.has(.of, tokens[end].word), grammar.has(.halvedBy, tokens[end + 1].word)
    else { return nil }
    return number(at: end + 2)?.tokens.upperBound
  }

  /// Completes a draft whose number has neither currency nor per cent sign.
  ///
  /// - Returns: false when the number counts nothing: a year, an age, the number of a model, a page or a flight.
  func count(_ first: AmountReading, _ second: AmountReading?, _ draft: inout QuantityDraft) -> Bool {
    let number = first.number
    let end = draft.core.upperBound
    guard isFree(before: draft.core.lowerBound), !isTime(at: end), !isIdiom(draft.core.lowerBound) else {
      return false
    }
    let isOne = number.value == 1 && second == nil
    let noun =
      counted(behind: end, isOne: isOne, isVague: number.isVague)
      ?? wholeNumber(behind: end).flatMap { counted(behind: $0, isOne: false, isVague: false)?.aside }
    if let noun, grammar.has(.timeUnits, tokens[noun.head].word) { return false }
    guard noun != nil || !isJoinedBehind(end) else { return false }
    if let noun {
      draft.unitName = noun.name
      draft.unit = noun.head
      if noun.isPlain { draft.unitEnd = noun.head + 1 }
    }
    if number.scale != 1 || second != nil { return second == nil || noun != nil || !number.isWord }
    if number.isWord { return isCountInWords(draft.core, noun: noun?.head, isOne: isOne) }
    return !number.isPlain || isCountInDigits(draft.core, number, noun: noun)
  }

  /// "the two", "one of": a pronoun rather than a number; "Big Three": part of a name.
  private func isCountInWords(_ core: Range<Int>, noun: Int?, isOne: Bool) -> Bool {
    let before = core.lowerBound - 1
    // "nineteen ninety-six": a year or a flight read out.
    if noun == nil, core.upperBound < sentence.upperBound,
      grammar.numbers.cardinals[tokens[core.upperBound].word] != nil
    {
      return false
    }
    if before >= sentence.lowerBound {
      let token = tokens[before]
      if tokens[core.lowerBound].isCapitalised, token.isCapitalised, lexicon.closedClass(token.word) == nil,
        noun == nil || !isVerb(token.word)
      {
        return false
      }
      if noun == nil || isOne, grammar.has(.pronominal, token.word) { return false }
      if grammar.has(.labels, token.word) || noun == nil && grammar.numbers.cardinals[token.word] != nil {
        return false
      }
    }
    return noun != nil || !isOne
  }

  private func isCountInDigits(_ core: Range<Int>, _ number: NumberReading, noun: CountedNoun?) -> Bool {
    let start = core.lowerBound
    let end = core.upperBound
    if isYear(number), !(noun?.isListed ?? false) { return false }
    if noun == nil, number.base >= 10_000_000 { return false }
    if noun == nil, isListMark(start, end) || isAge(start, end) { return false }
    if noun == nil, isBeforeSingular(end) { return false }
    guard start > sentence.lowerBound else { return noun != nil }
    let token = tokens[start - 1]
    if grammar.has(.labels, token.word) { return false }
    guard token.kind == .word else { return true }
    // "the 777 can fly": a name, where "the 60 needed" is a number.
    if noun == nil, grammar.has(.pronominal, token.word), end < sentence.upperBound,
      lexicon.closedClass(tokens[end].word) == .auxiliary
    {
      return false
    }
    if lexicon.closedClass(token.word) != nil { return true }
    if token.isCapitalised || token.shape.contains(.hasDigit) { return noun != nil && isVerb(token.word) }
    if !lexicon.knows(token.word) { return false }
    if text.isJoined(start - 1) { return false }
    // "larger 777 planes", "the final 717": an adjective before digits makes them a name.
    return isVerb(token.word) || isAdverb(token.word) || grammar.has(.countAdjectives, token.word)
      || grammar.qualifiers.longest(in: tokens, before: start, notBefore: floor) != nil
  }

  /// "its 777 airliner": digits before a singular noun are a name.
  private func isBeforeSingular(_ end: Int) -> Bool {
    guard end < sentence.upperBound, tokens[end].kind == .word, !text.isJoined(end) else { return false }
    let word = tokens[end].word
    if tokens[end].isCapitalised, !tokens[end].isAllCapitals, end > sentence.lowerBound + 1 { return true }
    return isNoun(word) && !isVerb(word) && !isAdverb(word) && lexicon.closedClass(word) == nil
      && !isPlural(tokens[end])
      && !grammar.has(.levels, word)
  }

  /// "at one point", "one another".
  private func isIdiom(_ start: Int) -> Bool {
    grammar.idioms.longest(in: tokens, at: start, before: sentence.upperBound) != nil
      || start > sentence.lowerBound
        && (grammar.idioms.longest(in: tokens, at: start - 1, before: sentence.upperBound)?.length ?? 0) > 1
  }

  /// Whether a number is the rest of a decimal that spaces tore apart.
  func isDecimalRest(_ start: Int) -> Bool {
    guard start - 2 >= sentence.lowerBound, tokens[start].kind == .number, tokens[start - 2].kind == .number
    else {
      return false
    }
    return tokens[start - 1].end - tokens[start - 1].start == 1
      && text.bytes[Int(tokens[start - 1].start)] == 0x2E
  }

  /// Whether a number only numbers what follows, as in "1)" or "(2)".
  private func isListMark(_ start: Int, _ end: Int) -> Bool {
    guard end < sentence.upperBound, tokens[end].kind == .punctuation else { return false }
    let isFirst = start == sentence.lowerBound || tokens[start].shape.contains(.afterLineBreak)
    let mark = text.bytes[Int(tokens[end].start)]
    if mark == 0x29 || mark == 0x5D {
      return isFirst
        || start > sentence.lowerBound && [0x28, 0x5B].contains(text.bytes[Int(tokens[start - 1].start)])
    }
    return mark == 0x2E && isFirst && end + 1 < sentence.upperBound
  }

  /// "Varga, 49, left": digits between commas behind a capitalised word.
  private func isAge(_ start: Int, _ end: Int) -> Bool {
    guard start - 2 >= sentence.lowerBound, end < sentence.upperBound, tokens[start - 2].isCapitalised else {
      return false
    }
    return text.bytes[Int(tokens[start - 1].start)] == 0x2C && text.bytes[Int(tokens[end].start)] == 0x2C
  }

  /// Whether a number that begins here is no part of a longer token: not joined to a letter, hyphen or slash before it.
  func isFree(before start: Int) -> Bool {
    guard start > sentence.lowerBound, text.isJoined(start) else { return true }
    let token = tokens[start - 1]
    guard token.kind == .punctuation || token.kind == .symbol else { return false }
    if grammar.has(.dashes, token.word) || text.bytes[Int(token.start)] == 0x2F {
      return !text.isJoined(start - 1) || tokens[max(start - 2, sentence.lowerBound)].kind == .punctuation
    }
    let first = text.bytes[Int(token.start)]
    return first != 0x27 && first != 0x2E && first != 0x23 && first != 0x3A
      && !(token.end - token.start == 3 && first == 0xE2 && text.bytes[Int(token.start) + 2] == 0x99)
  }

  /// "4-door", "52-35", "10/2": what touches the number makes it something else.
  private func isJoinedBehind(_ end: Int) -> Bool {
    guard end + 1 < sentence.upperBound, text.isJoined(end), text.isJoined(end + 1),
      tokens[end].kind == .punctuation
    else {
      return false
    }
    let mark = text.bytes[Int(tokens[end].start)]
    return grammar.has(.dashes, tokens[end].word) || mark == 0x2F || mark == 0x3A || mark == 0x27
  }

  /// "39 years", "39-year-old", "9 am".
  private func isTime(at end: Int) -> Bool {
    let next = isHyphen(end) ? end + 1 : end
    return next < sentence.upperBound && grammar.has(.timeUnits, tokens[next].word)
  }

  // MARK: The counted noun

  /// The head of the noun group behind a number: "jets" in "14 new Airbus jets".
  private func counted(behind end: Int, isOne: Bool, isVague: Bool) -> CountedNoun? {
    var position = end
    if isHyphen(end) {
      guard let (length, unit) = grammar.units.longest(in: tokens, at: end + 1, before: bound), unit.isMeasure
      else { return nil }
      return CountedNoun(name: unit.name, head: end + length, isPlain: true, isListed: true)
    }
    if isVague, position < bound, grammar.has(.of, tokens[position].word) { position += 1 }
    var noun: CountedNoun?
    var isPlain = true
    let limit = min(bound, position + 8)
    while position < limit {
      let token = tokens[position]
      if position > end, token.shape.contains(.afterParagraph) { break }
      if token.kind != .word {
        guard isHyphen(position) || token.kind == .number && !isPlain else { break }
        position += 1
        continue
      }
      if let (length, unit) = grammar.units.longest(in: tokens, at: position, before: bound),
        isOne || unit.isMeasure || isPlural(tokens[position + length - 1])
      {
        noun = CountedNoun(name: unit.name, head: position + length - 1, isPlain: isPlain, isListed: true)
        position += length
        guard position < limit, tokens[position].kind == .word, isPlural(tokens[position]),
          !isVerb(tokens[position].word)
        else { break }
        continue
      }
      if noun == nil, grammar.has(.unitSkips, token.word) {
        position += 1
        continue
      }
      guard token.isAllCapitals || lexicon.closedClass(token.word) == nil else { break }
      if token.isCapitalised { isPlain = false }
      if isPlural(token) {
        // "500 software engineers": a mass noun may go on whatever follows.
        if let noun, isVerb(token.word), !grammar.has(.invariantUnits, tokens[noun.head].word) { break }
        noun = plural(at: position, isPlain)
      } else if noun != nil || !isModifier(token) {
        break
      } else if isOne, isNoun(token.word), position + 1 >= limit || !continues(position + 1) {
        return CountedNoun(
          name: text.words.form(token.word), head: position, isPlain: isPlain, isListed: false)
      }
      position += 1
    }
    return noun
  }

  private func plural(at index: Int, _ isPlain: Bool) -> CountedNoun {
    CountedNoun(name: text.words.form(tokens[index].word), head: index, isPlain: isPlain, isListed: false)
  }

  /// Whether a singular noun is followed by another word of its group.
  private func continues(_ index: Int) -> Bool {
    let token = tokens[index]
    if isHyphen(index) { return true }
    return token.kind == .word && lexicon.closedClass(token.word) == nil && isNoun(token.word)
      && (!isVerb(token.word) || isPlural(token))
  }

  /// A plural noun: one whose dictionary form differs, one that has no other form, or an unknown word in "-s".
  private func isPlural(_ token: Token) -> Bool {
    if grammar.has(.invariantUnits, token.word) { return true }
    let readings = lexicon.readings(of: token.word)
    if readings.isEmpty {
      let form = text.words.bytes(token.word)
      return form.count > 2 && grammar.numbers.isPlural(form) && !token.isAllCapitals
    }
    return readings.contains { $0.partOfSpeech == .noun && $0.lemma != token.word }
  }

  private func isModifier(_ token: Token) -> Bool {
    let readings = lexicon.readings(of: token.word)
    return readings.isEmpty || token.isCapitalised
      || readings.contains {
        switch $0.partOfSpeech {
        case .adjective, .noun, .adverb: true
        case .verb: $0.verbForm == .pastParticiple || $0.verbForm == .gerund
        default: false
        }
      }
  }

  private func isVerb(_ word: Word) -> Bool {
    lexicon.readings(of: word).contains { $0.partOfSpeech == .verb }
  }

  private func isAdverb(_ word: Word) -> Bool {
    lexicon.readings(of: word).contains { $0.partOfSpeech == .adverb }
  }
}

import DatelineModel
import Foundation

/// Finds amounts of money, percentages and counts with a unit noun.
public struct QuantityTagger: Sendable {
  let vocabulary: QuantityVocabulary

  /// Makes a tagger over `vocabulary`.
  public init(vocabulary: QuantityVocabulary) {
    self.vocabulary = vocabulary
  }

  /// The amounts among `tokens` inside `sentence`, in order, without those that overlap `taken`.
  ///
  /// - Parameters:
  ///   - tokens: the document's tokens.
  ///   - sentence: the token indices of the sentence.
  ///   - taken: tokens that belong to a time expression.
  /// - Returns: the amounts with their values.
  /// - Complexity: O(n) in the tokens of the sentence.
  public func expressions(
    _ tokens: [TokenView], in sentence: Range<Int>, taken: Set<Int>
  ) -> [QuantityExpression] {
    var found: [QuantityExpression] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if !taken.contains(index), let expression = expression(tokens, at: index, end: sentence.upperBound),
        !expression.tokens.contains(where: taken.contains)
      {
        found.append(expression)
        index = expression.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func expression(_ tokens: [TokenView], at start: Int, end: Int) -> QuantityExpression? {
    var position = start
    let qualifier = qualifier(tokens, at: &position, end: end)
    guard let (kind, quantity) = amount(tokens, at: &position, end: end, qualifier: qualifier) else {
      return nil
    }
    return QuantityExpression(
      span: TextSpan(tokens[start].span.start, tokens[position - 1].span.end), tokens: start..<position,
      kind: kind, quantity: quantity)
  }

  private func qualifier(_ tokens: [TokenView], at position: inout Int, end: Int) -> Quantity.Qualifier? {
    for (words, meaning) in vocabulary.qualifiers
    where position + words.count <= end
      && words.indices.allSatisfy({ tokens[position + $0].lower == words[$0] })
    {
      position += words.count
      return meaning
    }
    return nil
  }

  private func amount(
    _ tokens: [TokenView], at position: inout Int, end: Int, qualifier: Quantity.Qualifier?
  ) -> (QuantityExpression.Kind, Quantity)? {
    let start = position
    if position < end, ["a", "the", "one"].contains(tokens[position].lower), position + 1 < end,
      let share = vocabulary.fractions[tokens[position + 1].lower], position + 2 < end,
      tokens[position + 2].lower == "of"
    {
      position += 2
      return (.percent, Quantity(value: share, unit: "percent", qualifier: qualifier))
    }
    var currency = currencySign(tokens, at: &position, end: end)
    guard position < end, let number = number(tokens, at: &position, end: end, allowsWord: currency == nil)
    else {
      position = start
      return nil
    }
    var value = number.value
    if !number.hasMultiplier, let factor = multiplier(tokens, at: position, end: end) {
      value *= factor
      position += 1
    }
    if currency == nil, position < end, let code = vocabulary.currencies[tokens[position].lower],
      tokens[position].kind == .word
    {
      currency = code
      position += 1
    }
    if currency == nil, position < end, let code = vocabulary.cents[tokens[position].lower] {
      position += 1
      return (.money, Quantity(value: value / 100, currency: code, qualifier: qualifier))
    }
    if let currency {
      let upper = rangeEnd(tokens, at: &position, end: end)
      guard let upper else {
        return (.money, Quantity(value: value, currency: currency, qualifier: qualifier))
      }
      let low =
        upper.sharesMultiplier && !number.hasMultiplier && value < upper.value ? value * upper.factor : value
      return (
        .money,
        Quantity(value: nil, minimum: low, maximum: upper.value, currency: currency, qualifier: qualifier)
      )
    }
    if let words = vocabulary.percentagePoints.first(where: { Self.matches($0, tokens, position, end) }) {
      position += words.count
      return (.percent, Quantity(value: value, unit: "percentage_points", qualifier: qualifier))
    }
    if let words = vocabulary.percent.first(where: { Self.matches($0, tokens, position, end) }) {
      position += words.count
      return (.percent, Quantity(value: value, unit: "percent", qualifier: qualifier))
    }
    if let (unit, length) = unit(tokens, at: position, end: end) {
      position += length
      return (.count, Quantity(value: value, unit: unit, qualifier: qualifier))
    }
    position = start
    return nil
  }

  private static func matches(_ words: [String], _ tokens: [TokenView], _ position: Int, _ end: Int) -> Bool {
    position + words.count <= end && words.indices.allSatisfy { tokens[position + $0].lower == words[$0] }
  }

  /// "€", "US$" (a word and a sign without space), "EUR".
  private func currencySign(_ tokens: [TokenView], at position: inout Int, end: Int) -> String? {
    guard position < end else { return nil }
    let token = tokens[position]
    if token.kind == .word, position + 1 < end, tokens[position + 1].kind == .symbol,
      !tokens[position + 1].hasSpaceBefore,
      let code = vocabulary.currencies[token.lower + tokens[position + 1].text]
    {
      position += 2
      return code
    }
    guard let code = vocabulary.currencies[token.lower], token.kind == .symbol || token.isAllCapitals,
      position + 1 < end, tokens[position + 1].kind == .number
    else { return nil }
    position += 1
    return code
  }

  private struct Number {
    var value: Decimal
    var hasMultiplier: Bool
  }

  /// "2.3", "1,200", "600m", "two", "five-million".
  private func number(
    _ tokens: [TokenView], at position: inout Int, end: Int, allowsWord: Bool
  ) -> Number? {
    let token = tokens[position]
    if token.kind == .word {
      guard allowsWord, let value = vocabulary.numbers[token.lower] else { return nil }
      position += 1
      if value == 100 || value < 100, position < end, tokens[position].lower == "hundred" {
        position += 1
        return Number(value: value * 100, hasMultiplier: false)
      }
      return Number(value: value, hasMultiplier: false)
    }
    guard token.kind == .number else { return nil }
    let digits = token.lower.prefix { $0.isNumber || $0 == "," || $0 == "." }
    let ending = token.lower[digits.endIndex...].drop { $0 == "-" }
    guard let value = Self.decimal(String(digits)) else { return nil }
    if ending.isEmpty {
      position += 1
      return Number(value: value, hasMultiplier: false)
    }
    guard let factor = vocabulary.multipliers[String(ending)] else { return nil }
    position += 1
    return Number(value: value * factor, hasMultiplier: true)
  }

  /// Reads digits with thousands commas and a decimal point; nil for anything else, such as "1,2,3" or 30 digits.
  static func decimal(_ text: String) -> Decimal? {
    guard text.utf8.count <= 24 else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return nil }
    let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      let isIndian =
        groups.dropFirst().dropLast().allSatisfy { $0.count == 2 } && groups[groups.count - 1].count == 3
      let isThousands = groups.dropFirst().allSatisfy { $0.count == 3 }
      guard isThousands || isIndian, (1...3).contains(groups[0].count) else { return nil }
    }
    let fraction = parts.count == 2 ? "." + parts[1] : ""
    return Decimal(string: groups.joined() + fraction, locale: Locale(identifier: "en_US_POSIX"))
  }

  private func multiplier(_ tokens: [TokenView], at position: Int, end: Int) -> Decimal? {
    guard position < end, tokens[position].kind == .word else { return nil }
    let word = tokens[position].lower
    // A single letter is glued to its number ("600m"), never a word of its own.
    guard word.utf8.count > 1 else { return nil }
    return vocabulary.multipliers[word]
  }

  /// "-20 million", "to $20 million" after a first amount.
  private func rangeEnd(
    _ tokens: [TokenView], at position: inout Int, end: Int
  ) -> (value: Decimal, factor: Decimal, sharesMultiplier: Bool)? {
    var next = position
    guard next < end, ["-", "–", "to"].contains(tokens[next].lower) else { return nil }
    next += 1
    _ = currencySign(tokens, at: &next, end: end)
    guard next < end, tokens[next].kind == .number,
      let number = number(tokens, at: &next, end: end, allowsWord: false)
    else { return nil }
    if let factor = multiplier(tokens, at: next, end: end) {
      position = next + 1
      return (number.value * factor, factor, true)
    }
    position = next
    return (number.value, 1, number.hasMultiplier)
  }

  /// The unit noun, at most two modifiers away: "11,000 electric vehicles".
  private func unit(_ tokens: [TokenView], at position: Int, end: Int) -> (unit: String, length: Int)? {
    for offset in 0..<3 where position + offset < end {
      let token = tokens[position + offset]
      guard token.kind == .word else { return nil }
      if let unit = vocabulary.units[token.lower] { return (unit, offset + 1) }
      if token.lower == "of" || token.lower == "and" || token.lower == "in" { return nil }
    }
    return nil
  }
}

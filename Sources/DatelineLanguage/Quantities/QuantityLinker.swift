import DatelineModel
import Foundation

/// Ties the amounts of a sentence together: conversions to their original, steps to the ends of a change.
struct QuantityLinker {
  private let scan: QuantityScan
  private let times: [Range<Int>]
  private(set) var found: [QuantityExpression]

  /// The part that an amount plays in a change.
  private enum Part {
    case delta(QuantityChange.Direction)
    case step, from, to
  }

  init(scan: QuantityScan, times: [Range<Int>]) {
    self.scan = scan
    self.times = times
    found = scan.found
  }

  /// Links all amounts.
  ///
  /// - Complexity: O(n) in the amounts; each looks at a bounded number of tokens around it.
  mutating func link() {
    linkConversions()
    linkPrices()
    var index = 0
    while index < found.count { index = linkChange(from: index) }
  }

  // MARK: Conversions

  /// "over €10 billion – equivalent to $11.7 billion", "€25 million ($27 million)".
  private mutating func linkConversions() {
    guard found.count > 1 else { return }
    var original = 0
    for index in 1..<found.count {
      if isConversion(found[index], of: found[original], after: found[index - 1]) {
        let others = found[original].quantity.converted + [found[index].quantity]
        found[original].quantity = found[original].quantity.with(converted: others)
        found[index].isConversion = true
      } else {
        original = index
      }
    }
  }

  private func isConversion(
    _ second: QuantityExpression, of first: QuantityExpression, after last: QuantityExpression
  ) -> Bool {
    guard first.kind == .money, second.kind == .money, first.quantity.currency != second.quantity.currency
    else {
      return false
    }
    let gap = last.tokens.upperBound..<second.tokens.lowerBound
    guard !gap.isEmpty, gap.count <= 7 else { return false }
    return gap.allSatisfy { scan.grammar.has(.conversionFill, scan.tokens[$0].word) }
      && gap.contains { scan.grammar.has(.conversionSigns, scan.tokens[$0].word) }
  }

  // MARK: Prices

  /// "$6 million in cash, a $13 million note and warrants": each sum is only a part of the price.
  private mutating func linkPrices() {
    for index in found.indices where found[index].kind == .money {
      guard let rest = rest(ofPriceBehind: found[index]) else { continue }
      found[index].isPartOfPrice = true
      for other in found.indices where found[other].kind == .money {
        if rest.contains(found[other].tokens.lowerBound) { found[other].isPartOfPrice = true }
      }
    }
  }

  /// The words that tell what else is paid beside an amount of cash; nil where nothing is.
  private func rest(ofPriceBehind expression: QuantityExpression) -> Range<Int>? {
    let tokens = scan.tokens
    let end = scan.sentence.upperBound
    guard
      let cash = (expression.tokens.upperBound..<end).prefix(2).first(where: {
        scan.grammar.has(.inCash, tokens[$0].word)
      }), case let start = cash + 2, start < end, scan.grammar.has(.besides, tokens[cash + 1].word),
      scan.grammar.has(.articles, tokens[start].word)
        || found.contains(where: { $0.tokens.lowerBound == start && $0.kind != .percent }),
      let paper = (start..<end).prefix(Self.paperReach).last(where: {
        scan.grammar.has(.papers, tokens[$0].word)
      })
    else { return nil }
    return start..<paper
  }

  /// How many words may name what is paid beside cash.
  private static let paperReach = 8

  // MARK: Changes

  /// Links the amounts from `first` on that belong to one change.
  ///
  /// - Returns: the place of the next amount to look at.
  private mutating func linkChange(from first: Int) -> Int {
    var members: [(index: Int, part: Part)] = []
    var next = first
    while next < found.count, members.count < 4, let part = part(of: found[next]),
      members.isEmpty || isNear(found[next - 1], found[next])
    {
      guard members.isEmpty || accepts(part, members.map(\.part)) else { break }
      members.append((next, part))
      next += 1
    }
    guard let change = change(members) else { return max(first + 1, next - 1) }
    for member in members { found[member.index].change = change }
    return next
  }

  private func isVerb(_ expression: QuantityExpression) -> Bool {
    let word = scan.tokens[expression.tokens.lowerBound].word
    return scan.grammar.factors[word] != nil && !scan.grammar.has(.factorsBefore, word)
  }

  /// Whether few words, and no mark but a comma or bracket, stand between two amounts.
  private func isNear(_ first: QuantityExpression, _ second: QuantityExpression) -> Bool {
    second.tokens.lowerBound - (first.unit.map { $0 + 1 } ?? first.tokens.upperBound) <= 6
  }

  private func accepts(_ part: Part, _ parts: [Part]) -> Bool {
    switch part {
    case .delta, .step: return false
    case .from:
      return !parts.contains {
        if case .from = $0 { true } else { false }
      }
    case .to:
      return !parts.contains {
        if case .to = $0 { true } else { false }
      }
    }
  }

  private func part(of expression: QuantityExpression) -> Part? {
    if expression.kind == .multiple {
      guard isVerb(expression) else { return nil }
      return .delta((expression.quantity.value ?? 2) < 1 ? .down : .up)
    }
    var before = expression.tokens.lowerBound - 1
    let floor = scan.sentence.lowerBound
    if before >= floor, scan.grammar.has(.articles, scan.tokens[before].word) { before -= 1 }
    if let direction = directionBehind(expression) { return .delta(direction) }
    guard before >= floor else { return nil }
    let word = scan.tokens[before].word
    if scan.grammar.has(.changeTo, word) { return .to }
    if scan.grammar.has(.changeFrom, word) { return .from }
    if scan.grammar.has(.changeBy, word) { return .step }
    if let direction = scan.stepVerb(at: before) { return .delta(direction) }
    if scan.grammar.has(.changeOf, word), before > floor, let direction = scan.change(at: before - 1) {
      return .delta(direction)
    }
    return nil
  }

  /// "a 3.2% increase", "5% higher", "45% drop in", "12 percent more".
  private func directionBehind(_ expression: QuantityExpression) -> QuantityChange.Direction? {
    guard expression.kind == .percent || expression.kind == .money, !expression.isShare else { return nil }
    let end = expression.tokens.upperBound
    guard end < scan.sentence.upperBound else { return nil }
    if let change = scan.grammar.changes[scan.tokens[end].word], change.noun != nil || change.word != nil {
      return change.noun ?? change.word
    }
    // "a 5% annual increase".
    guard end + 1 < scan.sentence.upperBound, scan.tokens[end].kind == .word,
      scan.lexicon.closedClass(scan.tokens[end].word) == nil
    else { return nil }
    return scan.grammar.changes[scan.tokens[end + 1].word]?.noun
  }

  /// The change that the members tell together; nil when no word of change goes with them.
  private func change(_ members: [(index: Int, part: Part)]) -> QuantityChange? {
    var direction: QuantityChange.Direction?
    var delta: Quantity?
    var from: Quantity?
    var to: Quantity?
    for (index, part) in members {
      switch part {
      case .delta(let way):
        direction = way
        delta = found[index].quantity
      case .step: delta = found[index].quantity
      case .from: from = found[index].quantity
      case .to: to = found[index].quantity
      }
    }
    guard let first = members.first?.index, let last = members.last?.index else { return nil }
    if direction == nil { direction = scan.changeBefore(found[first].tokens.lowerBound, within: 10) }
    if let low = from?.value, let high = to?.value, low != high, from?.currency == to?.currency,
      from?.unit == to?.unit || from?.unit == nil
    {
      direction = direction ?? (low < high ? .up : .down)
    } else if direction == nil {
      return nil
    }
    return QuantityChange(
      direction: direction, delta: delta, from: from, to: to, base: base(behind: found[last]))
  }

  /// The time behind "compared to", "from", "than in" after the last amount of a change.
  private func base(behind expression: QuantityExpression) -> Range<Int>? {
    let start = expression.tokens.upperBound
    var (low, high) = (0, times.count)
    while low < high {
      let middle = (low + high) / 2
      if times[middle].lowerBound < start { low = middle + 1 } else { high = middle }
    }
    guard low < times.count, times[low].lowerBound - start <= 5 else { return nil }
    let time = times[low]
    // The preposition may belong to the time.
    for index in start...time.lowerBound {
      if let (length, _) = scan.grammar.bases.longest(in: scan.tokens, at: index, before: time.upperBound),
        index + length >= time.lowerBound
      {
        return time
      }
    }
    return nil
  }
}

/// Number words compiled for look-ups by number, and the reading of what they make together.
struct NumberWords: Sendable {
  /// The value of each word of a number below a hundred, compounds that are one token ("ninety-six") among them.
  private(set) var cardinals = WordMap<Int>()
  /// The place that each ordinal names.
  private(set) var ordinals = WordMap<Int>()
  private let hundred: WordSet
  private let and: WordSet
  private let dashes: WordSet
  /// What stands behind the digits of a place in a row.
  let ordinalEndings: [[UInt8]]
  private let pluralEndings: [[UInt8]]

  init(_ grammar: NumberGrammar, in vocabulary: inout Vocabulary) {
    hundred = WordSet(grammar.forms(.hundred), in: &vocabulary)
    and = WordSet(grammar.forms(.and), in: &vocabulary)
    dashes = WordSet(grammar.forms(.dashes), in: &vocabulary)
    ordinalEndings = grammar.forms(.ordinalEndings).map { [UInt8]($0.utf8) }
    pluralEndings = grammar.forms(.pluralEndings).map { [UInt8]($0.utf8) }
    for (value, forms) in grammar.cardinals {
      for form in forms { cardinals[vocabulary.insert(form)] = value }
    }
    for (value, forms) in grammar.ordinals {
      for form in forms { ordinals[vocabulary.insert(form)] = value }
    }
    addCompounds(grammar, vocabulary)
  }

  /// "ninety-six" and "ninety-sixth" are one token each where the lexicon lists them.
  private mutating func addCompounds(_ grammar: NumberGrammar, _ vocabulary: Vocabulary) {
    for (ten, tenForms) in grammar.cardinals where ten >= 20 {
      for tenForm in tenForms {
        for (one, forms) in grammar.cardinals where (1...9).contains(one) {
          for known in forms.compactMap({ vocabulary.word(tenForm + "-" + $0) }) {
            cardinals[known] = ten + one
          }
        }
        for (one, forms) in grammar.ordinals where (1...9).contains(one) {
          for known in forms.compactMap({ vocabulary.word(tenForm + "-" + $0) }) {
            ordinals[known] = ten + one
          }
        }
      }
    }
  }

  /// A number below a thousand in words: "five", "twenty-five", "three hundred and two".
  ///
  /// - Parameters:
  ///   - tokens: the tokens of the text.
  ///   - start: the token at which the number begins.
  ///   - end: the token before which it ends.
  /// - Returns: its value and the token behind it; nil when no number word stands there.
  /// - Complexity: O(1), since at most five words make such a number.
  func belowThousand(_ tokens: [Token], at start: Int, before end: Int) -> (value: Int, end: Int)? {
    guard start < end, let first = cardinals[tokens[start].word] else { return nil }
    var value = first
    var position = start + 1
    while position < end {
      var next = position
      if isHyphen(tokens, next, end) { next += 1 }
      guard next < end else { break }
      let word = tokens[next].word
      if hundred.contains(word), value > 0, value < 100 {
        value *= 100
      } else if and.contains(word), value >= 100, value % 100 == 0, next + 1 < end,
        let small = cardinals[tokens[next + 1].word]
      {
        value += small
        next += 1
      } else if let small = cardinals[word], small > 0, Self.holds(value, small) {
        value += small
      } else {
        break
      }
      position = next + 1
    }
    return (value, position)
  }

  /// A number below a hundred in words: "five", "twenty-five".
  ///
  /// - Returns: its value and the token behind it; nil when no number word stands there.
  func belowHundred(_ tokens: [Token], at start: Int, before end: Int) -> (value: Int, end: Int)? {
    guard start < end, let ten = cardinals[tokens[start].word] else { return nil }
    let next = isHyphen(tokens, start + 1, end) ? start + 2 : start + 1
    guard ten >= 20, ten % 10 == 0, next < end, let one = cardinals[tokens[next].word], (1...9).contains(one)
    else {
      return (ten, start + 1)
    }
    return (ten + one, next + 1)
  }

  /// Whether letters end as a plural does.
  func isPlural(_ form: ArraySlice<UInt8>) -> Bool {
    pluralEndings.contains { form.count > $0.count && form.suffix($0.count).elementsEqual($0) }
  }

  /// Whether letters behind digits are a plural's: "1990s".
  func isPluralEnding(_ letters: ArraySlice<UInt8>) -> Bool {
    pluralEndings.contains { letters.elementsEqual($0) }
  }

  /// Whether `small` fills what `value` leaves open: "twenty" takes "five", "three hundred" takes "twelve".
  private static func holds(_ value: Int, _ small: Int) -> Bool {
    value >= 100 && value % 100 == 0 || value >= 20 && value % 10 == 0 && small < 10
  }

  /// A hyphen that touches the words on both sides.
  private func isHyphen(_ tokens: [Token], _ index: Int, _ end: Int) -> Bool {
    index + 1 < end && tokens[index].kind == .punctuation && dashes.contains(tokens[index].word)
      && tokens[index].start == tokens[index - 1].end && tokens[index + 1].start == tokens[index].end
  }
}

import DatelineModel
import Foundation

/// The words of amounts as numbers: what ``QuantityScan`` looks up.
struct QuantityGrammar: Sendable {
  /// A multiplier.
  struct Scale: Sendable {
    let factor: Decimal
    let isPlural: Bool
    /// A single letter, which counts only where it touches its number.
    let isLetter: Bool
  }

  /// A currency by one of its words.
  struct CurrencyName: Sendable {
    let code: String
    let divisor: Int
    let needsSize: Bool
    /// A single letter, which counts only where it touches its number.
    let isLetter: Bool
  }

  /// A currency by its sign.
  struct Sign: Sendable {
    let code: String
    let isJoined: Bool
    let needsSize: Bool
  }

  /// What a counted noun is called.
  struct Unit: Sendable {
    let name: String
    let isMeasure: Bool
  }

  /// What a word of change says.
  struct Change: Sendable {
    var verb: QuantityChange.Direction?
    var noun: QuantityChange.Direction?
    var word: QuantityChange.Direction?
  }

  private(set) var signs = PhraseMap<Sign>()
  private(set) var codes = WordMap<String>()
  private(set) var names = PhraseMap<CurrencyName>()
  private(set) var gluedNames = WordMap<CurrencyName>()
  let numbers: NumberWords
  private(set) var scales = WordMap<Scale>()
  private(set) var fractions = WordMap<Int>()
  private(set) var fractionSigns = WordMap<Decimal>()
  private(set) var factors = WordMap<Decimal>()
  private(set) var percents = PhraseMap<String>()
  private(set) var qualifiers = PhraseMap<Quantity.Qualifier?>(readingBackward: true)
  private(set) var qualifiersBehind = PhraseMap<Quantity.Qualifier>()
  private(set) var several = PhraseMap<Bool>()
  private(set) var rangeFrom = PhraseMap<Bool>(readingBackward: true)
  private(set) var rangeBetween = PhraseMap<Bool>(readingBackward: true)
  private(set) var outsideMoney = PhraseMap<Bool>(readingBackward: true)
  private(set) var outsideOther = PhraseMap<Bool>(readingBackward: true)
  private(set) var negativeCues = PhraseMap<Bool>(readingBackward: true)
  private(set) var units = PhraseMap<Unit>()
  private(set) var gluedUnits = WordMap<Unit>()
  private(set) var bases = PhraseMap<Bool>()
  private(set) var idioms = PhraseMap<Bool>()
  private(set) var changes = WordMap<Change>()
  /// Words at which an amount may begin, behind its qualifiers; numbers in digits aside.
  private(set) var openers = WordSet()
  private var lists = WordMasks<CaseSet<QuantityVocabulary.List>>()

  /// Compiles a vocabulary, whose words are added to `words` when they are new.
  init(_ vocabulary: QuantityVocabulary, in words: inout Vocabulary) {
    numbers = NumberWords(vocabulary.numberWords, in: &words)
    for list in QuantityVocabulary.List.allCases {
      for form in vocabulary.lists[list] ?? [] where !form.contains(" ") {
        lists.insert(CaseSet(list), for: words.insert(form))
      }
    }
    addCurrencies(vocabulary, &words)
    addNumbers(vocabulary, &words)
    addNames(vocabulary, &words)
    addPhrases(vocabulary, &words)
    addChanges(vocabulary, &words)
  }

  /// Whether a list holds the word by itself.
  ///
  /// - Complexity: O(1).
  func has(_ list: QuantityVocabulary.List, _ word: Word) -> Bool {
    lists[word].has(list)
  }

  private static func phrase(_ text: String, _ words: inout Vocabulary) -> [Word] {
    text.split(separator: " ").map { words.insert(String($0)) }
  }

  private mutating func addCurrencies(_ vocabulary: QuantityVocabulary, _ words: inout Vocabulary) {
    let needsSize = Set(vocabulary.lists[.needsSize] ?? [])
    for currency in vocabulary.currencies {
      codes[words.insert(currency.code.lowercased())] = currency.code
      openers.insert(words.insert(currency.code.lowercased()))
      for (signs, isJoined) in [(currency.signs, false), (currency.joinedSigns, true)] {
        for sign in signs {
          addSign(sign, Sign(code: currency.code, isJoined: isJoined, needsSize: false), &words)
        }
      }
      for (names, divisor) in [(currency.names, 1), (currency.minor, currency.divisor)] {
        for name in names {
          let meaning = CurrencyName(
            code: currency.code, divisor: divisor, needsSize: needsSize.contains(name),
            isLetter: name.utf8.count == 1)
          addName(Self.phrase(name, &words), meaning)
        }
      }
    }
    for (code, signs) in vocabulary.signsBeforeSize {
      for sign in signs { addSign(sign, Sign(code: code, isJoined: false, needsSize: true), &words) }
    }
  }

  private mutating func addName(_ phrase: [Word], _ meaning: CurrencyName) {
    names.insert(phrase, meaning)
    if phrase.count == 1, let word = phrase.first { gluedNames[word] = meaning }
  }

  private mutating func addSign(_ sign: String, _ meaning: Sign, _ words: inout Vocabulary) {
    let phrase = Self.phrase(sign, &words)
    signs.insert(phrase, meaning)
    if let first = phrase.first { openers.insert(first) }
  }

  private mutating func addNumbers(_ vocabulary: QuantityVocabulary, _ words: inout Vocabulary) {
    for (table, isPlural) in [(QuantityVocabulary.Table.scales, false), (.pluralScales, true)] {
      for (value, forms) in vocabulary.numbers[table] ?? [] {
        for form in forms {
          let word = words.insert(form)
          let isLetter = form.utf8.count == 1
          scales[word] = Scale(factor: value, isPlural: isPlural, isLetter: isLetter)
          if !isLetter { openers.insert(word) }
        }
      }
    }
    for (word, _) in numbers.cardinals.pairs { openers.insert(word) }
    for (value, forms) in vocabulary.numbers[.fractions] ?? [] {
      for form in forms {
        let word = words.insert(form)
        fractions[word] = NSDecimalNumber(decimal: value).intValue
        openers.insert(word)
      }
    }
    for (table, keep) in [
      (QuantityVocabulary.Table.fractionSigns, \QuantityGrammar.fractionSigns), (.factors, \.factors),
    ] {
      for (value, forms) in vocabulary.numbers[table] ?? [] {
        for form in forms {
          let word = words.insert(form)
          self[keyPath: keep][word] = value
          openers.insert(word)
        }
      }
    }
  }

  private mutating func addNames(_ vocabulary: QuantityVocabulary, _ words: inout Vocabulary) {
    for (name, phrases) in vocabulary.names[.percent] ?? [] {
      for phrase in phrases { percents.insert(Self.phrase(phrase, &words), name) }
    }
    for (naming, isMeasure) in [(QuantityVocabulary.Naming.units, false), (.measures, true)] {
      for (name, phrases) in vocabulary.names[naming] ?? [] {
        for text in phrases {
          let phrase = Self.phrase(text, &words)
          let unit = Unit(name: name, isMeasure: isMeasure)
          units.insert(phrase, unit)
          if isMeasure, phrase.count == 1, let word = phrase.first { gluedUnits[word] = unit }
        }
      }
    }
    let behind = Set(vocabulary.lists[.qualifiersBehind] ?? [])
    for (name, phrases) in vocabulary.names[.qualifiers] ?? [] {
      guard let meaning = Quantity.Qualifier(rawValue: name) else { continue }
      for text in phrases {
        let phrase = Self.phrase(text, &words)
        if behind.contains(text) {
          qualifiersBehind.insert(phrase, meaning)
        } else {
          qualifiers.insert(phrase, meaning)
        }
      }
    }
    for text in vocabulary.lists[.intensifiers] ?? [] { qualifiers.insert(Self.phrase(text, &words), nil) }
  }

  private mutating func addPhrases(_ vocabulary: QuantityVocabulary, _ words: inout Vocabulary) {
    for (list, keep) in [
      (QuantityVocabulary.List.rangeFrom, \QuantityGrammar.rangeFrom), (.rangeBetween, \.rangeBetween),
      (.outsideMoney, \.outsideMoney), (.outsideOther, \.outsideOther), (.negativeCues, \.negativeCues),
    ] {
      for text in vocabulary.lists[list] ?? [] { self[keyPath: keep].insert(Self.phrase(text, &words), true) }
    }
    for text in vocabulary.lists[.idioms] ?? [] { idioms.insert(Self.phrase(text, &words), true) }
    for text in vocabulary.lists[.bases] ?? [] { bases.insert(Self.phrase(text, &words), true) }
    for text in vocabulary.lists[.several] ?? [] {
      let phrase = Self.phrase(text, &words)
      several.insert(phrase, true)
      if let first = phrase.first { openers.insert(first) }
    }
    for text in vocabulary.lists[.articles] ?? [] { openers.insert(words.insert(text)) }
  }

  private mutating func addChanges(_ vocabulary: QuantityVocabulary, _ words: inout Vocabulary) {
    for (list, keep, direction) in [
      (QuantityVocabulary.List.riseVerbs, \Change.verb, QuantityChange.Direction.up),
      (.riseNouns, \.noun, .up), (.riseWords, \.word, .up),
      (.fallVerbs, \.verb, .down), (.fallNouns, \.noun, .down), (.fallWords, \.word, .down),
    ] {
      for form in vocabulary.lists[list] ?? [] {
        let word = words.insert(form)
        var change = changes[word] ?? Change()
        change[keyPath: keep] = direction
        changes[word] = change
      }
    }
  }
}

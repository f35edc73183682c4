import DatelineModel

/// The words of time of one language, compiled for look-ups by number.
struct TimeVocabulary: Sendable {
  private(set) var words = WordMap<TimeWord>()
  /// The roles of the words alone, which every token is asked for.
  private var roles = WordMap<TimeWord.Roles>()
  private(set) var leads = PhraseMap<TimeExpression.Lead>()
  private(set) var phrases = PhraseMap<Phrase>()
  private(set) var approximate = PhraseMap<Bool>()
  private(set) var markers = PhraseMap<Marker>()
  private(set) var aheadPhrases = PhraseMap<Bool>()
  private(set) var unitLetters: [(letters: [UInt8], unit: TimeUnit)] = []
  /// Words of which every expression that holds no number holds one.
  private(set) var anchors = WordSet()
  /// The words of each phrase, until the anchors are known.
  private var phraseWords: [[Word]] = []
  private(set) var looksAhead: WordSet
  private(set) var pluperfect: WordSet
  private(set) var looksBack: WordSet
  private(set) var passiveAuxiliaries: WordSet
  private(set) var modals: WordSet
  private(set) var pastEndings: [[UInt8]] = []
  private(set) var letters: [Letters] = []
  /// The number words.
  let numbers: NumberWords
  private(set) var noonLetters: [(letters: [UInt8], isAfterNoon: Bool)] = []

  /// What a phrase of several words means by itself.
  enum Phrase: Sendable {
    case days(Int)
    case reference(TimeExpression.Reference)
    case holiday(Holiday)
    case end(TimeUnit, TimeExpression.Part)
    case notATime
    case told
    case repetition(TimeExpression.Repetition)
  }

  /// What stands behind an expression and belongs to it.
  enum Marker: Sendable {
    case onward, fromNow, toDate, ended, starting, ahead, before, after, eraBefore, eraAfter, old, orSo, whole
  }

  /// Letters before digits that make them a quarter, half, year or day: "q3", "fy25", "dec31".
  struct Letters: Sendable {
    let bytes: [UInt8]
    let meaning: Meaning

    enum Meaning: Sendable {
      case quarter, half, fiscal, calendar
      case month(Int)
    }
  }

  init(_ grammar: TimeGrammar, in vocabulary: inout Vocabulary) {
    looksAhead = WordSet(grammar.forms(.looksAhead), in: &vocabulary)
    pluperfect = WordSet(grammar.forms(.pluperfect), in: &vocabulary)
    looksBack = WordSet(grammar.forms(.looksBack), in: &vocabulary)
    passiveAuxiliaries = WordSet(grammar.forms(.passiveAuxiliaries), in: &vocabulary)
    modals = WordSet(grammar.forms(.modals), in: &vocabulary)
    pastEndings = grammar.forms(.pastEndings).map { [UInt8]($0.utf8) }
    numbers = NumberWords(grammar.numbers, in: &vocabulary)
    addRoles(grammar, &vocabulary)
    addValues(grammar, &vocabulary)
    addNumbers(grammar.numbers, &vocabulary)
    addCompounds(grammar, &vocabulary)
    addPhrases(grammar, &vocabulary)
    addLetters(grammar, &vocabulary)
    for form in grammar.forms(.aheadPhrases) {
      aheadPhrases.insert(Self.split(form).map { vocabulary.insert($0) }, true)
    }
    addAnchors()
  }

  /// What the word can be; nil for the many that have nothing to do with time.
  func word(_ token: Token) -> TimeWord? { words[token.word] }

  /// What each token of a text can be, in one pass.
  func roles(of tokens: [Token]) -> [TimeWord.Roles] { tokens.map { roles[$0.word] ?? [] } }

  /// A word that only opens a phrase ("the", "at") is none of its anchors, unless it has no other.
  private mutating func addAnchors() {
    for (word, value) in words.pairs {
      roles[word] = value.roles
      if !value.roles.isDisjoint(with: .anchors) { anchors.insert(word) }
    }
    for phrase in phraseWords {
      let telling = phrase.filter { words[$0]?.roles.isDisjoint(with: .openings) ?? true }
      for word in telling.isEmpty ? phrase.suffix(1) : telling[...] { anchors.insert(word) }
    }
    phraseWords = []
  }

  // MARK: Compiling

  private static let listRoles: [(TimeGrammar.List, TimeWord.Roles)] = [
    (.ambiguousMonths, .ambiguous), (.ambiguousWeekdays, .ambiguous), (.ambiguousHolidays, .ambiguous),
    (.pluralWeekdays, .plural),
    (.pluralUnits, .plural), (.periods, .period), (.beforeNoon, .beforeNoon), (.afterNoon, .afterNoon),
    (.zones, .zone), (.universalZones, .universalZone), (.exact, .exact),
    (.approximateNumbers, .approximateNumber), (.modifiers, .modifier), (.working, .working),
    (.fiscal, .fiscal), (.agoAttributes, .agoAttribute), (.the, .the), (.articles, .article),
    (.possessives, .possessive), (.demonstratives, .demonstrative), (.pluralDemonstratives, .demonstrative),
    (.every, .every), (.all, .all), (.other, .other), (.of, .of), (.in, .in), (.or, .or), (.to, .to),
    (.dashes, .dash), (.between, .between), (.commas, .comma), (.slashes, .slash), (.quotes, .quote),
    (.possessiveEndings, .possessiveEnding), (.ago, .ago), (.later, .later), (.sooner, .sooner),
    (.after, .after),
    (.vagueNumbers, .vague), (.halves, .half), (.fourths, .fourth), (.pastModifiers, .pastModifier),
    (.presentModifiers, .presentModifier), (.long, .long), (.currencySigns, .currency),
    (.numberNouns, .numberNoun), (.notCounted, .notCounted), (.adverbSets, .adverb),
  ]

  private mutating func addRoles(_ grammar: TimeGrammar, _ vocabulary: inout Vocabulary) {
    for (list, role) in Self.listRoles {
      for form in grammar.forms(list) where !form.contains(" ") {
        change(form, &vocabulary) { $0.roles.insert(role) }
      }
    }
  }

  private mutating func addValues(_ grammar: TimeGrammar, _ vocabulary: inout Vocabulary) {
    func each(_ group: TimeGrammar.Group, _ change: (inout TimeWord, String) -> Void) {
      for (value, forms) in grammar.pairs(group) {
        for form in forms where !form.contains(" ") { self.change(form, &vocabulary) { change(&$0, value) } }
      }
    }
    each(.months) { word, value in
      word.month = Int8(value) ?? 0
      word.roles.insert(.month)
    }
    each(.weekdays) { word, value in
      word.weekday = Int(value).flatMap(Weekday.init(rawValue:))
      word.roles.insert(.weekday)
    }
    each(.seasons) { word, value in
      word.season = Int(value).flatMap(Season.init(rawValue:))
      word.roles.insert(.season)
    }
    each(.units) { word, value in
      word.unit = TimeUnit(rawValue: value)
      word.roles.insert(.unit)
    }
    each(.dayWords) { word, value in
      word.offset = Int8(value) ?? 0
      word.roles.insert(.dayWord)
    }
    each(.dayParts) { word, value in
      word.dayPart = TimeExpression.DayPart(name: value)
      word.roles.insert(.dayPart)
    }
    each(.dayPartWords) { word, value in
      let parts = value.split(separator: " ")
      word.dayPart = parts.first.flatMap { TimeExpression.DayPart(name: String($0)) }
      word.offset = parts.last.flatMap { Int8($0) } ?? 0
      word.roles.formUnion([.dayPart, .dayWord])
    }
    each(.clockWords) { word, value in
      word.hour = Int8(value) ?? 0
      word.roles.insert(.clockWord)
    }
    each(.steps) { word, value in
      word.step = TimeExpression.Step(rawValue: value)
      word.roles.insert(.step)
    }
    each(.parts) { word, value in
      word.part = TimeExpression.Part(rawValue: value)
      word.roles.insert(.part)
    }
    each(.edges) { word, value in
      word.edge = TimeExpression.Part(rawValue: value)
      word.roles.insert(.edge)
    }
    each(.countedGroups) { word, value in
      word.number = Int16(value) ?? 0
      word.roles.formUnion([.group, .number])
    }
    each(.decades) { word, value in
      word.decade = Int8(value) ?? 0
      word.roles.insert(.decade)
    }
    each(.sets) { word, value in
      word.unit = TimeUnit(rawValue: value)
      word.roles.insert(.set)
    }
  }

  /// "mid-November" stays one token because "mid" is a prefix, so its compounds are words of their own.
  private mutating func addCompounds(_ grammar: TimeGrammar, _ vocabulary: inout Vocabulary) {
    let joined = Set(grammar.forms(.joinedParts))
    let parts = grammar.pairs(.parts).flatMap { pair in
      pair.forms.filter(joined.contains).map { (pair.value, $0) }
    }
    for (value, part) in parts {
      for group in [TimeGrammar.Group.months, .seasons, .weekdays, .dayParts] {
        for form in grammar.pairs(group).flatMap(\.forms) where !form.contains(" ") {
          let plain = vocabulary.insert(form)
          guard var word = words[plain] else { continue }
          word.part = TimeExpression.Part(rawValue: value)
          word.roles.remove(.ambiguous)
          words[vocabulary.insert(part + "-" + form)] = word
        }
      }
    }
  }

  private mutating func addNumbers(_ grammar: NumberGrammar, _ vocabulary: inout Vocabulary) {
    for (word, value) in numbers.cardinals.pairs where value > 0 {
      change(word) { changed in
        changed.number = Int16(clamping: value)
        changed.roles.insert(.number)
      }
    }
    for (word, value) in numbers.ordinals.pairs {
      change(word) { changed in
        changed.ordinal = Int8(clamping: value)
        changed.roles.insert(.ordinal)
      }
    }
    for (list, role) in [
      (NumberGrammar.List.hundred, TimeWord.Roles.hundred), (.thousand, .thousand), (.and, .and),
    ] {
      for form in grammar.forms(list) { change(form, &vocabulary) { $0.roles.insert(role) } }
    }
  }

  private mutating func addPhrases(_ grammar: TimeGrammar, _ vocabulary: inout Vocabulary) {
    func add(_ forms: [String], _ phrase: Phrase) {
      for form in forms { insert(form, phrase, &vocabulary) }
    }
    for (value, forms) in grammar.pairs(.dayPhrases) { add(forms, .days(Int(value) ?? 0)) }
    add(grammar.forms(.present), .reference(.present))
    add(grammar.forms(.past), .reference(.past))
    add(grammar.forms(.future), .reference(.future))
    add(grammar.forms(.told), .told)
    for (rule, forms) in grammar.pairs(.holidays) {
      if let holiday = Holiday(rule) { add(forms, .holiday(holiday)) }
    }
    for (value, forms) in grammar.pairs(.shortEnds) {
      let words = value.split(separator: " ").map(String.init)
      guard words.count == 2, let unit = TimeUnit(rawValue: words[0]),
        let part = TimeExpression.Part(rawValue: words[1])
      else { continue }
      add(forms, .end(unit, part))
    }
    for (_, forms) in grammar.pairs(.bareSets) { add(forms, .repetition(.weekends)) }
    add(grammar.forms(.notTimes), .notATime)
    for (value, forms) in grammar.pairs(.relations) {
      guard let lead = TimeExpression.Lead(rawValue: value) else { continue }
      for form in forms {
        let words = Self.split(form)
        leads.insert(words.map { vocabulary.insert($0) }, lead)
        if let first = words.first { change(first, &vocabulary) { $0.roles.insert(.lead) } }
      }
    }
    for form in grammar.forms(.approximate) {
      let words = Self.split(form)
      approximate.insert(words.map { vocabulary.insert($0) }, true)
      if let first = words.first { change(first, &vocabulary) { $0.roles.insert(.approximateNumber) } }
    }
    for (list, marker) in [
      (TimeGrammar.List.onward, Marker.onward), (.fromNow, .fromNow), (.toDate, .toDate), (.ended, .ended),
      (.starting, .starting),
      (.ahead, .ahead), (.before, .before), (.after, .after), (.eraBefore, .eraBefore),
      (.eraAfter, .eraAfter), (.old, .old), (.orSo, .orSo), (.whole, .whole),
    ] {
      for form in grammar.forms(list) {
        let words = Self.split(form).map { vocabulary.insert($0) }
        markers.insert(words, marker)
        if list == .eraBefore || list == .eraAfter { phraseWords.append(words) }
      }
    }
  }

  private mutating func addLetters(_ grammar: TimeGrammar, _ vocabulary: inout Vocabulary) {
    func add(_ list: TimeGrammar.List, _ meaning: Letters.Meaning) {
      for form in grammar.forms(list) { letters.append(Letters(bytes: [UInt8](form.utf8), meaning: meaning)) }
    }
    add(.quarterLetters, .quarter)
    add(.halfLetters, .half)
    add(.fiscalLetters, .fiscal)
    add(.calendarLetters, .calendar)
    for (value, forms) in grammar.pairs(.months) {
      guard let month = Int(value) else { continue }
      for form in forms where !form.hasSuffix(".") {
        letters.append(Letters(bytes: [UInt8](form.utf8), meaning: .month(month)))
      }
    }
    for (value, forms) in grammar.pairs(.unitLetters) {
      guard let unit = TimeUnit(rawValue: value) else { continue }
      for form in forms { unitLetters.append(([UInt8](form.utf8), unit)) }
    }
    for form in grammar.forms(.beforeNoon) { noonLetters.append(([UInt8](form.utf8), false)) }
    for form in grammar.forms(.afterNoon) { noonLetters.append(([UInt8](form.utf8), true)) }
    // "Q1-2019" comes apart because "q1" is a word.
    for number in 1...4 {
      for form in grammar.forms(.quarterLetters) { _ = vocabulary.insert("\(form)\(number)") }
    }
    for number in 1...2 {
      for form in grammar.forms(.halfLetters) { _ = vocabulary.insert("\(form)\(number)") }
    }
  }

  private mutating func insert(_ form: String, _ phrase: Phrase, _ vocabulary: inout Vocabulary) {
    let words = Self.split(form).map { vocabulary.insert($0) }
    phrases.insert(words, phrase)
    phraseWords.append(words)
    if let first = words.first { change(first) { $0.roles.insert(.phrase) } }
  }

  private mutating func change(
    _ form: String, _ vocabulary: inout Vocabulary, _ change: (inout TimeWord) -> Void
  ) {
    self.change(vocabulary.insert(form), change)
  }

  private mutating func change(_ word: Word, _ change: (inout TimeWord) -> Void) {
    var value = words[word] ?? TimeWord()
    change(&value)
    words[word] = value
  }

  private static func split(_ form: String) -> [String] { form.split(separator: " ").map(String.init) }
}

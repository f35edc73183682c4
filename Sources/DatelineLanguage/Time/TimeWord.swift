import DatelineModel

/// What a word can be in an expression of time.
struct TimeWord: Sendable {
  /// Its parts in the grammar; a word may play several ("second", "last", "quarter").
  var roles: Roles = []
  var month: Int8 = 0
  var weekday: Weekday?
  var season: Season?
  var unit: TimeUnit?
  var number: Int16 = 0
  var ordinal: Int8 = 0
  var step: TimeExpression.Step?
  var part: TimeExpression.Part?
  var edge: TimeExpression.Part?
  var dayPart: TimeExpression.DayPart?
  /// Days from the day of publication ("yesterday").
  var offset: Int8 = 0
  var hour: Int8 = 0
  var decade: Int8 = 0

  /// The parts that a word can play.
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt64

    static let month = Roles(rawValue: 1 << 0)
    static let weekday = Roles(rawValue: 1 << 1)
    static let season = Roles(rawValue: 1 << 2)
    static let unit = Roles(rawValue: 1 << 3)
    static let dayWord = Roles(rawValue: 1 << 4)
    static let dayPart = Roles(rawValue: 1 << 5)
    static let clockWord = Roles(rawValue: 1 << 6)
    static let step = Roles(rawValue: 1 << 7)
    static let part = Roles(rawValue: 1 << 8)
    static let edge = Roles(rawValue: 1 << 9)
    static let number = Roles(rawValue: 1 << 10)
    static let ordinal = Roles(rawValue: 1 << 11)
    static let decade = Roles(rawValue: 1 << 12)
    static let set = Roles(rawValue: 1 << 13)
    /// Begins a phrase of one of the phrase maps.
    static let phrase = Roles(rawValue: 1 << 14)
    /// Begins a preposition.
    static let lead = Roles(rawValue: 1 << 15)
    static let ambiguous = Roles(rawValue: 1 << 16)
    static let plural = Roles(rawValue: 1 << 17)
    static let the = Roles(rawValue: 1 << 18)
    static let article = Roles(rawValue: 1 << 19)
    static let possessive = Roles(rawValue: 1 << 20)
    static let demonstrative = Roles(rawValue: 1 << 21)
    static let every = Roles(rawValue: 1 << 22)
    static let other = Roles(rawValue: 1 << 23)
    static let of = Roles(rawValue: 1 << 24)
    static let `in` = Roles(rawValue: 1 << 25)
    static let and = Roles(rawValue: 1 << 26)
    static let to = Roles(rawValue: 1 << 27)
    static let dash = Roles(rawValue: 1 << 28)
    static let between = Roles(rawValue: 1 << 29)
    static let comma = Roles(rawValue: 1 << 30)
    static let slash = Roles(rawValue: 1 << 31)
    static let quote = Roles(rawValue: 1 << 32)
    static let possessiveEnding = Roles(rawValue: 1 << 33)
    static let ago = Roles(rawValue: 1 << 34)
    static let later = Roles(rawValue: 1 << 35)
    static let sooner = Roles(rawValue: 1 << 36)
    static let after = Roles(rawValue: 1 << 37)
    static let exact = Roles(rawValue: 1 << 38)
    static let approximateNumber = Roles(rawValue: 1 << 39)
    static let modifier = Roles(rawValue: 1 << 40)
    static let working = Roles(rawValue: 1 << 41)
    static let fiscal = Roles(rawValue: 1 << 42)
    static let period = Roles(rawValue: 1 << 43)
    static let all = Roles(rawValue: 1 << 44)
    static let hundred = Roles(rawValue: 1 << 45)
    static let thousand = Roles(rawValue: 1 << 46)
    static let group = Roles(rawValue: 1 << 47)
    static let vague = Roles(rawValue: 1 << 48)
    static let half = Roles(rawValue: 1 << 49)
    static let fourth = Roles(rawValue: 1 << 50)
    static let beforeNoon = Roles(rawValue: 1 << 51)
    static let afterNoon = Roles(rawValue: 1 << 52)
    static let zone = Roles(rawValue: 1 << 53)
    static let universalZone = Roles(rawValue: 1 << 54)
    static let agoAttribute = Roles(rawValue: 1 << 55)
    static let pastModifier = Roles(rawValue: 1 << 56)
    static let presentModifier = Roles(rawValue: 1 << 57)
    static let long = Roles(rawValue: 1 << 58)
    static let or = Roles(rawValue: 1 << 59)
    static let currency = Roles(rawValue: 1 << 60)
    static let numberNoun = Roles(rawValue: 1 << 61)
    static let notCounted = Roles(rawValue: 1 << 62)
    static let adverb = Roles(rawValue: 1 << 63)

    /// Words with one of these may begin an expression.
    static let openers: Roles = [
      .month, .weekday, .season, .unit, .dayWord, .dayPart, .clockWord, .step, .part, .edge, .number,
      .ordinal,
      .decade, .set, .phrase, .lead, .the, .article, .possessive, .demonstrative, .every, .between, .quote,
      .exact, .approximateNumber, .modifier, .fiscal, .hundred, .vague, .half, .agoAttribute, .pastModifier,
      .presentModifier, .all,
    ]
    /// An expression that holds no number and no phrase holds one of these.
    static let anchors: Roles = [
      .month, .weekday, .season, .unit, .dayWord, .dayPart, .clockWord, .decade, .set, .number, .pastModifier,
      .presentModifier, .period, .group, .vague, .beforeNoon, .afterNoon,
    ]
    /// Words with one of these stand before what a phrase is about.
    static let openings: Roles = [
      .lead, .the, .article, .of, .in, .and, .or, .to, .dash, .possessiveEnding, .possessive, .demonstrative,
      .approximateNumber, .step, .ordinal,
    ]
  }
}

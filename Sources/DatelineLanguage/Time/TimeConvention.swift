/// How words of time are read where they leave a choice: what newspapers mean by them, or calendars and assistants.
///
/// Expressions are found the same way under every convention; only what they come to and which of their words are marked
/// hangs on it.
public struct TimeConvention: Sendable, Hashable {
  /// Whether a bare name of a day or month lies ahead, whatever the verb says, and "in two weeks" is always a date.
  public var leansAhead: Bool
  /// Whether a distance is counted to the day: "two months ago" on 14 March is 14 January, not all of January.
  public var countsToTheDay: Bool
  /// How many "a few" and "several" are; nil leaves it open.
  public var severalCount: Int?
  /// Whether "the next two weeks" are the two calendar weeks behind the present one, not the coming fourteen days.
  public var takesWholeStretches: Bool
  /// Whether "two upcoming weeks" are the second week from now instead of both.
  public var takesLastUpcoming: Bool
  /// Whether distances and "the same" are counted from what the text told before.
  public var remembers: Bool
  /// Whether a range ends where its last stretch begins: "2014 to 2018" with 1 January 2018.
  public var endsWhereLastBegins: Bool
  /// Which words are marked.
  public var marking: Marking

  /// Which words of an expression are marked.
  public enum Marking: Sendable, Hashable {
    /// Those that TIMEX3 marks: no preposition, and the two ends of a range apart.
    case timex3
    /// The phrase that an assistant acts on: with a preposition that bounds ("since August"), without an article before
    /// what has a name of its own ("next quarter"), a range as a whole.
    case phrase
  }

  /// As newspapers mean it: towards the past, and "two years ago" no finer than a year.
  public static let news = TimeConvention(
    leansAhead: false, countsToTheDay: false, severalCount: nil, takesWholeStretches: false,
    takesLastUpcoming: false, remembers: true,
    endsWhereLastBegins: false, marking: .timex3)

  /// As calendars and reminders mean it: towards the future, and distances to the day.
  public static let calendar = TimeConvention(
    leansAhead: true, countsToTheDay: true, severalCount: 3, takesWholeStretches: true,
    takesLastUpcoming: true, remembers: false,
    endsWhereLastBegins: true, marking: .phrase)

  /// Makes a convention.
  public init(
    leansAhead: Bool, countsToTheDay: Bool, severalCount: Int?, takesWholeStretches: Bool,
    takesLastUpcoming: Bool, remembers: Bool,
    endsWhereLastBegins: Bool, marking: Marking
  ) {
    self.leansAhead = leansAhead
    self.countsToTheDay = countsToTheDay
    self.severalCount = severalCount
    self.takesWholeStretches = takesWholeStretches
    self.takesLastUpcoming = takesLastUpcoming
    self.remembers = remembers
    self.endsWhereLastBegins = endsWhereLastBegins
    self.marking = marking
  }
}

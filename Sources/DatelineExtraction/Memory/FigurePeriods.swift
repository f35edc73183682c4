import DatelineModel
import DatelineRules

/// The periods of the figures told so far, for those that are told without one.
struct FigurePeriods {
  /// What is remembered of a figure that was told with its period.
  private struct Figure {
    let time: Rule.Time
    let subject: String
    /// What it measures; nil in a family whose figures have no name.
    let measure: SlotValue?
    let period: TimeValue
    /// Whether it is known rather than foreseen.
    let isPast: Bool
    /// The place of its sentence.
    let place: Int
  }

  private let taxonomy: Taxonomy
  private var figures: [Figure] = []
  /// Those whose year is none of the calendar.
  private var ownYears: Set<String> = []
  /// The place of the last sentence that named a period which is known to be of none of its figures.
  private var interruption = 0

  /// For how many sentences a period is remembered.
  private static let reach = 8

  init(taxonomy: Taxonomy) { self.taxonomy = taxonomy }

  /// Remembers the period of a figure, where a claim is one and tells it; one that stays open, too, since what comes behind it may
  /// be of the same.
  mutating func remember(_ claim: Claim, told time: Rule.Time, inSentence place: Int) {
    guard time.isOfFigure, let period = claim.time else { return }
    if time == .period, period.resolved, !Self.isOfCalendar(period) { ownYears.insert(claim.subject) }
    figures.append(
      Figure(
        time: time, subject: claim.subject, measure: measure(of: claim), period: period,
        isPast: claim.factuality == .occurred, place: place))
  }

  /// Remembers the period of results that are announced before any figure is told.
  mutating func remember(announced period: TimeValue, of subject: String, inSentence place: Int) {
    if !Self.isOfCalendar(period) { ownYears.insert(subject) }
    figures.append(
      Figure(time: .period, subject: subject, measure: nil, period: period, isPast: true, place: place))
  }

  /// Whether a time is as long as a quarter, a half or a year.
  static func isPeriodOfResults(_ period: TimeValue) -> Bool {
    let length = period.latest.ordinal - period.earliest.ordinal
    return [quarterLengths, halfLengths, yearLengths].contains { $0.contains(length) }
  }

  /// Forgets what was told before a sentence that names a period without a figure being known to be of it: what follows may be of
  /// that one.
  mutating func interrupt(inSentence place: Int) { interruption = place }

  /// What the figures of a subject told so far say of its periods.
  struct Told {
    /// The years that they are of, the last first.
    var years: [TimeValue] = []
    /// Whether its year is none of the calendar.
    var hasOwnYear = false
    /// Its year, where the document tells how that ends.
    var fiscalYear: FiscalYear?
    /// Whether what is asked about is measured over a period, as sales are and staff is not.
    var isOfPeriod = true
  }

  /// What the figures of a subject told so far say of its periods.
  ///
  /// - Complexity: O(k) in the figures of the last sentences.
  func told(of subject: String, inSentence place: Int) -> Told {
    let years = figures.reversed().prefix { place - $0.place <= Self.reach }.filter {
      $0.subject == subject && $0.period.resolved
        && Self.yearLengths.contains($0.period.latest.ordinal - $0.period.earliest.ordinal)
    }
    return Told(years: years.map(\.period), hasOwnYear: ownYears.contains(subject))
  }

  /// What the last of some figures of a subject measures, in a sentence or the one before; nil where none was told there.
  ///
  /// - Complexity: O(k) in the figures of the two sentences.
  func lastMeasure(of subject: String, inSentence place: Int, where isWanted: (String) -> Bool) -> String? {
    figures.reversed().prefix { place - $0.place <= 1 }.lazy.filter { $0.subject == subject }
      .compactMap { figure in
        if case .text(let name)? = figure.measure { name } else { nil }
      }.first(where: isWanted)
  }

  /// Whether a year, half or quarter ends with one of the calendar, as near as firms count their weeks, or runs until about now.
  private static func isOfCalendar(_ period: TimeValue) -> Bool {
    if period.edtf.contains("~") { return true }
    let months: Set<Int>
    switch period.latest.ordinal - period.earliest.ordinal {
    case yearLengths: months = [12]
    case halfLengths: months = [6, 12]
    case quarterLengths: months = [3, 6, 9, 12]
    default: return true
    }
    return [period.latest.adding(days: -7), period.latest].contains {
      months.contains($0.month) && $0.adding(days: 8).month != $0.month
    }
  }

  /// How many days may lie between the first and the last day of a firm's quarter and half.
  static let quarterLengths = 80...99
  static let halfLengths = 175...189
  /// How many days may lie between the first and the last day of a firm's year.
  private static let yearLengths = 357...371

  /// A figure without a time is of the period that its subject's figures told before are of, or the same figures of others just
  /// told, the latest where these differ; a price is of the day of the prices told before, whoever they are of.
  ///
  /// - Parameters:
  ///   - claim: the claim.
  ///   - time: what its rule says of times.
  ///   - place: the place of its sentence.
  ///   - baseYear: the year with which the figure is compared.
  ///   - onlyThere: whether the sentence names a period itself, so that only its own figures can lend theirs.
  /// - Returns: the claim with its period, or as it is.
  /// - Complexity: O(k) in the figures of the last sentences.
  func completed(
    _ claim: Claim, told time: Rule.Time, inSentence place: Int, baseYear: Int?, onlyThere: Bool = false
  ) -> Claim {
    guard time.isOfFigure, claim.time == nil, claim.factuality == .occurred else { return claim }
    let measure = measure(of: claim)
    let told = figures.reversed().prefix { place - $0.place <= (onlyThere ? 0 : Self.reach) }.filter {
      figure in
      figure.time == time && figure.isPast && figure.place >= interruption
        && (time == .day || figure.subject == claim.subject
          || place - figure.place <= 1 && measure != nil && figure.measure == measure)
    }
    if let last = told.first, last.place + 1 >= place, !last.period.resolved { return claim }
    let known =
      time == .day
      ? told.first
      : told.filter(\.period.resolved).max { $0.period.bounds.latest < $1.period.bounds.latest }
    guard let known, known.period.resolved else { return claim }
    // "from $3 million in 2019" is compared with the year behind that one.
    if let baseYear, known.period.granularity != .year || known.period.latest.year != baseYear + 1 {
      return claim
    }
    return claim.dated(known.period.with(basis: .inherited), warnings: claim.warnings)
  }

  private func measure(of claim: Claim) -> SlotValue? {
    taxonomy.measure(ofFamily: claim.family).flatMap { claim.slots[$0] }
  }
}

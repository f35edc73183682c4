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
    /// The place of its sentence.
    let place: Int
  }

  private let taxonomy: Taxonomy
  private var figures: [Figure] = []

  /// For how many sentences a period is remembered.
  private static let reach = 8

  init(taxonomy: Taxonomy) { self.taxonomy = taxonomy }

  /// Remembers the period of a figure, where a claim is one and tells it; one that stays open, too, since what comes behind it may
  /// be of the same.
  mutating func remember(_ claim: Claim, told time: Rule.Time, inSentence place: Int) {
    guard time.isOfFigure, claim.factuality == .occurred, let period = claim.time else { return }
    figures.append(
      Figure(time: time, subject: claim.subject, measure: measure(of: claim), period: period, place: place))
  }

  /// A figure without a time is of the period that its subject's figures told before are of, or the same figures of others just
  /// told, the latest where these differ; a price is of the day of the prices told before, whoever they are of.
  ///
  /// - Parameters:
  ///   - claim: the claim.
  ///   - time: what its rule says of times.
  ///   - place: the place of its sentence.
  ///   - onlyThere: whether the sentence names a period itself, so that only its own figures can lend theirs.
  /// - Returns: the claim with its period, or as it is.
  /// - Complexity: O(k) in the figures of the last sentences.
  func completed(
    _ claim: Claim, told time: Rule.Time, inSentence place: Int, onlyThere: Bool = false
  ) -> Claim {
    guard time.isOfFigure, claim.time == nil, claim.factuality == .occurred else { return claim }
    let measure = measure(of: claim)
    let told = figures.reversed().prefix { place - $0.place <= (onlyThere ? 0 : Self.reach) }.filter {
      figure in
      figure.time == time
        && (time == .day || figure.subject == claim.subject
          || place - figure.place <= 1 && measure != nil && figure.measure == measure)
    }
    if let last = told.first, last.place + 1 >= place, !last.period.resolved { return claim }
    let known =
      time == .day
      ? told.first
      : told.reversed().filter(\.period.resolved).max { $0.period.bounds.latest < $1.period.bounds.latest }
    guard let known, known.period.resolved else { return claim }
    return claim.dated(known.period.with(basis: .inherited), warnings: claim.warnings)
  }

  private func measure(of claim: Claim) -> SlotValue? {
    taxonomy.measure(ofFamily: claim.family).flatMap { claim.slots[$0] }
  }
}

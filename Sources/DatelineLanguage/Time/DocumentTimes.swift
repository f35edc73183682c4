import DatelineModel

/// The times of a document in text order, each counted from the day of publication or from what was told before it.
///
/// Times are counted from the last date of the same sentence or the one before ("a month later"), and from the quarter
/// that a report is about ("a year earlier"). The document's analysis is not changed, so the same expressions can be
/// resolved again when a day of publication becomes known.
public struct DocumentTimes: Sendable {
  /// For each sentence its times, in the order of the sentence's expressions.
  public let sentences: [[ResolvedTime]]

  /// Resolves the times of a document.
  ///
  /// - Parameters:
  ///   - text: the tokens.
  ///   - sentences: the expressions of each sentence.
  ///   - resolver: knows the day of publication.
  /// - Complexity: O(n) in the number of expressions.
  public init(_ text: TokenizedText, sentences: [[TimeExpression]], resolver: TimeResolver) {
    var walk = Walk(text: text, resolver: resolver)
    self.sentences = sentences.map { walk.resolve($0) }
  }

  /// Resolves the times of an analysed document.
  public init(_ document: AnalysedDocument, resolver: TimeResolver) {
    self.init(document.text, sentences: document.sentences.map(\.times), resolver: resolver)
  }

  /// From what each time of a document is counted: for each sentence, in the order of its expressions.
  ///
  /// - Complexity: O(n) in the number of expressions, with less work for each than their values take.
  public static func contexts(of document: AnalysedDocument, resolver: TimeResolver) -> [[TimeContext]] {
    var walk = Walk(text: document.text, resolver: resolver)
    return document.sentences.map { walk.contexts($0.times) }
  }

  /// What is remembered from sentence to sentence.
  private struct Walk {
    let text: TokenizedText
    let resolver: TimeResolver
    private var context = TimeContext()
    /// How many sentences ago the reference and the reporting period were told.
    private var age = 0
    private var reportingAge = 0

    /// For how many sentences a reference and a reporting period are remembered.
    private static let memory = 1
    private static let reportingMemory = 6

    init(text: TokenizedText, resolver: TimeResolver) {
      self.text = text
      self.resolver = resolver
    }

    mutating func resolve(_ expressions: [TimeExpression]) -> [ResolvedTime] {
      beginSentence()
      return expressions.map { resolve($0) }
    }

    mutating func contexts(_ expressions: [TimeExpression]) -> [TimeContext] {
      beginSentence()
      return expressions.map { expression in
        let before = known
        remember(
          expression, resolver.resolved(expression, direction: direction(expression), context: before))
        return before
      }
    }

    /// What times are counted from here.
    private var known: TimeContext { resolver.convention.remembers ? context : TimeContext() }

    private mutating func beginSentence() {
      age += 1
      reportingAge += 1
      if age > Self.memory { context.reference = nil }
      if reportingAge > Self.reportingMemory { context.reporting = nil }
    }

    private mutating func resolve(_ expression: TimeExpression) -> ResolvedTime {
      let direction = direction(expression)
      let before = known
      let found = resolver.resolved(expression, direction: direction, context: before)
      let timex = Timex(
        expression, whole(expression, direction) ?? found, span: text.span(marked(expression)),
        marking: resolver.convention.marking)
      let value = resolver.value(
        of: expression, words: text.string(expression.span), direction: direction, context: before)
      remember(expression, found)
      let ends = ends(of: expression, found).map { end in
        let timex = Timex(
          end, resolver.resolved(end, direction: nil, context: before), span: text.span(end.core))
        let value = resolver.value(of: end, words: text.string(end.span), direction: nil, context: before)
        return ResolvedTime(expression: end, context: before, value: value, timex: timex)
      }
      return ResolvedTime(expression: expression, context: before, value: value, ends: ends, timex: timex)
    }

    /// The tokens that TIMEX3 or an assistant marks.
    private func marked(_ expression: TimeExpression) -> Range<Int> {
      switch resolver.convention.marking {
      case .timex3: expression.core
      case .phrase: expression.phrase
      }
    }

    /// The ends of a range as expressions, each at the place that the range gives it.
    private func ends(of expression: TimeExpression, _ found: ResolvedPeriod?) -> [TimeExpression] {
      guard case .range(let from, let to) = expression.content, expression.ends.count == 2,
        resolver.convention.marking == .timex3
      else { return [] }
      return zip(
        expression.ends, [found?.first.map { .period($0) } ?? from, found?.last.map { .period($0) } ?? to]
      )
      .map { tokens, content in
        TimeExpression(
          span: text.span(tokens), tokens: tokens, core: tokens, phrase: tokens, lead: nil, content: content,
          ends: [],
          part: nil,
          isApproximate: false, isOnward: false, direction: expression.direction)
      }
    }

    /// The stretch without "early" or "earlier", whose value TIMEX3 gives.
    private func whole(_ expression: TimeExpression, _ direction: TimeDirection?) -> ResolvedPeriod? {
      guard expression.part != nil else { return nil }
      return resolver.resolve(
        expression.content, direction: direction,
        context: known)
    }

    /// Words look back too easily for what comes once a year: where it is near ahead, it lies ahead.
    private func direction(_ expression: TimeExpression) -> TimeDirection? {
      switch expression.lead {
      case .until where expression.direction != .past || !Self.isYearly(expression.content): return .future
      case .since: return .past
      case .by where expression.direction == nil:
        return .future
      default: break
      }
      guard expression.direction == .past, Self.isYearly(expression.content) else {
        return expression.direction
      }
      // "Sold in March" means the March that is past; "shares on Oct. 31" may be days ahead.
      switch expression.content {
      case .recurring(.month) where expression.lead == .on && expression.part == nil: return .past
      case .recurring(let recurring) where expression.lead == .on:
        return resolver.isNearAhead(recurring) ? nil : .past
      default: return nil
      }
    }

    /// A report is about the last stretch that is over: neither what is to come nor what it is compared with.
    private func isReported(_ period: CalendarPeriod) -> Bool {
      if let anchor = resolver.anchor, period.bounds.latest >= anchor { return false }
      guard let reporting = context.reporting, reporting.unit == period.unit else { return true }
      return period.bounds.latest >= reporting.bounds.latest
    }

    private static func isYearly(_ content: TimeExpression.Content) -> Bool {
      switch content {
      case .recurring(.monthDay), .recurring(.month), .recurring(.season), .recurring(.holiday),
        .recurring(.weekdayDate(_, .some, _)):
        true
      case .moment(let day?, _): isYearly(day)
      case .nth(_, _, let outer): isYearly(outer)
      case .offset(let offset): if case .time(let time) = offset.anchor { isYearly(time) } else { false }
      default: false
      }
    }

    private mutating func remember(_ expression: TimeExpression, _ found: ResolvedPeriod?) {
      guard expression.isDate, let found, let period = found.period ?? found.last else { return }
      switch expression.content {
      case .reference, .told, .stretch, .moment(nil, _), .comparable, .offset: return
      default: break
      }
      switch period {
      case .quarter, .half:
        if case .period = expression.content, context.reporting != nil { break }
        if case .within = expression.content { break }
        guard isReported(period) else { break }
        context.reporting = period
        reportingAge = 0
      default:
        if case .ended(let span, _, _) = expression.content {
          guard span.count == 1, let middle = span.middle(before: period.bounds.latest) else { break }
          context.reporting = CalendarPeriod(span.unit, containing: middle)
          reportingAge = 0
        } else if case .leading = expression.content {
          context.reporting = .year(period.bounds.latest.year)
          reportingAge = 0
        }
      }
      context.reference = period
      age = 0
    }
  }
}

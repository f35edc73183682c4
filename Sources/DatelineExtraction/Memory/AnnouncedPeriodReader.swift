import DatelineLanguage
import DatelineModel

/// Reads of which period the results are that a sentence announces: "announces its results for the year ended 31 March".
struct AnnouncedPeriodReader {
  let index: DocumentIndex
  let predicates: PredicateGrammar
  let resolver: TimeResolver
  let times: ResolvedTimes
  let fiscalYears: FiscalYears

  /// A period with the organisation whose results are of it, by index into the document's entities.
  struct Announced {
    let period: TimeValue
    let owner: Int
  }

  /// The period of the results that a sentence announces, or that a heading without a verb names.
  ///
  /// - Parameters:
  ///   - sentence: the sentence.
  ///   - place: its place in the document.
  /// - Returns: the period; nil where none is announced, or nobody known announces it.
  /// - Complexity: O(n) in the tokens of the sentence.
  func announced(in sentence: AnalysedSentence, at place: Int) -> Announced? {
    guard !sentence.times.isEmpty,
      let noun = sentence.nounGroups.indices.first(where: { isAnnounced($0, in: sentence) }),
      let time = sentence.times.indices.first(where: { belongs($0, to: noun, in: sentence) }),
      case let owners = fiscalYears.owners(ofTime: time, in: sentence), owners.count == 1,
      let owner = owners.first
    else { return nil }
    let expression = sentence.times[time]
    // The quarters of a year of its own are those of no calendar.
    if let year = fiscalYears.year(of: owner), !year.isOfCalendar {
      guard case .ended = expression.content else { return nil }
    }
    let value = resolver.value(
      of: expression, words: index.document.words(expression.tokens), direction: .past,
      context: times.context(ofTime: time, inSentence: place))
    guard value.resolved, FigurePeriods.isPeriodOfResults(value) else { return nil }
    return Announced(period: value.with(role: .period), owner: owner)
  }

  /// Whether a noun group means results, and a verb has made them known or the sentence has none.
  private func isAnnounced(_ noun: Int, in sentence: AnalysedSentence) -> Bool {
    let head = index.document.text.tokens[sentence.nounGroups[noun].head]
    guard predicates.results.contains(head.lemma) else { return false }
    if sentence.verbGroups.isEmpty { return true }
    return sentence.clauses.contains { clause in
      let verb = sentence.verbGroups[clause.verb]
      return clause.object == noun && verb.form == .finite && verb.modal == nil && !verb.isNegated
        && predicates.posting[verb] ?? false
    }
  }

  /// Whether a time stands in a noun group or directly behind it: "first-quarter results", "results for the year".
  private func belongs(_ time: Int, to noun: Int, in sentence: AnalysedSentence) -> Bool {
    let tokens = sentence.times[time].tokens
    let group = sentence.nounGroups[noun].tokens
    if group.contains(tokens.lowerBound) || tokens.upperBound == group.lowerBound { return true }
    let between = tokens.lowerBound - group.upperBound
    return between == 0
      || between == 1 && predicates.patient.contains(index.document.text.tokens[group.upperBound].word)
  }
}

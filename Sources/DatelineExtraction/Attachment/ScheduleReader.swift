import DatelineLanguage
import DatelineModel

/// Tells what the present only dates: "the shop opens on Monday" lies ahead.
struct ScheduleReader {
  let view: SentenceView
  /// The day of publication.
  let today: CivilDay?

  /// How real an event is once its time is known.
  func reality(_ reality: Reality, of site: Site, at time: TimeAttacher.Attached?) -> Reality {
    guard reality.factuality == .occurred, let time, time.value.resolved, let today, !isPast(site) else {
      return reality
    }
    // "Halden cutting 300 jobs by 2012": a deadline ahead has not passed.
    let day = time.value.role == .deadline ? time.value.latest : time.value.earliest
    guard day > today else { return reality }
    var ahead = reality
    ahead.factuality = .planned
    return ahead
  }

  /// Whether the trigger's verb stands in the past, which no later day can date.
  private func isPast(_ site: Site) -> Bool {
    guard let clause = site.clause, !site.isNominal else { return false }
    return view.verb(ofClause: clause).tense == .past
  }
}

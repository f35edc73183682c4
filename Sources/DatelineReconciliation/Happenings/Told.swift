import DatelineModel

/// A claim with what its time and its document's day say about when it can have happened.
///
/// A class, since a claim is large and is passed around between happenings, outcomes and times.
final class Told: Sendable {
  let claim: Claim
  /// The day on which its document appeared; nil when unknown.
  let published: CivilDay?
  /// The bounds of the time that the words give the happening itself; nil when they give none.
  let bounds: DayInterval?
  /// ``bounds`` with an open end closed by the tense: what is due by June and not done in May happens between the two.
  let span: DayInterval?
  /// The days on which what is told can lie, by tense: what is planned lies ahead, what occurred lies behind.
  let window: DayInterval?
  /// The id of the newest version of the article; nil when this is it.
  let newestVersion: String?

  init(_ claim: Claim, published: CivilDay?, newestVersion: String? = nil) {
    self.claim = claim
    self.newestVersion = newestVersion
    self.published = published
    if let time = claim.time, time.resolved, time.role != .stateOfKnowledge {
      bounds = time.bounds
    } else {
      bounds = nil
    }
    switch claim.factuality {
    case .planned, .expected, .target, .speculated:
      // An article is written some days before or after what its page says.
      window = published.map { DayInterval(earliest: $0.adding(days: -7), latest: .openEnd) }
    case .occurred, .notOccurred:
      window = published.map { DayInterval(earliest: .openStart, latest: $0.adding(days: 1)) }
    case .intendedPast, .assertedBySource: window = nil
    }
    if let bounds, let window, bounds.earliest == .openStart || bounds.latest == .openEnd {
      span = bounds.intersection(window) ?? bounds
    } else {
      span = bounds
    }
  }

  /// Whether the time says until when something lasts or at which day it held, not when it began.
  var isLaterThanStart: Bool { claim.time?.role == .stateEnd || claim.time?.role == .asOf }
  /// Whether it tells what is to come.
  var looksAhead: Bool {
    switch claim.factuality {
    case .planned, .expected, .speculated, .target: true
    case .occurred, .notOccurred, .intendedPast, .assertedBySource: false
    }
  }
  /// Whether it stands behind the headline and the first sentences, where tenses are loose.
  var isBody: Bool { claim.evidence.start > 300 }
  /// Whether it describes somebody by what is over.
  var isFormer: Bool { claim.slots["status"] == .text("former") }
  /// Whether it was once intended.
  var isIntendedPast: Bool { claim.factuality == .intendedPast }

  /// Whether both are told in one voice: the same article and the same speaker.
  func isSameVoice(as other: Told) -> Bool {
    claim.document == other.claim.document && claim.attribution.last?.by == other.claim.attribution.last?.by
  }
}

import DatelineModel

/// Finds when undated articles appeared from events that dated ones date: who writes "last month" of what happened in March
/// writes in April.
///
/// Only words that leave no choice count, and only events of which all dated articles can mean one time of at most a month.
struct EventAnchors {
  private struct Event: Hashable {
    let subject: String
    let type: String
    let keys: [SlotValue?]
  }

  private let lifecycles: [String: Lifecycle]

  init(lifecycles: [String: Lifecycle]) { self.lifecycles = lifecycles }

  /// The documents, undated ones with the days that were inferred.
  ///
  /// - Parameters:
  ///   - documents: the documents.
  ///   - claims: their claims, entities joined.
  /// - Returns: the documents in their order.
  /// - Complexity: O(c) in the claims.
  func dated(_ documents: [DocumentClaims], claims: [Claim]) -> [DocumentClaims] {
    let open = Set(documents.lazy.map(\.document).filter(Self.isOpen).map(\.id))
    guard !open.isEmpty else { return documents }
    let told = claims.filter { open.contains($0.document) && RelativeWords($0) != nil }
    guard !told.isEmpty else { return documents }
    let wanted = Set(told.map(event))
    var times: [Event: DayInterval?] = [:]
    for claim in claims where !open.contains(claim.document) {
      guard let time = claim.time, time.resolved, time.role == .eventTime, claim.polarity == .positive,
        time.bounds.earliest > .openStart, time.bounds.latest < .openEnd
      else { continue }
      let event = event(claim)
      guard wanted.contains(event) else { continue }
      if let known = times[event] {
        times[event] = .some(known?.intersection(time.bounds))
      } else {
        times[event] = time.bounds
      }
    }
    var found: [String: (bounds: DayInterval?, reasons: [String])] = [:]
    for claim in told {
      guard let words = RelativeWords(claim), let time = times[event(claim)] ?? nil, time.dayCount <= 31,
        let published = words.publication(when: time)
      else { continue }
      let reason = "it tells \(claim.eventType) \"\(words.text)\", which others date to \(time)"
      let known = found[claim.document]
      found[claim.document] = (
        known.map { $0.bounds?.intersection(published) } ?? published, (known?.reasons ?? []) + [reason]
      )
    }
    return documents.map { document in
      guard let (bounds, reasons) = found[document.document.id], let bounds else { return document }
      let known = document.document.published?.bounds
      guard let days = known.map({ $0.intersection(bounds) }) ?? bounds,
        let time = PublicationInference.time(days)
      else { return document }
      return document.with(
        document: document.document.inferred(time, reasons: document.document.publishedReasons + reasons))
    }
  }

  /// Whether nobody says when the document appeared.
  private static func isOpen(_ document: DocumentSummary) -> Bool {
    document.published == nil || document.publishedSource == .inferred
  }

  private func event(_ claim: Claim) -> Event {
    let keys = lifecycles[claim.family]?.keySlots ?? []
    return Event(
      subject: claim.subject, type: claim.eventType,
      keys: keys.map { key in key.split(separator: "|").lazy.compactMap { claim.slots[String($0)] }.first })
  }
}

/// Words that tell a time from the day of writing.
private struct RelativeWords {
  /// The words in lower case.
  let text: String
  private let day: Day

  private enum Day {
    case days(Int)
    case months(Int)
    case years(Int)
    case weekday(Weekday)
  }

  /// The words of a claim's open time; nil when it has none of these.
  init?(_ claim: Claim) {
    guard let time = claim.time, !time.resolved, claim.polarity == .positive,
      let text = time.asWritten?.lowercased()
    else { return nil }
    let isAhead = claim.factuality == .planned
    guard isAhead || claim.factuality == .occurred else { return nil }
    self.text = text
    let words = text.split(separator: " ").filter {
      $0 != "on" && $0 != "earlier" && $0 != "late" && $0 != "early"
    }
    switch (words.joined(separator: " "), isAhead) {
    case ("yesterday", false): day = .days(1)
    case ("today", _): day = .days(0)
    case ("tomorrow", true): day = .days(-1)
    case ("last month", false): day = .months(1)
    case ("this month", _): day = .months(0)
    case ("next month", true): day = .months(-1)
    case ("last year", false): day = .years(1)
    case ("next year", true): day = .years(-1)
    case (let word, false):
      guard let weekday = Self.weekdays[word] else { return nil }
      day = .weekday(weekday)
    default: return nil
    }
  }

  private static let weekdays: [String: Weekday] = [
    "monday": .monday, "tuesday": .tuesday, "wednesday": .wednesday, "thursday": .thursday, "friday": .friday,
    "saturday": .saturday, "sunday": .sunday,
  ]

  /// The days on which the words are true of what happened at `time`; nil when that lies in two months or years, or is no single
  /// day where one is meant.
  func publication(when time: DayInterval) -> DayInterval? {
    let (first, last) = (time.earliest, time.latest)
    switch day {
    case .days(let count):
      guard time.dayCount == 1 else { return nil }
      return DayInterval(first.adding(days: count))
    case .weekday(let weekday):
      guard time.dayCount == 1, first.weekday == weekday else { return nil }
      return DayInterval(earliest: first, latest: first.adding(days: 6))
    case .months(let count):
      guard first.year == last.year, first.month == last.month else { return nil }
      let start = first.adding(days: 1 - first.day).adding(months: count)
      return DayInterval(
        earliest: start,
        latest: start.adding(days: CivilDay.daysInMonth(start.month, year: start.year) - 1))
    case .years(let count):
      guard first.year == last.year, let start = CivilDay(year: first.year + count, month: 1, day: 1),
        let end = CivilDay(year: first.year + count, month: 12, day: 31)
      else { return nil }
      return DayInterval(earliest: start, latest: end)
    }
  }
}

/// One fact as the columns of the timeline, before they are fitted to the page.
struct TimelineRow {
  let date: String
  let marker: String
  let phrase: String
  /// What rivals say, with a dash before it; empty when nobody disagrees.
  ///
  /// It is kept whole where the phrase is cut.
  let rival: String
  let status: String
  let confidence: String
  let letters: [String]
  /// A further line below the row; nil for most.
  let remark: String?
  let style: Paint.Style?
  let markerStyle: Paint.Style?
  let statusStyle: Paint.Style?

  init(_ fact: Fact, letters sources: SourceLetters, name: (String) -> String, origins: [String: String]) {
    date = ShortDate(fact.time).description
    marker = Self.marker(of: fact)
    phrase = EventPhrase(fact, name: name).description
    rival = Self.rival(of: fact, letters: sources, name: name)
    let isStale = fact.review == .staleDecision && fact.status == .verified
    status = isStale ? Self.stale : Self.word(fact.status)
    confidence = Self.confidence(fact.confidence)
    letters = sources.letters(ofClaims: fact.claims.lazy.filter { $0.relation != .context }.map(\.claim))
    remark = Self.remark(fact, origins: origins)
    style = fact.lifecycle == .current && fact.status != .rejected ? nil : .dim
    markerStyle = fact.status == .disputed ? .yellow : .cyan
    statusStyle = isStale ? .yellow : Self.style(of: fact.status)
  }

  /// The marker of a fact on which sources disagree.
  static let disputed = "⚠"
  /// The marker of a fact that lies ahead or is only thought possible.
  static let ahead = "○"
  /// The marker of a fact that is denied.
  static let denied = "✗"

  /// What a verified fact is whose evidence has changed since.
  static let stale = "stale verdict"

  private static func marker(of fact: Fact) -> String {
    if fact.status == .disputed || fact.review == .staleDecision { return disputed }
    switch fact.factuality {
    case .notOccurred: return denied
    case .planned, .expected, .target, .speculated: return ahead
    case .occurred, .intendedPast, .assertedBySource: return fact.polarity == .negative ? denied : " "
    }
  }

  private static func word(_ status: Fact.Status) -> String {
    switch status {
    case .singleSource: "one source"
    case .singleOrigin: "one origin"
    default: status.rawValue
    }
  }

  private static func style(of status: Fact.Status) -> Paint.Style? {
    switch status {
    case .verified, .corroborated, .refined: .green
    case .disputed: .yellow
    case .superseded, .retracted, .rejected: .dim
    case .singleSource, .singleOrigin: nil
    }
  }

  /// ".84"; certainty is "1.0", so that the column stays three characters wide.
  private static func confidence(_ value: Double) -> String {
    let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
    if hundredths == 100 { return "1.0" }
    return hundredths < 10 ? ".0\(hundredths)" : ".\(hundredths)"
  }

  private static func rival(of fact: Fact, letters: SourceLetters, name: (String) -> String) -> String {
    guard fact.status == .disputed else { return "" }
    let bySlot = Dictionary(grouping: fact.rejectedValues, by: \.slot)
    let open = fact.slotSupport.filter { $0.value.status == .disputed }.map(\.key).sorted()
    let choice = (["event_type", "time"] + open).lazy.compactMap { bySlot[$0]?.first }.first
    guard let value = choice ?? fact.rejectedValues.first else { return "" }
    let words: String
    if value.slot == "event_type" {
      words = EventPhrase.transition(SlotWords.words(value.value, name: name))
    } else if value.slot == "time", case .text(let edtf) = value.value, let parsed = try? EDTF(parsing: edtf)
    {
      words = ShortDate(TimeValue(parsed)).description
    } else {
      words = SlotWords.words(value.value, name: name)
    }
    let sources = letters.letters(ofClaims: value.claims)
    let who =
      sources.isEmpty
      ? "another says" : sources.joined(separator: ", ") + (sources.count > 1 ? " say" : " says")
    return " — \(who) \(words.onOneLine)"
  }

  /// The note that a time which several origins seem to carry comes from one of them.
  private static func remark(_ fact: Fact, origins: [String: String]) -> String? {
    guard fact.support == .corroborated, let time = fact.time, let support = fact.slotSupport["time"],
      support.status == .singleOrigin || support.status == .singleSource
    else { return nil }
    if let note = support.note { return note.onOneLine }
    let names = Set(support.claims.compactMap { origins[$0] }).sorted()
    let units: [Granularity: String] = [.day: "the day", .month: "the month", .year: "the year"]
    let unit = units[time.granularity] ?? "the time"
    return "\(unit) rests on one origin" + (names.count == 1 ? " (\(names[0].onOneLine))" : "")
  }
}

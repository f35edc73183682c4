import DatelineModel

/// The sentences that say why a fact is as it is.
enum FactReasons {
  /// The reasons in the order in which a reader asks for them: who says so, who says otherwise, when, which values.
  static func lines(
    winner: Outcome, behind: [Claim], rivals: [Outcome], time: TimeFusion, rejected: [RejectedValue],
    overtaken: [Told], copies: Bool
  ) -> [String] {
    let documents = Set(behind.map(\.document)).count
    let origins = Set(behind.compactMap(\.origin)).count
    let sources = origins == 1 ? "one origin" : "\(origins) independent origins"
    var lines = [
      "\(documents == 1 ? "1 document" : "\(documents) documents"), \(sources) say \(winner.label)"
    ]
    for rival in rivals {
      lines.append("\(names(rival.told)) says \(rival.label) instead")
    }
    if let value = time.time, !time.wider.isEmpty {
      lines.append("\(names(time.exact)) gives the time as \(value.edtf), inside what the others say")
    }
    if !time.contradicting.isEmpty {
      let others = Set(time.contradicting.compactMap { $0.claim.time?.edtf }).sorted().joined(separator: ", ")
      lines.append("the time is also given as \(others)")
    }
    for value in rejected where value.slot != "time" && value.slot != "event_type" {
      lines.append(
        "\(value.claims.count == 1 ? "1 claim gives" : "\(value.claims.count) claims give") another \(value.slot)"
      )
    }
    if copies { lines.append("what differs comes from a copy of the same origin, so the original stands") }
    if !overtaken.isEmpty { lines.append("\(names(overtaken)) tells an earlier step or plan") }
    return lines
  }

  private static func names(_ told: [Told]) -> String {
    Set(told.map(\.claim.document)).sorted().prefix(8).joined(separator: ", ")
  }
}

import DatelineModel

/// Finds between which days an undated article appeared.
///
/// A copy appeared when its dated twin did, within days. What an article tells as done had been done, and what it tells as planned
/// lay ahead; the exact days among them bound its own. Nothing is ever taken for "today".
struct PublicationInference {
  /// How many days copies of one text may lie apart.
  static let copyDays = 3

  /// The documents, undated ones with the days that were inferred.
  ///
  /// - Parameter documents: the documents, one for each id.
  /// - Returns: the documents in their order.
  /// - Complexity: O(c) in the claims.
  static func dated(_ documents: [DocumentClaims]) -> [DocumentClaims] {
    guard documents.contains(where: { $0.document.published == nil }) else { return documents }
    let twins = copies(documents)
    return documents.map { document in
      guard document.document.published == nil else { return document }
      var reasons: [String] = []
      var bounds = DayInterval(earliest: .openStart, latest: .openEnd)
      if let twin = twins[document.document.id], let published = twin.published {
        bounds = DayInterval(
          earliest: published.earliest.adding(days: -copyDays),
          latest: published.latest.adding(days: copyDays))
        reasons.append("\(twin.id), published \(published.edtf), has nearly the same text")
      }
      narrow(&bounds, &reasons, document.claims)
      guard !reasons.isEmpty, bounds.earliest > .openStart || bounds.latest < .openEnd,
        let time = time(bounds)
      else { return document }
      return document.with(document: document.document.inferred(time, reasons: reasons))
    }
  }

  private static func copies(_ documents: [DocumentClaims]) -> [String: DocumentSummary] {
    let byID = Dictionary(
      documents.map { ($0.document.id, $0.document) }, uniquingKeysWith: { first, _ in first })
    var twins: [String: DocumentSummary] = [:]
    for document in documents.map(\.document).sorted(by: { $0.id < $1.id }) {
      guard let other = document.nearDuplicateOf.flatMap({ byID[$0] }) else { continue }
      if document.published == nil, other.published != nil { twins[document.id] = other }
      if other.published == nil, document.published != nil, twins[other.id] == nil {
        twins[other.id] = document
      }
    }
    return twins
  }

  /// Narrows `bounds` by the exact days of what was done and what lay ahead.
  private static func narrow(_ bounds: inout DayInterval, _ reasons: inout [String], _ claims: [Claim]) {
    func exact(_ claim: Claim) -> DayInterval? {
      guard let time = claim.time, time.resolved, time.basis == .explicit || time.basis == nil,
        claim.hedge >= 0.8,
        time.role == nil || time.role == .eventTime || time.role == .asOf, time.bounds.dayCount <= 31
      else { return nil }
      return time.bounds
    }
    let done = claims.filter { $0.factuality == .occurred }.compactMap { claim in
      exact(claim).map { (claim, $0) }
    }
    .max { ($0.1.earliest, $1.0.id) < ($1.1.earliest, $0.0.id) }
    if let (claim, days) = done, days.earliest > bounds.earliest, days.earliest <= bounds.latest {
      bounds = DayInterval(earliest: days.earliest, latest: bounds.latest)
      reasons.append("it tells \(claim.eventType) at \(claim.time?.edtf ?? "") as done")
    }
    let ahead = claims.filter { $0.factuality == .planned }.compactMap { claim in
      exact(claim).map { (claim, $0) }
    }
    .min { ($0.1.latest, $0.0.id) < ($1.1.latest, $1.0.id) }
    if let (claim, days) = ahead, days.latest < bounds.latest, days.latest >= bounds.earliest {
      bounds = DayInterval(earliest: bounds.earliest, latest: days.latest)
      reasons.append("it tells \(claim.eventType) at \(claim.time?.edtf ?? "") as planned")
    }
  }

  /// The time of inferred days; nil when they are no interval.
  static func time(_ bounds: DayInterval) -> TimeValue? {
    let start = bounds.earliest == .openStart ? ".." : bounds.earliest.description
    let end = bounds.latest == .openEnd ? ".." : bounds.latest.description
    guard let value = try? EDTF(parsing: start == end ? start : "\(start)/\(end)") else { return nil }
    return TimeValue(value, bounds: bounds, basis: .inferred)
  }
}

import DatelineModel

extension ReviewDesk {
  /// A stretch of the queue.
  ///
  /// - Complexity: O(n) in the claims by use, O(n log n) in other orders.
  public func queue(_ query: QueueQuery) -> QueuePage {
    let moment = now()
    let items = moment.items
    let words = query.words.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    let all = query.order == .use ? (moment.rows?.order ?? []).compactMap { items[$0] } : Array(items.values)
    let wanted = all.filter { item in
      guard Self.shows(item, query.show) else { return false }
      if let type = query.type, item.eventType != type, !item.eventType.hasPrefix(type + ".") { return false }
      if let document = query.document, item.document != document { return false }
      guard !words.isEmpty else { return true }
      let text = "\(item.subject) \(item.label) \(item.when) \(item.eventType) \(item.letter) \(item.claim)"
        .lowercased()
      return words.allSatisfy(text.contains)
    }
    let sorted = Self.sorted(wanted, query.order, moment)
    let rows = sorted.dropFirst(query.offset).prefix(query.limit)
    return QueuePage(
      revision: moment.revision, total: sorted.count, offset: query.offset, items: Array(rows))
  }

  private static func shows(_ item: QueueItem, _ show: QueueQuery.Show) -> Bool {
    switch show {
    case .all: true
    case .open: item.state == .open || item.state == .stale
    case .conflict: item.conflict
    case .unsure: item.state == .unsure
    case .decided: item.state != .open
    }
  }

  private static func sorted(
    _ items: [QueueItem], _ order: QueueQuery.Order, _ moment: Moment
  ) -> [QueueItem] {
    switch order {
    case .leastSure:
      return items.sorted { ($0.confidence, $0.claim) < ($1.confidence, $1.claim) }
    case .document:
      return items.sorted { first, second in
        let places = (place(first, moment), place(second, moment))
        return places.0 != places.1 ? places.0 < places.1 : first.claim < second.claim
      }
    case .time:
      let days = Dictionary(
        uniqueKeysWithValues: items.map {
          ($0.claim, moment.snapshot.claims[$0.claim]?.time?.earliest ?? .openEnd)
        })
      return items.sorted { first, second in
        let pair = (days[first.claim] ?? .openEnd, days[second.claim] ?? .openEnd)
        return pair.0 != pair.1 ? pair.0 < pair.1 : first.claim < second.claim
      }
    case .use:
      return items
    }
  }

  private struct Place: Comparable {
    let letter: String
    let start: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.letter.count, left.letter, left.start) < (right.letter.count, right.letter, right.start)
    }
  }

  private static func place(_ item: QueueItem, _ moment: Moment) -> Place {
    Place(letter: item.letter, start: moment.snapshot.claims[item.claim]?.evidence.start ?? 0)
  }
}

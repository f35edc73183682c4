import DatelineModel

extension ReviewDesk {
  /// A fact with its sources side by side.
  ///
  /// - Throws: ``ReviewError/unknownTarget(_:)`` when there is none with this id.
  public func fact(_ id: String) throws(ReviewError) -> FactView {
    let moment = now()
    guard let fact = moment.snapshot.facts[id] else { throw .unknownTarget(id) }
    let columns = columns(fact, moment)
    let terms = fact.confidenceTerms.map { term in
      FactView.Term(
        origin: term.origin, name: moment.snapshot.origins[term.origin]?.name ?? term.origin,
        standsFor: term.rival,
        prior: term.prior,
        factor: term.factor, weight: term.weight)
    }
    return FactView(
      revision: moment.revision, fact: fact, label: phrase(fact, moment),
      subjectName: moment.snapshot.name(fact.subject), when: services.wording.time(fact.time),
      status: fact.status.rawValue, confidence: fact.confidence, columns: columns,
      properties: properties(fact, columns, moment), terms: terms, sum: Self.sum(fact), reasons: fact.reasons,
      claims: fact.claims.compactMap { moment.items[$0.claim] },
      decisions: decisions(fact, moment))
  }

  /// What was decided about a fact, also while its subject had another name.
  private func decisions(_ fact: Fact, _ moment: Moment) -> [DecisionView] {
    let own = history(.fact, fact.id, moment) + history(.slot, fact.id, moment)
    let shown = Set(own.map(\.id))
    return own
      + fact.decisions.filter { !shown.contains($0) }.compactMap(moment.log.decision).map { view($0, moment) }
  }

  private func columns(_ fact: Fact, _ moment: Moment) -> [FactView.Column] {
    var seen: Set<String> = []
    let claims = fact.claims.compactMap { moment.snapshot.claims[$0.claim] }
    let columns = claims.compactMap { claim -> FactView.Column? in
      guard seen.insert(claim.document).inserted else { return nil }
      let summary = moment.snapshot.documents[claim.document]
      let origin = claim.origin ?? ""
      return FactView.Column(
        document: claim.document, letter: moment.snapshot.letters[claim.document],
        publisher: summary?.publisher,
        published: summary?.published?.edtf, origin: origin,
        originName: moment.snapshot.origins[origin]?.name ?? origin)
    }
    return columns.sorted {
      ($0.origin, $0.letter.count, $0.letter) < ($1.origin, $1.letter.count, $1.letter)
    }
  }

  // MARK: Properties

  private func properties(
    _ fact: Fact, _ columns: [FactView.Column], _ moment: Moment
  ) -> [FactView.Property] {
    let linked = fact.claims.compactMap { link in
      moment.snapshot.claims[link.claim].map { (link: link, claim: $0) }
    }
    let slots = Set(linked.flatMap { $0.claim.slots.keys } + fact.slots.keys).sorted()
    let maker = QueueItems(moment.snapshot, moment.log, services.wording)
    return (["event_type", "time"] + slots).compactMap { name in
      var cells: [FactView.Cell] = []
      for column in columns {
        for (link, claim) in linked where claim.document == column.document {
          guard let value = claim.value(of: name) else { continue }
          let isRejected = fact.rejectedValues.contains { $0.slot == name && $0.claims.contains(claim.id) }
          let text = maker.words(value, of: name)
          if let same = cells.firstIndex(where: { $0.document == column.document && $0.text == text }) {
            cells[same] = cells[same].adding(claim.id)
          } else {
            cells.append(
              FactView.Cell(
                document: column.document, claims: [claim.id], text: text, value: value,
                relation: link.relation.rawValue, agrees: !isRejected))
          }
        }
      }
      guard !cells.isEmpty else { return nil }
      let chosen = fact.value(of: name).map { maker.words($0, of: name) }
      return FactView.Property(
        name: name, chosen: chosen ?? "",
        support: fact.slotSupport[name]?.status.rawValue, cells: cells,
        choices: choices(cells, chosen: chosen, moment))
    }
  }

  /// The different values, that of the fact first, then by the number of their origins.
  private func choices(
    _ cells: [FactView.Cell], chosen: String?, _ moment: Moment
  ) -> [FactView.Choice] {
    var byText: [String: (value: SlotValue, claims: [String])] = [:]
    for cell in cells {
      byText[cell.text, default: (cell.value, [])].claims += cell.claims
    }
    let counted = byText.map { text, entry in
      let origins = Set(entry.claims.compactMap { moment.snapshot.claims[$0]?.origin }).count
      return (text: text, value: entry.value, claims: entry.claims.sorted(), origins: origins)
    }.sorted { first, second in
      if (first.text == chosen) != (second.text == chosen) { return first.text == chosen }
      return first.origins != second.origins ? first.origins > second.origins : first.text < second.text
    }
    guard counted.count > 1 else { return [] }
    return counted.enumerated().map { number, choice in
      FactView.Choice(
        key: number + 1, text: choice.text, value: choice.value, origins: choice.origins,
        claims: choice.claims)
    }
  }

  /// "e^1.147 / (e^1.147 + e^0.531 + 1) = .54".
  private static func sum(_ fact: Fact) -> String {
    let own = fact.confidenceTerms.filter { $0.rival == nil }.reduce(0) { $0 + $1.weight }
    let rivals = Dictionary(grouping: fact.confidenceTerms.filter { $0.rival != nil }) { $0.rival ?? "" }
      .mapValues { $0.reduce(0) { $0 + $1.weight } }.sorted { $0.key < $1.key }
    func power(_ exponent: Double) -> String { "e^\(exponent.rounded(places: 3))" }
    let below = ([power(own)] + rivals.map { power($0.value) } + ["1"]).joined(separator: " + ")
    return "\(power(own)) / (\(below)) = \(fact.confidence.rounded(places: 2))"
  }

  // MARK: Timeline

  /// The facts in time.
  ///
  /// - Parameters:
  ///   - type: only this family or event type; nil for all.
  ///   - words: only facts that hold all of these words; empty for all.
  ///   - byReport: whether by when they were first told instead of by when they happened.
  /// - Returns: what is asked for.
  /// - Complexity: O(n log n) in the facts.
  public func timeline(type: String? = nil, words: String = "", byReport: Bool = false) -> TimelineView {
    let moment = now()
    let wanted = words.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    let facts = moment.snapshot.set.facts.compactMap { fact -> (fact: Fact, row: TimelineFact)? in
      if let type, fact.eventType != type, fact.family != type { return nil }
      let row = row(fact, moment)
      let text = "\(row.subjectName) \(row.label) \(row.when) \(row.eventType) \(row.status)".lowercased()
      return wanted.allSatisfy(text.contains) ? (fact, row) : nil
    }
    let sorted = facts.sorted { first, second in
      let pair =
        byReport
        ? (first.row.reported ?? "9999", second.row.reported ?? "9999")
        : (first.row.earliest ?? "9999", second.row.earliest ?? "9999")
      return pair.0 != pair.1 ? pair.0 < pair.1 : first.fact.id < second.fact.id
    }
    return TimelineView(revision: moment.revision, total: sorted.count, facts: sorted.map(\.row))
  }

  private func row(_ fact: Fact, _ moment: Moment) -> TimelineFact {
    let isOpen = fact.time.map { !$0.resolved } ?? true
    let letters = fact.claims.lazy.filter { $0.relation != .context }.map(\.claim)
    return TimelineFact(
      id: fact.id, eventType: fact.eventType, family: fact.family, label: phrase(fact, moment),
      subject: fact.subject, subjectName: moment.snapshot.name(fact.subject),
      when: services.wording.time(fact.time),
      earliest: isOpen ? nil : Self.day(fact.time?.earliest),
      latest: isOpen ? nil : Self.day(fact.time?.latest),
      reported: fact.known?.from,
      planned: [.planned, .expected, .target, .speculated].contains(fact.factuality),
      negated: fact.polarity == .negative || fact.factuality == .notOccurred, status: fact.status.rawValue,
      confidence: fact.confidence, letters: moment.snapshot.letters.letters(ofClaims: Array(letters)),
      conflict: fact.status == .disputed, review: fact.review.rawValue)
  }

  private static func day(_ day: CivilDay?) -> String? {
    guard let day, day > .openStart, day < .openEnd else { return nil }
    return day.description
  }
}

extension FactView.Cell {
  /// The same cell with another claim that gives its value.
  fileprivate func adding(_ claim: String) -> FactView.Cell {
    FactView.Cell(
      document: document, claims: claims + [claim], text: text, value: value, relation: relation,
      agrees: agrees)
  }
}

import DatelineModel
import DatelineStore

extension ReviewDesk {
  /// The documents, by letter.
  ///
  /// - Parameter words: only documents whose title, publisher or id hold all of these words.
  /// - Returns: what is asked for.
  public func documents(words: String = "") -> DocumentList {
    let moment = now()
    let wanted = words.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    let entries = moment.snapshot.letters.documents.compactMap { summary -> DocumentList.Entry? in
      let text = "\(summary.title ?? "") \(summary.publisher ?? "") \(summary.id)".lowercased()
      guard wanted.allSatisfy(text.contains) else { return nil }
      let claims = moment.snapshot.claimsOfDocument[summary.id] ?? []
      return DocumentList.Entry(
        id: summary.id, letter: moment.snapshot.letters[summary.id], title: summary.title,
        publisher: summary.publisher, published: summary.published?.edtf, claims: claims.count,
        open: claims.count { moment.items[$0]?.state == .open })
    }
    return DocumentList(revision: moment.revision, documents: entries)
  }

  /// A document with its text and the places of its claims.
  ///
  /// - Throws: ``ReviewError/unknownTarget(_:)`` when there is none with this id.
  public func document(_ id: String) throws(ReviewError) -> DocumentView {
    let moment = now()
    let found: Document?
    do throws(StoreError) {
      found = try workspace.document(id)
    } catch {
      throw .store("\(error)")
    }
    guard let found else { throw .unknownTarget(id) }
    let offsets = ScalarOffsets(found.text)
    let zones = found.zones.map { zone in
      DocumentView.Stretch(
        kind: zone.kind.rawValue, start: offsets.scalarOffset(ofByte: zone.span.start),
        end: offsets.scalarOffset(ofByte: zone.span.end))
    }
    let claims = (moment.snapshot.claimsOfDocument[id] ?? []).compactMap { claim -> DocumentView.Place? in
      guard let evidence = moment.snapshot.claims[claim]?.evidence, let item = moment.items[claim] else {
        return nil
      }
      return DocumentView.Place(
        claim: claim, label: item.label, start: evidence.start, end: evidence.end, state: item.state)
    }
    return DocumentView(
      revision: moment.revision, id: id, letter: moment.snapshot.letters[id], title: found.title,
      publisher: found.publisher, published: found.published?.edtf, url: found.url, text: found.text,
      zones: zones, claims: claims)
  }

  /// Entities whose name, or a word of it, begins with `words`, those named most first.
  public func entities(_ words: String, limit: Int = 10) -> EntityList {
    let moment = now()
    let wanted = words.lowercased()
    let found = moment.snapshot.set.entities.filter { entity in
      ([entity.name] + entity.aliases).contains { name in
        let name = name.lowercased()
        return name.hasPrefix(wanted) || name.contains(" " + wanted)
      }
    }
    let sorted = found.sorted { first, second in
      let pair = (moment.snapshot.prominence[first.id] ?? 0, moment.snapshot.prominence[second.id] ?? 0)
      return pair.0 != pair.1 ? pair.0 > pair.1 : first.id < second.id
    }
    return EntityList(revision: moment.revision, entities: Array(sorted.prefix(max(0, limit))))
  }

  /// Pairs of entities that may be one and that nobody decided on, the likeliest first.
  public func doubts() -> DoubtList {
    let moment = now()
    let open = openDoubts(moment)
    return DoubtList(
      revision: moment.revision,
      doubts: open.map {
        DoubtList.Doubt(
          ids: $0.ids, names: $0.ids.map(moment.snapshot.name), score: $0.score, reasons: $0.reasons)
      })
  }

  /// Where information came from, with the claims that count as one.
  public func origins() -> OriginList {
    let moment = now()
    let claims = Dictionary(grouping: moment.snapshot.set.claims) { $0.origin ?? "" }
    return OriginList(
      revision: moment.revision,
      origins: moment.snapshot.set.origins.map { origin in
        let own = claims[origin.id] ?? []
        return OriginList.Entry(
          id: origin.id, name: origin.name, kind: origin.kind.rawValue, prior: origin.prior,
          signals: origin.signals.filter { $0 != .none }.map(\.rawValue),
          documents: Set(own.map(\.document)).sorted(), claims: own.map(\.id))
      })
  }

  /// What the words are found in.
  ///
  /// - Throws: ``ReviewError/badValue(_:)`` when the query holds no word.
  public func search(_ query: String, limit: Int = 50) throws(ReviewError) -> SearchView {
    let moment = now()
    do throws(StoreError) {
      let hits = try workspace.search(query, limit: limit)
      return SearchView(
        revision: moment.revision,
        documents: hits.filter { $0.claim == nil }.map {
          SearchView.Found(
            id: $0.document, letter: moment.snapshot.letters[$0.document], title: $0.title,
            snippet: $0.snippet)
        }, claims: hits.compactMap { hit in hit.claim.flatMap { moment.items[$0] } })
    } catch {
      if case .badQuery = error { throw .badValue("\(error)") }
      throw .store("\(error)")
    }
  }

  /// What a text means as a value of a kind: "time", "amount", "entity" or "text".
  ///
  /// - Throws: ``ReviewError/badValue(_:)`` with what would fit.
  public func check(_ text: String, as kind: String) throws(ReviewError) -> (value: SlotValue, text: String) {
    try ValueCheck(now().snapshot, services).read(text, as: kind)
  }

  /// The event types that can be chosen.
  public var vocabulary: ReviewVocabulary { services.vocabulary }

  /// The facts as they stand.
  public func factSet() -> FactSet { now().snapshot.set }

  /// The log of decisions, oldest first.
  public func decisions() -> [Decision] { now().log.decisions }

  // MARK: History

  /// The decisions about one target or all, the newest first.
  public func history(of target: String? = nil, limit: Int = 500) -> HistoryView {
    let moment = now()
    let decisions = moment.log.decisions.reversed().filter { decision in
      guard let target else { return true }
      return decision.target.ids?.contains(target) ?? false
    }
    return HistoryView(
      revision: moment.revision, decisions: decisions.prefix(limit).map { view($0, moment) })
  }

  func history(_ kind: Decision.Target.Kind, _ id: String, _ moment: Moment) -> [DecisionView] {
    moment.log.all(kind, id).reversed().map { view($0, moment) }
  }

  func view(_ decision: Decision, _ moment: Moment) -> DecisionView {
    let maker = QueueItems(moment.snapshot, moment.log, services.wording)
    let to = decision.value.map { maker.words($0, of: decision.target.slot ?? "") }
    return DecisionView(
      id: decision.id, step: ReviewLog.step(of: decision), at: decision.at, by: decision.by,
      decision: decision.decision.rawValue, text: words(decision, to, moment), target: decision.target,
      undone: moment.log.isUndone(decision), reason: decision.reason, from: earlier(decision, maker, moment),
      to: to)
  }

  /// What a step does, in words: its first decision with what that is about, and how many more there are.
  func text(of decisions: [Decision], _ moment: Moment) -> String {
    guard let first = decisions.first else { return "" }
    let said = words(
      first,
      first.value.map {
        QueueItems(moment.snapshot, moment.log, services.wording).words($0, of: first.target.slot ?? "")
      }, moment
    )
    .dropFirst(first.by.count + 1)
    let id = first.target.ids?.first ?? ""
    let about =
      moment.items[id].map { "\($0.subject), \($0.label)" }
      ?? moment.snapshot.facts[id].map { "\(moment.snapshot.name($0.subject)), \(phrase($0, moment))" }
    let more = decisions.count > 1 ? " and \(decisions.count - 1) more" : ""
    return said + (about.map { ": \($0)" } ?? "") + more
  }

  private func words(_ decision: Decision, _ to: String?, _ moment: Moment) -> String {
    if decision.decision == .undo {
      let target = decision.undoes.flatMap(moment.log.decision)
      if let target, target.decision == .undo, let first = target.undoes.flatMap(moment.log.decision) {
        return "\(decision.by) made again: \(words(first, nil, moment))"
      }
      let taken = target.map { words($0, nil, moment) }
      return "\(decision.by) took back" + (taken.map { ": \($0)" } ?? "")
    }
    let verbs: [Decision.Verdict: String] = [
      .accept: "accepted", .reject: "rejected", .edit: "edited", .preferValue: "chose",
      .sameEvent: "merged", .differentEvent: "split", .sameOrigin: "joined the origins",
      .independent: "parted the origins", .sameEntity: "joined the entities",
      .differentEntity: "parted the entities", .supersede: "marked as overtaken", .retract: "retracted",
      .defer: "left for later",
    ]
    let verb = verbs[decision.decision] ?? decision.decision.rawValue
    let slot = decision.target.slot.map { " \($0.replacing("_", with: " "))" } ?? ""
    return "\(decision.by) \(verb)\(slot)" + (to.map { ": \($0)" } ?? "")
  }

  /// The value that an edit replaced, as the document or the sources give it.
  private func earlier(_ decision: Decision, _ maker: QueueItems, _ moment: Moment) -> String? {
    guard decision.value != nil, let slot = decision.target.slot, let id = decision.target.ids?.first else {
      return nil
    }
    let before: SlotValue?
    switch decision.target.kind {
    case .claim:
      guard let claim = moment.snapshot.claims[id] else { return nil }
      before =
        switch slot {
        case "time": claim.time.map { .text($0.edtf) }
        case "subject": .entity(claim.subject)
        case "event_type": .text(claim.eventType)
        default: claim.slots[slot]
        }
    case .slot:
      before = decision.basis?.values[slot]
    default: return nil
    }
    return before.map { maker.words($0, of: slot) }
  }
}

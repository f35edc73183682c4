import DatelineModel
import DatelineStore

extension ReviewDesk {
  /// A claim in its context.
  ///
  /// - Throws: ``ReviewError/unknownTarget(_:)`` when there is none with this id.
  public func claim(_ id: String) throws(ReviewError) -> ClaimView {
    let moment = now()
    guard let original = moment.snapshot.claims[id], let item = moment.items[id] else {
      throw .unknownTarget(id)
    }
    let maker = QueueItems(moment.snapshot, moment.log, services.wording)
    let claim = maker.edited(original)
    let place = moment.snapshot.factOfClaim[id]
    let fact = place.flatMap { moment.snapshot.facts[$0.fact] }
    return ClaimView(
      revision: moment.revision, item: item, claim: claim, document: head(claim.document, moment),
      context: try context(claim, moment), rows: rows(claim, moment), sources: sources(claim, moment),
      whyHere: maker.whyHere(claim, fact, place?.relation), reasons: reasons(claim, place?.relation, moment),
      warnings: claim.warnings, fact: fact.map { head($0, moment) },
      acceptVerifiesFact: DecisionDrafting.verifying(claim.id, moment) != nil,
      decisions: history(.claim, id, moment), agreement: opinions(.claim, id, moment))
  }

  func head(_ document: String, _ moment: Moment) -> DocumentHead {
    let summary = moment.snapshot.documents[document]
    return DocumentHead(
      id: document, letter: moment.snapshot.letters[document], title: summary?.title,
      publisher: summary?.publisher, published: summary?.published?.edtf, url: summary?.url)
  }

  func head(_ fact: Fact, _ moment: Moment) -> FactHead {
    FactHead(
      id: fact.id, label: phrase(fact, moment), subject: moment.snapshot.name(fact.subject),
      when: services.wording.time(fact.time), status: fact.status.rawValue, confidence: fact.confidence,
      conflict: fact.status == .disputed, claims: fact.claims.map(\.claim))
  }

  func phrase(_ fact: Fact, _ moment: Moment) -> String {
    services.wording.phrase(
      fact.eventType, fact.slots, fact.polarity, fact.factuality, moment.snapshot.name)
  }

  func opinions(_ kind: Decision.Target.Kind, _ id: String, _ moment: Moment) -> [Opinion] {
    moment.log.agreement(kind, id).map { Opinion(by: $0.by, verdict: $0.verdict.rawValue) }
  }

  // MARK: Context

  /// How many scalars before and after the sentence are shown.
  private static let margin = 240

  private func context(_ claim: Claim, _ moment: Moment) throws(ReviewError) -> ClaimView.Context {
    let document: Document?
    do throws(StoreError) {
      document = try workspace.document(claim.document)
    } catch {
      throw .store("\(error)")
    }
    let text = document?.text ?? ""
    let scalars = text.unicodeScalars
    let first = min(claim.sentence.start, claim.evidence.start)
    let last = max(claim.sentence.end, claim.evidence.end)
    guard last <= scalars.count else {
      // The text in the store is another one than the claim was read from.
      return ClaimView.Context(
        start: claim.sentence.start, text: claim.sentence.text,
        marks: marks(claim, moment, in: claim.sentence.text, at: claim.sentence.start))
    }
    let article = document.map { Self.article($0, around: first..<last) } ?? 0..<scalars.count
    let start = Self.wordStart(max(article.lowerBound, first - Self.margin), from: article, in: scalars)
    let end = Self.wordEnd(min(article.upperBound, last + Self.margin), notBefore: last, in: scalars)
    let from = scalars.index(scalars.startIndex, offsetBy: start)
    let shown = String(scalars[from..<scalars.index(from, offsetBy: end - start)])
    return ClaimView.Context(start: start, text: shown, marks: marks(claim, moment, in: shown, at: start))
  }

  /// The scalars around some words up to the furniture before and behind them, such as front matter.
  private static func article(_ document: Document, around words: Range<Int>) -> Range<Int> {
    let offsets = ScalarOffsets(document.text)
    var (start, end) = (0, document.text.unicodeScalars.count)
    for zone in document.zones where zone.kind == .furniture {
      let last = offsets.scalarOffset(ofByte: zone.span.end)
      if last <= words.lowerBound { start = max(start, last) }
      let first = offsets.scalarOffset(ofByte: zone.span.start)
      if first >= words.upperBound { end = min(end, first) }
    }
    return start..<end
  }

  private static func wordStart(
    _ offset: Int, from article: Range<Int>, in scalars: String.UnicodeScalarView
  ) -> Int {
    guard offset > article.lowerBound else { return article.lowerBound }
    var index = scalars.index(scalars.startIndex, offsetBy: offset)
    var start = offset
    while index < scalars.endIndex, !scalars[index].properties.isWhitespace, start < offset + 24 {
      index = scalars.index(after: index)
      start += 1
    }
    return start
  }

  private static func wordEnd(
    _ offset: Int, notBefore last: Int, in scalars: String.UnicodeScalarView
  ) -> Int {
    guard offset < scalars.count else { return offset }
    var index = scalars.index(scalars.startIndex, offsetBy: offset)
    var end = offset
    while end > last, !scalars[index].properties.isWhitespace {
      index = scalars.index(before: index)
      end -= 1
    }
    return end
  }

  /// The evidence, and inside its sentence the words of every value that can be found there.
  private func marks(
    _ claim: Claim, _ moment: Moment, in text: String, at start: Int
  ) -> [ClaimView.Mark] {
    func names(_ id: String) -> [String] {
      moment.snapshot.entities[id].map { [$0.name] + $0.aliases } ?? []
    }
    let finder = WordFinder(
      text, start: start,
      in: [claim.evidence.start..<claim.evidence.end, claim.sentence.start..<claim.sentence.end])
    var marks: [ClaimView.Mark] = []
    func mark(_ role: String, _ label: String, _ words: [String]) {
      guard let place = finder.place(of: words, besides: marks) else { return }
      marks.append(ClaimView.Mark(start: place.lowerBound, end: place.upperBound, role: role, label: label))
    }
    if let time = claim.time?.asWritten { mark("when", "time", [time]) }
    mark("who", "subject", names(claim.subject))
    for (slot, value) in claim.slots.sorted(by: { $0.key < $1.key }) {
      for element in value.elements {
        switch element {
        case .entity(let id): mark("who", slot, names(id))
        case .text(let text):
          mark(slot == "reason" ? "why" : slot == "place" ? "where" : "what", slot, [text])
        case .quantity(let quantity):
          mark("how_much", slot, QuantityFinder.words(of: quantity, in: claim.sentence.text))
        case .list: break
        }
      }
    }
    marks.append(
      ClaimView.Mark(
        start: claim.evidence.start, end: claim.evidence.end, role: "evidence", label: "evidence"))
    return marks.sorted { ($0.start, -$0.end, $0.label) < ($1.start, -$1.end, $1.label) }
  }

  // MARK: Rows

  private func rows(_ claim: Claim, _ moment: Moment) -> [ClaimView.Row] {
    var rows = [
      ClaimView.Row(
        name: "event_type", label: "event",
        text: services.vocabulary.eventType(claim.eventType)?.label ?? claim.eventType,
        value: .text(claim.eventType), kind: "event_type", editable: true),
      ClaimView.Row(
        name: "subject", label: "subject", text: moment.snapshot.name(claim.subject),
        value: .entity(claim.subject), kind: "entity", editable: true),
    ]
    for (slot, value) in claim.slots.sorted(by: { $0.key < $1.key }) {
      rows.append(
        ClaimView.Row(
          name: slot, label: slot.replacing("_", with: " "),
          text: services.wording.value(value, moment.snapshot.name), value: value,
          kind: Self.kind(of: value), editable: true))
    }
    rows.append(
      ClaimView.Row(
        name: "time", label: claim.time?.role.map { $0.rawValue.replacing("_", with: " ") } ?? "time",
        text: services.wording.time(claim.time), value: claim.time.map { .text($0.edtf) }, kind: "time",
        editable: true))
    rows.append(
      ClaimView.Row(
        name: "factuality", label: "factuality",
        text: claim.factuality.rawValue.replacing("_", with: " ")
          + (claim.polarity == .negative ? ", negated" : ""), value: .text(claim.factuality.rawValue),
        kind: "factuality", editable: false))
    return rows
  }

  static func kind(of value: SlotValue) -> String {
    switch value {
    case .entity: "entity"
    case .text: "text"
    case .quantity: "amount"
    case .list: "list"
    }
  }

  private func sources(_ claim: Claim, _ moment: Moment) -> String {
    claim.attribution.map { link in
      let name = link.by.hasPrefix("e:") ? moment.snapshot.name(link.by) : link.by
      return link.count.map { "\(name) (\($0))" } ?? name
    }.joined(separator: " › ")
  }

  private func reasons(_ claim: Claim, _ relation: ClaimLink.Relation?, _ moment: Moment) -> [String] {
    var reasons = ["rule \(claim.rule)" + (claim.variant.map { " (\($0.replacing("_", with: " ")))" } ?? "")]
    if let time = claim.time {
      let written = time.asWritten.map { "\u{201C}\($0)\u{201D}" } ?? "no words"
      let basis = time.basis.map { ", \($0.rawValue)" } ?? ""
      let anchor = time.anchor.map { ", counted from \($0)" } ?? ""
      reasons.append("time \(time.edtf): \(written)\(basis)\(anchor)" + (time.resolved ? "" : ", open"))
    }
    if let origin = claim.origin.flatMap({ moment.snapshot.origins[$0] }) {
      let signals = origin.signals.filter { $0 != .none }.map { $0.rawValue.replacing("_", with: " ") }
      reasons.append(
        "origin \(origin.name), prior \(origin.prior.rounded(places: 2))"
          + (signals.isEmpty ? "" : ", joined by \(signals.joined(separator: ", "))"))
    }
    reasons.append(
      "reading \(claim.confidence.rounded(places: 2)) × plainness \(claim.hedge.rounded(places: 2))")
    if let relation { reasons.append("\(relation.rawValue.replacing("_", with: " ")) its fact") }
    return reasons
  }
}

import DatelineModel

/// Gathers the dates of a page as candidates for ``DateVote``.
struct DateEvidence {
  private let facts: PageFacts
  private let place: Range<Int>?
  private(set) var published: [DateVote.Candidate] = []
  private(set) var modified: [DateVote.Candidate] = []

  private static let visibleLimit = 300
  private static let boxLimit = 400
  private static let lineReach = 120
  private static let openingReach = 24

  /// Gathers them all; `place` is where the headline stands in the page's text, nil when unknown.
  init(_ facts: PageFacts, headlinePlace place: Range<Int>?) {
    self.facts = facts
    self.place = place
    gatherLinked()
    gatherMetas()
    gatherMarks()
    gatherAddresses()
    gatherVisible()
    // A page that only says when it was changed is at least that old.
    for candidate in modified {
      published.append(
        DateVote.Candidate(
          date: candidate.date, kind: .modified, weight: 2.5, source: "modified:" + candidate.source))
    }
  }

  // MARK: Machine-readable

  private mutating func add(
    _ written: String?, _ kind: DateVote.Kind, _ weight: Double, _ source: String, isModified: Bool = false
  ) {
    guard let written, let date = MachineDate.date(written, facts.reading) else { return }
    let candidate = DateVote.Candidate(date: date, kind: kind, weight: weight, source: source)
    if isModified { modified.append(candidate) } else { published.append(candidate) }
  }

  private mutating func gatherLinked() {
    for (node, weight) in [(facts.article, 10.0), (facts.linked.page, 7.0)] {
      guard let node else { continue }
      add(node.members[.datePublished]?.text, .linked, weight, "json-ld")
      for key in [LinkedKey.dateCreated, .uploadDate] {
        add(node.members[key]?.text, .linked, weight / 2, "json-ld")
      }
      add(node.members[.dateModified]?.text, .linked, weight, "json-ld", isModified: true)
    }
  }

  private mutating func gatherMetas() {
    for (index, key) in MetaKeys.published.enumerated() {
      add(facts.contents(key).first, .meta, index < MetaKeys.strongPublishedCount ? 10 : 5.5, "meta:" + key)
    }
    for key in MetaKeys.modified {
      add(facts.contents(key).first, .meta, 8, "meta:" + key, isModified: true)
    }
  }

  private mutating func gatherMarks() {
    for mark in facts.evidence.marks
    where mark.value != nil && !mark.kind.isDisjoint(with: [.date, .modified]) {
      let isBeside = facts.isBeside(mark.start)
      let weight = mark.isPrecise ? (nearness(mark.start) > 0 ? 7.0 : 3.0) : 4.0
      add(
        mark.value, .element, isBeside ? 0.3 : weight, "time",
        isModified: mark.kind.contains(.modified) && !mark.kind.contains(.date))
    }
  }

  private mutating func gatherAddresses() {
    for address in facts.addresses {
      guard let (date, form) = AddressDate.date(in: address) else { continue }
      published.append(
        DateVote.Candidate(date: date, kind: .address, weight: form == .folders ? 11 : 4, source: "url"))
    }
  }

  // MARK: Visible

  /// 2 right around the headline, 1 in its neighbourhood, else 0.
  private func nearness(_ offset: Int) -> Int {
    guard let place else { return offset < 2000 ? 1 : 0 }
    if offset >= place.lowerBound - 250, offset <= place.upperBound + 500 { return 2 }
    return offset >= place.lowerBound - 800 && offset <= place.upperBound + 2500 ? 1 : 0
  }

  private mutating func gatherVisible() {
    let found = facts.evidence.text.withUnsafeBufferPointer {
      facts.reading.dates(in: $0, limit: Self.visibleLimit)
    }
    let boxes = facts.evidence.marks.filter {
      !$0.kind.isDisjoint(with: [.date, .modified, .author]) && $0.end > $0.start
        && $0.end - $0.start <= Self.boxLimit
    }
    for date in found where (1990...2100).contains(date.date.day.year) {
      let offset = date.range.lowerBound
      // A time element's value says it better.
      if boxes.contains(where: { $0.value != nil && $0.isPrecise && $0.start <= offset && offset < $0.end }) {
        continue
      }
      let label = DateLabel(around: date.range, in: facts.evidence.text)
      let isInBox = boxes.contains { $0.start <= offset && offset < $0.end }
      let weight = isProse(date.range) ? (label == .published ? 2 : 0.5) : weight(offset, label, isInBox)
      let candidate = DateVote.Candidate(
        date: date.date, kind: .visible, weight: weight, source: "visible-text")
      if label == .modified { modified.append(candidate) } else { published.append(candidate) }
    }
  }

  /// Whether a date stands inside a sentence, where it is the day of what is told.
  private func isProse(_ range: Range<Int>) -> Bool {
    let text = facts.evidence.text
    let mark = DateReading.blockMark
    let start = text[max(0, range.lowerBound - Self.lineReach)..<range.lowerBound].lastIndex(of: mark)
    let end = text[range.upperBound..<min(text.count, range.upperBound + Self.lineReach)].firstIndex(of: mark)
    guard let start else { return true }
    // A long line may begin with its date, as in "(18.01.2018) Farmers …"
    if range.lowerBound - start <= Self.openingReach { return false }
    return end.map { $0 - start > Self.lineReach } ?? true
  }

  private func weight(_ offset: Int, _ label: DateLabel?, _ isInBox: Bool) -> Double {
    if facts.isBeside(offset) { return label == .published ? 2 : 0.5 }
    var weight = 1.0
    let near = nearness(offset)
    if label == .published { weight += 3 }
    if isInBox { weight += near == 2 ? 3 : near == 1 ? 2.5 : 1.5 }
    weight += near == 2 ? 2.5 : near == 1 ? 1 : 0
    return label == .copyright ? min(weight, 1) : weight
  }
}

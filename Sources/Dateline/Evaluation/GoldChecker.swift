/// Finds mistakes in gold files: quotes that stand elsewhere, dates that contradict themselves, unknown words, loose ends.
public struct GoldChecker: Sendable {
  private let taxonomy: Taxonomy

  /// Makes a checker for the event types of `taxonomy`.
  public init(taxonomy: Taxonomy) {
    self.taxonomy = taxonomy
  }

  /// The mistakes in one story's gold file, in the order of its claims and facts; articles that cannot be read come first.
  ///
  /// - Complexity: O(c × n) in the claims and the bytes of the articles, when every quote stands elsewhere; else O(c + n).
  public func mistakes(in story: StoryFolder) -> [Diagnostic] {
    let report = story.articles()
    let failures = report.failures.map { failure in
      Diagnostic(
        file: failure.path, line: failure.line ?? 0, column: failure.column ?? 0,
        message: failure.error.description, code: failure.error.code)
    }
    let gold: GoldStory
    do {
      gold = try story.goldStory()
    } catch {
      let problem = Diagnostic(
        file: story.goldPath, line: error.line ?? 0, column: error.column ?? 0, message: error.message,
        code: "bad-json")
      return failures + [problem]
    }
    let texts = Dictionary(
      report.documents.map { (StoryFolder.fileName($0.file, id: $0.id), $0.text) },
      uniquingKeysWith: { first, _ in first })
    return failures
      + mistakes(
        in: gold, texts: texts, file: story.goldPath, source: String(decoding: story.gold, as: UTF8.self))
  }

  /// The mistakes in a gold file.
  ///
  /// - Parameters:
  ///   - gold: what the file says.
  ///   - texts: the ingested text of each article, by file name.
  ///   - file: the file's path, for the messages.
  ///   - source: the file's text, in which the lines of claims and facts are looked up; empty when there is none.
  /// - Returns: The mistakes in the order of the claims, then of the facts.
  public func mistakes(
    in gold: GoldStory, texts: [String: String], file: String, source: String = ""
  ) -> [Diagnostic] {
    var notes = GoldNotes(file: file, source: source)
    if gold.schema != GoldStory.schema {
      notes.add(nil, "schema is \"\(gold.schema)\", not \"\(GoldStory.schema)\"", code: "unknown-schema")
    }
    let scalars = texts.mapValues { Array($0.unicodeScalars) }
    for claim in gold.claims {
      checkEvidence(claim, scalars[claim.document], &notes)
      checkWords(claim, &notes)
      if let time = claim.time { Self.check(time, of: claim.id, needsRole: true, &notes) }
    }
    let claims = Dictionary(gold.claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for id in Self.repeated(gold.claims.map(\.id) + gold.facts.map(\.id)) {
      notes.add(id, "the id is given twice", code: "duplicate-id")
    }
    for fact in gold.facts {
      checkWords(fact, &notes)
      if let time = fact.time { Self.check(time, of: fact.id, needsRole: false, &notes) }
      GoldFactChecker(fact: fact, claims: claims).check(&notes)
    }
    let used = Set(gold.facts.flatMap { $0.claims.map(\.claim) })
    for claim in gold.claims where !used.contains(claim.id) && !claim.isOptional {
      notes.add(claim.id, "belongs to no fact", code: "loose-claim")
    }
    return notes.diagnostics
  }

  // MARK: Evidence

  private func checkEvidence(_ claim: GoldClaim, _ text: [Unicode.Scalar]?, _ notes: inout GoldNotes) {
    guard let text else {
      notes.add(claim.id, "the story has no article \"\(claim.document)\"", code: "unknown-document")
      return
    }
    let quote = Array(claim.evidence.quote.unicodeScalars)
    let (start, end) = (claim.evidence.start, claim.evidence.end)
    guard !quote.isEmpty else {
      notes.add(claim.id, "the quote is empty", code: "empty-quote")
      return
    }
    if start >= 0, end <= text.count, start < end, text[start..<end].elementsEqual(quote) { return }
    let places = Self.places(of: quote, in: text)
    let found =
      places.isEmpty
      ? "the quote is nowhere in \(claim.document)"
      : "the quote stands at " + places.map { "\($0)..<\($0 + quote.count)" }.joined(separator: ", ")
    notes.add(claim.id, "\(start)..<\(end) does not hold the quote; \(found)", code: "wrong-offsets")
  }

  /// Where `words` stand, at most three places.
  private static func places(of words: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Int] {
    guard words.count <= text.count else { return [] }
    var places: [Int] = []
    for start in 0...(text.count - words.count) where text[start] == words[0] {
      if text[start..<(start + words.count)].elementsEqual(words) { places.append(start) }
      if places.count == 3 { break }
    }
    return places
  }

  // MARK: Words

  private func checkWords(_ claim: GoldClaim, _ notes: inout GoldNotes) {
    checkEventType(claim.eventType, claim.id, &notes)
    Self.check(claim.polarity, Polarity.self, "polarity", claim.id, &notes)
    Self.check(claim.factuality, Factuality.self, "factuality", claim.id, &notes)
    if claim.factuality == Factuality.notOccurred.rawValue, claim.polarity != Polarity.negative.rawValue {
      notes.add(claim.id, "is not_occurred and not negative", code: "wrong-polarity")
    }
    if !(0...1).contains(claim.hedge) { notes.add(claim.id, "hedge lies outside 0…1", code: "wrong-hedge") }
    if claim.attribution.first?.kind != Attribution.Kind.publisher.rawValue {
      notes.add(claim.id, "the attribution does not begin with the publisher", code: "wrong-attribution")
    }
    for source in claim.attribution {
      Self.check(source.kind, Attribution.Kind.self, "attribution kind", claim.id, &notes)
      if source.by.isEmpty { notes.add(claim.id, "an attribution names nobody", code: "wrong-attribution") }
    }
    if claim.subject.isEmpty { notes.add(claim.id, "the subject is empty", code: "no-subject") }
  }

  private func checkWords(_ fact: GoldFact, _ notes: inout GoldNotes) {
    checkEventType(fact.eventType, fact.id, &notes)
    Self.check(fact.polarity, Polarity.self, "polarity", fact.id, &notes)
    Self.check(fact.factuality, Factuality.self, "factuality", fact.id, &notes)
    Self.check(fact.status, Fact.Status.self, "status", fact.id, &notes)
    Self.check(fact.agreement, Fact.Agreement.self, "agreement", fact.id, &notes)
    Self.check(fact.support, Fact.Support.self, "support", fact.id, &notes)
    Self.check(fact.lifecycle, Fact.LifecycleState.self, "lifecycle", fact.id, &notes)
  }

  private func checkEventType(_ eventType: String, _ id: String, _ notes: inout GoldNotes) {
    guard !taxonomy.contains(eventType) else { return }
    notes.add(id, "unknown event type \"\(eventType)\"", code: "unknown-event")
  }

  private static func check<Word: RawRepresentable<String>>(
    _ word: String, _: Word.Type, _ what: String, _ id: String, _ notes: inout GoldNotes
  ) {
    guard Word(rawValue: word) == nil else { return }
    notes.add(id, "unknown \(what) \"\(word)\"", code: "unknown-word")
  }

  // MARK: Times

  private static func check(_ time: GoldTime, of id: String, needsRole: Bool, _ notes: inout GoldNotes) {
    check(time.granularity, Granularity.self, "granularity", id, &notes)
    if needsRole { check(time.role ?? "", TimeValue.Role.self, "time role", id, &notes) }
    guard let earliest = CivilDay(time.earliest), let latest = CivilDay(time.latest) else {
      notes.add(id, "\(time.earliest) or \(time.latest) is no day", code: "bad-date")
      return
    }
    if latest < earliest { notes.add(id, "\(time.latest) lies before \(time.earliest)", code: "bad-date") }
    let value: EDTF
    do {
      value = try EDTF(parsing: time.edtf)
    } catch {
      notes.add(id, "\"\(time.edtf)\" is no EDTF: \(error)", code: "bad-edtf")
      return
    }
    // "Long ago" and "about" may have bounds that EDTF cannot say.
    if time.granularity == Granularity.vague.rawValue || time.edtf.contains("~") { return }
    let bounds = value.bounds
    if bounds.earliest != earliest || bounds.latest != latest {
      notes.add(id, "\(time.edtf) means \(bounds), not \(earliest)..\(latest)", code: "wrong-bounds")
    }
  }

  private static func repeated(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { !seen.insert($0).inserted }
  }
}

import DatelineModel
import DatelineReconciliation
import Testing

/// When undated articles appeared, by what others date.
@Suite struct EventAnchorTests {
  /// An undated article that tells the filing of a listing in relative words.
  private func undated(_ words: String, _ factuality: Factuality = .occurred, id: String = "u") throws
    -> DocumentClaims
  {
    let model = try DocumentClaims.sample(id, published: nil, .init("listing.filed", factuality: factuality))
    let open = TimeValue(
      try EDTF(parsing: "XXXX"), role: .eventTime, asWritten: words, anchor: "publication", basis: .relative,
      resolved: false)
    return DocumentClaims(
      document: model.document, entities: model.entities,
      claims: model.claims.map { $0.dated(open, warnings: ["unresolved-date"]) }, quotationHashes: [])
  }

  private func published(_ documents: DocumentClaims...) -> DocumentSummary? {
    Reconciler.sample().reconcile(documents, decisions: []).documents.first { $0.id == "u" }
  }

  @Test(
    "relative words of an event that others date",
    arguments: [
      ("last month", Factuality.occurred, "2025-04-01/2025-04-30"), ("yesterday", .occurred, "2025-03-13"),
      ("on Wednesday", .occurred, "2025-03-12/2025-03-18"), ("last year", .occurred, "2026-01-01/2026-12-31"),
      ("next month", .planned, "2025-02-01/2025-02-28"), ("tomorrow", .planned, "2025-03-11"),
    ])
  func words(words: String, factuality: Factuality, expected: String) throws {
    let dated = try DocumentClaims.sample("a", .init("listing.filed", time: "2025-03-12"))
    let document = try #require(published(dated, try undated(words, factuality)))
    #expect(document.published?.edtf == expected)
    #expect(document.publishedSource == .inferred)
    #expect(document.publishedReasons.count == 1)
  }

  @Test(
    "words that leave a choice, another weekday, and dates that are no one time infer nothing",
    arguments: [
      "recently", "last Tuesday", "on Thursday", "last month ago", "tomorrow",
    ])
  func open(words: String) throws {
    let dated = try DocumentClaims.sample("a", .init("listing.filed", time: "2025-03-12"))
    #expect(published(dated, try undated(words))?.published == nil)
  }

  @Test("two times of the event infer nothing")
  func ambiguous() throws {
    let documents = try ["2025-03-12", "2022-05-02"].enumerated().map { number, time in
      try DocumentClaims.sample("a\(number)", .init("listing.filed", time: time))
    }
    #expect(published(documents[0], documents[1], try undated("last month"))?.published == nil)
  }

  @Test("a plan in an article that is only known to be later than a day is not put at the end of time")
  func openEnd() throws {
    let later = try DocumentClaims.sample(
      "a", published: nil, .init("workforce.headcount", time: "2025-03-12"),
      .init("listing.filed", factuality: .planned, start: 300))
    let other = try DocumentClaims.sample(
      "b", published: "2025-03-20", .init("listing.filed", time: "2025-03-18"))
    #expect(Reconciler.sample().facts(later, other).filter { $0.family == "listing" }.count == 1)
  }
}

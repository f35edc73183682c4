import Dateline
import DatelineReview
import DatelineStore
import Foundation
import Testing

@Suite struct ReviewDeskTests {
  private func item(_ desk: ReviewDesk, _ type: String, _ document: String? = nil) throws -> QueueItem {
    let all = desk.queue(QueueQuery(show: .all))
    return try #require(
      all.items.first { $0.eventType == type && (document == nil || $0.document == document) })
  }

  private func request(
    _ kind: Decision.Target.Kind, _ ids: [String], _ verdict: Decision.Verdict, slot: String? = nil,
    value: SlotValue? = nil, override: Bool = false
  ) -> ReviewRequest {
    ReviewRequest(
      decisions: [
        .init(target: Decision.Target(kind: kind, ids: ids, slot: slot), decision: verdict, value: value)
      ], override: override)
  }

  @Test("conflicts stand first in the queue, and say who disagrees")
  func order() throws {
    let desk = try DeskSample().desk()
    let items = desk.queue(QueueQuery()).items
    #expect(items.first?.conflict == true)
    #expect(items.prefix(2).allSatisfy { $0.fact == items[0].fact })
    #expect(try item(desk, "listing.postponed").why == "B says cancelled")
    #expect(desk.queue(QueueQuery(show: .conflict)).total == 2)
    #expect(try desk.state().counts.toReview == items.count)
  }

  @Test("the queue is filtered by type, document and words, and given in pages")
  func filters() throws {
    let desk = try DeskSample().desk()
    #expect(desk.queue(QueueQuery(type: "listing")).items.allSatisfy { $0.eventType.hasPrefix("listing.") })
    #expect(desk.queue(QueueQuery(document: "c")).items.allSatisfy { $0.document == "c" })
    #expect(desk.queue(QueueQuery(words: "kestrel")).total == 1)
    let all = desk.queue(QueueQuery())
    let pages = (0..<all.total).flatMap { desk.queue(QueueQuery(offset: $0, limit: 1)).items }
    #expect(pages == all.items)
    for order in QueueQuery.Order.allCases {
      #expect(Set(desk.queue(QueueQuery(order: order)).items) == Set(all.items))
    }
  }

  @Test("accepting a claim that nobody contradicts verifies its fact in one step, and undo takes both back")
  func accept() throws {
    let desk = try DeskSample().desk()
    let before = desk.factSet()
    let item = try item(desk, "leadership.appointed")
    #expect(try desk.claim(item.claim).acceptVerifiesFact)
    _ = try desk.decide(request(.claim, [item.claim], .accept))
    desk.settle()
    #expect(try self.item(desk, "leadership.appointed").state == .accepted)
    #expect(try desk.fact(try #require(item.fact)).status == "verified")
    #expect(desk.decisions().count == 2)
    let outcome = try desk.undo()
    desk.settle()
    #expect(outcome.undone.count == 2)
    #expect(desk.factSet().facts == before.facts)
    #expect(try self.item(desk, "leadership.appointed").state == .open)
    _ = try desk.redo()
    desk.settle()
    #expect(try desk.fact(try #require(item.fact)).status == "verified")
  }

  @Test("accepting a disputed claim verifies nothing; choosing a value does")
  func conflict() throws {
    let desk = try DeskSample().desk()
    let item = try item(desk, "listing.postponed")
    let id = try #require(item.fact)
    #expect(try !desk.claim(item.claim).acceptVerifiesFact)
    _ = try desk.decide(request(.claim, [item.claim], .accept))
    desk.settle()
    #expect(try desk.fact(id).status == "disputed")
    let view = try desk.fact(id)
    #expect(view.columns.map(\.letter) == ["A", "B"])
    let outcome = try #require(view.properties.first { $0.name == "event_type" })
    #expect(Set(outcome.choices.map(\.text)) == ["cancelled", "postponed"])
    #expect(outcome.cells.map(\.document) == ["a", "b"])
  }

  @Test("a rejected claim is no evidence")
  func reject() throws {
    let desk = try DeskSample().desk()
    let item = try item(desk, "listing.postponed")
    _ = try desk.decide(request(.claim, [item.claim], .reject))
    desk.settle()
    #expect(try desk.state().counts.conflicts == 0)
    #expect(try self.item(desk, "listing.postponed").state == .rejected)
    #expect(
      try desk.fact(try #require(self.item(desk, "listing.cancelled").fact)).fact.eventType
        == "listing.cancelled")
  }

  @Test("values are read and checked as their slot wants them")
  func values() throws {
    let desk = try DeskSample().desk()
    #expect(try desk.check("March 2024", as: "time").value == .text("2024-03"))
    #expect(try desk.check("2024-03", as: "time").text == "2024-03")
    #expect(try desk.check("EUR 600 m", as: "amount").value.quantity?.value == 600_000_000)
    #expect(try desk.check("about 11,000 people", as: "amount").value.quantity?.qualifier == .about)
    #expect(try desk.check("brightmoor", as: "entity").value == .entity("e:brightmoor"))
    for (text, kind) in [
      ("2024-13", "time"), ("yesterday", "time"), ("", "time"), ("many", "amount"), ("", "text"),
      ("Nobody Knows", "entity"), ("x", "colour"),
    ] {
      #expect(throws: ReviewError.self, "\(text) as \(kind)") { _ = try desk.check(text, as: kind) }
    }
    let claim = try item(desk, "workforce.cut").claim
    #expect(throws: ReviewError.self) {
      _ = try desk.decide(request(.claim, [claim], .edit, slot: "event_type", value: .text("no.such")))
    }
    #expect(throws: ReviewError.self) { _ = try desk.decide(request(.claim, [claim], .sameEvent)) }
    #expect(throws: ReviewError.self) { _ = try desk.decide(request(.claim, ["nothing"], .accept)) }
    #expect(throws: ReviewError.self) {
      _ = try desk.decide(request(.claimPair, [claim, claim], .sameEvent))
    }
    #expect(desk.decisions().isEmpty)
  }

  @Test("an edit shows in the fact and in the history")
  func edit() throws {
    let desk = try DeskSample().desk()
    let item = try item(desk, "workforce.cut")
    let amount = try desk.check("350 jobs", as: "amount").value
    _ = try desk.decide(request(.claim, [item.claim], .edit, slot: "value", value: amount))
    desk.settle()
    #expect(try desk.fact(try #require(item.fact)).fact.slots["value"]?.quantity?.value == 350)
    let history = desk.history(of: item.claim).decisions
    #expect(history.first?.to == "350 jobs")
    #expect(try self.item(desk, "workforce.cut").state == .edited)
  }

  @Test("nobody's decision is overwritten unseen; both stay in the log")
  func reviewers() throws {
    let sample = try DeskSample()
    let ana = try sample.desk("ana")
    let claim = try item(ana, "workforce.cut").claim
    _ = try ana.decide(request(.claim, [claim], .reject))
    let ben = try sample.desk("ben")
    #expect(throws: ReviewError.self) { _ = try ben.decide(request(.claim, [claim], .accept)) }
    #expect(ben.decisions().count == 1)
    _ = try ben.decide(request(.claim, [claim], .accept, override: true))
    #expect(try ben.claim(claim).agreement.map(\.by) == ["ana", "ben"])
    #expect(try ben.claim(claim).agreement.map(\.verdict) == ["reject", "accept"])
    #expect(throws: ReviewError.self) { _ = try ana.decide(request(.claim, [claim], .defer)) }
    // What ben decided is ben's to take back.
    _ = try ana.undo()
    ana.settle()
    #expect(try item(ana, "workforce.cut").state == .accepted)
    #expect(throws: ReviewError.self) { _ = try ana.undo() }
  }

  @Test("a desk takes up what other processes store")
  func others() throws {
    let sample = try DeskSample()
    let ana = try sample.desk("ana")
    let before = try ana.state()
    let ben = try sample.desk("ben")
    _ = try ben.decide(request(.claim, [try item(ben, "workforce.cut").claim], .accept))
    try sample.add(
      ("d", "Inland Ledger", "2025-04-03", "Kestrel Foods opened a plant in Leeds on 1 April 2025."))
    let after = try ana.state()
    ana.settle()
    #expect(after.revision > before.revision)
    #expect(try ana.state().counts.documents == 4)
    #expect(try item(ana, "workforce.cut").state == .accepted)
  }

  @Test("logs of several desks merge, in any order and twice, to the same")
  func merge() throws {
    let first = try DeskSample()
    let second = try DeskSample()
    let ana = try first.desk("ana")
    let ben = try second.desk("ben")
    _ = try ana.decide(request(.claim, [try item(ana, "workforce.cut").claim], .accept))
    _ = try ben.decide(request(.claim, [try item(ben, "leadership.appointed").claim], .reject))
    #expect(try ana.merge(ben.decisions()) == 1)
    #expect(try ana.merge(ben.decisions()) == 0)
    #expect(try ben.merge(ana.decisions()) == 2)
    ana.settle()
    ben.settle()
    #expect(ana.factSet().facts == ben.factSet().facts)
  }

  @Test("new evidence against what was accepted asks for another look")
  func stale() throws {
    let sample = try DeskSample()
    let desk = try sample.desk()
    let item = try item(desk, "workforce.cut")
    _ = try desk.decide(request(.claim, [item.claim], .accept))
    desk.settle()
    try sample.add(
      ("d", "Inland Ledger", "2025-03-04", "Halden Motors cut 420 jobs in Leeds on 3 March 2025."))
    _ = try desk.state()
    desk.settle()
    #expect(try self.item(desk, "workforce.cut", "c").state == .stale)
    #expect(desk.queue(QueueQuery()).items.first?.claim == item.claim)
  }

  @Test("a claim is shown in its sentence with its words marked")
  func context() throws {
    let desk = try DeskSample().desk()
    let view = try desk.claim(try item(desk, "workforce.headcount", "a").claim)
    let scalars = Array(view.context.text.unicodeScalars)
    func words(_ label: String) -> String? {
      view.context.marks.first { $0.label == label }.map { mark in
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[(mark.start - view.context.start)..<(mark.end - view.context.start)])
        return String(text)
      }
    }
    #expect(words("subject") == "Brightmoor")
    #expect(words("value") == "2,140")
    #expect(view.rows.map(\.name).prefix(2) == ["event_type", "subject"])
    #expect(view.document.letter == "A")
  }

  @Test("a slot that no family has is refused, and so is an outcome of another family")
  func unknownSlots() throws {
    let desk = try DeskSample().desk()
    let claim = try #require(desk.queue(QueueQuery(type: "workforce.cut")).items.first)
    func edit(_ kind: Decision.Target.Kind, _ id: String, _ slot: String, _ value: String) throws {
      let target = Decision.Target(kind: kind, ids: [id], slot: slot)
      _ = try desk.decide(
        ReviewRequest(decisions: [.init(target: target, decision: .edit, value: .text(value))]))
    }
    #expect(throws: ReviewError.self) { try edit(.claim, claim.claim, "colour", "blue") }
    #expect(throws: ReviewError.self) { try edit(.slot, try #require(claim.fact), "subject", "Halden") }
    #expect(throws: ReviewError.self) {
      try edit(.slot, try #require(claim.fact), "event_type", "listing.cancelled")
    }
    #expect(desk.decisions().isEmpty)
  }

  @Test("a value is of its slot's kind, and a preference is for what a source gives")
  func kinds() throws {
    let desk = try DeskSample().desk()
    let item = try item(desk, "workforce.headcount")
    #expect(throws: ReviewError.self) {
      _ = try desk.decide(request(.claim, [item.claim], .edit, slot: "value", value: .text("abc")))
    }
    let fact = try #require(item.fact)
    #expect(throws: ReviewError.self) {
      _ = try desk.decide(
        request(
          .slot, [fact], .preferValue, slot: "value", value: .quantity(Quantity(value: 99, unit: "people"))))
    }
    _ = try desk.decide(request(.claim, [item.claim], .edit, slot: "value", value: .text("2,300 people")))
    desk.settle()
    #expect(desk.factSet().claims.contains { $0.id == item.claim })
  }

  @Test("names that were joined can be parted by the ids that they had")
  func parting() throws {
    let sample = try DeskSample([
      ("n", "Quay Times", "2025-04-01", "Haldon Motor Works cut 100 jobs in Oslo on 4 March 2025.")
    ])
    let desk = try sample.desk()
    let pair = ["e:halden-motors", "e:haldon-motor-works"]
    _ = try desk.decide(request(.entityPair, pair, .sameEntity))
    desk.settle()
    #expect(desk.factSet().entities.contains { $0.mergedFrom.contains("e:halden-motors") })
    _ = try desk.decide(request(.entityPair, pair, .differentEntity))
    desk.settle()
    #expect(Set(desk.factSet().entities.map(\.id)).isSuperset(of: pair))
  }

  @Test("undo and redo name what they are about")
  func undoNames() throws {
    let desk = try DeskSample().desk()
    let item = try #require(desk.queue(QueueQuery(type: "workforce.cut")).items.first)
    let target = Decision.Target(kind: .claim, ids: [item.claim])
    _ = try desk.decide(ReviewRequest(decisions: [.init(target: target, decision: .reject)]))
    let undone = try desk.undo()
    #expect(undone.claims == [item.claim])
    #expect(undone.text == "took back: ana rejected: \(item.subject), \(item.label)")
    #expect(try desk.redo().text == "made again: ana rejected: \(item.subject), \(item.label)")
  }

  @Test("a claim's context ends where front matter begins")
  func frontMatter() throws {
    let sample = try DeskSample()
    let matter = "---\nslug: zanzibar\n---\n"
    let text = matter + "Kestrel Foods cut 250 jobs in Oslo on 4 March 2025.\n"
    let pipeline = Pipeline(rules: try RulesLocator.load())
    let document = Document(
      id: "m", sha256: "m", publisher: "Quay Times", published: TimeValue(publication: "2025-03-05"),
      text: text,
      zones: [
        Zone(kind: .furniture, span: TextSpan(0, matter.utf8.count - 1)),
        Zone(kind: .lead, span: TextSpan(matter.utf8.count, text.utf8.count)),
      ])
    _ = try sample.workspace.store(
      [
        StoredSource(
          name: "/m", fingerprint: "m", documents: [StoredDocument(document, isStated: false)], failures: [])
      ],
      extractions: [StoredExtraction(pipeline.extract(document), rulesDigest: "r")])
    let desk = try sample.desk()
    let claim = try #require(desk.queue(QueueQuery(document: "m")).items.first).claim
    #expect(
      try desk.claim(claim).context.text.trimmingCharacters(in: .whitespacesAndNewlines).hasPrefix(
        "Kestrel Foods"))
    #expect(try desk.search("zanzibar").documents.isEmpty)
    #expect(try desk.search("Oslo").documents.map(\.id) == ["m"])
  }

  @Test("documents, entities, origins, search and timeline answer")
  func lists() throws {
    let desk = try DeskSample().desk()
    #expect(desk.documents().documents.map(\.letter) == ["A", "B", "C"])
    #expect(desk.documents(words: "courier").documents.map(\.id) == ["b"])
    #expect(try desk.document("a").claims.count > 1)
    #expect(desk.entities("brig").entities.map(\.name) == ["Brightmoor"])
    #expect(desk.origins().origins.flatMap(\.claims).count == desk.factSet().claims.count)
    #expect(try desk.search("Lindqvist").documents.map(\.id) == ["c"])
    let facts = desk.timeline().facts
    #expect(facts.compactMap(\.earliest) == facts.compactMap(\.earliest).sorted())
    #expect(Set(desk.timeline(byReport: true).facts) == Set(facts))
    #expect(throws: ReviewError.self) { _ = try desk.document("../a") }
  }
}

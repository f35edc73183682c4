import Dateline
import DatelineReview
import DatelineStore
import Foundation

/// A desk over three articles that agree, refine and contradict one another.
final class DeskSample {
  let folder: URL
  let workspace: Workspace

  private static let rules = Result { try RulesLocator.load() }

  private static let articles = [
    (
      "a", "Norwire", "2025-03-20",
      "Halden Motors postponed the IPO of its unit Brightmoor in March 2025. Brightmoor employs 2,140 people."
    ),
    (
      "b", "The Courier", "2025-03-21",
      "Halden Motors cancelled the IPO of its unit Brightmoor in March 2025. Brightmoor employs more than 2,000 people."
    ),
    (
      "c", "Harbour Post", "2025-04-02",
      "Kestrel Foods named Petra Lindqvist chief executive on 12 March 2025. Halden Motors cut 300 jobs in Leeds on 3 March 2025."
    ),
  ]

  /// Takes in the three articles and further ones, each an id, a publisher, a date and a text.
  ///
  /// - Throws: what rules or store say.
  init(_ more: [(String, String, String, String)] = []) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("dateline-\(UUID().uuidString)")
    workspace = try Workspace.create(at: folder)
    for article in Self.articles + more { try add(article) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Stores an article and its claims.
  func add(_ article: (String, String, String, String)) throws {
    let pipeline = Pipeline(rules: try Self.rules.get())
    let document = Document(
      id: article.0, sha256: "sha-" + article.0 + article.3, title: "Title of \(article.0)",
      publisher: article.1,
      published: TimeValue(publication: article.2), text: article.3)
    _ = try workspace.store(
      [
        StoredSource(
          name: "/\(article.0)", fingerprint: article.3,
          documents: [StoredDocument(document, isStated: false)],
          failures: [])
      ], extractions: [StoredExtraction(pipeline.extract(document), rulesDigest: "r")])
  }

  /// The services of the real stages, with a clock and steps that count.
  func services(_ name: String = "step") throws -> ReviewServices {
    let rules = try Self.rules.get()
    let pipeline = Pipeline(rules: rules)
    let reader = ValueReader(rules: rules)
    let count = Count()
    return ReviewServices(
      derive: { claims, decisions in
        let result = pipeline.reconciliation(of: claims, decisions: decisions)
        return ReviewedFacts(
          set: result.set,
          doubts: result.doubts.map { EntityDoubt(ids: $0.ids, score: $0.score, reasons: $0.reasons) },
          orphans: result.orphans)
      }, wording: ReviewWording(phrase: Wording.phrase, value: Wording.words, time: Wording.words),
      reading: ValueReading(amount: reader.amount, time: reader.time),
      vocabulary: ReviewVocabulary(
        eventTypes: rules.taxonomy.eventTypes.map { name in
          let family = String(name.prefix { $0 != "." })
          return .init(name: name, label: name, slots: rules.taxonomy.families[family]?.slots ?? [])
        }),
      now: { "2026-01-01T00:00:0\(min(9, count.next() / 1000)).000000Z" },
      newStep: { "\(name)\(count.next())" })
  }

  /// A desk of a reviewer; each has steps of its own.
  func desk(_ reviewer: String = "ana") throws -> ReviewDesk {
    try ReviewDesk(workspace, reviewer: reviewer, services: services(reviewer))
  }

  private final class Count: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    func next() -> Int {
      lock.withLock {
        count += 1
        return count
      }
    }
  }
}

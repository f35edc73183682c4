import Dateline
import DatelineReview
import DatelineReviewServer
import DatelineStore
import Foundation

/// The routes of a desk over one article whose text is hostile.
final class PageSample {
  static let port = 8714
  static let title = "<script>alert('title')</script>"
  static let text =
    "Halden Motors cut 300 jobs in <b onmouseover=alert(1)>Leeds</b> on 3 March 2025. Kestrel \"</main>\" & Co named Petra Lindqvist chief executive."

  let folder: URL
  let routes: ReviewRoutes

  private static let rules = Result { try RulesLocator.load() }

  /// Opens the desk; with a token, requests have to bring it.
  ///
  /// - Throws: what rules, store or resources say.
  init(token: String? = nil, host: String = "127.0.0.1") throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("dateline-\(UUID().uuidString)")
    let workspace = try Workspace.create(at: folder)
    let rules = try Self.rules.get()
    let pipeline = Pipeline(rules: rules)
    let document = Document(
      id: "a/b c#1", sha256: "sha", title: Self.title, publisher: "Norwire",
      published: TimeValue(publication: "2025-03-20"), text: Self.text)
    _ = try workspace.store(
      [
        StoredSource(
          name: "/a", fingerprint: "f", documents: [StoredDocument(document, isStated: false)], failures: [])
      ], extractions: [StoredExtraction(pipeline.extract(document), rulesDigest: "r")])
    let services = ReviewServices(
      derive: { claims, decisions in
        ReviewedFacts(set: pipeline.reconcile(claims, decisions: decisions), doubts: [], orphans: [])
      }, wording: ReviewWording(phrase: Wording.phrase, value: Wording.words, time: Wording.words),
      reading: ValueReading(amount: { _ in nil }, time: { try? EDTF(parsing: $0) }),
      vocabulary: ReviewVocabulary(eventTypes: []),
      now: { "2026-01-01T00:00:00.000000Z" }, newStep: { UUID().uuidString })
    guard let resources = ReviewResources() else { throw CocoaError(.fileNoSuchFile) }
    routes = ReviewRoutes(
      try ReviewDesk(workspace, reviewer: "ana", services: services), resources: resources,
      guardian: RequestGuard(host: host, port: Self.port, token: token), readingPage: { FactPage($0).html() })
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func get(_ path: String, query: [String: String] = [:], headers: [String: String] = [:]) -> PageResponse {
    routes.answer(
      PageRequest(
        method: "GET", path: path, query: query,
        headers: ["host": "127.0.0.1:\(Self.port)"].merging(headers) { $1 }))
  }

  func post(_ path: String, _ body: String, headers: [String: String] = [:]) -> PageResponse {
    let usual = [
      "host": "127.0.0.1:\(Self.port)", "content-type": "application/json", "x-dateline-review": "1",
      "origin": "http://127.0.0.1:\(Self.port)",
    ]
    return routes.answer(
      PageRequest(
        method: "POST", path: path, headers: usual.merging(headers) { $1 }, body: Data(body.utf8)))
  }

  /// The JSON of an answer.
  static func json(_ response: PageResponse) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: response.body) as? [String: Any] ?? [:]
  }
}

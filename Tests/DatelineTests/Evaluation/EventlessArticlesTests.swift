import Dateline
import Foundation
import Testing

/// Runs the articles of `corpus/eventless`, in which nothing happens that the taxonomy knows.
@Suite struct EventlessArticlesTests {
  @Test("finds nearly nothing where nothing happens")
  func silence() throws {
    let pipeline = Pipeline(rules: try RulesLocator.load())
    let file = Program.repository.appendingPathComponent("corpus/eventless/articles.jsonl").path
    let documents = Ingestor().ingest([file]).documents
    let claims = documents.flatMap { pipeline.extract($0).claims }
    let told = claims.map { "\($0.id) by \($0.rule): \($0.evidence.quote)" }.joined(separator: "\n")
    #expect(documents.count == 100)
    #expect(claims.count <= 5, "\(told)")
  }
}

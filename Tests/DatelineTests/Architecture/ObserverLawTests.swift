import Dateline
import Foundation
import Testing

/// Watching changes nothing, and the shortcuts of an extraction that nobody watches leave nothing out.
@Suite struct ObserverLawTests {
  private static let texts: [String] = {
    let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("corpus")
    let names = FileManager.default.enumerator(atPath: corpus.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted()
      .compactMap { try? String(contentsOf: corpus.appendingPathComponent($0), encoding: .utf8) }
  }()

  @Test("the claims of the corpus, of its explanation and of a counted run are the same")
  func same() throws {
    let pipeline = Pipeline(rules: try RulesLocator.load())
    var statistics = RuleStatistics()
    #expect(Self.texts.count > 10)
    for (number, text) in Self.texts.enumerated() {
      let day = CivilDay("2024-05-15").map { TimeValue(.day($0)) }
      let document = Document(id: "d\(number)", sha256: "", published: day, text: text)
      let plain = pipeline.extract(document)
      let explained = pipeline.explain(document).sentences.flatMap(\.claimed).flatMap(\.outcome.claims)
      #expect(explained.sorted() == plain.claims.map(\.id).sorted(), "\(number)")
      #expect(pipeline.extract(document, counting: &statistics) == plain, "\(number)")
    }
  }

  @Test("times are counted from the same, with and without their values")
  func contexts() throws {
    let rules = try RulesLocator.load()
    let analyser = LanguageAnalyser(resources: rules.language)
    let resolver = TimeResolver(anchor: CivilDay("2024-05-15"))
    for (number, text) in Self.texts.enumerated() {
      let document = analyser.analyse(Document(id: "d\(number)", sha256: "", text: text))
      let whole = DocumentTimes(document, resolver: resolver).sentences.map { $0.map(\.context) }
      #expect(DocumentTimes.contexts(of: document, resolver: resolver) == whole, "\(number)")
    }
  }
}

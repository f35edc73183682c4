import Foundation
import Testing

@testable import DatelineIngest

/// Inputs that ended or stalled a reader once; `make fuzz` puts them here.
@Suite(.timeLimit(.minutes(20))) struct RegressionTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Regressions")
  private static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test("no reader ends on an input that ended one before", arguments: names)
  func survives(name: String) throws {
    let bytes = try Data(contentsOf: Self.folder.appendingPathComponent(name))
    let source = SourceBytes(name: name, bytes: Array(bytes))
    for reader in Ingestor.builtInReaders {
      for draft in (try? reader.read(source, context: ReadingContext()))?.drafts ?? [] {
        #expect(draft.zones.allSatisfy { $0.span.end <= draft.text.utf8.count }, "\(reader.name)")
      }
    }
    let documents = Ingestor().documents(from: source).documents
    #expect(documents.allSatisfy { $0.body().body() == $0.body() })
  }
}

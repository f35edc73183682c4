import DatelineModel
import DatelineStore
import Foundation

/// A workspace in a folder of its own, and small documents for it.
final class StoreSample {
  let folder: URL
  let workspace: Workspace

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("dateline-\(UUID().uuidString)")
    workspace = try Workspace.create(at: folder)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static func document(_ id: String, _ text: String) -> Document {
    Document(
      id: id, sha256: "sha-\(text.hashValue)", title: "Title of \(id)", publisher: "Harbour Post",
      published: CivilDay("2024-03-05").map { TimeValue(.day($0)) }, text: text)
  }

  static func source(_ name: String, _ documents: [Document], failures: [String] = []) -> StoredSource {
    StoredSource(
      name: name, fingerprint: failures.isEmpty ? "f-\(documents.map(\.text).joined().count)" : nil,
      documents: documents.map { StoredDocument($0, isStated: false) }, failures: failures)
  }

  static func extraction(_ document: Document, rules: String = "r1") throws -> StoredExtraction {
    let offsets = ScalarOffsets(document.text)
    let span = TextSpan(0, document.text.utf8.count)
    let claim = Claim(
      id: "\(document.id)#0.workforce.cut", document: document.id, eventType: "workforce.cut",
      subject: "e:halden", slots: [:], time: nil, polarity: .positive, factuality: .occurred, hedge: 1,
      attribution: [], evidence: Evidence(span, in: offsets), sentence: Claim.Sentence(span, in: offsets),
      rule: "r", variant: nil, confidence: 1)
    return StoredExtraction(
      DocumentClaims(
        document: DocumentSummary(document),
        entities: [Entity(id: "e:halden", name: "Halden", kind: .company)],
        claims: [claim], quotationHashes: []), rulesDigest: rules)
  }

  static func decision(_ id: String, _ claim: String = "a#0.workforce.cut") -> Decision {
    Decision(
      id: id, at: "2026-01-01T00:00:00Z", by: "ana", target: Decision.Target(kind: .claim, ids: [claim]),
      decision: .accept)
  }
}

import Foundation
import Testing

/// Holds the target diagram of docs/ARCHITECTURE.md against the manifest.
@Suite struct DependencyTableTests {
  private static let table: [String: Set<String>] = [
    "CLibXML2": [],
    "CZlib": [],
    "DatelineModel": ["Algorithms"],
    "DatelineIngest": ["DatelineModel", "CLibXML2", "CZlib", "Algorithms", "Crypto"],
    "DatelineLanguage": ["DatelineModel", "Algorithms"],
    "DatelineRules": ["DatelineModel", "DatelineLanguage", "Yams", "Crypto"],
    "DatelineExtraction": ["DatelineModel", "DatelineLanguage", "DatelineRules", "Algorithms"],
    "DatelineReconciliation": ["DatelineModel"],
    "DatelineStore": ["DatelineModel", "GRDB"],
    "DatelineReview": ["DatelineModel", "DatelineStore"],
    "DatelineReviewServer": ["DatelineModel", "DatelineReview", "FlyingFox"],
    "BuiltInRules": [],
    "Dateline": [
      "DatelineModel", "DatelineIngest", "DatelineLanguage", "DatelineRules", "DatelineExtraction",
      "DatelineReconciliation", "BuiltInRules", "Crypto",
    ],
    "DatelineCLI": ["Dateline", "DatelineStore", "DatelineReview", "DatelineReviewServer", "ArgumentParser"],
  ]

  @Test("every target imports what the table allows and nothing else")
  func dependencies() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("dump-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", root.path, "--scratch-path", scratch.path, "dump-package",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let manifest = try JSONDecoder().decode(Manifest.self, from: data)
    var found: [String: Set<String>] = [:]
    for target in manifest.targets where target.type != "test" {
      found[target.name] = Set(target.dependencies.compactMap(\.name))
    }
    #expect(found == Self.table)
  }

  private struct Manifest: Decodable {
    let targets: [Target]
  }

  private struct Target: Decodable {
    let name: String
    let type: String
    let dependencies: [Dependency]
  }

  /// `{"byName": ["X", null]}` or `{"product": ["X", "package", …]}`.
  private struct Dependency: Decodable {
    let name: String?

    init(from decoder: any Decoder) throws {
      let kinds = try decoder.singleValueContainer().decode([String: [Part]].self)
      name = kinds.values.first?.first.flatMap { if case .name(let name) = $0 { name } else { nil } }
    }
  }

  private enum Part: Decodable {
    case name(String)
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      self = (try? container.decode(String.self)).map(Part.name) ?? .other
    }
  }
}

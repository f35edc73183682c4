import Dateline
import Foundation

/// Diagnostics in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS 2020), which code hosts show
/// beside the lines they are about.
struct SARIFLog: Encodable {
  private let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  private let version = "2.1.0"
  private let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  init(_ diagnostics: [Diagnostic]) {
    let codes = Set(diagnostics.map(\.code)).sorted()
    let rules = codes.map { code in
      let known = DiagnosticCode(rawValue: code)
      return Rule(
        id: code, shortDescription: known.map { Message(text: $0.explanation) },
        defaultConfiguration: known.map { Configuration(level: $0.severity.rawValue) })
    }
    let driver = Driver(
      name: "dateline", version: Pipeline.version, rules: rules)
    runs = [
      Run(
        tool: Tool(driver: driver), columnKind: "unicodeCodePoints",
        results: diagnostics.map { Finding($0, ruleIndex: codes.firstIndex(of: $0.code) ?? 0) })
    ]
  }

  private struct Run: Encodable {
    let tool: Tool
    let columnKind: String
    let results: [Finding]
  }

  private struct Tool: Encodable {
    let driver: Driver
  }

  private struct Driver: Encodable {
    let name: String
    let version: String
    let rules: [Rule]
  }

  private struct Rule: Encodable {
    let id: String
    let shortDescription: Message?
    let defaultConfiguration: Configuration?
  }

  private struct Configuration: Encodable {
    let level: String
  }

  private struct Message: Encodable {
    let text: String
  }

  private struct Finding: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Message
    let locations: [Location]

    init(_ diagnostic: Diagnostic, ruleIndex: Int) {
      ruleId = diagnostic.code
      self.ruleIndex = ruleIndex
      level = diagnostic.severity.rawValue
      message = Message(text: diagnostic.explainedMessage)
      locations = [Location(physicalLocation: PhysicalLocation(diagnostic))]
    }
  }

  private struct Location: Encodable {
    let physicalLocation: PhysicalLocation
  }

  private struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    /// Absent when the whole file is meant: lines begin with 1.
    let region: Region?

    init(_ diagnostic: Diagnostic) {
      artifactLocation = ArtifactLocation(uri: diagnostic.file)
      region =
        diagnostic.line > 0
        ? Region(startLine: diagnostic.line, startColumn: max(1, diagnostic.column)) : nil
    }
  }

  private struct ArtifactLocation: Encodable {
    let uri: String

    init(uri path: String) {
      uri = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    }
  }

  private struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
  }
}

import BenchmarkSupport
import Dateline
import Foundation

/// Prints the speed of each stage of the language layer on one thread, over the texts of a folder.
///
/// Usage: `LanguageBenchmark FOLDER [MEGABYTES]`. The texts are repeated to the size asked for, once as they are and once
/// joined to documents of 2 MB. A stage's own time is the difference between the best runs with and without it.
@main
struct LanguageBenchmark {
  private static let longDocument = 2_000_000

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first else {
      FileHandle.standardError.write(Data("usage: LanguageBenchmark FOLDER [MEGABYTES]\n".utf8))
      exit(64)
    }
    let size = Int(arguments.dropFirst().first ?? "") ?? 8
    let texts = try CorpusTexts(folder: URL(fileURLWithPath: folder))
    let analyser = LanguageAnalyser(resources: try RulesLocator.load().language)
    report("articles", texts.articles(bytes: size * 1_000_000), analyser)
    report(
      "documents of 2 MB", texts.joined(bytes: size * 1_000_000, each: longDocument), analyser)
  }

  private static func report(_ title: String, _ documents: [Document], _ analyser: LanguageAnalyser) {
    let bytes = documents.reduce(0) { $0 + $1.text.utf8.count }
    print("\(title): \(documents.count) documents, \(bytes) bytes")
    print(Row.header)
    var before = 0.0
    for stage in LanguageAnalyser.Stage.allCases {
      let seconds = ProcessorTime.best {
        for document in documents { blackHole(analyser.analyse(document, through: stage)) }
      }
      print(Row(name: "\(stage)", bytes: bytes, own: seconds - before, total: seconds))
      before = seconds
    }
  }

  /// Keeps what it is given from being optimised away.
  @inline(never)
  private static func blackHole(_ document: AnalysedDocument) {}
}

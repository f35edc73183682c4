import Dateline
import Foundation

/// Prints the speed of each stage of the language layer on one thread, over the texts of a folder.
///
/// Usage: `LanguageBenchmark FOLDER [MEGABYTES]`. The texts are repeated to the size asked for, once as they are and once
/// joined to documents of 2 MB. A stage's own time is the difference between the best runs with and without it.
@main
struct LanguageBenchmark {
  private static let runs = 5
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
      let seconds = best {
        for document in documents { blackHole(analyser.analyse(document, through: stage)) }
      }
      print(Row(name: "\(stage)", bytes: bytes, own: seconds - before, total: seconds))
      before = seconds
    }
  }

  /// The shortest of several runs, in seconds of processor time, which other programs' work does not lengthen.
  private static func best(_ work: () -> Void) -> Double {
    (0..<runs).map { _ in
      let start = processorSeconds()
      work()
      return processorSeconds() - start
    }.min() ?? 0
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Keeps what it is given from being optimised away.
  @inline(never)
  private static func blackHole(_ document: AnalysedDocument) {}
}

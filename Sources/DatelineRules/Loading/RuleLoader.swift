import Crypto
import DatelineLanguage
import DatelineModel
import Foundation

/// Reads a rules folder into a ``RuleSet``.
public struct RuleLoader {
  private let folder: URL
  private let language: String

  /// Makes a loader.
  ///
  /// - Parameters:
  ///   - folder: the folder that holds `taxonomy.yaml` and one folder a language.
  ///   - language: the language's folder name.
  public init(folder: URL, language: String = "en") {
    self.folder = folder
    self.language = language
  }

  /// Reads and checks every file.
  ///
  /// - Throws: ``RulesError`` with all mistakes of all files, so that an author mends them in one go.
  public func load() throws(RulesError) -> RuleSet {
    var files = RuleFiles(folder: folder)
    let taxonomy = TaxonomyParser.parse(files.yaml("taxonomy.yaml"))
    let lifecycles = LifecycleParser.parse(files.yaml("lifecycles.yaml"), taxonomy: taxonomy)
    let priors = SourcePriorsParser.parse(
      files.yaml("sources.yaml"), media: files.table("\(language)/gazetteer/media.tsv"))
    let factuality = GrammarParser.factuality(files.yaml("\(language)/grammar/factuality.yaml"))
    let attribution = GrammarParser.attribution(files.yaml("\(language)/grammar/attribution.yaml"))
    let predicates = GrammarParser.predicates(files.yaml("\(language)/grammar/predicates.yaml"))
    let resources = LanguageResourcesParser(language: language).parse(&files)
    var frames: [Rule] = []
    var lexicons: [RuleLexicon] = []
    for name in files.list("\(language)/claims", suffix: ".yaml") {
      var parser = FrameFileParser(reader: files.yaml(name), taxonomy: taxonomy)
      parser.base = lexicons.count
      parser.parse()
      frames += parser.frames
      lexicons += parser.list
    }
    let ids = Dictionary(grouping: frames, by: \.id)
    for (id, same) in ids.sorted(by: { $0.key < $1.key }) where same.count > 1 {
      files.add(
        Diagnostic(
          file: same[1].location.file, line: same[1].location.line, column: 1,
          message: "rule '\(id)' is already defined at \(same[0].location.file):\(same[0].location.line)",
          code: "duplicate-rule"))
    }
    let diagnostics = files.diagnostics
    guard diagnostics.isEmpty else { throw RulesError(diagnostics: diagnostics) }
    return RuleSet(
      taxonomy: taxonomy, rules: frames.sorted { $0.id < $1.id }, lexicons: lexicons, factuality: factuality,
      attribution: attribution, predicates: predicates, lifecycles: lifecycles, priors: priors,
      language: resources,
      digest: files.digest())
  }
}

/// The files of a rules folder: reads them, keeps their readers for their complaints, and sums them up.
struct RuleFiles {
  private let folder: URL
  private var readers: [YAMLReader] = []
  private var extra: [Diagnostic] = []
  private var contents: [String: Data] = [:]

  init(folder: URL) {
    self.folder = folder
  }

  var diagnostics: [Diagnostic] {
    (readers.flatMap(\.diagnostics) + extra).sorted {
      ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column)
    }
  }

  mutating func add(_ diagnostic: Diagnostic) { extra.append(diagnostic) }

  mutating func data(_ name: String) -> Data {
    do {
      let data = try Data(contentsOf: folder.appendingPathComponent(name))
      contents[name] = data
      return data
    } catch {
      add(Diagnostic(file: name, line: 0, column: 0, message: "cannot be read", code: "not-readable"))
      return Data()
    }
  }

  mutating func yaml(_ name: String) -> YAMLReader {
    let reader = YAMLReader(file: name, text: String(decoding: data(name), as: UTF8.self))
    readers.append(reader)
    return reader
  }

  /// The lines of a list or table, comments and blank lines left out, each split at tabs.
  mutating func table(_ name: String) -> [[String]] {
    String(decoding: data(name), as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t").map(String.init) }
  }

  /// The lines of a file with their numbers, comments and blank lines left out.
  mutating func lines(_ name: String) -> [(number: Int, text: String)] {
    String(decoding: data(name), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated().filter { !$0.element.hasPrefix("#") && !$0.element.isEmpty }
      .map { ($0.offset + 1, String($0.element)) }
  }

  /// The files of a folder with this suffix, sorted, as paths from the rules folder.
  mutating func list(_ name: String, suffix: String) -> [String] {
    let path = folder.appendingPathComponent(name).path
    guard let entries = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      add(Diagnostic(file: name, line: 0, column: 0, message: "cannot be read", code: "not-readable"))
      return []
    }
    return entries.filter { $0.hasSuffix(suffix) }.sorted().map { "\(name)/\($0)" }
  }

  /// The hexadecimal SHA-256 over names and contents in path order.
  func digest() -> String {
    var hash = SHA256()
    for (name, data) in contents.sorted(by: { $0.key < $1.key }) {
      hash.update(data: Data(name.utf8))
      hash.update(data: Data([0]))
      hash.update(data: data)
    }
    return hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}

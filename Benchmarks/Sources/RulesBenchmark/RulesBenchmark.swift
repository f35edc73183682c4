import BenchmarkSupport
import Dateline
import Foundation

/// Times loading and matching of many rules on one thread, over the texts of a folder.
///
/// The triggers and themes of the rules are drawn from the words of the texts, so that every rule finds work, or from the
/// whole dictionary, as those of rules for many matters would be.
///
/// Usage: `RulesBenchmark FOLDER OUT [COUNT…]`. OUT gets `texts.jsonl` and, for each count, `rules-COUNT.json`, which a
/// peer can match on the same texts. What is timed is matching alone, on texts that are analysed beforehand.
@main
struct RulesBenchmark {
  private static let bytes = 3_000_000
  private static let commonVerbs = 4_000
  private static let commonNouns = 12_000

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2 else {
      FileHandle.standardError.write(Data("usage: RulesBenchmark FOLDER OUT [COUNT…]\n".utf8))
      exit(64)
    }
    let counts = arguments.dropFirst(2).compactMap { Int($0) }
    let folder = URL(fileURLWithPath: arguments[1])
    let documents = try CorpusTexts(folder: URL(fileURLWithPath: arguments[0])).articles(bytes: bytes)
    try write(documents.map(\.text), to: folder.appendingPathComponent("texts.jsonl"))
    let resources = try RulesLocator.load().language
    let used = Lemmas(documents, resources: resources)
    let all = Lemmas(dictionary: resources.lexicon)
    print("words from   rules   load ms   compile ms     words/s   claims")
    for (name, lemmas, suffix) in [("dictionary", all, "-dictionary"), ("texts", used, "")] {
      for count in counts {
        let rules = GeneratedRules(
          count: count, verbs: Array(lemmas.verbs.prefix(commonVerbs)),
          nouns: Array(lemmas.nouns.prefix(commonNouns)))
        let file = folder.appendingPathComponent("rules-\(count)\(suffix).yaml")
        try Data(rules.yaml.utf8).write(to: file)
        try JSONEncoder().encode(rules.words).write(
          to: folder.appendingPathComponent("rules-\(count)\(suffix).json"))
        print(name.padding(toLength: 10, withPad: " ", startingAt: 0), try row(count, file, documents))
      }
    }
    try printWhole(documents)
  }

  /// Times text to claims with the built-in rules alone.
  private static func printWhole(_ documents: [Document]) throws {
    let rules = try RulesLocator.load()
    let pipeline = Pipeline(rules: rules)
    let analyser = LanguageAnalyser(resources: rules.language)
    var words = 0
    for document in documents {
      words += analyser.analyse(document, through: .tokens).text.tokens.count { $0.kind == .word }
    }
    var claims = 0
    let time = ProcessorTime.best { claims = documents.reduce(0) { $0 + pipeline.extract($1).claims.count } }
    print(
      String(
        format: "text to claims, %d built-in rules: %.0f words/s, %d claims", rules.rules.count,
        Double(words) / time, claims))
  }

  /// Loads, compiles and matches one set of rules.
  private static func row(_ count: Int, _ file: URL, _ documents: [Document]) throws -> String {
    let base = try RulesLocator.folder()
    var set: RuleSet?
    let bare = ProcessorTime.best { _ = try? RuleLoader(folder: base).load() }
    let loading = ProcessorTime.best { set = try? RuleLoader(folder: base, overlays: [file.path]).load() }
    guard let rules = set else { throw CocoaError(.fileReadCorruptFile) }
    let tokenizer = rules.language.tokenizer
    var vocabulary = tokenizer.vocabulary
    var extractor: ClaimExtractor?
    let compiling = ProcessorTime.best {
      vocabulary = tokenizer.vocabulary
      extractor = ClaimExtractor(rules: rules, tokenizer: tokenizer, in: &vocabulary)
    }
    guard let extractor else { throw CocoaError(.fileReadCorruptFile) }
    let analyser = LanguageAnalyser(resources: rules.language, tokenizer: tokenizer.over(vocabulary))
    let analysed = documents.map(analyser.analyse)
    let words = analysed.reduce(0) { $0 + $1.text.tokens.count { $0.kind == .word } }
    var claims = 0
    let matching = ProcessorTime.best {
      claims = analysed.reduce(0) { $0 + extractor.claims(in: $1).claims.count }
    }
    return String(
      format: "%5d %9.0f %12.0f %11.0f %8d", count, (loading - bare) * 1000, compiling * 1000,
      Double(words) / matching, claims)
  }

  private static func write(_ texts: [String], to file: URL) throws {
    let encoder = JSONEncoder()
    var lines = Data()
    for text in texts {
      lines += try encoder.encode(text)
      lines.append(UInt8(ascii: "\n"))
    }
    try lines.write(to: file)
  }
}

import DatelineLanguage
import DatelineModel
import Foundation

/// Reads a rules folder, and users' own rules on top of it, into a ``RuleSet``.
///
/// An overlay's rule replaces one of the same id below it, and `disabled: true` takes one away; lexicons and macros
/// belong to their file; families, transitions, slots, processes and priors are added to those below.
public struct RuleLoader {
  private let folder: URL
  private let language: String
  private let overlays: [String]

  /// Makes a loader.
  ///
  /// - Parameters:
  ///   - folder: the folder that holds `taxonomy.yaml` and one folder a language.
  ///   - language: the language's folder name.
  ///   - overlays: paths of users' own files and folders; later ones win.
  public init(folder: URL, language: String = "en", overlays: [String] = []) {
    self.folder = folder
    self.language = language
    self.overlays = overlays
  }

  /// Reads every file.
  ///
  /// - Parameter leavingOutExamples: whether the rules of the folder itself come without examples, and mistakes in those
  ///   are not looked for; half of the time goes into them.
  /// - Returns: the rules; warnings are not looked for.
  /// - Throws: ``RulesError`` with all mistakes of all files, so that an author mends them in one go.
  /// - Complexity: O(n) in the bytes of all files.
  public func load(leavingOutExamples: Bool = false) throws(RulesError) -> RuleSet {
    let checked = read(linting: false, leavingOutExamples: leavingOutExamples)
    guard let rules = checked.rules else { throw RulesError(diagnostics: checked.errors) }
    return rules
  }

  /// Reads every file and looks for everything that can be wrong short of running the examples.
  ///
  /// - Complexity: O(n) in the bytes of all files, plus the square of the rules that share a trigger word.
  public func check() -> CheckedRules { read(linting: true) }

  private func read(linting: Bool, leavingOutExamples: Bool = false) -> CheckedRules {
    var files = RuleFiles(folder: folder)
    let overlaid = overlays.enumerated().flatMap { index, path -> [(layer: Int, file: Overlay.File)] in
      let overlay = Overlay(path: path, layer: index + 1, language: language)
      guard let found = overlay.files() else {
        files.complainUnreadable(path)
        return []
      }
      return found.map { (index + 1, $0) }
    }
    func added(_ kind: Overlay.Kind) -> [YAMLReader] {
      overlaid.filter { $0.file.kind == kind }.map { files.yaml($0.file) }
    }
    var taxonomyParser = TaxonomyParser()
    for reader in [files.yaml("taxonomy.yaml")] + added(.taxonomy) { taxonomyParser.add(reader) }
    let taxonomy = taxonomyParser.taxonomy
    let lifecycles = ([files.yaml("lifecycles.yaml")] + added(.lifecycles)).reduce(into: [:]) {
      $0.merge(LifecycleParser.parse($1, taxonomy: taxonomy)) { _, new in new }
    }
    let priors = ([files.yaml("sources.yaml")] + added(.sources)).reduce(into: [:]) {
      $0.merge(SourcePriorsParser.parse($1)) { _, new in new }
    }
    let calibration = CalibrationParser.parse("\(language)/calibration.tsv", &files)
    let media = files.table("\(language)/gazetteer/media.tsv")
    let agencies = media.filter { $0.count > 1 && $0[1] == "wire" }.map { $0[0] }
    let grammar = "\(language)/grammar"
    let factuality = GrammarParser.factuality(files.yaml("\(grammar)/factuality.yaml"))
    let attribution = GrammarParser.attribution(files.yaml("\(grammar)/attribution.yaml"))
    let predicates = GrammarParser.predicates(files.yaml("\(grammar)/predicates.yaml"))
    let parser = LanguageResourcesParser(language: language)
    var languageFiles = RuleFiles(folder: folder)
    var (scopes, (resources, lexiconSource)) = ParallelMap.both {
      files.list("\(language)/claims", suffix: ".yaml").map {
        FileScope(reader: files.yaml($0, leavingOutExamples: leavingOutExamples), layer: 0)
      }
    } _: {
      (parser.parse(&languageFiles), parser.lexiconSource(&languageFiles))
    }
    files.add(languageFiles)
    for (layer, file) in overlaid where file.kind == .rules {
      scopes.append(FileScope(reader: files.yaml(file), layer: layer))
    }
    let compounds = CompoundNouns(scopes)
    let offices = Set(resources.names.roles.map(\.name))
    func readRules(_ lexicon: Lexicon?) -> RuleReader {
      var reader = RuleReader(taxonomy: taxonomy, offices: offices, lexicon: lexicon)
      reader.read(scopes)
      return reader
    }
    let reader: RuleReader
    if linting {
      resources.lexicon = lexiconSource.lexicon(with: compounds)
      reader = readRules(resources.lexicon)
      RuleLinter(scopes: scopes).check(reader.rules)
    } else {
      (reader, resources.lexicon) = ParallelMap.both {
        readRules(nil)
      } _: {
        lexiconSource.lexicon(with: compounds)
      }
    }

    let diagnostics = files.diagnostics
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return CheckedRules(rules: nil, diagnostics: diagnostics, texts: files.texts)
    }
    let rules = RuleSet(
      taxonomy: taxonomy, rules: reader.rules.map(\.rule), lexicons: reader.lexicons, factuality: factuality,
      attribution: attribution, predicates: predicates, lifecycles: lifecycles,
      priors: SourcePriors(prior: priors, agencies: Set(agencies)), calibration: calibration,
      language: resources, digest: files.digest())
    return CheckedRules(rules: rules, diagnostics: diagnostics, texts: files.texts)
  }
}

/// One rule file with the names that its rules can use: its own and those of the files it imports.
final class FileScope {
  let reader: YAMLReader
  /// Which layer the file belongs to: 0 for the built-in rules, then one number for each overlay.
  let layer: Int
  /// The files whose names this one uses too, in the order given.
  var imports: [FileScope] = []
  /// Counts what macros write out; all files of a rule set share one.
  var ledger = MacroLedger()
  private(set) var lexicons: [LexiconDefinition] = []
  private(set) var macros: [MacroDefinition] = []
  private var lexiconsByName: [String: LexiconDefinition] = [:]
  private var macrosByName: [String: MacroDefinition] = [:]

  init(reader: YAMLReader, layer: Int) {
    self.reader = reader
    self.layer = layer
  }

  /// The file's name for messages.
  var file: String { reader.file }

  /// The top of the file; nil when it is empty or no YAML.
  var root: RuleNode? { reader.root.map { RuleNode($0, in: self) } }

  /// Notes the names that the file defines.
  func define() {
    guard let root else { return }
    root.checkKeys(["imports", "lexicons", "macros", "frames", "patterns"], in: "a rule file")
    for (name, key, value) in root["lexicons"]?.pairs ?? [] {
      let definition = LexiconDefinition(name: name, key: key, value: value)
      lexicons.append(definition)
      lexiconsByName[name] = definition
    }
    for (name, key, value) in root["macros"]?.pairs ?? [] {
      let definition = MacroDefinition(name: name, key: key, value: value)
      macros.append(definition)
      macrosByName[name] = definition
    }
  }

  /// The lexicon of this name, the file's own before imported ones; "$" in front does not matter.
  func lexicon(_ name: String) -> LexiconDefinition? {
    let name = name.hasPrefix("$") ? String(name.dropFirst()) : name
    return lexiconsByName[name] ?? imports.lazy.compactMap { $0.lexiconsByName[name] }.first
  }

  /// The macro of this name, the file's own before imported ones; nil unless "$" stands in front.
  func macro(_ name: String) -> MacroDefinition? {
    guard name.hasPrefix("$") else { return nil }
    let name = String(name.dropFirst())
    return macrosByName[name] ?? imports.lazy.compactMap { $0.macrosByName[name] }.first
  }

  /// The names of all lexicons that can be used here.
  var lexiconNames: Set<String> {
    imports.reduce(into: Set(lexiconsByName.keys)) { $0.formUnion($1.lexiconsByName.keys) }
  }

  /// The names of all macros that can be used here.
  var macroNames: Set<String> {
    imports.reduce(into: Set(macrosByName.keys)) { $0.formUnion($1.macrosByName.keys) }
  }

  /// Complains about names that two imported files define and this one does not.
  func checkImportedNames() {
    var owners: [String: String] = [:]
    for scope in imports {
      for name in scope.lexiconsByName.keys.sorted() + scope.macrosByName.keys.sorted() {
        if let owner = owners[name], owner != scope.file, lexiconsByName[name] == nil,
          macrosByName[name] == nil
        {
          root?["imports"]?.complain(
            .ambiguousName, "both '\(owner)' and '\(scope.file)' define '\(name)'; the first is used")
        }
        if owners[name] == nil { owners[name] = scope.file }
      }
    }
  }
}

/// A lexicon as a file defines it.
final class LexiconDefinition {
  let name: String
  let key: RuleNode
  let value: RuleNode
  /// Its number once it has been read.
  var number: Int?
  /// Whether it is being read, so that a lexicon inside itself is noticed.
  var isOpen = false
  /// Whether a rule, or a lexicon other than itself, names it.
  var isUsed = false

  init(name: String, key: RuleNode, value: RuleNode) {
    self.name = name
    self.key = key
    self.value = value
  }
}

/// A macro as a file defines it.
final class MacroDefinition {
  let name: String
  let key: RuleNode
  let value: RuleNode
  /// Whether it is being written out, so that a macro inside itself is noticed.
  var isOpen = false
  /// Whether a rule names it.
  var isUsed = false

  init(name: String, key: RuleNode, value: RuleNode) {
    self.name = name
    self.key = key
    self.value = value
  }
}

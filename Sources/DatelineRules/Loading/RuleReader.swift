import DatelineLanguage

/// Reads the rules of all files, layer upon layer.
struct RuleReader {
  /// A rule with the file that gave it.
  ///
  /// A class, because a rule has so many parts that sorting copies of it would take longer than parsing a few.
  final class Source {
    let rule: Rule
    let node: RuleNode

    init(rule: Rule, node: RuleNode) {
      self.rule = rule
      self.node = node
    }
  }

  private let taxonomy: Taxonomy
  private let offices: Set<String>
  private let lexicon: Lexicon?
  private let table = LexiconTable()
  private var byID: [String: Source] = [:]

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - taxonomy: the event types of all layers.
  ///   - offices: the canonical names of offices.
  ///   - lexicon: the dictionary against which trigger words are checked; nil to leave them unchecked.
  init(taxonomy: Taxonomy, offices: Set<String>, lexicon: Lexicon?) {
    self.taxonomy = taxonomy
    self.offices = offices
    self.lexicon = lexicon
  }

  /// The rules that are left, sorted by id.
  var rules: [Source] { byID.values.sorted { $0.rule.id < $1.rule.id } }

  /// The lexicons of all files.
  var lexicons: [RuleLexicon] { table.lexicons }

  /// Reads files in the order of their layers.
  mutating func read(_ scopes: [FileScope]) {
    let ledger = MacroLedger()
    for scope in scopes {
      scope.ledger = ledger
      scope.define()
    }
    ImportResolver(scopes: scopes).resolve()
    for scope in scopes { table.read(scope) }
    let parser = RuleParser(
      taxonomy: taxonomy, lexicons: table, offices: offices, lemmas: lexicon.map(LemmaChecker.init))
    for scope in scopes {
      guard let root = scope.root else { continue }
      for (key, isPattern) in [("frames", false), ("patterns", true)] {
        for node in root[key]?.plainElements ?? [] {
          switch parser.rule(node, isPattern: isPattern) {
          case .rule(let rule)?: add(rule, at: node)
          case .disabled(let id)?: disable(id, at: node)
          case nil: break
          }
        }
      }
    }
  }

  private mutating func add(_ rule: Rule, at node: RuleNode) {
    if let other = byID[rule.id], other.node.scope.layer == node.scope.layer {
      let place = other.rule.location
      node.complain(.duplicateRule, "rule '\(rule.id)' is already defined at \(place.file):\(place.line)")
      return
    }
    byID[rule.id] = Source(rule: rule, node: node)
  }

  private mutating func disable(_ id: String, at node: RuleNode) {
    guard byID.removeValue(forKey: id) == nil else { return }
    (node["id"] ?? node).complain(
      .unknownRule, "there is no rule '\(id)' to switch off", suggestion: byID.keys.closest(to: id))
  }
}

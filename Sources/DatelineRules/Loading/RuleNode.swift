/// A node of a rule file with the file it stands in.
///
/// A macro may come from another file, so each node complains to its own file and looks names up there.
struct RuleNode {
  let node: YAMLNode
  unowned let scope: FileScope

  init(_ node: YAMLNode, in scope: FileScope) {
    self.node = node
    self.scope = scope
  }

  var location: SourceLocation { scope.reader.location(node) }

  /// The scalar's text; nil for anything else.
  var text: String? { node.text }

  var isMapping: Bool { node.isMapping }

  var isSequence: Bool { node.isSequence }

  /// The value of a key; nil when this is no mapping or lacks the key.
  subscript(key: String) -> RuleNode? {
    node.value(key).map { RuleNode($0, in: scope) }
  }

  /// The key of this name in a mapping; nil when this is none or lacks it.
  func key(_ name: String) -> RuleNode? {
    isMapping ? pairs.first { $0.name == name }?.key : nil
  }

  /// The pairs of a mapping in file order; complains when this is none.
  var pairs: [(name: String, key: RuleNode, value: RuleNode)] {
    scope.reader.mapping(node).map { ($0.name, RuleNode($0.key, in: scope), RuleNode($0.value, in: scope)) }
  }

  /// The elements of a sequence, or this node as the only one, as written.
  var plainElements: [RuleNode] { scope.reader.elements(node).map { RuleNode($0, in: scope) } }

  /// The elements of a sequence, or this node as the only one, with those of macros in place of their names.
  var elements: [RuleNode] {
    let elements = plainElements
    guard elements.contains(where: \.mayBeMacro) else { return elements }
    return elements.flatMap { $0.writtenOut { $0.elements } ?? [$0] }
  }

  /// The texts of ``elements``; complains about what is no text, and about unknown macros.
  var texts: [(text: String, node: RuleNode)] {
    elements.compactMap { element in
      guard let text = element.text else {
        element.complain(.wrongShape, "expected a word or a list of words\(element.placeHint)")
        return nil
      }
      guard !text.hasPrefix("$") else {
        element.complainAboutMacro(text)
        return nil
      }
      return (text, element)
    }
  }

  /// What to do about a place that was read as a mapping, for want of quotes.
  private var placeHint: String {
    guard let key = pairsOfMapping.first?.name, YAMLReader.placesWithWords.contains(key) else { return "" }
    return "; a place with words is one word in quotes, as in \"\(key):with\""
  }

  private var pairsOfMapping: [(name: String, key: RuleNode, value: RuleNode)] { isMapping ? pairs : [] }

  /// Whether the text begins as the names of macros and lexicons do.
  private var mayBeMacro: Bool { text?.utf8.first == UInt8(ascii: "$") }

  /// What a macro's value gives when this names one; nil when it does not.
  func writtenOut<Value>(_ use: (RuleNode) -> Value) -> Value? {
    guard mayBeMacro, let text, let macro = scope.macro(text) else { return nil }
    guard !macro.isOpen else {
      complain(.macroCycle, "macro '\(macro.name)' uses itself")
      return nil
    }
    macro.isUsed = true
    guard scope.ledger.open() else {
      complain(.macroTooLarge, "macros in macros write out to more than \(MacroLedger.limit) values")
      return nil
    }
    macro.isOpen = true
    defer {
      macro.isOpen = false
      scope.ledger.close()
    }
    return use(macro.value)
  }

  /// Whether the key's value is "true"; complains when it is neither that nor "false".
  func flag(_ key: String) -> Bool {
    guard let value = self[key] else { return false }
    switch value.text {
    case "true": return true
    case "false": return false
    default:
      value.complain(.unknownAttribute, "expected true or false for '\(key)'")
      return false
    }
  }

  // MARK: Complaints

  func complain(_ code: DiagnosticCode, _ message: String, suggestion: String? = nil) {
    scope.reader.complain(at: location, message, code: code, suggestion: suggestion)
  }

  /// Complains about a name that is none of the `known` ones; values of the language are listed when none is close.
  func complainUnknown(
    _ what: String, _ name: String, known: some Sequence<String>, code: DiagnosticCode = .unknownAttribute
  ) {
    let suggestion = known.closest(to: name)
    let isListed = code == .unknownAttribute && suggestion == nil
    let list = isListed ? " (known: \(known.joined(separator: ", ")))" : ""
    complain(code, "unknown \(what) '\(name)'\(list)", suggestion: suggestion)
  }

  /// Complains about an event type that no family has, and says how to give it one.
  func complainAboutEvent(_ event: String, _ taxonomy: Taxonomy) {
    let parts = event.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let family = parts[0]
    let isFamilyMeant = taxonomy.families[family] == nil && taxonomy.families.keys.closest(to: family) == nil
    if !isFamilyMeant, let close = taxonomy.eventTypes.closest(to: event) {
      return complain(.unknownEvent, "unknown event '\(event)'", suggestion: close)
    }
    let hint =
      if parts.count < 2 || parts.contains("") {
        "; write family and transition, as in \(Self.sampleEvent)"
      } else if let known = taxonomy.families[family] {
        " (known of \(family): \(known.transitions.joined(separator: ", ")))"
      } else {
        "; a family of your own goes into taxonomy.yaml in the folder of your rules, as in "
          + "'\(family): {transitions: [\(parts[1])], slots: []}'"
      }
    complain(.unknownEvent, "unknown event '\(event)'\(hint)")
  }

  private static let sampleEvent = "listing.postponed"

  func complainAboutMacro(_ name: String) {
    // A macro inside itself has been complained about already.
    guard scope.macro(name) == nil else { return }
    let bare = String(name.dropFirst())
    complainUnknown("macro", bare, known: scope.macroNames, code: .unknownMacro)
  }

  func checkKeys(_ known: [String], in what: String) {
    scope.reader.checkKeys(of: node, known: known, what: what)
  }

  /// The text as one of the known values; complains when it is none.
  ///
  /// - Parameters:
  ///   - what: what it is called in a complaint.
  ///   - known: the values that the complaint lists; nil for all.
  /// - Returns: the value; nil when it is none.
  func value<Value: RawRepresentable & CaseIterable>(_ what: String, known: [Value]? = nil) -> Value?
  where Value.RawValue == String {
    guard let text else {
      complain(.wrongShape, "expected a word")
      return nil
    }
    guard let value = Value(rawValue: text) else {
      complainUnknown(what, text, known: (known ?? Array(Value.allCases)).map(\.rawValue))
      return nil
    }
    return value
  }
}

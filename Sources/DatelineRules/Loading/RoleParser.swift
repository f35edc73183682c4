/// Reads the roles of a rule.
struct RoleParser {
  let lexicons: LexiconTable
  /// The canonical names of offices.
  let offices: Set<String>
  /// The family of the rule's event; nil when that is unknown.
  let family: Taxonomy.Family?
  /// Whether the rule is a frame, which captures nothing.
  let isFrame: Bool
  /// Whether to look for what is asked for in vain.
  let isLinting: Bool

  private static let keys = [
    "is", "of", "within", "entity", "lexicon", "contains", "quantity", "unit", "divided", "negative", "role",
    "status", "text", "definite", "quoted", "other", "else", "optional", "slot", "strip", "member", "full",
    "all",
  ]
  private static let quantities = ["MONEY", "PERCENT", "QUANTITY", Role.anyAmount]

  /// The roles in the order of the file.
  func roles(_ node: RuleNode?) -> [Role] {
    guard let node else { return [] }
    return node.pairs.compactMap { name, key, value in
      guard let text = value.text, text.hasPrefix("$") else {
        return role(name, value, at: key.location)
      }
      if let role = value.writtenOut({ role(name, $0, at: key.location) }) { return role }
      value.complainAboutMacro(text)
      return nil
    }
  }

  private func role(_ name: String, _ node: RuleNode, at location: SourceLocation) -> Role {
    node.checkKeys(Self.keys, in: "a role")
    let places = places(node)
    let constraint = constraint(node)
    if isLinting { ConstraintLinter(node: node, places: places, constraint: constraint).check() }
    return Role(
      name: name, places: places, constraint: constraint,
      fallbacks: node["else"]?.texts.compactMap(fallback) ?? [], isOptional: node.flag("optional"),
      isSlot: isSlot(name, node), strip: node["strip"].flatMap { $0.value("strip") },
      member: node["member"].flatMap { $0.value("member") }, isFull: node.flag("full"),
      takesAll: node.flag("all"),
      location: location)
  }

  private func constraint(_ node: RuleNode) -> Role.Constraint {
    Role.Constraint(
      entities: node["entity"]?.elements.compactMap { $0.value("entity class") } ?? [],
      lexicons: lexicons.numbers(named: node["lexicon"]),
      contains: node["contains"].flatMap(lexicons.number),
      quantities: node["quantity"]?.elements.compactMap(quantity) ?? [],
      unit: node["unit"].flatMap(lexicons.number),
      isDivided: node["divided"].map { _ in node.flag("divided") }, isNegative: node.flag("negative"),
      isRole: isRole(node),
      offices: offices(node), statuses: node["status"]?.elements.compactMap { $0.value("status") } ?? [],
      isText: node.flag("text"), isDefinite: node.flag("definite"), isQuoted: node.flag("quoted"),
      isOther: node.flag("other"))
  }

  /// "role: true" takes any office, "role: [CEO, CFO]" those that are named.
  private func isRole(_ node: RuleNode) -> Bool {
    node["role"].map { $0.isSequence ? !$0.elements.isEmpty : node.flag("role") } ?? (node["status"] != nil)
  }

  private func offices(_ node: RuleNode) -> [String] {
    guard let list = node["role"], list.isSequence else { return [] }
    return list.texts.map { name, node in
      if !offices.contains(name) { node.complainUnknown("office", name, known: offices.sorted()) }
      return name
    }
  }

  private func quantity(_ node: RuleNode) -> String? {
    guard let text = node.text else {
      node.complain(.wrongShape, "expected \(Self.quantities.joined(separator: ", ")) or a list of them")
      return nil
    }
    guard !Self.quantities.contains(text) else { return text }
    node.complainUnknown("quantity", text, known: Self.quantities)
    return nil
  }

  /// "theme" and "subject" are no slots: the one helps to match, the other is whom the event is about.
  private func isSlot(_ name: String, _ node: RuleNode) -> Bool {
    guard let slot = node["slot"] else { return name != "theme" && name != "subject" }
    if slot.text != "none" { slot.complain(.unknownAttribute, "'slot' can only be none") }
    return false
  }

  // MARK: Places

  private static let simplePlaces: [String: Role.Place] = [
    "subject": .subject, "object": .object, "second-object": .secondObject, "apposed": .apposed,
    "trigger": .trigger, "in-clause": .inClause, "speaker": .speaker, "content": .content, "holder": .holder,
    "reached": .reached, "governing": .governing,
  ]
  private static let knownPlaces =
    simplePlaces.keys.sorted() + ["pp:with|by", "clause:after|because", "capture:name"]

  private func places(_ node: RuleNode) -> [Role.Place] {
    let within = node["within"].flatMap(reference)
    var places: [Role.Place] = []
    if let name = node["of"].flatMap(reference) { places.append(.linked(name)) }
    let paths = node["is"]?.texts ?? []
    if node["is"] == nil, let within { places.append(.anywhere(within)) }
    return places + paths.compactMap { place($0.text, within: within, at: $0.node) }
  }

  private func reference(_ node: RuleNode) -> String? {
    if node.text == nil { node.complain(.wrongShape, "expected one role") }
    return node.text
  }

  private func place(_ text: String, within: String?, at node: RuleNode) -> Role.Place? {
    if let place = Self.simplePlaces[text] { return place }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let words = parts.count == 2 ? parts[1].split(separator: "|").map(String.init) : []
    switch (parts[0], words.isEmpty) {
    case ("pp", false): return within.map { .within($0, words) } ?? .prepositional(words)
    case ("clause", false):
      if let phrase = words.first(where: { $0.utf8.contains(UInt8(ascii: " ")) }) {
        node.complain(.unknownAttribute, "a clause is opened by one word, not by '\(phrase)'")
      }
      return .clause(words)
    case ("capture", false):
      if isFrame {
        node.complain(.unknownRole, "a frame captures nothing as '\(words[0])'; captures belong to patterns")
      }
      return .capture(words[0])
    case ("pp", true), ("clause", true), ("capture", true):
      node.complain(
        .unknownAttribute, "place '\(parts[0])' needs words, such as \(Self.sample(of: parts[0]))")
    default: node.complainUnknown("place", text, known: Self.knownPlaces)
    }
    return nil
  }

  private static func sample(of place: Substring) -> String {
    knownPlaces.first { $0.hasPrefix(place + ":") }.map { "\"\($0)\"" } ?? ""
  }

  private static let simpleFallbacks: [String: Role.Fallback] = [
    "topic": .topic, "told-topic": .toldTopic, "event-subject": .eventSubject, "last-subject": .lastSubject,
    "last-value": .lastValue, "leading-company": .leadingCompany, "words": .words, "speaker": .speaker,
  ]

  private func fallback(_ text: String, at node: RuleNode) -> Role.Fallback? {
    let parts = text.split(separator: " ").map(String.init)
    switch (parts.first, parts.count) {
    case (let name?, 1) where Self.simpleFallbacks[name] != nil: return Self.simpleFallbacks[name]
    case ("unnamed-owner-of", 2): return .unnamedOwner(parts[1])
    case ("part-owner-of", 2): return .partOwner(parts[1])
    case ("modifiers-of", 2): return .modifiers(parts[1])
    case ("possessor-of", 2): return .possessor(parts[1])
    case ("role-of", 2): return .heldRole(parts[1])
    case ("organisation-of", 2): return .organisation(parts[1])
    case (let name?, 1): return .role(name)
    default:
      node.complainUnknown(
        "fallback", text,
        known: Self.simpleFallbacks.keys.sorted()
          + [
            "modifiers-of", "organisation-of", "part-owner-of", "possessor-of", "role-of", "unnamed-owner-of",
          ])
      return nil
    }
  }
}

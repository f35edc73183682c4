import DatelineModel
import Yams

/// Reads one file of frames and lexicons.
struct FrameFileParser {
  let reader: YAMLReader
  let taxonomy: Taxonomy
  private(set) var frames: [Frame] = []
  private(set) var lexicons: [String: Set<[String]>] = [:]

  init(reader: YAMLReader, taxonomy: Taxonomy) {
    self.reader = reader
    self.taxonomy = taxonomy
  }

  mutating func parse() {
    guard let root = reader.root else { return }
    reader.checkKeys(of: root, known: ["lexicons", "frames"], what: "a rule file")
    for (name, _, value) in reader.pairs(reader.value("lexicons", in: root)) {
      lexicons[name] = Set(
        reader.strings(value).map { $0.lowercased().split(separator: " ").map(String.init) })
    }
    for node in reader.elements(reader.value("frames", in: root)) {
      if let frame = frame(node) { frames.append(frame) }
    }
  }

  private static let frameKeys = [
    "id", "event", "trigger", "roles", "when", "planned-as", "factuality", "presupposed", "time", "examples",
    "counterexamples",
  ]

  private func frame(_ node: Node) -> Frame? {
    reader.checkKeys(of: node, known: Self.frameKeys, what: "a frame")
    guard let id = reader.string(reader.value("id", in: node)) else {
      reader.complain(at: node, "a frame needs an id", code: "missing-id")
      return nil
    }
    let event = event(reader.value("event", in: node), of: node, id: id)
    let roles = reader.pairs(reader.value("roles", in: node)).map { role($0.key, $0.value) }
    checkReferences(roles, in: node)
    let examples = reader.elements(reader.value("examples", in: node)).compactMap {
      example($0, isPositive: true)
    }
    let counterexamples = reader.elements(reader.value("counterexamples", in: node))
      .compactMap { example($0, isPositive: false) }
    if examples.count < 2 {
      reader.complain(
        at: node, "rule '\(id)' needs at least two examples, has \(examples.count)", code: "missing-example")
    }
    if counterexamples.isEmpty {
      reader.complain(at: node, "rule '\(id)' needs a counterexample", code: "missing-counterexample")
    }
    var plannedAs: String?
    if let value = reader.value("planned-as", in: node) { plannedAs = self.event(value, of: node, id: id) }
    return Frame(
      id: id, eventType: event, trigger: trigger(reader.value("trigger", in: node), of: node, id: id),
      roles: roles,
      conditions: conditions(reader.value("when", in: node), roles: roles), plannedAs: plannedAs,
      plainFactuality: reader.value("factuality", in: node).flatMap(factuality),
      isPresupposed: reader.string(reader.value("presupposed", in: node)) == "true",
      takesTime: reader.string(reader.value("time", in: node)) != "none", examples: examples,
      counterexamples: counterexamples,
      location: Frame.Location(file: reader.file, line: node.mark?.line ?? 0))
  }

  private func event(_ value: Node?, of node: Node, id: String) -> String {
    guard let value, let event = reader.string(value) else {
      reader.complain(at: node, "rule '\(id)' needs an event", code: "missing-event")
      return ""
    }
    if !taxonomy.contains(event) {
      let suggestion = taxonomy.eventTypes.closest(to: event).map { ", did you mean '\($0)'?" } ?? ""
      reader.complain(at: value, "unknown event '\(event)'\(suggestion)", code: "unknown-event")
    }
    return event
  }

  private func factuality(_ node: Node) -> Factuality? {
    guard let text = reader.string(node), let value = Factuality(rawValue: text) else {
      reader.complain(at: node, "unknown factuality", code: "unknown-attribute")
      return nil
    }
    return value
  }

  private func trigger(_ node: Node?, of frame: Node, id: String) -> Frame.Trigger {
    guard let node else {
      reader.complain(at: frame, "rule '\(id)' has no trigger", code: "no-anchor")
      return Frame.Trigger(verbs: [], nouns: [], isRole: false)
    }
    reader.checkKeys(of: node, known: ["verb", "noun", "role"], what: "a trigger")
    let trigger = Frame.Trigger(
      verbs: reader.strings(reader.value("verb", in: node)).map { $0.split(separator: " ").map(String.init) },
      nouns: reader.strings(reader.value("noun", in: node)),
      isRole: reader.string(reader.value("role", in: node)) == "true")
    if trigger.verbs.isEmpty, trigger.nouns.isEmpty, !trigger.isRole {
      reader.complain(at: node, "rule '\(id)' has no trigger", code: "no-anchor")
    }
    return trigger
  }

  private func conditions(_ node: Node?, roles: [Role]) -> Frame.Conditions {
    guard let node else {
      return Frame.Conditions(document: nil, hasNoObject: false, needsSince: false, anyOf: [])
    }
    reader.checkKeys(of: node, known: ["document", "object", "time", "any-of"], what: "a condition")
    let document = reader.value("document", in: node)
    if let document { checkLexicons([document]) }
    return Frame.Conditions(
      document: reader.string(document),
      hasNoObject: reader.string(reader.value("object", in: node)) == "none",
      needsSince: reader.string(reader.value("time", in: node)) == "since",
      anyOf: reader.strings(reader.value("any-of", in: node)))
  }

  // MARK: Roles

  private static let roleKeys = [
    "is", "of", "within", "entity", "lexicon", "contains", "quantity", "role", "text", "definite", "else",
    "optional", "slot", "strip",
  ]

  private func role(_ name: String, _ node: Node) -> Role {
    reader.checkKeys(of: node, known: Self.roleKeys, what: "a role")
    func flag(_ key: String) -> Bool { reader.string(reader.value(key, in: node)) == "true" }
    let lexicons = reader.elements(reader.value("lexicon", in: node))
    checkLexicons(lexicons + reader.elements(reader.value("contains", in: node)))
    let entities = reader.elements(reader.value("entity", in: node)).compactMap {
      element -> Role.EntityClass? in
      let text = reader.string(element) ?? ""
      guard let entity = Role.EntityClass(rawValue: text) else {
        let suggestion =
          Role.EntityClass.allCases.map(\.rawValue).closest(to: text).map { ", did you mean '\($0)'?" } ?? ""
        reader.complain(at: element, "unknown entity class '\(text)'\(suggestion)", code: "unknown-attribute")
        return nil
      }
      return entity
    }
    return Role(
      name: name, places: places(node),
      constraint: Role.Constraint(
        entities: entities, lexicons: lexicons.compactMap(reader.string),
        contains: reader.string(reader.value("contains", in: node)),
        quantity: reader.string(reader.value("quantity", in: node)), isRole: flag("role"),
        isText: flag("text"),
        isDefinite: flag("definite")),
      fallbacks: reader.elements(reader.value("else", in: node)).compactMap(fallback),
      isOptional: flag("optional"),
      isSlot: name != "theme" && name != "subject" && reader.string(reader.value("slot", in: node)) != "none",
      strip: reader.string(reader.value("strip", in: node)).flatMap(Role.Strip.init(rawValue:)))
  }

  private func checkLexicons(_ nodes: [Node]) {
    for node in nodes {
      guard let name = reader.string(node), lexicons[name] == nil else { continue }
      let suggestion = Array(lexicons.keys).closest(to: name).map { ", did you mean '\($0)'?" } ?? ""
      reader.complain(at: node, "unknown lexicon '\(name)'\(suggestion)", code: "unknown-lexicon")
    }
  }

  private func places(_ node: Node) -> [Role.Place] {
    let within = reader.string(reader.value("within", in: node))
    var places: [Role.Place] = []
    if let link = reader.string(reader.value("of", in: node)) { places.append(.linked(link)) }
    let paths = reader.elements(reader.value("is", in: node))
    if paths.isEmpty, let within { places.append(.anywhere(within)) }
    for path in paths {
      let text = reader.string(path) ?? ""
      switch text {
      case "subject": places.append(.subject)
      case "object": places.append(.object)
      case "second-object": places.append(.secondObject)
      case "apposed": places.append(.apposed)
      case "trigger": places.append(.trigger)
      case "in-object": places.append(.insideObject)
      default:
        if text.hasPrefix("clause:") {
          places.append(.clause(text.dropFirst(7).split(separator: "|").map(String.init)))
          continue
        }
        guard text.hasPrefix("pp:") else {
          let known = ["subject", "object", "second-object", "apposed", "trigger", "in-object"]
          let suggestion = known.closest(to: text).map { ", did you mean '\($0)'?" } ?? ""
          reader.complain(at: path, "unknown place '\(text)'\(suggestion)", code: "unknown-attribute")
          continue
        }
        let prepositions = text.dropFirst(3).split(separator: "|").map(String.init)
        places.append(within.map { .within($0, prepositions) } ?? .prepositional(prepositions))
      }
    }
    return places
  }

  private func fallback(_ node: Node) -> Role.Fallback? {
    guard let text = reader.string(node) else { return nil }
    let parts = text.split(separator: " ").map(String.init)
    switch (parts.first, parts.count) {
    case ("topic", 1): return .topic
    case ("event-subject", 1): return .eventSubject
    case ("leading-company", 1): return .leadingCompany
    case ("possessor-of", 2): return .possessor(parts[1])
    case ("role-of", 2): return .heldRole(parts[1])
    case ("organisation-of", 2): return .organisation(parts[1])
    case (let name?, 1): return .role(name)
    default:
      reader.complain(at: node, "unknown fallback '\(text)'", code: "unknown-attribute")
      return nil
    }
  }

  /// A role may refer to the roles above it only.
  private func checkReferences(_ roles: [Role], in node: Node) {
    let rolesNode = reader.value("roles", in: node)
    var known: Set<String> = ["trigger"]
    for role in roles {
      var references: [String] = []
      for place in role.places {
        switch place {
        case .linked(let name), .within(let name, _), .anywhere(let name): references.append(name)
        default: break
        }
      }
      for fallback in role.fallbacks {
        switch fallback {
        case .role(let name), .possessor(let name), .heldRole(let name), .organisation(let name):
          references.append(name)
        case .topic, .leadingCompany, .eventSubject: break
        }
      }
      for name in references where !known.contains(name) {
        let suggestion = Array(known).closest(to: name).map { ", did you mean '\($0)'?" } ?? ""
        reader.complain(
          at: reader.value(role.name, in: rolesNode) ?? node,
          "role '\(role.name)' refers to '\(name)', which no role above it defines\(suggestion)",
          code: "unknown-slot")
      }
      known.insert(role.name)
    }
    if !known.contains("subject") {
      reader.complain(at: node, "a frame needs a role 'subject'", code: "missing-subject")
    }
  }

  // MARK: Examples

  private func example(_ node: Node, isPositive: Bool) -> Frame.Example? {
    reader.checkKeys(of: node, known: ["text", "published", "claims"], what: "an example")
    guard let text = reader.string(reader.value("text", in: node)) else {
      reader.complain(at: node, "an example needs a text", code: "missing-text")
      return nil
    }
    var published: CivilDay?
    if let value = reader.value("published", in: node) {
      published = reader.string(value).flatMap { CivilDay($0) }
      if published == nil {
        reader.complain(at: value, "expected a day such as 2021-03-02", code: "bad-date")
      }
    }
    var claims: [[String: String]] = []
    for claim in reader.elements(reader.value("claims", in: node)) {
      var fields: [String: String] = [:]
      for (key, _, value) in reader.pairs(claim) { fields[key] = reader.string(value) }
      claims.append(fields)
    }
    if isPositive, claims.isEmpty {
      reader.complain(at: node, "an example needs claims", code: "missing-example")
    }
    return Frame.Example(text: text, published: published, claims: claims, line: node.mark?.line ?? 0)
  }
}

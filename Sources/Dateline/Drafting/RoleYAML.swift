import DatelineRules

/// Roles as mappings of YAML on one line.
struct RoleYAML {
  /// The lexicons that the roles may name.
  let lexicons: [RuleLexicon]
  /// The number of the first of them.
  let firstLexicon: Int

  /// "{is: object, entity: PERSON, optional: true}".
  func mapping(_ role: Role) -> String {
    var fields: [String] = []
    let paths = role.places.compactMap(Self.path)
    if !paths.isEmpty { fields.append("is: \(Self.list(paths))") }
    for place in role.places {
      if case .linked(let name) = place { fields.append("of: \(name)") }
    }
    let constraint = role.constraint
    if !constraint.entities.isEmpty {
      fields.append("entity: \(Self.list(constraint.entities.map(\.rawValue)))")
    }
    let names = constraint.lexicons.compactMap { number in
      lexicons.indices.contains(number - firstLexicon) ? lexicons[number - firstLexicon].name : nil
    }
    if !names.isEmpty { fields.append("lexicon: \(Self.list(names))") }
    if !constraint.quantities.isEmpty { fields.append("quantity: \(Self.list(constraint.quantities))") }
    if constraint.isRole { fields.append("role: true") }
    if !role.fallbacks.isEmpty {
      fields.append("else: [\(role.fallbacks.compactMap(Self.fallback).joined(separator: ", "))]")
    }
    if role.isOptional { fields.append("optional: true") }
    return "{\(fields.joined(separator: ", "))}"
  }

  private static func list(_ values: [String]) -> String {
    values.count == 1 ? values[0] : "[\(values.joined(separator: ", "))]"
  }

  /// A place under "is"; nil for one that has a key of its own or that no draft uses.
  private static func path(_ place: Role.Place) -> String? {
    switch place {
    case .subject: "subject"
    case .object: "object"
    case .secondObject: "second-object"
    case .apposed: "apposed"
    case .trigger: "trigger"
    case .inClause: "in-clause"
    case .speaker: "speaker"
    case .content: "content"
    case .holder: "holder"
    case .governing: "governing"
    case .reached: "reached"
    case .prepositional(let words): "\"pp:\(words.joined(separator: "|"))\""
    case .linked, .within, .anywhere, .clause, .capture: nil
    }
  }

  /// A fallback; nil for one that no draft uses.
  private static func fallback(_ fallback: Role.Fallback) -> String? {
    switch fallback {
    case .topic: "topic"
    case .leadingCompany: "leading-company"
    case .eventSubject: "event-subject"
    case .lastSubject: "last-subject"
    case .lastValue: "last-value"
    case .toldTopic: "told-topic"
    case .role(let name): name
    default: nil
    }
  }
}

import DatelineModel

/// Reads `taxonomy.yaml`.
enum TaxonomyParser {
  static func parse(_ reader: YAMLReader) -> Taxonomy {
    var families: [String: Taxonomy.Family] = [:]
    for (name, _, node) in reader.pairs(reader.root) {
      reader.checkKeys(of: node, known: ["transitions", "decided", "slots"], what: "a family")
      let transitions = reader.strings(reader.value("transitions", in: node))
      let decided = reader.elements(reader.value("decided", in: node))
      for element in decided {
        guard let transition = reader.string(element), !transitions.contains(transition) else { continue }
        reader.complain(at: element, "unknown transition '\(transition)' of '\(name)'", code: "unknown-event")
      }
      families[name] = Taxonomy.Family(
        transitions: transitions, decided: Set(decided.compactMap(reader.string)),
        slots: reader.strings(reader.value("slots", in: node)))
    }
    return Taxonomy(families: families)
  }
}

/// Reads `lifecycles.yaml`.
enum LifecycleParser {
  static func parse(_ reader: YAMLReader, taxonomy: Taxonomy) -> [String: Lifecycle] {
    var lifecycles: [String: Lifecycle] = [:]
    for (family, keyNode, node) in reader.pairs(reader.root) {
      reader.checkKeys(
        of: node, known: ["key", "order", "outcomes", "compatible", "exclusive", "separate"],
        what: "a lifecycle")
      guard let known = taxonomy.families[family]?.transitions else {
        reader.complain(at: keyNode, "unknown family '\(family)'", code: "unknown-event")
        continue
      }
      func check(_ key: String) {
        for outer in reader.elements(reader.value(key, in: node)) {
          for element in reader.elements(outer) {
            guard let transition = reader.string(element), !known.contains(transition) else { continue }
            let suggestion = known.closest(to: transition).map { ", did you mean '\($0)'?" } ?? ""
            reader.complain(
              at: element, "unknown transition '\(transition)'\(suggestion)", code: "unknown-event")
          }
        }
      }
      for key in ["order", "outcomes", "compatible", "separate"] { check(key) }
      var order: [String: Int] = [:]
      for (stage, group) in reader.elements(reader.value("order", in: node)).enumerated() {
        for transition in reader.strings(group) { order[transition] = stage }
      }
      lifecycles[family] = Lifecycle(
        family: family, keySlots: reader.strings(reader.value("key", in: node)), order: order,
        outcomes: Set(reader.strings(reader.value("outcomes", in: node))),
        compatible: reader.elements(reader.value("compatible", in: node)).map { Set(reader.strings($0)) },
        exclusiveSlots: Set(reader.strings(reader.value("exclusive", in: node))),
        separate: Set(reader.strings(reader.value("separate", in: node))))
    }
    return lifecycles
  }
}

/// Reads `sources.yaml`.
enum SourcePriorsParser {
  static func parse(_ reader: YAMLReader, media: [[String]]) -> SourcePriors {
    var priors: [Origin.Kind: Double] = [:]
    for (name, keyNode, node) in reader.pairs(reader.value("priors", in: reader.root)) {
      guard let kind = Origin.Kind(rawValue: name) else {
        let known = Origin.Kind.allCases.map(\.rawValue)
        let suggestion = known.closest(to: name).map { ", did you mean '\($0)'?" } ?? ""
        reader.complain(
          at: keyNode, "unknown kind of origin '\(name)'\(suggestion)", code: "unknown-attribute")
        continue
      }
      guard let value = reader.string(node).flatMap(Double.init), value > 0, value < 1 else {
        reader.complain(at: node, "expected a probability between 0 and 1, both excluded", code: "bad-number")
        continue
      }
      priors[kind] = value
    }
    let agencies = media.filter { $0.count > 1 && $0[1] == "wire" }.map { $0[0] }
    return SourcePriors(prior: priors, agencies: Set(agencies))
  }
}

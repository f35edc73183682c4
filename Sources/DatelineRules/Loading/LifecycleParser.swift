import DatelineModel

/// Reads `lifecycles.yaml`.
enum LifecycleParser {
  /// The processes of one file, by family.
  static func parse(_ reader: YAMLReader, taxonomy: Taxonomy) -> [String: Lifecycle] {
    guard reader.root != nil else { return [:] }
    var lifecycles: [String: Lifecycle] = [:]
    for (family, keyNode, node) in reader.pairs(reader.root) {
      reader.checkKeys(
        of: node, known: ["key", "order", "outcomes", "compatible", "exclusive", "separate"],
        what: "a lifecycle")
      guard let known = taxonomy.families[family]?.transitions else {
        reader.complain(
          at: keyNode, "unknown family '\(family)'", code: .unknownEvent,
          suggestion: taxonomy.families.keys.closest(to: family))
        continue
      }
      func check(_ key: String) {
        for outer in reader.elements(reader.value(key, in: node)) {
          for element in reader.elements(outer) {
            guard let transition = reader.string(element), !known.contains(transition) else { continue }
            reader.complain(
              at: element, "unknown transition '\(transition)'", code: .unknownEvent,
              suggestion: known.closest(to: transition))
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

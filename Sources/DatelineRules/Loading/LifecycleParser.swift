import DatelineModel

/// Reads `lifecycles.yaml`.
enum LifecycleParser {
  /// The processes of one file, by family.
  static func parse(_ reader: YAMLReader, taxonomy: Taxonomy) -> [String: Lifecycle] {
    guard reader.root != nil else { return [:] }
    var lifecycles: [String: Lifecycle] = [:]
    for (family, keyNode, node) in reader.pairs(reader.root) {
      reader.checkKeys(
        of: node,
        known: [
          "key", "order", "outcomes", "compatible", "exclusive", "separate", "whole", "apart", "once",
          "levels",
          "figure", "topic", "chains", "ends",
        ],
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
      for key in ["order", "outcomes", "compatible", "separate", "once", "levels", "chains"] { check(key) }
      var ends: [String: Set<String>] = [:]
      for (transition, key, ended) in reader.pairs(reader.value("ends", in: node)) {
        for (name, place) in [(transition, key)]
          + reader.elements(ended).map({ (reader.string($0) ?? "", $0) })
        where !known.contains(name) {
          reader.complain(
            at: place, "unknown transition '\(name)'", code: .unknownEvent,
            suggestion: known.closest(to: name))
        }
        ends[transition] = Set(reader.strings(ended))
      }
      var order: [String: Int] = [:]
      for (stage, group) in reader.elements(reader.value("order", in: node)).enumerated() {
        for transition in reader.strings(group) { order[transition] = stage }
      }
      lifecycles[family] = Lifecycle(
        family: family, keySlots: reader.strings(reader.value("key", in: node)), order: order,
        outcomes: Set(reader.strings(reader.value("outcomes", in: node))),
        compatible: reader.elements(reader.value("compatible", in: node)).map { Set(reader.strings($0)) },
        exclusiveSlots: Set(reader.strings(reader.value("exclusive", in: node))),
        separate: Set(reader.strings(reader.value("separate", in: node))),
        wholeSlots: Set(reader.strings(reader.value("whole", in: node))),
        apartSlots: Set(reader.strings(reader.value("apart", in: node))),
        once: Set(reader.strings(reader.value("once", in: node))),
        levels: Set(reader.strings(reader.value("levels", in: node))),
        figureSlot: reader.value("figure", in: node).flatMap { reader.string($0) },
        topicSlot: reader.value("topic", in: node).flatMap { reader.string($0) },
        chains: reader.elements(reader.value("chains", in: node)).map { reader.strings($0) }, ends: ends)
    }
    return lifecycles
  }
}

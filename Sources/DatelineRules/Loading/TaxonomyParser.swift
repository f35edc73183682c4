import DatelineModel

/// Reads `taxonomy.yaml`, the built-in one and those of users, which add to it.
struct TaxonomyParser {
  private var families: [String: Taxonomy.Family] = [:]

  /// Everything read so far.
  var taxonomy: Taxonomy { Taxonomy(families: families) }

  /// Adds the families of a file; a family that is known gets further transitions and slots.
  mutating func add(_ reader: YAMLReader) {
    guard reader.root != nil else { return }
    for (name, _, node) in reader.pairs(reader.root) {
      reader.checkKeys(
        of: node,
        known: ["transitions", "decided", "lasting", "states", "spoken", "ahead", "measured", "slots"],
        what: "a family"
      )
      let before = families[name]
      let transitions = Self.union(
        before?.transitions, reader.strings(reader.value("transitions", in: node)))
      let decided = reader.elements(reader.value("decided", in: node))
      let lasting = reader.elements(reader.value("lasting", in: node))
      let states = reader.elements(reader.value("states", in: node))
      let spoken = reader.elements(reader.value("spoken", in: node))
      for element in decided + lasting + states + spoken {
        guard let transition = reader.string(element), !transitions.contains(transition) else { continue }
        reader.complain(
          at: element, "unknown transition '\(transition)' of '\(name)'", code: .unknownEvent,
          suggestion: transitions.closest(to: transition))
      }
      var ahead = before?.ahead ?? [:]
      for (transition, key, value) in reader.pairs(reader.value("ahead", in: node)) {
        guard transitions.contains(transition), let factuality = reader.string(value).flatMap(Factuality.init)
        else {
          reader.complain(
            at: key, "expected one of the transitions of '\(name)' with a factuality", code: .unknownEvent)
          continue
        }
        ahead[transition] = factuality
      }
      let slots = Self.union(before?.slots, reader.strings(reader.value("slots", in: node)))
      families[name] = Taxonomy.Family(
        transitions: transitions,
        decided: (before?.decided ?? []).union(decided.compactMap(reader.string)),
        lasting: (before?.lasting ?? []).union(lasting.compactMap(reader.string)),
        states: (before?.states ?? []).union(states.compactMap(reader.string)),
        spoken: (before?.spoken ?? []).union(spoken.compactMap(reader.string)), ahead: ahead,
        measured: measured(reader, node, slots) ?? before?.measured, slots: slots)
    }
  }

  /// The slot that names what figures measure.
  private func measured(_ reader: YAMLReader, _ node: YAMLNode, _ slots: [String]) -> String? {
    guard let value = reader.value("measured", in: node), let slot = reader.string(value) else { return nil }
    if slots.contains(slot) { return slot }
    reader.complain(
      at: value, "unknown slot '\(slot)'", code: .unknownSlot, suggestion: slots.closest(to: slot))
    return nil
  }

  private static func union(_ before: [String]?, _ added: [String]) -> [String] {
    let before = before ?? []
    return before + added.filter { !before.contains($0) }
  }
}

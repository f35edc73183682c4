import DatelineModel

/// The entities that people name as subjects: those that are known by the name or id, and new ones.
struct SubjectNames {
  /// All entities, sorted by id.
  let entities: [Entity]
  private let ids: [String: String]

  /// - Parameters:
  ///   - texts: names or ids.
  ///   - resolver: the entities that documents name.
  init(_ texts: [String], among resolver: EntityResolver) {
    guard !texts.isEmpty else {
      (entities, ids) = (resolver.entities, [:])
      return
    }
    var known: [String: String] = [:]
    for entity in resolver.entities {
      for name in entity.aliases where known[name] == nil { known[name] = entity.id }
    }
    for entity in resolver.entities { known[entity.name] = entity.id }
    let entityIDs = Set(resolver.entities.map(\.id))
    var ids: [String: String] = [:]
    var added: [String: Entity] = [:]
    for text in texts.sorted() {
      let name = text.hasPrefix("e:") ? String(text.dropFirst(2)) : text
      let id = resolver.resolve(text.hasPrefix("e:") ? text : Entity.identifier(forName: text))
      ids[text] = entityIDs.contains(id) ? id : known[name] ?? id
      if !entityIDs.contains(id), known[name] == nil {
        added[id] = Entity(id: id, name: name, kind: .company)
      }
    }
    self.ids = ids
    entities = (resolver.entities + added.values).sorted { $0.id < $1.id }
  }

  /// The id of the entity that a text names.
  func id(_ text: String) -> String { ids[text] ?? text }
}

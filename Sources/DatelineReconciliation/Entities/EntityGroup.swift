import DatelineModel

/// Makes one entity of several that are one.
enum EntityGroup {
  /// Whether `first` is the fuller of two names of one entity: more words, then more letters, then the alphabet.
  static func isFuller(_ first: Entity, _ second: Entity) -> Bool {
    let left = first.name.split(separator: " ").count
    let right = second.name.split(separator: " ").count
    return (-left, -first.name.count, first.name, first.id) < (
      -right, -second.name.count, second.name, second.id
    )
  }

  /// The entity with the id of the fullest name, or of the entry it is known by, and everything that the members say.
  static func merge(_ members: [Entity], known: KnownEntity? = nil) -> Entity {
    let main = members.min(by: isFuller) ?? members[0]
    let id = known?.entityID ?? main.id
    let name = known?.name ?? main.name
    let names = Set(members.flatMap { [$0.name] + $0.aliases } + (known?.aliases ?? []))
    var identifiers = known?.identifiers ?? [:]
    for member in members.sorted(by: { $0.id < $1.id }) {
      identifiers.merge(member.identifiers) { first, _ in first }
    }
    let former = Set(members.flatMap { [$0.id] + $0.mergedFrom }).subtracting([id])
    return Entity(
      id: id, name: name, kind: known?.kind ?? kind(of: members), aliases: names.subtracting([name]).sorted(),
      identifiers: identifiers, mergedFrom: former.sorted())
  }

  /// The kind of what members are one.
  ///
  /// A unit is a company that somebody owns: the narrower kind wins over the default. A firm that is called like its founder
  /// is no person.
  private static func kind(of members: [Entity]) -> Entity.Kind {
    let all = members.map(\.kind)
    let isFirm = all.contains(.company) || all.contains(.unit)
    let kinds = isFirm ? all.filter { $0 != .person } : all
    let narrower = Entity.Kind.allCases.filter { $0 != .company && kinds.contains($0) }
    return narrower.max { first, second in
      (kinds.count { $0 == first }, second.rawValue) < (kinds.count { $0 == second }, first.rawValue)
    } ?? .company
  }
}

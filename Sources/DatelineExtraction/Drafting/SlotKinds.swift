import DatelineRules

/// What the slots of the families hold, as the rules so far use them.
struct SlotKinds {
  /// What words can be.
  enum Kind: Hashable {
    case entity(Role.EntityClass)
    case quantity(String)
    case office

    /// The name of a slot that no family lists.
    var name: String {
      switch self {
      case .entity(let entity): entity.rawValue.lowercased()
      case .quantity(let kind): kind.lowercased()
      case .office: "role"
      }
    }
  }

  private let taxonomy: Taxonomy
  private var kinds: [String: Set<Kind>] = [:]
  private var familyKinds: [String: [String: Set<Kind>]] = [:]

  /// - Complexity: O(n) in the roles of all rules.
  init(_ rules: [CompiledRule], taxonomy: Taxonomy) {
    self.taxonomy = taxonomy
    for rule in rules.map(\.rule) {
      for role in rule.roles where role.isSlot {
        let found = Self.kinds(of: role.constraint)
        kinds[role.name, default: []].formUnion(found)
        familyKinds[rule.family, default: [:]][role.name, default: []].formUnion(found)
      }
    }
  }

  private static func kinds(of constraint: Role.Constraint) -> Set<Kind> {
    var kinds = Set(constraint.entities.map { Kind.entity(organisation($0)) })
    kinds.formUnion(constraint.quantities.map(Kind.quantity))
    if constraint.isRole { kinds.insert(.office) }
    return kinds
  }

  /// A company or unit is taken as any organisation is.
  private static func organisation(_ entity: Role.EntityClass) -> Role.EntityClass {
    switch entity {
    case .company, .unit, .union, .authority: .organisation
    case .organisation, .person, .place, .product, .medium, .index: entity
    }
  }

  /// The slot for words of a kind: the first of the family that rules use so and that is free, else one named by the kind.
  func slot(for kind: Kind, family: String?, taken: Set<String>) -> String {
    let slots = family.flatMap { taxonomy.families[$0]?.slots } ?? []
    let free = slots.filter { !taken.contains($0) }
    let inFamily = family.flatMap { familyKinds[$0] } ?? [:]
    if let slot = free.first(where: { inFamily[$0]?.contains(kind) ?? false })
      ?? free.first(where: { kinds[$0]?.contains(kind) ?? false })
    {
      return slot
    }
    guard taken.contains(kind.name) else { return kind.name }
    return (2...).lazy.map { "\(kind.name)_\($0)" }.first { !taken.contains($0) } ?? kind.name
  }
}

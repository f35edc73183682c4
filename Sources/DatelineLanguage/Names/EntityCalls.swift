/// The words by which a document calls its entities: nouns ("unit") and what modifies them ("software").
struct EntityCalls {
  private var slots: [UInt64] = []
  private var count = 0

  /// How a word is used for an entity.
  private enum Use: UInt64 {
    case noun = 1
    case modifier, anyModifier
    case place, kind
  }

  /// Notes that a noun describes an entity.
  mutating func add(noun: Word, of entity: Int) { insert(key(.noun, entity, noun)) }

  /// Notes that a word stands in the name of an entity.
  mutating func add(nameWord: Word, of entity: Int) { insert(key(.modifier, entity, nameWord)) }

  /// Notes that a word stands before a noun that describes an entity.
  mutating func add(modifier: Word, of entity: Int) {
    insert(key(.modifier, entity, modifier))
    insert(key(.anyModifier, entity, .none))
  }

  /// Notes that an entity is at home in a place.
  mutating func add(place: Int, of entity: Int) { insert(key(.place, entity, place)) }

  /// Notes that a noun that tells a kind of firm means an entity.
  mutating func addKind(of entity: Int) { insert(key(.kind, entity, .none)) }

  /// Whether some noun that tells a kind of firm means the entity.
  func hasKind(_ entity: Int) -> Bool { contains(key(.kind, entity, .none)) }

  /// Whether the entity is at home in the place.
  func has(place: Int, of entity: Int) -> Bool { contains(key(.place, entity, place)) }

  /// Whether the document describes the entity by the noun.
  func has(noun: Word, of entity: Int) -> Bool { contains(key(.noun, entity, noun)) }

  /// Whether the word modified a noun for the entity or stands in its name.
  func has(modifier: Word, of entity: Int) -> Bool { contains(key(.modifier, entity, modifier)) }

  /// Whether any word modified a noun for the entity.
  func hasModifiers(of entity: Int) -> Bool { contains(key(.anyModifier, entity, .none)) }

  private func key(_ use: Use, _ entity: Int, _ word: Word) -> UInt64 { key(use, entity, Int(word.index)) }

  private func key(_ use: Use, _ entity: Int, _ other: Int) -> UInt64 {
    use.rawValue << 61 | UInt64(entity) << 32 | UInt64(other)
  }

  private func contains(_ key: UInt64) -> Bool {
    guard !slots.isEmpty else { return false }
    return slots[slot(of: key)] == key
  }

  private mutating func insert(_ key: UInt64) {
    if count * 2 >= slots.count { grow() }
    let slot = slot(of: key)
    guard slots[slot] != key else { return }
    slots[slot] = key
    count += 1
  }

  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: max(32, old.count * 2))
    for key in old where key != 0 { slots[slot(of: key)] = key }
  }
}

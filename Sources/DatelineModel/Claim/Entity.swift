/// Somebody or something that claims are about.
public struct Entity: Hashable, Sendable {
  /// An identifier made from the normalised name: see ``identifier(forName:)``.
  public let id: String
  /// The fullest name that the documents give.
  public let name: String
  /// What it is.
  public let kind: Kind
  /// Other names seen, sorted, without ``name``.
  public let aliases: [String]
  /// Identifiers from a knowledge file, by scheme ("wikidata", "lei").
  public let identifiers: [String: String]
  /// The ids of entities that this one absorbed, sorted.
  public let mergedFrom: [String]

  /// What an entity is.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case company, unit, person, union, authority, publisher, place, product, index, other
  }

  /// Makes an entity.
  public init(
    id: String, name: String, kind: Kind, aliases: [String] = [], identifiers: [String: String] = [:],
    mergedFrom: [String] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.identifiers = identifiers
    self.mergedFrom = mergedFrom
  }

  /// The identifier of a name: "e:" and the name's letters and digits in lower case, joined by hyphens.
  ///
  /// "Halden Group" gives "e:halden-group". Letters outside ASCII are kept, so that no two scripts collide.
  public static func identifier(forName name: String) -> String {
    var id = "e:"
    var pendingHyphen = false
    for character in name.lowercased() {
      if character.isLetter || character.isNumber {
        if pendingHyphen { id.append("-") }
        id.append(character)
        pendingHyphen = false
      } else if id.count > 2, character != "'", character != "’" {
        pendingHyphen = true
      }
    }
    return id
  }
}

extension Entity: Codable {
  enum CodingKeys: String, CodingKey {
    case id, name, kind, aliases, identifiers
    case mergedFrom = "merged_from"
  }

  /// Reads the object form; only id, name and kind are needed.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    name = try container.decode(String.self, forKey: .name)
    kind = try container.decode(Kind.self, forKey: .kind)
    aliases = try container.decodeIfPresent([String].self, forKey: .aliases) ?? []
    identifiers = try container.decodeIfPresent([String: String].self, forKey: .identifiers) ?? [:]
    mergedFrom = try container.decodeIfPresent([String].self, forKey: .mergedFrom) ?? []
  }

  /// Writes the object form; empty lists are left out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(name, forKey: .name)
    try container.encode(kind, forKey: .kind)
    if !aliases.isEmpty { try container.encode(aliases, forKey: .aliases) }
    if !identifiers.isEmpty { try container.encode(identifiers, forKey: .identifiers) }
    if !mergedFrom.isEmpty { try container.encode(mergedFrom, forKey: .mergedFrom) }
  }
}

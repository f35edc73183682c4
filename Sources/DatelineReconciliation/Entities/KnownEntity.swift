import DatelineModel

/// One line of a knowledge file: somebody or something with names and identifiers that a user vouches for.
public struct KnownEntity: Hashable, Sendable, Codable {
  /// The identifier that facts use, for example "Q12345"; nil takes the first of ``identifiers`` by scheme, else the name's.
  public let id: String?
  /// The name that facts show.
  public let name: String
  /// Other names by which documents know it.
  public let aliases: [String]
  /// What it is; nil fits any kind.
  public let kind: Entity.Kind?
  /// Identifiers by scheme ("wikidata", "lei").
  public let identifiers: [String: String]

  /// Makes an entry.
  public init(
    id: String? = nil, name: String, aliases: [String] = [], kind: Entity.Kind? = nil,
    identifiers: [String: String] = [:]
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.identifiers = identifiers
  }

  /// Reads the object form; only `name` is needed.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try container.decodeIfPresent(String.self, forKey: .id),
      name: try container.decode(String.self, forKey: .name),
      aliases: try container.decodeIfPresent([String].self, forKey: .aliases) ?? [],
      kind: try container.decodeIfPresent(Entity.Kind.self, forKey: .kind),
      identifiers: try container.decodeIfPresent([String: String].self, forKey: .identifiers) ?? [:])
  }

  /// The id that entities take which are known by this entry.
  var entityID: String {
    let given = id ?? identifiers.min { $0.key < $1.key }?.value
    guard let given else { return Entity.identifier(forName: name) }
    return given.hasPrefix("e:") ? given : "e:" + given
  }
}

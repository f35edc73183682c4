/// The reconciled facts of a run, with everything they rest on: the content of `facts.json`.
///
/// Every list is sorted by id, so that the same input in any order gives the same bytes.
public struct FactSet: Hashable, Sendable {
  /// The value of the `schema` key.
  public static let schema = "dateline-facts/1"

  /// When the set was made, in RFC 3339; only on request, so that equal input gives equal bytes.
  public var generatedAt: String?
  /// What made the set.
  public let generator: Generator
  /// Everybody and everything that the claims name.
  public let entities: [Entity]
  /// The documents that were read.
  public let documents: [DocumentSummary]
  /// Where information first came from.
  public let origins: [Origin]
  /// What single documents say.
  public let claims: [Claim]
  /// What is left after reconciliation.
  public let facts: [Fact]
  /// What people have decided.
  public let decisions: [Decision]

  /// The program, its version and the digest of the rules it used.
  public struct Generator: Hashable, Sendable, Codable {
    /// The program's name.
    public let name: String
    /// The program's version.
    public let version: String
    /// The hexadecimal SHA-256 of all rule files.
    public let rulesDigest: String

    enum CodingKeys: String, CodingKey {
      case name, version
      case rulesDigest = "rules_digest"
    }

    /// Makes a generator.
    public init(name: String = "dateline", version: String, rulesDigest: String) {
      self.name = name
      self.version = version
      self.rulesDigest = rulesDigest
    }
  }

  /// Makes a fact set; the lists are sorted by id.
  public init(
    generator: Generator, entities: [Entity], documents: [DocumentSummary], origins: [Origin],
    claims: [Claim], facts: [Fact], decisions: [Decision] = [], generatedAt: String? = nil
  ) {
    self.generatedAt = generatedAt
    self.generator = generator
    self.entities = entities.sorted { $0.id < $1.id }
    self.documents = documents.sorted { $0.id < $1.id }
    self.origins = origins.sorted { $0.id < $1.id }
    self.claims = claims.sorted { $0.id < $1.id }
    self.facts = facts.sorted { $0.id < $1.id }
    self.decisions = decisions
  }
}

extension FactSet: Codable {
  enum CodingKeys: String, CodingKey {
    case schema
    case generatedAt = "generated_at"
    case generator, entities, documents, origins, claims, facts, decisions
  }

  /// Reads a fact set.
  ///
  /// - Throws: `DecodingError` when the schema is another or a value does not fit.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let schema = try container.decode(String.self, forKey: .schema)
    guard schema == Self.schema else {
      throw DecodingError.dataCorruptedError(
        forKey: .schema, in: container,
        debugDescription: "unknown schema '\(schema)', expected '\(Self.schema)'")
    }
    self.init(
      generator: try container.decode(Generator.self, forKey: .generator),
      entities: try container.decode([Entity].self, forKey: .entities),
      documents: try container.decode([DocumentSummary].self, forKey: .documents),
      origins: try container.decode([Origin].self, forKey: .origins),
      claims: try container.decode([Claim].self, forKey: .claims),
      facts: try container.decode([Fact].self, forKey: .facts),
      decisions: try container.decode([Decision].self, forKey: .decisions),
      generatedAt: try container.decodeIfPresent(String.self, forKey: .generatedAt))
  }

  /// Writes the form of `reconciled.schema.json`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.schema, forKey: .schema)
    try container.encodeIfPresent(generatedAt, forKey: .generatedAt)
    try container.encode(generator, forKey: .generator)
    try container.encode(entities, forKey: .entities)
    try container.encode(documents, forKey: .documents)
    try container.encode(origins, forKey: .origins)
    try container.encode(claims, forKey: .claims)
    try container.encode(facts, forKey: .facts)
    try container.encode(decisions, forKey: .decisions)
  }
}

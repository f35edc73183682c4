/// When something happened, holds or is due, as precisely as the words say and no more.
///
/// ``edtf`` and the two inclusive day bounds always tell the same; the words and what they were counted from
/// are kept beside them.
public struct TimeValue: Hashable, Sendable {
  /// The value in EDTF (ISO 8601-2), for example "2025-07", "2025-22", "../2025".
  public let edtf: String
  /// The first day that the value may mean; 0001-01-01 when the start is open.
  public let earliest: CivilDay
  /// The last day that the value may mean; 9999-12-31 when the end is open.
  public let latest: CivilDay
  /// The precision of the words.
  public let granularity: Granularity
  /// What the time says about the claim; nil for a document's own dates.
  public let role: Role?
  /// The words, verbatim.
  public let asWritten: String?
  /// What a relative time was counted from: a date, "publication", or the words of another event.
  public let anchor: String?
  /// How the value was found.
  public let basis: Basis?
  /// How the claim lies to the value.
  public let relation: Relation?
  /// False when the words are relative and their anchor is unknown.
  public let resolved: Bool

  /// What a time says about a claim.
  public enum Role: String, Codable, Sendable, CaseIterable {
    case eventTime = "event_time"
    case stateStart = "state_start"
    case stateEnd = "state_end"
    case asOf = "as_of"
    case period, deadline, forecast
    case stateOfKnowledge = "state_of_knowledge"
  }

  /// How a time was found.
  public enum Basis: String, Codable, Sendable, CaseIterable {
    case explicit, relative, inherited, publication, inferred
  }

  /// How a claim lies to its time.
  public enum Relation: String, Codable, Sendable, CaseIterable {
    case on, by, before, after, since, until, during
  }

  /// Makes a time from an EDTF value, whose bounds and granularity it takes unless others are given.
  public init(
    _ value: EDTF, bounds: DayInterval? = nil, granularity: Granularity? = nil, role: Role? = nil,
    asWritten: String? = nil, anchor: String? = nil, basis: Basis? = nil, relation: Relation? = nil,
    resolved: Bool = true
  ) {
    let bounds = bounds ?? value.bounds
    self.edtf = value.description
    self.earliest = bounds.earliest
    self.latest = bounds.latest
    self.granularity = granularity ?? value.granularity
    self.role = role
    self.asWritten = asWritten
    self.anchor = anchor
    self.basis = basis
    self.relation = relation
    self.resolved = resolved
  }

  /// The inclusive bounds.
  public var bounds: DayInterval { DayInterval(earliest: earliest, latest: latest) }

  /// The same value with another role, relation or basis; nil keeps what it has.
  public func with(role: Role? = nil, relation: Relation? = nil, basis: Basis? = nil) -> TimeValue {
    TimeValue(
      copying: self, role: role ?? self.role, relation: relation ?? self.relation, basis: basis ?? self.basis)
  }

  init(
    edtf: String, earliest: CivilDay, latest: CivilDay, granularity: Granularity, role: Role?,
    asWritten: String?,
    anchor: String?, basis: Basis?, relation: Relation?, resolved: Bool
  ) {
    self.edtf = edtf
    self.earliest = earliest
    self.latest = latest
    self.granularity = granularity
    self.role = role
    self.asWritten = asWritten
    self.anchor = anchor
    self.basis = basis
    self.relation = relation
    self.resolved = resolved
  }

  private init(copying other: TimeValue, role: Role?, relation: Relation?, basis: Basis?) {
    edtf = other.edtf
    earliest = other.earliest
    latest = other.latest
    granularity = other.granularity
    self.role = role
    asWritten = other.asWritten
    anchor = other.anchor
    self.basis = basis
    self.relation = relation
    resolved = other.resolved
  }
}

extension TimeValue: Codable {
  enum CodingKeys: String, CodingKey {
    case edtf, earliest, latest, granularity, role
    case asWritten = "as_written"
    case anchor, basis, relation, resolved
  }

  /// Reads the object form of `reconciled.schema.json`; `resolved` is true when absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    edtf = try container.decode(String.self, forKey: .edtf)
    earliest = try container.decode(CivilDay.self, forKey: .earliest)
    latest = try container.decode(CivilDay.self, forKey: .latest)
    granularity = try container.decode(Granularity.self, forKey: .granularity)
    role = try container.decodeIfPresent(Role.self, forKey: .role)
    asWritten = try container.decodeIfPresent(String.self, forKey: .asWritten)
    anchor = try container.decodeIfPresent(String.self, forKey: .anchor)
    basis = try container.decodeIfPresent(Basis.self, forKey: .basis)
    relation = try container.decodeIfPresent(Relation.self, forKey: .relation)
    resolved = try container.decodeIfPresent(Bool.self, forKey: .resolved) ?? true
  }

  /// Writes the object form of `reconciled.schema.json`; `resolved` only when false.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(edtf, forKey: .edtf)
    try container.encode(earliest, forKey: .earliest)
    try container.encode(latest, forKey: .latest)
    try container.encode(granularity, forKey: .granularity)
    try container.encodeIfPresent(role, forKey: .role)
    try container.encodeIfPresent(asWritten, forKey: .asWritten)
    try container.encodeIfPresent(anchor, forKey: .anchor)
    try container.encodeIfPresent(basis, forKey: .basis)
    try container.encodeIfPresent(relation, forKey: .relation)
    if !resolved { try container.encode(false, forKey: .resolved) }
  }
}

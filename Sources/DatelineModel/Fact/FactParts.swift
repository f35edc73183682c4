/// How a claim stands to a fact.
public struct ClaimLink: Hashable, Sendable, Codable {
  /// The claim's id.
  public let claim: String
  /// How it relates.
  public let relation: Relation
  /// What a reader should know about the relation.
  public let note: String?

  /// The ways in which a claim stands to a fact.
  public enum Relation: String, Codable, Sendable, CaseIterable {
    case supports, refines, generalises, contradicts, duplicates, supersedes
    case supersededBy = "superseded_by"
    case retracts, context
  }

  /// Makes a link.
  public init(claim: String, relation: Relation, note: String? = nil) {
    self.claim = claim
    self.relation = relation
    self.note = note
  }
}

/// One independent origin's part in a fact's confidence: weight = ln(prior / (1 − prior)) × factor.
public struct ConfidenceTerm: Hashable, Sendable, Codable {
  /// The origin's id.
  public let origin: String
  /// The origin's prior, 0…1.
  public let prior: Double
  /// Extraction confidence × hedge of the origin's best claim, 0…1.
  public let factor: Double
  /// The term itself, in log odds.
  public let weight: Double
  /// The rival value that the term speaks for; nil when it speaks for the fact.
  public let rival: String?

  enum CodingKeys: String, CodingKey {
    case origin, prior, factor, weight
    case rival = "for"
  }

  /// Makes a term.
  public init(origin: String, prior: Double, factor: Double, weight: Double, rival: String? = nil) {
    self.origin = origin
    self.prior = prior
    self.factor = factor
    self.weight = weight
    self.rival = rival
  }
}

/// What stands behind one slot of a fact.
public struct SlotSupport: Hashable, Sendable, Codable {
  /// The slot's value; for "time" its EDTF string.
  public let value: SlotValue
  /// How well it is supported.
  public let status: Status
  /// The claims that give this value, sorted.
  public let claims: [String]
  /// The probability that the value is right, 0…1.
  public let confidence: Double
  /// What a reader should know.
  public let note: String?

  /// How well a slot is supported.
  public enum Status: String, Codable, Sendable, CaseIterable {
    case verified, corroborated
    case singleSource = "single_source"
    case singleOrigin = "single_origin"
    case disputed, inferred
  }

  /// Makes a slot's support.
  public init(
    value: SlotValue, status: Status, claims: [String], confidence: Double, note: String? = nil
  ) {
    self.value = value
    self.status = status
    self.claims = claims
    self.confidence = confidence
    self.note = note
  }
}

/// A value that claims gave for a slot and the fact does not hold.
public struct RejectedValue: Hashable, Sendable, Codable {
  /// The slot, "time" or "event_type".
  public let slot: String
  /// The value.
  public let value: SlotValue
  /// The claims that give it, sorted.
  public let claims: [String]
  /// Why it was not chosen.
  public let why: String

  /// Makes a rejected value.
  public init(slot: String, value: SlotValue, claims: [String], why: String) {
    self.slot = slot
    self.value = value
    self.claims = claims
    self.why = why
  }
}

import Foundation

/// A person's judgement; the log of decisions only grows, and the newest not undone wins.
public struct Decision: Hashable, Sendable, Codable {
  /// An identifier unique in the log.
  public let id: String
  /// When it was made, in RFC 3339.
  public let at: String
  /// Who made it.
  public let by: String
  /// What it is about.
  public let target: Target
  /// What was decided.
  public let decision: Verdict
  /// The value of an edit or a preference.
  public let value: SlotValue?
  /// Why, in the reviewer's words.
  public let reason: String?
  /// The id of the decision that this one undoes.
  public let undoes: String?
  /// What the reviewer saw.
  public let basis: Basis?

  /// What a decision is about.
  public struct Target: Hashable, Sendable, Codable {
    /// The kind of target.
    public let kind: Kind
    /// The ids of the target or pair.
    public let ids: [String]?
    /// The slot, when one slot is meant.
    public let slot: String?
    /// Where the words stood, so that the decision survives re-extraction.
    public let anchor: Anchor?

    /// The kinds of target.
    public enum Kind: String, Codable, Sendable, CaseIterable {
      case claim, fact, slot
      case claimPair = "claim_pair"
      case originPair = "origin_pair"
      case entityPair = "entity_pair"
      case source
    }

    /// Makes a target.
    public init(kind: Kind, ids: [String]? = nil, slot: String? = nil, anchor: Anchor? = nil) {
      self.kind = kind
      self.ids = ids
      self.slot = slot
      self.anchor = anchor
    }
  }

  /// Where the words of a decision stood.
  public struct Anchor: Hashable, Sendable, Codable {
    /// The hash of the document's text.
    public let sha256: String?
    /// The words.
    public let quote: String?
    /// What stood before.
    public let prefix: String?
    /// What stood after.
    public let suffix: String?
    /// The event type of the claim.
    public let eventType: String?

    enum CodingKeys: String, CodingKey {
      case sha256, quote, prefix, suffix
      case eventType = "event_type"
    }

    /// Makes an anchor.
    public init(
      sha256: String?, quote: String?, prefix: String?, suffix: String?, eventType: String?
    ) {
      self.sha256 = sha256
      self.quote = quote
      self.prefix = prefix
      self.suffix = suffix
      self.eventType = eventType
    }
  }

  /// What can be decided.
  public enum Verdict: String, Codable, Sendable, CaseIterable {
    case accept, reject, edit
    case preferValue = "prefer_value"
    case sameEvent = "same_event"
    case differentEvent = "different_event"
    case sameOrigin = "same_origin"
    case independent
    case sameEntity = "same_entity"
    case differentEntity = "different_entity"
    case supersede, retract, `defer`, undo
  }

  /// A digest of what the reviewer saw.
  public struct Basis: Hashable, Sendable, Codable {
    /// What the fact held, as one line of JSON: its slots, `event_type`, `time`, and `polarity` when it was negative.
    public let factDigest: String?
    /// The claims of the fact.
    public let claims: [String]?

    enum CodingKeys: String, CodingKey {
      case factDigest = "fact_digest"
      case claims
    }

    /// Makes a basis.
    public init(factDigest: String?, claims: [String]?) {
      self.factDigest = factDigest
      self.claims = claims
    }

    /// What a reviewer sees of a fact.
    public init(_ fact: Fact) {
      var values = fact.slots
      values["event_type"] = .text(fact.eventType)
      values["time"] = fact.time.map { .text($0.edtf) }
      if fact.polarity == .negative { values["polarity"] = .text(fact.polarity.rawValue) }
      let line = (try? StableJSON.data(values, indented: false)).map {
        String(decoding: $0.dropLast(), as: UTF8.self)
      }
      self.init(factDigest: line, claims: fact.claims.map(\.claim))
    }

    /// What the fact held; empty when the digest does not say so.
    public var values: [String: SlotValue] {
      factDigest.flatMap { try? StableJSON.decode([String: SlotValue].self, from: Data($0.utf8)) } ?? [:]
    }
  }

  /// What decisions are put in order by: ``at`` without the mark of its zone, which would put a moment before the
  /// fractions of its second; of one moment by id.
  public var order: (moment: String, id: String) { (at.hasSuffix("Z") ? String(at.dropLast()) : at, id) }

  /// Makes a decision.
  public init(
    id: String, at: String, by: String, target: Target, decision: Verdict, value: SlotValue? = nil,
    reason: String? = nil, undoes: String? = nil, basis: Basis? = nil
  ) {
    self.id = id
    self.at = at
    self.by = by
    self.target = target
    self.decision = decision
    self.value = value
    self.reason = reason
    self.undoes = undoes
    self.basis = basis
  }
}

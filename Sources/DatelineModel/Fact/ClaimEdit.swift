/// What a person makes of one part of a claim: a slot, or one of ``parts``.
public struct ClaimEdit: Sendable {
  /// The parts of a claim that are edited like slots, their values given as text: a time in EDTF, an event type, the name or id of an
  /// entity, `positive` or `negative`, a factuality.
  public static let parts: Set<String> = ["time", "event_type", "subject", "polarity", "factuality"]

  /// Why an edit has no effect.
  public enum Problem: Error, Hashable, Sendable {
    /// It names no slot or gives no value.
    case incomplete
    /// The value has to be a text.
    case notText(slot: String)
    /// The text is no time in EDTF.
    case notATime(String)
    /// No family has such a transition.
    case notAnEventType(String)
    /// The text is none of the words that the part can have.
    case notAWord(String, slot: String)
  }

  private enum Change: Sendable {
    case slot(String, SlotValue)
    case time(EDTF)
    case eventType(String)
    case subject(String)
    case polarity(Polarity)
    case factuality(Factuality)
  }

  private let change: Change

  /// Reads the edit of a decision about a claim.
  ///
  /// - Parameters:
  ///   - target: what the decision is about.
  ///   - value: the value that it gives.
  ///   - isEventType: whether a text is an event type.
  /// - Throws: the problem that keeps the edit from having an effect.
  public init(
    _ target: Decision.Target, value: SlotValue?, isEventType: (String) -> Bool
  ) throws(Problem) {
    guard let slot = target.slot, !slot.isEmpty, let value else { throw .incomplete }
    guard Self.parts.contains(slot) else {
      change = .slot(slot, value)
      return
    }
    let text: String
    switch value {
    case .text(let words): text = words
    case .entity(let id) where slot == "subject": text = id
    default: throw .notText(slot: slot)
    }
    switch slot {
    case "time":
      guard let time = try? EDTF(parsing: text) else { throw .notATime(text) }
      change = .time(time)
    case "event_type":
      guard isEventType(text) else { throw .notAnEventType(text) }
      change = .eventType(text)
    case "subject":
      guard Entity.identifier(forName: text).count > 2 else { throw .notAWord(text, slot: slot) }
      change = .subject(text)
    case "polarity":
      guard let polarity = Polarity(rawValue: text) else { throw .notAWord(text, slot: slot) }
      change = .polarity(polarity)
    default:
      guard let factuality = Factuality(rawValue: text) else { throw .notAWord(text, slot: slot) }
      change = .factuality(factuality)
    }
  }

  /// The text of a new subject; nil when the edit is of something else.
  public var subject: String? { if case .subject(let text) = change { text } else { nil } }

  /// The claim after the edit.
  ///
  /// - Parameters:
  ///   - claim: the claim.
  ///   - entity: the id of the entity that a text names.
  /// - Returns: the claim.
  public func applied(to claim: Claim, entity: (String) -> String) -> Claim {
    switch change {
    case .slot(let slot, let value): claim.with(value, in: slot)
    case .time(let time):
      claim.edited(time: TimeValue(time, role: claim.time?.role ?? .eventTime, basis: .explicit))
    case .eventType(let type): claim.edited(eventType: type)
    case .subject(let text): claim.edited(subject: entity(text))
    case .polarity(let polarity): claim.edited(polarity: polarity)
    case .factuality(let factuality): claim.edited(factuality: factuality)
    }
  }
}

/// A decision that has no effect, with what is wrong with it.
public struct RefusedDecision: Hashable, Sendable {
  /// The decision.
  public let decision: Decision
  /// What is wrong with it.
  public let problem: ClaimEdit.Problem

  /// Makes a note of a decision without effect.
  public init(decision: Decision, problem: ClaimEdit.Problem) {
    self.decision = decision
    self.problem = problem
  }
}

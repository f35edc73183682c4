import DatelineModel

/// Decisions that a reviewer makes with one keystroke.
public struct ReviewRequest: Sendable, Codable {
  /// What is decided, in order.
  public let decisions: [Wish]
  /// Whether to decide although another reviewer decided otherwise.
  public let override: Bool

  /// One decision without what the desk adds: who, when, and where the words stand.
  public struct Wish: Sendable, Codable {
    /// What it is about.
    public let target: Decision.Target
    /// The verdict.
    public let decision: Decision.Verdict
    /// The value.
    public let value: SlotValue?
    /// Why, in the reviewer's words.
    public let reason: String?

    /// Makes a wish.
    public init(
      target: Decision.Target, decision: Decision.Verdict, value: SlotValue? = nil, reason: String? = nil
    ) {
      self.target = target
      self.decision = decision
      self.value = value
      self.reason = reason
    }
  }

  /// Makes a request.
  public init(decisions: [Wish], override: Bool = false) {
    self.decisions = decisions
    self.override = override
  }

  enum CodingKeys: String, CodingKey {
    case decisions, override
  }

  /// Reads a request; `override` may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    decisions = try container.decode([Wish].self, forKey: .decisions)
    override = try container.decodeIfPresent(Bool.self, forKey: .override) ?? false
  }
}

/// What became of a step.
public struct StepOutcome: Sendable, Codable {
  /// The step's name.
  public let step: String
  /// The revision of what is shown.
  public let revision: Int
  /// The ids of the decisions that were taken back or done again; empty for a step that decides.
  public let undone: [String]
  /// The ids of the claims that the step is about; of a fact its first one.
  public let claims: [String]
  /// What was done, in words: "took back: rejected Halden, IPO postponed".
  public let text: String
  /// What was decided.
  public let state: DeskState
}

/// Why a step was not made.
public enum ReviewError: Error, Sendable {
  /// No claim, fact, entity or document has this id.
  case unknownTarget(String)
  /// Another reviewer decided otherwise.
  case decidedByAnother([OtherDecision])
  /// The value does not fit its slot; the words say what would.
  case badValue(String)
  /// The decision does not fit its target.
  case badDecision(String)
  /// There is no step to take back or do again.
  case nothingLeft
  /// The store refuses.
  case store(String)

  /// What another reviewer decided.
  public struct OtherDecision: Hashable, Sendable, Codable {
    /// Who decided.
    public let by: String
    /// The verdict.
    public let decision: String
    /// When, in RFC 3339.
    public let at: String
    /// The ids.
    public let ids: [String]
  }
}

import DatelineModel

/// A claim in its context, with everything that a decision needs.
public struct ClaimView: Sendable, Codable {
  /// The revision of what is shown.
  public let revision: Int
  /// The row of the queue.
  public let item: QueueItem
  /// The claim as fact sets hold it.
  public let claim: Claim
  /// The document.
  public let document: DocumentHead
  /// The words around.
  public let context: Context
  /// The claim's values, one row each.
  public let rows: [Row]
  /// The chain of sources in words, outermost first.
  public let sources: String
  /// Why the claim is worth a look.
  public let whyHere: [String]
  /// How the claim came about.
  public let reasons: [String]
  /// What a reviewer should know.
  public let warnings: [String]
  /// The fact behind which the claim stands.
  public let fact: FactHead?
  /// Whether accepting the claim verifies its fact in the same step.
  public let acceptVerifiesFact: Bool
  /// The decisions about it, the newest first.
  public let decisions: [DecisionView]
  /// Each reviewer's newest verdict.
  public let agreement: [Opinion]

  /// The words around the evidence.
  public struct Context: Sendable, Codable {
    /// The offset of ``text`` in the document, in Unicode scalars.
    public let start: Int
    /// The words.
    public let text: String
    /// The stretches that play a part, in order.
    public let marks: [Mark]
  }

  /// A stretch of words that plays a part.
  public struct Mark: Hashable, Sendable, Codable {
    /// The offset of the first scalar in the document.
    public let start: Int
    /// The offset after the last scalar.
    public let end: Int
    /// The part: "evidence", "who", "what", "when", "how_much".
    public let role: String
    /// The slot that the words fill; "time" for the time.
    public let label: String
  }

  /// One value of a claim.
  public struct Row: Sendable, Codable {
    /// The slot's name; "subject", "time", "event_type" or "factuality" for those.
    public let name: String
    /// What it says, in words.
    public let label: String
    /// The words.
    public let text: String
    /// The value.
    public let value: SlotValue?
    /// "entity", "amount", "text", "time", "event_type", "factuality" or "list".
    public let kind: String
    /// Whether the row can be edited.
    public let editable: Bool
  }

  enum CodingKeys: String, CodingKey {
    case revision, item, claim, document, context, rows, sources
    case whyHere = "why_here"
    case reasons, warnings, fact
    case acceptVerifiesFact = "accept_verifies_fact"
    case decisions, agreement
  }
}

/// A document without its text.
public struct DocumentHead: Hashable, Sendable, Codable {
  /// The id.
  public let id: String
  /// The document's letter on the screen.
  public let letter: String
  /// The headline; nil when unknown.
  public let title: String?
  /// The medium; nil when unknown.
  public let publisher: String?
  /// When it appeared, in EDTF.
  public let published: String?
  /// The address; nil when unknown.
  public let url: String?
}

/// A fact in a few words.
public struct FactHead: Hashable, Sendable, Codable {
  /// The id.
  public let id: String
  /// What it says, in words.
  public let label: String
  /// The name of what it is about.
  public let subject: String
  /// When, in words.
  public let when: String
  /// The status.
  public let status: String
  /// The probability that it is right, 0…1.
  public let confidence: Double
  /// Whether sources disagree.
  public let conflict: Bool
  /// The claims behind it.
  public let claims: [String]
}

/// What one reviewer holds of a target.
public struct Opinion: Hashable, Sendable, Codable {
  /// Who decided.
  public let by: String
  /// What was decided.
  public let verdict: String
}

/// A decision as the history shows it.
public struct DecisionView: Sendable, Codable {
  /// The id.
  public let id: String
  /// The step that the decision was made in.
  public let step: String
  /// When, in RFC 3339.
  public let at: String
  /// Who decided.
  public let by: String
  /// The verdict.
  public let decision: String
  /// The decision in words.
  public let text: String
  /// What it is about.
  public let target: Decision.Target
  /// Whether it was taken back.
  public let undone: Bool
  /// Why, in the reviewer's words.
  public let reason: String?
  /// The value before, in words, as the reviewer saw it; nil when none is known.
  public let from: String?
  /// The value after, in words.
  public let to: String?
}

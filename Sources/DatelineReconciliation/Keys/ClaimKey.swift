import DatelineModel

/// What tells the process of a claim from other processes of its subject and family.
struct ClaimKey: Hashable {
  /// The transition when it makes facts of its own; empty when it is a step of the subject's process.
  let stream: String
  /// The values of the key slots in the lifecycle's order.
  let parts: [Part]

  /// The value of one key slot.
  enum Part: Hashable {
    /// The claim leaves it open.
    case any
    /// The claim is about all there is.
    case whole
    /// Entities, sorted by id.
    case entities([String])
    /// The telling words of a text, sorted.
    case words([String])

    /// Whether both may mean one: equal, left open by one of them, or one wording within the other.
    func accepts(_ other: Part) -> Bool {
      switch (self, other) {
      case (.any, _), (_, .any): return true
      case (.words(let left), .words(let right)):
        if left == right { return true }
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        return Set(short).isSubset(of: long)
      case (.entities(let ids), .words(let words)), (.words(let words), .entities(let ids)):
        return ids.count == 1 && Set(NameWords.words(String(ids[0].dropFirst(2)))).isSuperset(of: words)
      default: return self == other
      }
    }

    /// The number of words or entities; 0 for an open part.
    var weight: Int {
      switch self {
      case .any: 0
      case .whole: 1
      case .entities(let ids): ids.count + 1
      case .words(let words): words.count + 1
      }
    }

    /// A letter for the kind of part.
    fileprivate var mark: String {
      switch self {
      case .any: "a"
      case .whole: "b"
      case .entities: "c"
      case .words: "d"
      }
    }

    fileprivate var text: String {
      switch self {
      case .any, .whole: ""
      case .entities(let ids): ids.map { String($0.dropFirst(2)) }.joined(separator: "+")
      case .words(let words): words.joined(separator: "-")
      }
    }
  }

  init(_ claim: Claim, _ lifecycle: Lifecycle) {
    let transition = claim.transition
    let isOwn = lifecycle.separate.contains(transition) || lifecycle.order[transition] == nil
    stream = isOwn ? transition : ""
    parts = lifecycle.keySlots.map { Self.part($0, claim, isWhole: lifecycle.wholeSlots.contains($0)) }
  }

  private static func part(_ name: String, _ claim: Claim, isWhole: Bool) -> Part {
    for slot in name.split(separator: "|") {
      guard let value = claim.slots[String(slot)] else { continue }
      let ids = value.entityIDs
      if !ids.isEmpty { return .entities(Set(ids).sorted()) }
      let texts = value.elements.compactMap { element -> String? in
        if case .text(let text) = element { text } else { nil }
      }
      let words = Self.words(texts.joined(separator: " "), slot: slot)
      if !words.isEmpty { return .words(words) }
    }
    return isWhole ? .whole : .any
  }

  private static func words(_ text: String, slot: Substring) -> [String] {
    switch slot {
    case "role": OfficeName.words(text)
    case "metric": [Self.metrics[text] ?? text]
    default: NameWords.telling(text)
    }
  }

  /// Metrics that are one, by other names for them.
  private static let metrics = [
    "sales": "revenue", "net_sales": "revenue", "turnover": "revenue", "net_income": "net_profit",
  ]

  /// Whether both keys may be those of one process.
  func accepts(_ other: ClaimKey) -> Bool {
    stream == other.stream && zip(parts, other.parts).allSatisfy { $0.accepts($1) }
  }

  /// How much the key says.
  var weight: Int { parts.reduce(0) { $0 + $1.weight } }
  /// Whether no part is left open.
  var isComplete: Bool { !parts.contains(.any) }

  /// Every part, for an order that does not hang on hashing.
  var order: String { ([stream] + parts.map { $0.mark + $0.text }).joined(separator: "\u{1}") }

  /// The key as a part of a fact's identifier; at most 120 characters of each wording.
  var text: String {
    ([stream] + parts.map { String($0.text.prefix(120)) }).filter { !$0.isEmpty }.joined(separator: "/")
  }
}

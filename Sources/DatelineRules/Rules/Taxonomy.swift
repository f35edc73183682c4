import DatelineModel

/// The event types that rules may make: `rules/taxonomy.yaml`.
public struct Taxonomy: Sendable, Hashable {
  /// One family of events.
  public struct Family: Sendable, Hashable {
    /// The transitions in the order of the file.
    public let transitions: [String]
    /// The transitions that are done once they are decided.
    public let decided: Set<String>
    /// The transitions that go on for a while: who is doing it has begun.
    public let lasting: Set<String>
    /// The transitions that hold at a time and do not happen: an office, a stake, a headcount.
    public let states: Set<String>
    /// The transitions whose subject is who says it, and so their source.
    public let spoken: Set<String>
    /// Transitions that lie ahead by themselves, with how real they are: a forecast is expected.
    public let ahead: [String: Factuality]
    /// The slot that names what a figure measures; nil where figures have no name.
    public let measured: String?
    /// The named slots; others are welcome.
    public let slots: [String]
  }

  /// The families by name.
  public let families: [String: Family]

  /// Every event type, sorted.
  public var eventTypes: [String] {
    families.flatMap { name, family in family.transitions.map { "\(name).\($0)" } }.sorted()
  }

  /// Whether `eventType` is listed.
  public func contains(_ eventType: String) -> Bool {
    transition(eventType) { $0.transitions.contains($1) } ?? false
  }

  /// Whether the event is done once it is decided.
  public func isDoneWhenDecided(_ eventType: String) -> Bool {
    transition(eventType) { $0.decided.contains($1) } ?? false
  }

  /// Whether the event goes on for a while, so that the progressive tells what is under way and not what is to come.
  public func isLasting(_ eventType: String) -> Bool {
    transition(eventType) { $0.lasting.contains($1) } ?? false
  }

  /// Whether the event type tells what holds, not what happens.
  public func isState(_ eventType: String) -> Bool {
    transition(eventType) { $0.states.contains($1) } ?? false
  }

  /// Whether the event's subject is who says what it tells.
  public func isSpoken(_ eventType: String) -> Bool {
    transition(eventType) { $0.spoken.contains($1) } ?? false
  }

  /// The slot for why something happened.
  public static let reason = "reason"

  /// Whether the event has a slot for why it happened; what holds has none.
  public func hasReason(_ eventType: String) -> Bool {
    transition(eventType) { $0.slots.contains(Self.reason) && !$0.states.contains($1) } ?? false
  }

  /// How real an event that lies ahead by itself is; nil for any other.
  public func aheadFactuality(_ eventType: String) -> Factuality? {
    transition(eventType) { $0.ahead[$1] } ?? nil
  }

  /// The slot that names what a family's figures measure; nil where they have no name.
  public func measure(ofFamily name: String) -> String? { families[name]?.measured }

  /// What a family says of one of its transitions; nil for a family that is not listed.
  private func transition<Value>(_ eventType: String, _ look: (Family, String) -> Value) -> Value? {
    guard let stop = eventType.utf8.firstIndex(of: UInt8(ascii: ".")),
      let family = families[String(eventType[..<stop])]
    else { return nil }
    return look(family, String(eventType[stop...].dropFirst()))
  }
}

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
    /// Transitions that lie ahead by themselves, with how real they are: a forecast is expected.
    public let ahead: [String: Factuality]
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
    guard let (family, transition) = Self.split(eventType) else { return false }
    return families[family]?.transitions.contains(transition) ?? false
  }

  /// Whether the event is done once it is decided.
  public func isDoneWhenDecided(_ eventType: String) -> Bool {
    guard let (family, transition) = Self.split(eventType) else { return false }
    return families[family]?.decided.contains(transition) ?? false
  }

  /// Whether the event goes on for a while, so that the progressive tells what is under way and not what is to come.
  public func isLasting(_ eventType: String) -> Bool {
    guard let (family, transition) = Self.split(eventType) else { return false }
    return families[family]?.lasting.contains(transition) ?? false
  }

  /// How real an event that lies ahead by itself is; nil for any other.
  public func aheadFactuality(_ eventType: String) -> Factuality? {
    guard let (family, transition) = Self.split(eventType) else { return nil }
    return families[family]?.ahead[transition]
  }

  private static func split(_ eventType: String) -> (String, String)? {
    let parts = eventType.split(separator: ".", maxSplits: 1).map(String.init)
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }
}

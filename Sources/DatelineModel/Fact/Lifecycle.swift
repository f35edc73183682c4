/// The order of a family's transitions, and which of them exclude or agree with one another.
///
/// Each family of events is a process: what comes later in ``order`` supersedes what came before; two
/// ``outcomes`` at one date are rivals unless ``compatible`` names them together.
public struct Lifecycle: Hashable, Sendable {
  /// The family: "listing".
  public let family: String
  /// The slots that, with the subject, make the identity of a fact.
  public let keySlots: [String]
  /// The stage of each transition; a larger number is later in the process.
  public let order: [String: Int]
  /// The transitions that exclude one another at one date.
  public let outcomes: Set<String>
  /// Groups of transitions that describe one happening in different words.
  public let compatible: [Set<String>]
  /// Slots that hold one entity: two different ones contradict each other.
  public let exclusiveSlots: Set<String>
  /// Transitions that each make a fact of their own rather than a step of the subject's process.
  public let separate: Set<String>
  /// Key slots whose absence means the whole ("all staff"), not anything: a claim without them joins none that has them.
  public let wholeSlots: Set<String>
  /// Slots whose different values make different happenings rather than a contradiction.
  public let apartSlots: Set<String>
  /// Transitions that befall one process once, so that different dates contradict each other.
  public let once: Set<String>
  /// Transitions that tell how much there is at a time or in a period: another time is another fact.
  public let levels: Set<String>
  /// The slot that holds the figure of a level; nil when the family has none.
  public let figureSlot: String?
  /// The slot that words what the claim is about, compared by its words; nil when the family has none.
  public let topicSlot: String?
  /// Chains of transitions of which the furthest that was reached stands for the whole, the first one first.
  public let chains: [[String]]
  /// The transitions whose state ends when the transition that is the key occurs.
  public let ends: [String: Set<String>]

  /// Makes a lifecycle.
  public init(
    family: String, keySlots: [String], order: [String: Int], outcomes: Set<String>,
    compatible: [Set<String>], exclusiveSlots: Set<String>, separate: Set<String>,
    wholeSlots: Set<String> = [], apartSlots: Set<String> = [], once: Set<String> = [],
    levels: Set<String> = [], figureSlot: String? = nil, topicSlot: String? = nil, chains: [[String]] = [],
    ends: [String: Set<String>] = [:]
  ) {
    self.family = family
    self.keySlots = keySlots
    self.order = order
    self.outcomes = outcomes
    self.compatible = compatible
    self.exclusiveSlots = exclusiveSlots
    self.separate = separate
    self.wholeSlots = wholeSlots
    self.apartSlots = apartSlots
    self.once = once
    self.levels = levels
    self.figureSlot = figureSlot
    self.topicSlot = topicSlot
    self.chains = chains
    self.ends = ends
  }

  /// A lifecycle without an order, for a family that `lifecycles.yaml` does not list.
  public static func unordered(family: String) -> Lifecycle {
    Lifecycle(
      family: family, keySlots: [], order: [:], outcomes: [], compatible: [], exclusiveSlots: [], separate: []
    )
  }

  /// Whether both transitions may describe one happening.
  public func agree(_ first: String, _ second: String) -> Bool {
    first == second || compatible.contains { $0.contains(first) && $0.contains(second) }
  }

  /// Whether the two transitions cannot both be the outcome at one date.
  public func rival(_ first: String, _ second: String) -> Bool {
    !agree(first, second) && outcomes.contains(first) && outcomes.contains(second)
  }
}

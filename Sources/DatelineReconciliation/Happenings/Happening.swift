import DatelineModel

/// The claims that tell one happening, with those that tell a rival outcome of it.
struct Happening {
  /// The claims of the happening.
  private(set) var told: [Told] = []
  /// Claims of outcomes that exclude this one at the same date.
  var rivals: [[Told]] = []
  /// Claims of earlier steps and earlier plans that this one has overtaken.
  var overtaken: [Told] = []
  /// Claims that tell its background and are no evidence of it.
  var context: [Told] = []

  /// The narrowest day bounds among the claims; nil when none is dated.
  private(set) var bounds: DayInterval?
  /// The days on which all tenses allow it; nil when nothing limits it.
  private(set) var window: DayInterval?
  /// Of each document the claims that differ in time or tense, at most ``mostSamples``.
  private(set) var timesByDocument: [String: [Told]] = [:]
  /// The claims that differ in time or tense, at most ``mostSamples``.
  private(set) var times: [Told] = []
  /// The transitions told.
  private(set) var transitions: Set<String> = []
  /// Values of the slots that tell happenings apart, by slot.
  private(set) var apart: [String: Set<String>] = [:]
  /// Claims that word a topic or give a figure differently from those before.
  private(set) var samples: [Told] = []
  private var seen: Set<SlotValue?> = []
  private var seenTimes: Set<TimeKey> = []

  /// The most claims that are looked at to see whether another fits.
  static let mostSamples = 64

  private struct TimeKey: Hashable {
    let document: String?
    let bounds: DayInterval?
    let role: TimeValue.Role?
    let factuality: Factuality
    let isBody: Bool
  }

  init(_ told: Told, _ lifecycle: Lifecycle) { add(told, lifecycle) }

  mutating func add(_ new: Told, _ lifecycle: Lifecycle) {
    told.append(new)
    transitions.insert(new.claim.transition)
    if let bounds = new.bounds, !new.isLaterThanStart || self.bounds == nil {
      if self.bounds.map({ bounds.dayCount < $0.dayCount }) ?? true { self.bounds = bounds }
    }
    if let window = new.window { self.window = self.window.map { $0.intersection(window) ?? $0 } ?? window }
    note(new, of: new.claim.document)
    note(new, of: nil)
    for slot in lifecycle.apartSlots {
      if let value = new.claim.slots[slot] { apart[slot, default: []].formUnion(Self.texts(value)) }
    }
    guard samples.count < Self.mostSamples else { return }
    let sample = (lifecycle.topicSlot ?? lifecycle.figureSlot).flatMap { new.claim.slots[$0] }
    if seen.insert(sample).inserted { samples.append(new) }
  }

  private mutating func note(_ new: Told, of document: String?) {
    let key = TimeKey(
      document: document, bounds: new.bounds, role: new.claim.time?.role, factuality: new.claim.factuality,
      isBody: new.isBody)
    guard seenTimes.count < 100_000, seenTimes.insert(key).inserted else { return }
    if let document {
      timesByDocument[document, default: []].append(new)
    } else if times.count < Self.mostSamples {
      times.append(new)
    }
  }

  /// All its claims, whatever they tell of it.
  var all: [Told] { told + rivals.flatMap(\.self) + overtaken + context }

  static func texts(_ value: SlotValue) -> Set<String> {
    Set(
      value.elements.flatMap { element -> [String] in
        switch element {
        case .entity(let id): [id]
        case .text(let text): [NameWords.telling(text).joined(separator: " ")]
        case .quantity, .list: []
        }
      })
  }

  /// For ordering by time; undated happenings come last.
  var order: (CivilDay, String) {
    (bounds?.earliest ?? .openEnd, told.map(\.claim.id).min() ?? "")
  }
}

import DatelineModel

/// The claims that tell one happening, with those that tell a rival outcome of it.
struct Happening {
  /// The claims of the happening.
  private(set) var told: [Told] = []
  /// Claims of outcomes that exclude this one at the same date.
  var rivals: [[Told]] = []
  /// Claims of earlier steps and earlier plans that this one has overtaken.
  var overtaken: [Told] = []

  /// The narrowest day bounds among the claims; nil when none is dated.
  private(set) var bounds: DayInterval?
  /// The days on which all tenses allow it; nil when nothing limits it.
  private(set) var window: DayInterval?
  /// Day bounds by document.
  private(set) var timesByDocument: [String: [Told]] = [:]
  /// The transitions told.
  private(set) var transitions: Set<String> = []
  /// Values of the slots that tell happenings apart, by slot.
  private(set) var apart: [String: Set<String>] = [:]
  /// Claims that word a topic or give a figure differently from those before.
  private(set) var samples: [Told] = []
  private var seen: Set<String> = []

  init(_ told: Told, _ lifecycle: Lifecycle) { add(told, lifecycle) }

  mutating func add(_ new: Told, _ lifecycle: Lifecycle) {
    told.append(new)
    transitions.insert(new.claim.transition)
    if let bounds = new.bounds, !new.isLaterThanStart || self.bounds == nil {
      if self.bounds.map({ bounds.dayCount < $0.dayCount }) ?? true { self.bounds = bounds }
    }
    if let window = new.window { self.window = self.window.map { $0.intersection(window) ?? $0 } ?? window }
    timesByDocument[new.claim.document, default: []].append(new)
    for slot in lifecycle.apartSlots {
      if let value = new.claim.slots[slot] { apart[slot, default: []].formUnion(Self.texts(value)) }
    }
    let sample = "\(new.claim.slots[lifecycle.topicSlot ?? lifecycle.figureSlot ?? ""].map { "\($0)" } ?? "")"
    if seen.insert(sample).inserted { samples.append(new) }
  }

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

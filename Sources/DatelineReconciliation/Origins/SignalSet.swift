import DatelineModel

/// Signals in the bits of one byte, since there is a set for every claim.
struct SignalSet {
  private var bits: UInt8 = 0

  private static let order = Origin.Signal.allCases

  /// Adds a signal.
  mutating func insert(_ signal: Origin.Signal) {
    guard let place = Self.order.firstIndex(of: signal) else { return }
    bits |= 1 << UInt8(place)
  }

  /// Adds the signals of another set.
  mutating func formUnion(_ other: SignalSet) { bits |= other.bits }

  /// The signals but for ``Origin/Signal/none``, sorted by name; that alone when there are no others.
  var sorted: [Origin.Signal] {
    let found = Self.order.enumerated().filter { bits & (1 << UInt8($0.offset)) != 0 && $0.element != .none }
      .map(\.element)
    return found.isEmpty ? [.none] : found.sorted { $0.rawValue < $1.rawValue }
  }
}

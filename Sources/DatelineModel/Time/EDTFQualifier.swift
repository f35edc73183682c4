/// What an author doubts about one component of a date: `?`, `~`, or both as `%`.
struct EDTFQualifier: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let uncertain = EDTFQualifier(rawValue: 1)
  static let approximate = EDTFQualifier(rawValue: 2)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Reads one of the three signs; nil for another byte.
  init?(sign: UInt8) {
    switch sign {
    case UInt8(ascii: "?"): self = .uncertain
    case UInt8(ascii: "~"): self = .approximate
    case UInt8(ascii: "%"): self = [.uncertain, .approximate]
    default: return nil
    }
  }

  /// The sign; empty where nothing is doubted.
  var sign: String {
    switch (contains(.uncertain), contains(.approximate)) {
    case (false, false): ""
    case (true, false): "?"
    case (false, true): "~"
    case (true, true): "%"
    }
  }
}
